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
  expect(find.at(`/home/posts/${origin}`, path)).toBe(page);
});

test.each([
  ['a.md', 'b.md'],
  ['a.md', 'x'],
  ['a.md', '../posts.md'],
  ['a.md', 'many.jsonl'],
  ['a.md', '/'],
  ['x/b.md', '/c.md'],
])('a link in %s to %s leads to no post', (origin, path) => {
  expect(find.at(`/home/posts/${origin}`, path)).toBeUndefined();
});

const site = createPageFinder(
  [
    at('guides-the-one', 'docs/guides/one.mdx'),
    at('two', 'docs/guides/two.md'),
    at('hello', 'blog/2024-05-06-hello-world.md'),
    at('second', '_posts/2020-02-03-second.markdown'),
    at('bundle', 'content/posts/bundle/index.md'),
    at('other', 'content/posts/other.md'),
    at('my-note', 'Daily notes/My note.md'),
    at('twin', 'x/twin.md'),
    at('twin-2', 'y/twin.md'),
    at('start', 'index.md'),
  ],
  '/home/posts',
);

test.each([
  ['the end of its path', '/guides/two', 'two'],
  ['the end of its path, with an ending', '/posts/other.html', 'other'],
  ['the folder of its index', '/posts/bundle/', 'bundle'],
  ['a slug', '/hello', 'hello'],
  ['its folder and its slug', '/blog/hello/', 'hello'],
  ['a slug of several folders', '/guides/the-one', 'guides-the-one'],
  ['a slug of several folders behind another', '/docs/guides/the-one/', 'guides-the-one'],
  ['its day and its slug', '/2020/02/03/second/', 'second'],
  ['a category, its day and its slug', '/news/2020/02/03/second.html', 'second'],
  ['the folder of all posts and its path', '/posts/docs/guides/two', 'two'],
  ['the name of its file without the day', '/blog/hello-world', 'hello'],
  ['an alias of the folder of all posts', '@site/docs/guides/two.md', 'two'],
])('an address from the root of a site leads to a post by %s', (_, path, slug) => {
  expect(site.at('/home/posts/a.md', path)).toBe(`/posts/${slug}/`);
});

test.each([
  '/tags/hello',
  '/y/twin/more',
  '/other/hello',
  '/pricing',
  '/a/b/twin',
  '/images/two.png',
])('an address from the root of a site leads to no post that it may not mean: %s', (path) => {
  expect(site.at('/home/posts/a.md', path)).toBeUndefined();
});

test('a link leads to what it means from the page that a generator makes', () => {
  expect(site.at('/home/posts/content/posts/other.md', '../bundle/')).toBe('/posts/bundle/');
});

test.each([
  ['My note', 'my-note'],
  ['my NOTE.md', 'my-note'],
  ['Daily notes/My note', 'my-note'],
  ['x/twin', 'twin'],
  ['twin', undefined],
  ['note', undefined],
  ['', undefined],
])('the name %j leads to the one post whose file bears it', (name, slug) => {
  expect(site.named(name)).toBe(slug && `/posts/${slug}/`);
});
