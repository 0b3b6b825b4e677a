import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storedAs } from '../src/input/stored-as.ts';
import { build, record } from './build.ts';
import { tempFolder } from './temp-folder.ts';

const formatOf = (value: unknown, name = 'a.json') =>
  storedAs(join(tempFolder({ [name]: JSON.stringify(value) }), name));

const block = { _type: 'block', children: [{ _type: 'span', text: 'Words.' }] };
const rendered = { title: { rendered: 'T' }, content: { rendered: '<p>x</p>' } };

test.each([
  ['ghost', { db: [{ data: { posts: [] } }] }],
  ['ghost', { posts: [{ uuid: 'x', title: 'T' }] }],
  ['contentful', { contentTypes: [], entries: [] }],
  ['contentful', { items: [{ sys: { id: '1' }, fields: {} }] }],
  ['wordpress-rest', [rendered]],
  ['portable-text', [{ _type: 'post', title: 'T', body: [block] }]],
])('knows an export of %s', (format, value) => {
  expect(formatOf(value)).toBe(format);
});

test.each([
  record('A'),
  record('A', { meta: { rendered: 'yes', sys: 'x', _type: 'post' } }),
  [{ title: 'The keys "sys": {} and "_type": "block" of others' }],
  { name: 'site' },
])('takes no record of a post for an export: %j', (value) => {
  expect(formatOf(value)).toBeUndefined();
});

test('looks into no other file, and into none that is gone', () => {
  expect(formatOf([rendered], 'a.jsonl')).toBeUndefined();
  expect(storedAs(join(tempFolder(), 'gone.json'))).toBeUndefined();
});

test('builds exports of JSON beside records and Markdown', async () => {
  const posts = [{ id: 1, uuid: 'x', title: 'From Ghost', slug: 'ghost', html: '<p>G.</p>' }];
  const published = { status: 'published', published_at: '2024-01-01T00:00:00.000Z' };
  const { pages, report, read } = await build({
    'ghost.json': JSON.stringify({ db: [{ data: { posts: [{ ...posts[0], ...published }] } }] }),
    'rest.json': JSON.stringify([{ ...rendered, slug: 'rest', status: 'publish' }]),
    'own.json': JSON.stringify(record('Own')),
    'a.md': '# Mark\n\nWords.',
  });
  expect(report.rejected).toBe(0);
  expect(pages).toEqual(
    ['', ...['ghost', 'mark', 'own', 'rest'].map((slug) => `posts/${slug}/`)].map(
      (page) => `${page}index.html`,
    ),
  );
  expect(read('posts/ghost/index.html')).toContain('<p>G.</p>');
});
