import { type ComponentChildren, type VNode } from 'preact';
import { type OwnWords } from './own-words.ts';

/** The view of {@link SimilarPosts}; the items are drawn already. */
export interface SimilarPostsView extends OwnWords {
  readonly prefix: string;
  readonly id: string;
  readonly level: number;
  readonly title: string;
  readonly items: ComponentChildren;
}

/** Links to similar posts. */
export const SimilarPosts = (view: SimilarPostsView): VNode => {
  // A level from 2 to 6.
  const Title = `h${view.level}` as 'h2';
  return (
    <section class={`${view.prefix}similar`} aria-labelledby={view.id}>
      <Title id={view.id} lang={view.lang} dir={view.dir}>
        {view.title}
      </Title>
      <ul>{view.items}</ul>
    </section>
  );
};
