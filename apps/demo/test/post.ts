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

/** A post whose words are markup. */
export const hostile = post('a', {
  title: '<script>alert(1)</script> & "quotes"',
  summary: ']]> <img src=x onerror=alert(1)>',
  topic: '<b>topic</b>',
  publishedAt: '2024-05-06T07:08:09Z',
  updatedAt: '2024-06-01',
  readingTimeMinutes: 7,
});
