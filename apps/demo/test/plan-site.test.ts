import { expect, test } from 'vitest';
import { cardsPerPage, planSite, postFile } from '../src/plan-site.ts';
import { type Post } from '../src/post.ts';
import { post } from './post.ts';

const held: Partial<Post> = { held: [{ code: 'not-reviewed', message: 'Not reviewed.' }] };
const plan = (
  posts: readonly Post[],
  written: readonly string[] = [],
  there: readonly string[] = [],
) => planSite(posts, new Set(written), (path) => there.includes(path));

test('lists the newest first, then what has no date in the order it came', () => {
  const { listed } = plan([
    post('undated-1'),
    post('old', { publishedAt: '2020-01-01' }),
    post('undated-2'),
    post('new', { publishedAt: '2024-05-01' }),
  ]);
  expect(listed.map(({ slug }) => slug)).toEqual(['new', 'old', 'undated-1', 'undated-2']);
});

test('plans a page for what is held back, apart from the list', () => {
  const { posts, listed, held: back, heldPages, files } = plan([post('a'), post('b', held)]);
  expect([posts, listed, back].map((some) => some.map(({ slug }) => slug))).toEqual([
    ['a', 'b'],
    ['a'],
    ['b'],
  ]);
  expect(heldPages.map(({ path, url }) => [path, url])).toEqual([
    ['held-back/index.html', '/held-back/'],
  ]);
  expect(files.has('posts/b/index.html')).toBe(true);
});

test('splits a long list into pages', () => {
  const posts = Array.from({ length: cardsPerPage + 1 }, (_, index) => post(`p${index}`));
  const { homePages, heldPages } = plan(posts);
  expect(homePages.map(({ path, url, posts: on }) => [path, url, on.length])).toEqual([
    ['index.html', '/', cardsPerPage],
    ['page/2/index.html', '/page/2/', 1],
  ]);
  expect(heldPages).toEqual([]);
});

test('has a home page also where every post is held back', () => {
  expect(plan([post('a', held)]).homePages).toMatchObject([{ path: 'index.html', posts: [] }]);
});

test('leaves alone what an earlier build did not write', () => {
  const { blocked, files } = plan(
    [post('a'), post('b')],
    ['index.html'],
    ['index.html', postFile(post('b'))],
  );
  expect([...blocked]).toEqual(['posts/b/index.html']);
  expect(files.has('posts/b/index.html')).toBe(false);
  expect(files.has('index.html')).toBe(true);
});

test('calls stale what an earlier build wrote and this one does not', () => {
  expect(plan([post('a')], ['index.html', 'posts/gone/index.html']).stale).toEqual([
    'posts/gone/index.html',
  ]);
});
