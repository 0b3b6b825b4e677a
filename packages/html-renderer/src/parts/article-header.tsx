import { type ComponentChildren, type VNode } from 'preact';

/** The view of {@link ArticleHeader}: title, lead and byline are drawn already, `undefined` where there is none. */
export interface ArticleHeaderView {
  readonly prefix: string;
  readonly level: number;
  readonly title: ComponentChildren;
  readonly lead: ComponentChildren;
  readonly byline: ComponentChildren;
}

/** Title, lead and byline. */
export const ArticleHeader = (view: ArticleHeaderView): VNode => {
  // A level from 1 to 6.
  const Title = `h${view.level}` as 'h1';
  return (
    <header class={`${view.prefix}header`}>
      <Title class={`${view.prefix}title`}>{view.title}</Title>
      {view.lead && <p class={`${view.prefix}lead`}>{view.lead}</p>}
      {view.byline && <p class={`${view.prefix}byline`}>{view.byline}</p>}
    </header>
  );
};
