import { importArticles } from '@alphanode/import';
import { importGhost, lexicalToBlocks } from '@alphanode/import/ghost';
import { expect, test } from 'vitest';

import { codesOf, collect, streamOf } from './collect.ts';

const data = {
  posts: [
    {
      id: 1,
      title: 'T',
      slug: 't',
      status: 'published',
      lexical: JSON.stringify({
        root: { type: 'root', children: [{ type: 'image', src: '__GHOST_URL__/a.png' }] },
      }),
      feature_image: '__GHOST_URL__/c.png',
      custom_excerpt: 'Lead',
      published_at: '2019-01-25T10:00:00.000Z',
      updated_at: '2019-02-01T00:00:00.000Z',
      canonical_url: 'https://example.com/t',
      locale: 'de',
      featured: 1,
      codeinjection_head: '<script>',
    },
    {
      id: 2,
      title: '',
      slug: 'm',
      mobiledoc: JSON.stringify({ sections: [[1, 'p', [[0, [], 0, 'Words']]]] }),
    },
    { id: 3, slug: 'h', html: '<p>H <a href="x">x</a></p>', feature_image: '/h.png' },
    { id: 4, slug: 'd', status: 'draft' },
    { id: 5, slug: 'b', lexical: '{bad' },
  ],
  users: [
    { id: 1, name: 'Ann' },
    { id: 2, name: 'Bob' },
  ],
  posts_authors: [
    { post_id: 1, author_id: 2, sort_order: 1 },
    { post_id: 1, author_id: 1, sort_order: 0 },
    { post_id: 1, author_id: 9 },
  ],
  tags: [{ id: 1, name: 'A' }],
  posts_tags: [{ post_id: 1, tag_id: 1 }],
  posts_meta: [
    {
      post_id: 1,
      feature_image_alt: 'Alt',
      feature_image_caption: 'C <b>x</b><br>',
      og_title: 'OG',
    },
  ],
  settings: [{ key: 'url', value: 'https://example.com/' }],
};

test('published posts become articles, the others tell why', async () => {
  const all = await collect(
    importGhost(JSON.stringify({ db: [{ data }] }), { file: 'ghost.json' }),
  );
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    ['T', 'html-dropped', 'html-flattened'],
    ['Words', 'title-made'],
    ['H x', 'title-made'],
    [undefined, 'item-unpublished'],
    ['b', 'title-made', 'json-invalid'],
  ]);
  expect(all[0]?.article).toMatchObject({
    slug: 't',
    lang: 'de',
    lead: [{ type: 'text', text: 'Lead' }],
    body: [{ type: 'figure', image: { url: 'https://example.com/a.png' } }],
    cover: { url: 'https://example.com/c.png', alt: 'Alt', caption: 'C x' },
    authors: [{ name: 'Ann' }, { name: 'Bob' }],
    tags: ['A'],
    publishedAt: '2019-01-25T10:00:00.000Z',
    canonicalUrl: 'https://example.com/t',
    meta: {
      extra: [
        { label: 'featured', value: 1 },
        { label: 'og_title', value: 'OG' },
      ],
    },
  });
  expect(all[2]?.article?.cover).toEqual({ url: '/h.png' });
});

test('each post has its place, and comes before the tables it is joined with', async () => {
  const text = JSON.stringify({ db: [{ meta: { version: '5' }, data }], more: [1] }, undefined, 1);
  const [first, second] = await collect(importGhost(text));
  expect(text.slice(first?.source.offset)).toMatch(/^\{\s+"id": 1,/);
  expect(first?.source.line).toBe(text.slice(0, first?.source.offset).split('\n').length);
  expect(text.slice(second?.source.offset)).toMatch(/^\{\s+"id": 2,/);
});

test('an export that is cut gives its whole posts, one that breaks off too', async () => {
  const text = JSON.stringify({ data });
  const cut = text.slice(0, text.indexOf('"slug":"m"'));
  const expected = [
    ['T', 'html-dropped'],
    [undefined, 'stream-cut'],
  ];
  for (const input of [cut, streamOf(...(cut.match(/.{1,50}/gs) ?? []))]) {
    const all = await collect(importGhost(input));
    expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual(expected);
    expect(all[1]?.issues[0]?.retry).toBe('same-input');
  }
  async function* failing(): AsyncGenerator<string> {
    yield cut;
    await Promise.reject(new Error('gone'));
  }
  for (const input of [failing(), () => failing()]) {
    const all = await collect(importArticles(input, { format: 'ghost' }));
    expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual(expected);
  }
  const atOnce: AsyncIterable<string> = {
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('gone')) }),
  };
  expect((await collect(importArticles(atOnce, { format: 'ghost' }))).map(codesOf)).toEqual([
    ['stream-cut'],
  ]);
});

test('a row of another table that is no JSON is reported, the posts are kept', async () => {
  const text = '{"data":{"posts":[{"slug":"h","html":"<p>x</p>"}],"tags":[{"id" 1}],"x":{"a":1}}}';
  const all = await collect(importGhost(text));
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    [undefined, 'json-invalid'],
    ['x', 'title-made'],
  ]);
  expect((await collect(importGhost('{"da\\x":{"posts":[{}]}}'))).map(codesOf)).toEqual([
    ['json-invalid'],
  ]);
});

test('bare data is read, with addresses against a base', async () => {
  const [imported] = await collect(
    importGhost(
      JSON.stringify({ data: { posts: [{ slug: 'h', html: '<p><a href="x">x</a></p>' }] } }),
      { baseUrl: 'https://example.com/' },
    ),
  );
  expect(imported?.article?.body).toMatchObject([
    { children: [{ href: 'https://example.com/x' }] },
  ]);
  expect(await collect(importGhost('{"posts":[]}'))).toEqual([]);
  expect((await collect(importGhost('{"posts":[null]}'))).map(codesOf)).toEqual([['item-type']]);
  expect(codesOf((await collect(importGhost('{')))[0] ?? { issues: [] })).toEqual(['stream-cut']);
});

test('a list inside a list belongs to the item before it', () => {
  const item = (...children: unknown[]) => ({ type: 'listitem', children });
  const bullets = (...children: unknown[]) => ({ type: 'list', listType: 'bullet', children });
  const words = (text: string) => ({ type: 'extended-text', text });
  const list = bullets(item(words('one')), item(bullets(item(words('in')))), item(words('two')));
  expect(lexicalToBlocks({ root: { type: 'root', children: [list] } }).blocks).toMatchObject([
    { items: [{ children: [{}, { type: 'list', items: [{}] }] }, { children: [{}] }] },
  ]);
});

test('a bookmark says who wrote the page and where', () => {
  const metadata = { title: 'T', description: 'D', author: 'Ann', publisher: 'P & Q' };
  const card = { type: 'bookmark', url: 'https://example.com/', metadata };
  const { blocks } = lexicalToBlocks({ root: { type: 'root', children: [card] } });
  expect(blocks).toMatchObject([
    {
      children: [
        { href: 'https://example.com/' },
        { type: 'break' },
        { text: 'D' },
        { type: 'break' },
        { text: 'Ann, P & Q' },
      ],
    },
  ]);
});

test('a gallery may have a caption or none', () => {
  const gallery = (more: object) =>
    lexicalToBlocks({
      root: {
        children: [{ type: 'gallery', images: [{ src: '/a.png' }, { src: '/b.png' }], ...more }],
      },
    }).blocks;
  expect(gallery({})).toMatchObject([
    { type: 'gallery', images: [{ url: '/a.png' }, { url: '/b.png' }] },
  ]);
  expect(gallery({ caption: 'C' })).toMatchObject([{ caption: [{ text: 'C' }] }]);
});

test('a card of Markdown with more signs than can be read is told', () => {
  const card = { type: 'markdown', markdown: `${'~a'.repeat(9000)}\n\n*last*` };
  const { blocks, issues } = lexicalToBlocks({ root: { type: 'root', children: [card] } });
  expect(issues.map(({ code }) => code)).toEqual(['import/markdown-too-complex']);
  expect(blocks.at(-1)).toMatchObject({ children: [{ text: '*last*' }] });
});

test.each<[string, object]>([
  ['newsletters', { type: 'email', html: '<p>Hi</p>' }],
  ['newsletters, with a button', { type: 'email-cta', html: '<p>Hi</p>' }],
  ['members', { type: 'html', html: '<p>Hi</p>', visibility: { web: { nonMember: false } } }],
])('a card for %s alone is left out and told', (_, card) => {
  const { blocks, issues } = lexicalToBlocks({ root: { type: 'root', children: [card] } });
  expect(blocks).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(['import/html-dropped']);
});

test('internal tags are not shown', async () => {
  const tags = [
    { id: 1, name: '#own', visibility: 'internal' },
    { id: 2, name: 'A', visibility: 'public' },
  ];
  const posts_tags = tags.map(({ id }) => ({ post_id: 1, tag_id: id }));
  const post = { id: 1, title: 'T', html: 'x' };
  const answers = [{ posts: [{ ...post, tags }] }, { data: { posts: [post], tags, posts_tags } }];
  for (const answer of answers) {
    const [imported] = await collect(importGhost(JSON.stringify(answer)));
    expect(imported?.article?.tags).toEqual(['A']);
  }
});

test('posts of the first versions have Markdown, one author, a picture and times in milliseconds', async () => {
  const rows = {
    posts: [
      {
        id: 1,
        title: 'Old',
        slug: 'old',
        markdown: 'Some *words*',
        html: null,
        image: '/content/images/a.jpg',
        page: 0,
        language: 'en_GB',
        author_id: 1,
        published_at: 1387600000000,
      },
      { id: 2, title: 'Both', markdown: '*no*', html: '<p>yes</p>', published_at: 1e300 },
      { id: 3, title: 'Answer', html: '<p>a</p>', author: { name: 'Bob' } },
    ],
    users: [{ id: 1, name: 'Ann' }],
  };
  const all = await collect(importGhost(JSON.stringify({ data: rows })));
  expect(all.map(codesOf)).toEqual([[], [], []]);
  expect(all.map(({ article }) => article)).toMatchObject([
    {
      body: [{ children: [{ text: 'Some ' }, { text: 'words', marks: ['em'] }] }],
      cover: { url: '/content/images/a.jpg' },
      authors: [{ name: 'Ann' }],
      lang: 'en-GB',
      publishedAt: '2013-12-21T04:26:40.000Z',
      meta: { extra: [] },
    },
    { body: [{ children: [{ text: 'yes' }] }], authors: [], meta: { extra: [] } },
    { authors: [{ name: 'Bob' }] },
  ]);
});

test.each([
  ['a list of posts', [{ title: 'A', html: '<p>x</p>' }], ['A']],
  ['one post', { id: '1', title: 'A', slug: 'a', html: '<p>x</p>' }, ['A']],
  [
    'two posts',
    [
      { title: 'A', html: '<p>x</p>' },
      { title: 'B', html: '<p>y</p>' },
    ],
    ['A', 'B'],
  ],
])('what a client of the API gives is read: %s', async (_, value, titles) => {
  const all = await collect(importGhost(JSON.stringify(value)));
  expect(all.map(({ article }) => article?.title)).toEqual(titles);
  expect(all[0]?.article?.body).toHaveLength(1);
});

test('one post that is cut is told', async () => {
  expect((await collect(importGhost('{"title":"A","html":"<p>'))).map(codesOf)).toEqual([
    ['stream-cut'],
  ]);
});

test('posts are in the language of the site, where they name none', async () => {
  const posts = [
    { title: 'A', html: '<p>x</p>' },
    { title: 'B', html: '<p>y</p>', locale: 'fr' },
  ];
  const settings = [{ key: 'locale', value: 'de' }];
  const all = await collect(importGhost(JSON.stringify({ data: { posts, settings } })));
  expect(all.map(({ article }) => article?.lang)).toEqual(['de', 'fr']);
});

test('importGhost gives pictures in the meta the address of the site', async () => {
  const post = { title: 'T', html: '<p>x</p>', og_image: '__GHOST_URL__/a.png', featured: 1 };
  const [first] = await collect(
    importGhost(JSON.stringify({ posts: [post] }), { baseUrl: 'https://example.com/' }),
  );
  expect(first?.article?.meta.extra).toContainEqual({
    label: 'og_image',
    value: 'https://example.com/a.png',
  });
});
