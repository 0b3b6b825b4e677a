export { Article, Figure, MetaBox, SimilarPosts } from './components.tsx';
export type { Components, OverrideProps, PreactOptions } from './components.tsx';
