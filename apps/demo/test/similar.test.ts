import { expect, test } from 'vitest';
import { createSimilarFinder } from '../src/similar.ts';
import { post } from './post.ts';

const tags = ['caching', 'http'];
const posts = Array.from({ length: 6 }, (_, at) => post(`p${at}`, { likeness: { tags } }));
const [first] = posts;
const urls = (chosen: { title: string; url: string }[]) =>
  first && createSimilarFinder(posts)(first, chosen).map(({ url }) => url);

test('ends a post with the links that its author chose, then with what is most like it', () => {
  const chosen = [
    { title: 'Elsewhere', url: 'https://example.org/x' },
    { title: 'Second', url: '/posts/p1/' },
  ];
  expect(urls(chosen)).toEqual(['https://example.org/x', '/posts/p1/', '/posts/p2/', '/posts/p3/']);
});

test('keeps all links that an author chose', () => {
  const chosen = Array.from({ length: 5 }, (_, at) => ({ title: 'x', url: `/x/${at}` }));
  expect(urls(chosen)).toEqual(chosen.map(({ url }) => url));
});

test('finds links where an author chose none', () => {
  expect(urls([])).toHaveLength(4);
});
