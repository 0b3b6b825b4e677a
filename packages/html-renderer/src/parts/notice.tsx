import { type ComponentChildren, type VNode } from 'preact';
import { type OwnWords } from './own-words.ts';

/** The view of {@link Notice}; the sentences are drawn already. */
export interface NoticeView extends OwnWords {
  readonly prefix: string;
  readonly label: string;
  readonly sentences: ComponentChildren;
}

/** Why the post is held back from search engines, and how its text was made. */
export const Notice = (view: NoticeView): VNode => (
  <section class={`${view.prefix}notice`} aria-label={view.label} lang={view.lang} dir={view.dir}>
    {view.sentences}
  </section>
);
