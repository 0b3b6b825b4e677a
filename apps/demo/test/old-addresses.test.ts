import { expect, test } from 'vitest';
import { createMovedFinder } from '../src/old-addresses.ts';
import { build, record } from './build.ts';
import { post } from './post.ts';

const at = (slug: string, address: string) => post(slug, { address });

const find = createMovedFinder([
  post('new'),
  at('a', 'https://www.old.example/2024/a/'),
  at('b', 'http://old.example/b.html'),
  at('p', 'https://old.example/?p=12'),
  at('home', 'https://old.example/'),
  at('twin', 'https://old.example/twin'),
  at('twin-2', 'https://old.example/twin/'),
  at('own', '/own/'),
]);

test.each([
  ['https://www.old.example/2024/a/', '/posts/a/'],
  ['http://old.example/2024/a', '/posts/a/'],
  ['https://old.example/2024/a/index.html', '/posts/a/'],
  ['https://old.example/2024/a/?utm_source=x#part', '/posts/a/#part'],
  ['https://OLD.example/b.html', '/posts/b/'],
  ['https://old.example/?p=12', '/posts/p/'],
  ['https://old.example/', undefined],
  ['https://old.example/?p=13', undefined],
  ['https://old.example/twin', undefined],
  ['https://old.example/2024', undefined],
  ['https://other.example/2024/a/', undefined],
  ['mailto:a@old.example', undefined],
  ['https://', undefined],
  ['/own/', undefined],
])('what was at %s is at %s', (url, page) => {
  expect(find?.(url)).toBe(page);
});

test('there is nothing to find where no post had an address', () => {
  expect(createMovedFinder([post('a'), at('b', '/b')])).toBeUndefined();
});

test('links between posts of an export lead to their pages', async () => {
  const link = (href: string) => [
    {
      type: 'paragraph',
      children: [{ type: 'link', href, children: [{ type: 'text', text: 'x' }] }],
    },
  ];
  const { read } = await build({
    'a.json': JSON.stringify([
      record('One', {
        link: 'https://old.example/one/',
        body: link('https://old.example/two#end'),
      }),
      record('Two', { link: 'https://old.example/two/', body: link('https://old.example/three/') }),
    ]),
  });
  expect(read('posts/one/index.html')).toContain('href="/posts/two/#end"');
  expect(read('posts/two/index.html')).toContain('href="https://old.example/three/"');
});
