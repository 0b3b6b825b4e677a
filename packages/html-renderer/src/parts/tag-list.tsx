import { type ComponentChildren, type VNode } from 'preact';

/** The view of {@link TagList}; the items are drawn already. */
export interface TagListView {
  readonly prefix: string;
  readonly label: string;
  readonly items: ComponentChildren;
}

/** The tags of an article. */
export const TagList = (view: TagListView): VNode => (
  <ul class={`${view.prefix}tags`} aria-label={view.label}>
    {view.items}
  </ul>
);
