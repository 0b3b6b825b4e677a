import { type Block } from '@alphanode/meta-schema';
import { importArticles } from '@alphanode/import';
import { expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';
import { say, text } from './said.ts';

const read = async (value: unknown, options = {}) => {
  const input = typeof value === 'string' ? value : JSON.stringify(value);
  const [item] = await collect(importArticles(input, options));
  return { article: item?.article, codes: item === undefined ? [] : codesOf(item), item };
};

const id = '0123456789abcdef0123456789abcdef';
const markdown = `# My Post

Tags: design, web dev
Date: March 4, 2024
Created: March 4, 2024 10:30 PM
Noon: March 4, 2024 12:05 PM (GMT+1)
Edited: January 14, 2024 22:30
Author: Ann Lee, Bob Ray
Status: Published
Empty:
Reading time: 7
Slug: a-post

Hello **body**.
`;
const expected = {
  title: 'My Post',
  slug: 'a-post',
  publishedAt: '2024-03-04',
  authors: [{ name: 'Ann Lee' }, { name: 'Bob Ray' }],
  tags: ['design', 'web dev'],
  status: 'Published',
};

test('lines below the title of an exported page are its properties', async () => {
  const { article, codes } = await read(markdown, { file: `a/My Post ${id}.md` });
  expect(article).toMatchObject({
    ...expected,
    body: [say('Hello ', text('body', 'strong'), '.')],
    meta: {
      readingTime: 7,
      extra: [
        { label: 'Created', value: '2024-03-04T22:30:00' },
        { label: 'Noon', value: '2024-03-04T12:05:00' },
        { label: 'Edited', value: '2024-01-14T22:30:00' },
      ],
    },
  });
  expect(codes).toEqual([]);
});

test('an issue behind the properties keeps its line', async () => {
  const { item } = await read(
    `# T\n\nTags: a\nSlug: b\n\n<marquee>x</marquee>\n\n<script>x</script>`,
    {
      file: `T ${id}.md`,
    },
  );
  expect(item?.issues.map(({ location }) => location?.line)).toEqual([6, 8]);
});

test.each<[string, string, string, number]>([
  ['a page of any other name', 'My Post.md', markdown, 2],
  ['a sentence with a colon', `T ${id}.md`, '# T\n\nMind: this is a sentence.', 1],
  ['lines of which one has no colon', `T ${id}.md`, '# T\n\nTags: a\nand more', 1],
  ['no title', `T ${id}.md`, 'Tags: a\nSlug: b', 1],
  ['no empty line', `T ${id}.md`, '# T\nTags: a\nSlug: b', 1],
])('the lines stay in the text: %s', async (_, file, given, blocks) => {
  const { article } = await read(given, { file });
  expect(article?.tags).toEqual([]);
  expect(article?.body).toHaveLength(blocks);
});

test('one property of an article is enough, and its page may have no text', async () => {
  const { article } = await read('# T\n\nTags: a', { file: `T ${id}.md` });
  expect(article).toMatchObject({ title: 'T', tags: ['a'], body: [] });
});

test('a page without a heading is called by its file, without the id', async () => {
  const { article } = await read('Words.', { file: `My Post ${id}.md` });
  expect(article?.title).toBe('My Post');
});

const row = (type: string, name: string, cell: string): string =>
  `<tr class="property-row property-row-${type}"><th><span class="icon property-icon"><svg></svg></span>${name}</th><td>${cell}</td></tr>`;

const page = (rows: string, more = '') =>
  `<html><head><title>My Post</title></head><body><article id="1" class="page sans"><header>${more}<h1 class="page-title">My Post</h1><table class="properties"><tbody>${rows}</tbody></table></header><div class="page-body"><p>Hello body.</p></div></article></body></html>`;

test('the table above an exported page is its properties', async () => {
  const html = page(
    [
      row(
        'multi_select',
        'Tags',
        '<span class="selected-value">design</span><span class="selected-value">web dev</span>',
      ),
      row('date', 'Date', '<time>@March 4, 2024</time>'),
      row('checkbox', 'Featured', '<div class="checkbox checkbox-on"></div>'),
      row('checkbox', 'Pinned', '<div class="checkbox checkbox-off"></div>'),
      row(
        'person',
        'Author',
        '<span class="user"><img class="icon user-icon" src="a.png">Ann Lee</span> <span class="user"><span class="icon text-icon">B</span>Bob Ray</span>',
      ),
      row('status', 'Status', '<span class="status-value">Published</span>'),
      row('select', 'Kind', '<span class="selected-value">Note</span>'),
      row('number', 'Reading time', '7'),
      row('text', 'Slug', 'a-post'),
      row('text', 'Empty', ''),
      '<tr class="property-row"><th>Alone</th></tr>',
    ].join(''),
    '<div class="page-header-icon"><span class="icon">🎯</span></div><img class="page-cover-image" src="https://example.com/c.png">',
  );
  const { article, codes } = await read(html, { file: `My Post ${id}.html` });
  expect(article).toMatchObject({
    ...expected,
    cover: { url: 'https://example.com/c.png' },
    body: [say('Hello body.')],
    meta: {
      readingTime: 7,
      extra: [
        { label: 'Featured', value: true },
        { label: 'Pinned', value: false },
        { label: 'Kind', value: 'Note' },
        { label: 'icon', value: '🎯' },
      ],
    },
  });
  expect(codes).toEqual([]);
});

test('a table that stands in no header of Notion stays a table', async () => {
  const html = page(row('text', 'Slug', 'a-post'))
    .replace('<header>', '<div>')
    .replace('</header>', '</div>');
  const { article } = await read(html, { file: 'a.html' });
  expect(JSON.stringify(article?.body)).toContain('a-post');
  const signed = page('', '<div class="page-header-icon"> </div>');
  expect((await read(signed, { file: 'a.html' })).article?.meta.extra).toEqual([]);
});

const rich = (...texts: readonly (string | object)[]) =>
  texts.map((each) => (typeof each === 'string' ? { plain_text: each, annotations: {} } : each));

const property = (type: string, value: unknown) => ({ id: 'x', type, [type]: value });

const answered = {
  object: 'page',
  id: 'fdc65179',
  created_time: '2022-01-04T05:41:00.000Z',
  last_edited_time: '2022-12-02T10:28:00.000Z',
  created_by: { object: 'user', id: '9' },
  cover: { type: 'external', external: { url: 'https://example.com/c.png' } },
  icon: { type: 'emoji', emoji: '🎯' },
  archived: false,
  in_trash: false,
  url: 'https://www.notion.so/My-Post-fdc',
  public_url: 'https://ann.notion.site/My-Post',
  properties: {
    Name: property('title', rich('My ', 'Post')),
    Tags: property('multi_select', [{ name: 'design' }, { name: 'web, dev' }]),
    Kind: property('select', { name: 'Note' }),
    Status: property('status', { name: 'Published' }),
    Date: property('date', { start: '2024-03-04', end: '2024-03-06' }),
    Author: property('people', [{ name: 'Ann Lee' }, { id: '7' }]),
    Featured: property('checkbox', true),
    'Reading time': property('number', 7),
    Source: property('url', 'https://example.com/s'),
    Files: property('files', [
      { name: 'x', type: 'file', file: { url: 'https://example.com/x.pdf' } },
      { name: 'y', type: 'external', external: { url: 'https://example.com/y.png' } },
      { name: 'z' },
    ]),
    Slug: property('formula', property('string', 'a-post')),
    When: property('created_time', '2022-01-04T05:41:00.000Z'),
    Text: property('rich_text', [{ text: { content: 'Words' } }]),
    Related: property('relation', []),
    Parents: property('relation', [{ id: 'p1' }]),
    Rolled: property('rollup', property('array', [property('number', 4)])),
    Code: property('unique_id', { prefix: 'P', number: 12 }),
    Empty: property('select', null),
    Pressed: { id: 'y', type: 'button', button: {} },
  },
};

test.each<[string, unknown]>([
  ['an answer', { object: 'list', results: [answered], has_more: false }],
  ['one page', answered],
  ['a list', [answered]],
])('pages of the API become articles: %s', async (_, value) => {
  const { article, codes } = await read(value);
  expect(article).toMatchObject({
    title: 'My Post',
    slug: 'a-post',
    cover: { url: 'https://example.com/c.png' },
    tags: ['design', 'web, dev'],
    authors: [{ name: 'Ann Lee' }],
    publishedAt: '2024-03-04',
    updatedAt: '2022-12-02T10:28:00Z',
    canonicalUrl: 'https://ann.notion.site/My-Post',
    status: 'Published',
  });
  expect(article?.meta).toEqual({
    readingTime: 7,
    extra: [
      { label: 'Kind', value: 'Note' },
      { label: 'Date end', value: '2024-03-06' },
      { label: 'Featured', value: true },
      { label: 'Source', value: 'https://example.com/s' },
      { label: 'Files', value: ['https://example.com/x.pdf', 'https://example.com/y.png'] },
      { label: 'When', value: '2022-01-04T05:41:00.000Z' },
      { label: 'Text', value: 'Words' },
      { label: 'Parents', value: ['p1'] },
      { label: 'Rolled', value: [4] },
      { label: 'Code', value: 'P-12' },
    ],
  });
  expect(codes).toEqual([]);
});

test.each([
  ['archived', { archived: true }],
  ['archived', { in_trash: true }],
  [
    'draft',
    { properties: { ...answered.properties, Status: property('status', { name: 'Draft' }) } },
  ],
])('a page that is %s is held back', async (_, more) => {
  const bare = { ...answered, public_url: null, cover: null, ...more };
  const { article, codes } = await read(bare);
  expect(article).toBeUndefined();
  expect(codes).toEqual(['item-unpublished']);
});

const block = (type: string, value: object, more: object = {}) => ({
  object: 'block',
  id: 'x',
  type,
  has_children: false,
  [type]: value,
  ...more,
});
const worded = (type: string, said: string, more: object = {}, around: object = {}) =>
  block(type, { rich_text: rich(said), ...more }, around);

const cells = (...said: readonly string[]) =>
  block('table_row', { cells: said.map((each) => rich(each)) });

test.each<[string, object, readonly Block[]]>([
  [
    'a paragraph',
    block('paragraph', {
      rich_text: rich(
        'a\nb ',
        {
          plain_text: 'c',
          annotations: {
            bold: true,
            italic: true,
            underline: true,
            strikethrough: true,
            code: true,
          },
        },
        { plain_text: 'd', href: 'https://example.com/' },
        { type: 'equation', plain_text: 'x^2' },
      ),
    }),
    [
      say(
        'a',
        { type: 'break' },
        'b ',
        text('c', 'strong', 'em', 's', 'u', 'code'),
        { type: 'link', href: 'https://example.com/', children: [text('d')] },
        text('x^2', 'code'),
      ),
    ],
  ],
  ['a heading', worded('heading_2', 'H'), [{ type: 'heading', level: 2, children: [text('H')] }]],
  [
    'a list',
    worded('numbered_list_item', 'a', { children: [worded('bulleted_list_item', 'b')] }),
    [
      {
        type: 'list',
        ordered: true,
        items: [
          {
            children: [
              say('a'),
              { type: 'list', ordered: false, items: [{ children: [say('b')] }] },
            ],
          },
        ],
      },
    ],
  ],
  [
    'a task',
    worded('to_do', 'a', { checked: true }),
    [{ type: 'checklist', items: [{ checked: true, children: [say('a')] }] }],
  ],
  [
    'a task to do',
    worded('to_do', 'a', { checked: false }),
    [{ type: 'checklist', items: [{ checked: false, children: [say('a')] }] }],
  ],
  [
    'a toggle',
    worded(
      'toggle',
      'a',
      {},
      { has_children: true, children: { results: [worded('paragraph', 'b')] } },
    ),
    [{ type: 'details', summary: [text('a')], children: [say('b')] }],
  ],
  ['a quotation', worded('quote', 'a'), [{ type: 'quote', children: [say('a')] }]],
  [
    'a boxed remark',
    worded('callout', 'a'),
    [{ type: 'callout', tone: 'note', children: [say('a')] }],
  ],
  [
    'code',
    worded('code', 'a = 1\n  b', { language: 'python', caption: rich('C') }),
    [{ type: 'code', code: 'a = 1\n  b', language: 'python', caption: [text('C')] }],
  ],
  [
    'a formula',
    block('equation', { expression: 'x^2' }),
    [{ type: 'code', code: 'x^2', language: 'math' }],
  ],
  [
    'a picture',
    block('image', {
      type: 'file',
      file: { url: 'https://example.com/a.png' },
      caption: rich('C'),
    }),
    [{ type: 'figure', image: { url: 'https://example.com/a.png' }, caption: [text('C')] }],
  ],
  [
    'a film',
    block('video', { type: 'file', file: { url: 'https://example.com/a.mp4' } }),
    [{ type: 'media', kind: 'video', sources: [{ url: 'https://example.com/a.mp4' }] }],
  ],
  [
    'a film of another site',
    block('video', {
      type: 'external',
      external: { url: 'https://www.youtube.com/watch?v=abcdefghijk' },
    }),
    [{ type: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk' }],
  ],
  [
    'a recording',
    block('audio', { type: 'external', external: { url: 'https://example.com/a.mp3' } }),
    [{ type: 'media', kind: 'audio', sources: [{ url: 'https://example.com/a.mp3' }] }],
  ],
  [
    'a file',
    block('pdf', {
      type: 'file',
      name: 'a.pdf',
      file: { url: 'https://example.com/a.pdf' },
      caption: rich('C'),
    }),
    [say({ type: 'link', href: 'https://example.com/a.pdf', children: [text('a.pdf')] }), say('C')],
  ],
  [
    'a bookmark',
    block('bookmark', { url: 'https://example.com/b', caption: [] }),
    [
      say({
        type: 'link',
        href: 'https://example.com/b',
        children: [text('https://example.com/b')],
      }),
    ],
  ],
  [
    'an embed',
    block('embed', { url: 'https://example.com/e' }),
    [{ type: 'embed', url: 'https://example.com/e' }],
  ],
  ['an embed without an address', block('embed', { caption: rich('C') }), [say('C')]],
  ['a line', block('divider', {}), [{ type: 'divider' }]],
  [
    'a table',
    block(
      'table',
      { has_column_header: true, has_row_header: false },
      { has_children: true, children: [cells('a', 'b'), cells('c', 'd')] },
    ),
    [{ type: 'table', header: [[text('a')], [text('b')]], rows: [[[text('c')], [text('d')]]] }],
  ],
  [
    'a table with heads of rows',
    block(
      'table',
      { has_column_header: false, has_row_header: true },
      { has_children: true, children: [cells('a', 'b')] },
    ),
    [{ type: 'table', rows: [[{ children: [text('a')], header: true }, [text('b')]]] }],
  ],
  [
    'columns',
    block(
      'column_list',
      {},
      { children: [block('column', {}, { children: [worded('paragraph', 'a')] })] },
    ),
    [say('a')],
  ],
  ['a template', worded('template', 'a'), [say('a')]],
  ['a page below', block('child_page', { title: 'Below' }, { has_children: true }), [say('Below')]],
  ['what it makes itself', block('table_of_contents', {}), []],
])('blocks of the API are read: %s', async (_, given, blocks) => {
  const around = { ...answered, children: [given, 'no block'] };
  const { article, codes } = await read(around);
  expect(article?.body).toEqual(blocks);
  expect(codes).toEqual([]);
});

test('an answer of blocks alone is an article, and what is not in it is told', async () => {
  const deep = Array.from({ length: 25 }).reduce<object>(
    (inner) => worded('quote', 'a', {}, { children: [inner] }),
    worded('paragraph', 'deep'),
  );
  const { article, codes } = await read({
    object: 'list',
    results: [
      worded('paragraph', 'Words of it'),
      worded('toggle', 'Open', {}, { has_children: true }),
      worded('ai_block', 'unknown words'),
      deep,
    ],
  });
  expect(article?.title).toBe('Words of it');
  expect(article?.body.slice(0, 3)).toEqual([
    say('Words of it'),
    { type: 'details', summary: [text('Open')], children: [] },
    say('unknown words'),
  ]);
  expect(codes).toEqual(
    expect.arrayContaining(['reference-unresolved', 'block-unknown', 'html-too-deep']),
  );
});

test('a page that only a box calls published has the day on which it was made', async () => {
  const properties = { Name: property('title', rich('T')), Published: property('checkbox', true) };
  const { article } = await read({ ...answered, properties });
  expect(article).toMatchObject({ title: 'T', publishedAt: '2022-01-04T05:41:00Z' });
});

test('a list of blocks alone is one article, and lists of two kinds are two', async () => {
  const { article } = await read([
    worded('bulleted_list_item', 'a'),
    worded('numbered_list_item', 'b'),
    worded('paragraph', 'c'),
    worded('to_do', 'd'),
  ]);
  expect(article?.body.map(({ type }) => type)).toEqual(['list', 'list', 'paragraph', 'checklist']);
});

test.each([
  ['no page', { object: 'user', properties: {}, title: 'T' }],
  ['no properties', { object: 'page', title: 'T' }],
])('a record with a title that has %s is what it says', async (_, value) => {
  expect((await read(value)).article?.title).toBe('T');
});
