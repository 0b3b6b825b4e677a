import { expect, test } from 'vitest';
import { createPageFinder } from '../src/post-links.ts';
import { post } from './post.ts';

const at = (slug: string, origin: string) =>
  post(slug, { source: { ...post(slug).source, origin: `/home/posts/${origin}` } });

const find = createPageFinder(
  [
    at('a', 'a.md'),
    at('b', 'x/b.md'),
    at('page', 'x/page.html'),
    at('dated', '_posts/2024-05-06-v1.0.markdown'),
    at('why', 'y/index.md'),
    at('twin', 'twin.md'),
    at('twin-2', 'twin.html'),
    at('ü', 'ü.md'),
    at('many', 'many.jsonl'),
    at('many-2', 'many.jsonl'),
    at('many-3', 'many.jsonl'),
    at('one', 'one.json'),
  ],
  '/home/posts',
);

test.each([
  ['a.md', 'x/b.md', '/posts/b/'],
  ['a.md', './x/b', '/posts/b/'],
  ['a.md', 'x/b.html', '/posts/b/'],
  ['a.md', 'x/b/', '/posts/b/'],
  ['x/b.md', '../a.md', '/posts/a/'],
  ['x/b.md', 'page.html', '/posts/page/'],
  ['x/b.md', 'page.md', '/posts/page/'],
  ['x/b.md', '../y/', '/posts/why/'],
  ['x/b.md', '../y', '/posts/why/'],
  ['x/b.md', '/y/index.html', '/posts/why/'],
  ['x/b.md', '/a', '/posts/a/'],
  ['_posts/z.md', '2024-05-06-v1.0', '/posts/dated/'],
  ['_posts/z.md', '_posts/2024-05-06-v1.0.markdown', '/posts/dated/'],
  ['a.md', 'twin', '/posts/twin/'],
  ['a.md', 'twin.html', '/posts/twin-2/'],
  ['a.md', 'ü.md', '/posts/%C3%BC/'],
  ['a.md', 'one.json', '/posts/one/'],
  ['a.md', 'a.md', '/posts/a/'],
])('a link in %s to %s leads to %s', (origin, path, page) => {
  expect(find(`/home/posts/${origin}`, path)).toBe(page);
});

test.each([
  ['a.md', 'b.md'],
  ['a.md', 'x'],
  ['a.md', '../posts.md'],
  ['a.md', 'many.jsonl'],
  ['a.md', '/'],
  ['x/b.md', '/b.md'],
])('a link in %s to %s leads to no post', (origin, path) => {
  expect(find(`/home/posts/${origin}`, path)).toBeUndefined();
});
