import { type ComponentChildren, type VNode } from 'preact';
import { type OwnWords } from './own-words.ts';

/** The view of {@link MetaBox}; `rows` are drawn already. */
export interface MetaBoxView extends OwnWords {
  readonly prefix: string;
  readonly id: string;
  readonly level: number;
  readonly title: string;
  readonly open: boolean;
  readonly compact: boolean;
  readonly rows: ComponentChildren;
}

/** The box of the post meta: a labelled region that can be folded. */
export const MetaBox = (view: MetaBoxView): VNode => {
  // A level from 2 to 6.
  const Title = `h${view.level}` as 'h2';
  const compact = view.compact ? ` ${view.prefix}compact` : '';
  return (
    <section
      class={`${view.prefix}meta${compact}`}
      aria-labelledby={view.id}
      lang={view.lang}
      dir={view.dir}
    >
      <details open={view.open}>
        <summary>
          <Title id={view.id}>{view.title}</Title>
        </summary>
        <dl class={`${view.prefix}fields`}>{view.rows}</dl>
      </details>
    </section>
  );
};
