import { type Post } from '../src/post.ts';

/** A post as the first pass keeps it. */
export const post = (slug: string, facts: Partial<Post> = {}): Post => ({
  slug,
  title: slug,
  lang: 'en',
  held: [],
  likeness: {},
  source: {
    path: '/posts.jsonl',
    origin: '/posts.jsonl',
    place: { file: 'posts.jsonl', line: 1 },
    span: { offset: 0, lengthBytes: 1, line: 1, cut: false },
  },
  ...facts,
});
