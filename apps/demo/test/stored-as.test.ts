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
  ['json-lines', { version: 'https://jsonfeed.org/version/1.1', title: 'S', items: [] }],
  ['json-lines', { data: [{ id: 1, title: 'T', content: 'Words.' }] }],
  ['json-lines', { posts: [{ title: 'T', body: [] }] }],
  ['json-lines', [{ title: 'T', body: '<p>x</p>' }]],
  ['json-lines', { title: 'T', post_content: ' <!-- wp:paragraph -->' }],
  ['json-lines', [{ title: 'T', body_markdown: '# x' }]],
])('knows an export of %s', (format, value) => {
  expect(formatOf(value)).toBe(format);
});

test.each([
  record('A'),
  record('A', { meta: { rendered: 'yes', sys: 'x', _type: 'post' } }),
  [{ title: 'The keys "sys": {} and "_type": "block" of others' }],
  [{ title: 'T', body: ['Words.', { type: 'paragraph', content: 'a < b' }] }],
  { items: [{ name: 'menu' }] },
  { name: 'site' },
])('takes no record of a post for an export: %j', (value) => {
  expect(formatOf(value)).toBeUndefined();
});

test('knows HTML that other programs escape, and that of lines', () => {
  const html = String.raw`{"title":"T","content":"\u003cp\u003ex\u003c/p\u003e"}`;
  for (const name of ['a.json', 'a.jsonl', 'a.ndjson']) {
    expect(storedAs(join(tempFolder({ [name]: html }), name))).toBe('json-lines');
  }
});

test('looks into no other file, and into none that is gone', () => {
  expect(formatOf([rendered], 'a.jsonl')).toBeUndefined();
  expect(formatOf([{ title: 'T', body: '<p>x</p>' }], 'a.txt')).toBeUndefined();
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

test('builds feeds, answers of APIs and HTML in records as an import reads them', async () => {
  const { report, read } = await build({
    'feed.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Site',
      items: [{ id: '1', title: 'Fed', content_html: '<p>From a <em>feed</em>.</p>' }],
    }),
    'api.json': JSON.stringify({
      data: [
        { id: 1, title: 'Told', content: '<p>From an API.</p>' },
        { id: 2, title: 'Untold', content: '<p>Not yet.</p>', publishedAt: null },
      ],
    }),
    'html.json': JSON.stringify([{ title: 'Tagged', body: '<h2>Part</h2><p>In tags.</p>' }]),
    'lines.jsonl': `${JSON.stringify({ title: 'Lined', body: '<p>On a line.</p>' })}\n`,
  });
  expect(report).toMatchObject({ rendered: 4, heldBack: 0, rejected: 0 });
  expect(read('posts/fed/index.html')).toContain('<p>From a <em>feed</em>.</p>');
  expect(read('posts/told/index.html')).toContain('<p>From an API.</p>');
  expect(read('posts/tagged/index.html')).toContain('In tags.');
  expect(read('posts/lined/index.html')).toContain('On a line.');
});
