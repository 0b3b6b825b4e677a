import { detectFormat, importArticles } from '@alphanode/import';
import { describe, expect, test } from 'vitest';

import { codesOf, collect, streamOf } from './collect.ts';

const wxr =
  '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>T</title></item></channel></rss>';

describe('detectFormat knows', () => {
  test.each([
    ['a.md', '', 'markdown'],
    ['a.qmd', '', 'markdown'],
    ['a.Rmd', '', 'markdown'],
    ['a.jsonl', '', 'json-lines'],
    ['a.xml', wxr, 'wxr'],
    ['', wxr, 'wxr'],
    ['a.htm', '', 'html'],
    ['', '\ufeff <p>x</p>', 'html'],
    ['', '<!doctype html>', 'html'],
    ['a.json', '{"db":[{"data":{"posts":[{"lexical":""}]}}]}', 'ghost'],
    ['a.json', '{ "db": [ {"meta": {}', 'ghost'],
    ['a.json', '{"contentTypes":[]}', 'contentful'],
    ['a.json', '[{"title":{"rendered":"x"}}]', 'wordpress-rest'],
    ['a.json', '[{"_type":"block"}]', 'portable-text'],
    ['', '{"title":"x"}', 'json-lines'],
    ['', '{"_type":"post","title":"x"}\n{"_type":"asset"}', 'json-lines'],
    ['', '---\ntitle: x', 'markdown'],
    ['a.csv', '{"a":1}', undefined],
    ['a.csv', '---', undefined],
    ['', 'words', undefined],
  ])('%s %s', (file, start, format) => {
    expect(detectFormat(file, start)).toBe(format);
  });
});

describe('documents that follow each other are all read:', () => {
  const posts = ['A', 'B', 'C'].map((title, index) => ({
    id: index,
    title: { rendered: title },
    content: { rendered: '<p>x</p>' },
  }));
  const entries = ['A', 'B', 'C'].map((title) => ({
    sys: { id: title, type: 'Entry' },
    fields: { title, body: 'x' },
  }));
  const ghosts = ['A', 'B', 'C'].map((title) => ({ title, html: '<p>x</p>', lexical: null }));
  const write = (values: readonly unknown[], between: string): string =>
    values.map((value) => JSON.stringify(value)).join(between);

  test.each<[string, string]>([
    ['a post of WordPress on each line', write(posts, '\n')],
    ['two answers of WordPress', write([posts.slice(0, 2), posts.slice(2)], '')],
    ['an entry of Contentful on each line', write(entries, '\n')],
    ['a post of Ghost on each line', write(ghosts, '\n')],
    [
      'two answers of Ghost',
      write([{ posts: ghosts.slice(0, 2) }, { posts: ghosts.slice(2) }], ' '),
    ],
  ])('%s', async (_, text) => {
    const all = await collect(importArticles(text));
    expect(all.map(({ article }) => article?.title)).toEqual(['A', 'B', 'C']);
  });

  test('words behind a document are told', async () => {
    const all = await collect(importArticles(`${write(posts, '\n')}\nwords`));
    expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
      ['A'],
      ['B'],
      ['C'],
      [undefined, 'json-invalid'],
    ]);
  });
});

describe('importArticles reads', () => {
  test.each<[string, string, object]>([
    ['WordPress exports', wxr, {}],
    ['Markdown', '---\ntitle: T\n---\nx', {}],
    ['HTML', '<h1>T</h1><p>x</p>', {}],
    ['JSON Lines', '{"title":"T","body":[]}', {}],
    ['Ghost', '{"db":[{"data":{"posts":[{"title":"T","lexical":"{}"}]}}]}', {}],
    [
      'Contentful',
      '{"items":[{"sys":{"id":"1"},"fields":{"title":"T","body":{"nodeType":"document","content":[]}}}]}',
      {},
    ],
    ['Portable Text', '[{"title":"T","body":[{"_type":"block","children":[]}]}]', {}],
    ['the REST API', '[{"title":{"rendered":"T"},"content":{"rendered":"x"}}]', {}],
    ['a format that is named', 'x', { format: 'markdown', file: 'T.txt' }],
  ])('%s', async (_, input, options) => {
    const [imported] = await collect(importArticles(input, options));
    expect(imported?.article?.title).toBe('format' in options ? 'x' : 'T');
  });

  test.each([
    ['text', wxr],
    ['bytes', new TextEncoder().encode(wxr)],
    ['a blob', new Blob([wxr])],
    ['a stream', streamOf(new TextEncoder().encode(wxr.slice(0, 20)), wxr.slice(20))],
    ['a long stream', streamOf(wxr + ' '.repeat(5000), ' ')],
    ['a function that opens it', () => streamOf(wxr)],
    [
      'UTF-16 with a byte order mark',
      Uint8Array.from([
        0xff,
        0xfe,
        ...Array.from(wxr, (character) => [character.charCodeAt(0), 0]).flat(),
      ]),
    ],
    [
      'UTF-16 the other way round',
      Uint8Array.from([
        0xfe,
        0xff,
        ...Array.from(wxr, (character) => [0, character.charCodeAt(0)]).flat(),
      ]),
    ],
    [
      'an encoding that is declared',
      new TextEncoder().encode(wxr.replace('"1.0"', '"1.0" encoding="iso-8859-1"')),
    ],
    [
      'an encoding that nobody knows',
      new TextEncoder().encode(wxr.replace('"1.0"', '"1.0" encoding="x-none"')),
    ],
    ['a text with a byte order mark', `\ufeff${wxr}`],
    [
      'an iterable',
      (async function* () {
        yield await Promise.resolve(wxr);
        yield '';
      })(),
    ],
  ])('%s', async (_, input) => {
    const [imported] = await collect(importArticles(input, { file: 'x.xml' }));
    expect(imported?.article?.title).toBe('T');
  });
});

test('importArticles keeps and tells the end of a text that stops inside a character', async () => {
  const [imported] = await collect(
    importArticles(streamOf(Uint8Array.from([0x23, 0x20, 0x54, 0xc3])), { format: 'markdown' }),
  );
  expect(imported?.article?.title).toBe('TÃ');
  expect(imported && codesOf(imported)).toContain('encoding-repaired');
});

test('importArticles tells of a format that nobody knows', async () => {
  const [unnamed] = await collect(importArticles('words'));
  expect(unnamed).toMatchObject({ source: { offset: 0, line: 1 } });
  expect(unnamed && codesOf(unnamed)).toEqual(['format-unknown']);
  const [named] = await collect(importArticles(streamOf(''), { file: 'a.csv' }));
  expect(named?.issues[0]).toMatchObject({
    code: 'import/format-unknown',
    location: { file: 'a.csv' },
  });
});

test('importArticles tells of a stream that breaks off, after what came before', async () => {
  const broken = (): ReadableStream<string> => {
    let sent = false;
    return new ReadableStream({
      pull(controller) {
        if (sent) controller.error(new Error('gone'));
        else controller.enqueue('{"title":"T","body":[]}\n');
        sent = true;
      },
    });
  };
  for (const file of [undefined, 'x.jsonl']) {
    const all = await collect(
      importArticles(broken(), { format: 'json-lines', ...(file === undefined ? {} : { file }) }),
    );
    expect(all.map((each) => [each.article?.title, codesOf(each), each.issues[0]?.retry])).toEqual([
      ['T', [], undefined],
      [undefined, ['stream-cut'], 'same-input'],
    ]);
  }
});

test('importArticles reads a text of nothing', async () => {
  const [imported] = await collect(importArticles('', { format: 'markdown' }));
  expect(imported?.article).toMatchObject({ title: 'Untitled', body: [] });
});

test('importArticles refuses in strict mode what is not canonical', async () => {
  const [imported] = await collect(importArticles('# T', { format: 'markdown', mode: 'strict' }));
  expect(imported?.article).toBeUndefined();
  expect(imported?.issues.length).toBeGreaterThan(0);
});

// What TypeScript would not let through.
const misused = importArticles as (
  input: unknown,
  options?: object,
) => ReturnType<typeof importArticles>;

test.each<[string, unknown, object, RegExp]>([
  ['a response', new Response('x'), {}, /a Response\. Give its body/],
  ['a promise', Promise.resolve('x'), {}, /a Promise.*await/],
  ['a list', [{ title: 'T' }], {}, /a list.*JSON\.stringify/],
  ['an object', { title: 'T' }, {}, /an object.*JSON\.stringify/],
  ['the body of an empty response', null, {}, /null/],
  ['nothing', undefined, {}, /undefined/],
  ['a number', 3, {}, /got 3/],
  ['a buffer', new ArrayBuffer(1), {}, /new Uint8Array/],
  ['a format that there is not', 'x', { format: 'wordpress' }, /"wordpress".*wxr, wordpress-rest/],
  ['a path', 'posts/grüße.md', {}, /@alphanode\/import\/node/],
  ['a folder', './posts/', {}, /@alphanode\/import\/node/],
  ['a pattern', 'posts/**/*.md', {}, /@alphanode\/import\/node/],
  ['an address', 'https://example.com/feed.xml', {}, /fetch/],
])('importArticles throws at once for %s', (_, input, options, message) => {
  expect(() => misused(input, options)).toThrow(TypeError);
  expect(() => misused(input, options)).toThrow(message);
});

test('importArticles throws where a function opens what cannot be read', async () => {
  const open = (): unknown => Promise.resolve('x');
  for (const options of [{}, { format: 'markdown' }])
    await expect(collect(misused(open, options))).rejects.toThrow(/a Promise/);
});

test.each(['text that ends in a.md\n', 'a.md'])(
  'a text that is named is read: %j',
  async (text) => {
    const [imported] = await collect(importArticles(text, { format: 'markdown' }));
    expect(imported?.article?.body).toHaveLength(1);
  },
);

test('front matter is read by the keys that generators use', async () => {
  const matter = [
    ...['title: T', 'description: D', 'lastmod: 2024-02-01', 'heroImage: /hero.png', 'image: none'],
    ...['tags: [a]', 'categories: [b]', 'permalink: https://example.com/t/', 'url: /t/'],
  ];
  const [imported] = await collect(importArticles(`---\n${matter.join('\n')}\n---\nx`));
  expect(imported?.article).toMatchObject({
    updatedAt: '2024-02-01',
    cover: { url: '/hero.png' },
    tags: ['a', 'b'],
    canonicalUrl: 'https://example.com/t/',
    meta: {
      summary: 'D',
      extra: [
        { label: 'url', value: '/t/' },
        { label: 'image', value: 'none' },
      ],
    },
  });
});

test('front matter of Zola and of AstroPaper stands beside the rest', async () => {
  const matter = [
    ...['title = "T"', 'pubDatetime = 2024-01-08T12:30:00Z', 'modDatetime = 2024-02-01'],
    ...['[taxonomies]', 'tags = ["one"]', 'categories = ["two"]'],
    ...['[extra]', 'lang = "de"', 'mood = "calm"'],
  ];
  const [imported] = await collect(importArticles(`+++\n${matter.join('\n')}\n+++\nx`));
  expect(imported?.article).toMatchObject({
    publishedAt: '2024-01-08T12:30:00Z',
    updatedAt: '2024-02-01',
    tags: ['one', 'two'],
    lang: 'de',
    meta: { extra: [{ label: 'mood', value: 'calm' }] },
  });
});

test('the title block of Pandoc gives title, authors and date', async () => {
  const text = '% Habits in the\n  small hours\n% Ann; Bo\n% 2011-06-02\n\nText';
  const [imported] = await collect(importArticles(text, { file: 'a.md' }));
  expect(imported?.issues).toEqual([]);
  expect(imported?.article).toMatchObject({
    title: 'Habits in the small hours',
    authors: [{ name: 'Ann' }, { name: 'Bo' }],
    publishedAt: '2011-06-02',
    body: [{ type: 'paragraph', children: [{ text: 'Text' }] }],
  });
});

test('front matter gives no repair for what builders write each in their own way', async () => {
  const matter = [
    ...['title: T', 'date: 2024/1/8 12:30', 'lastmod: 2024年2月1日', 'cover: /a.png', 'slug: ""'],
    ...['tags: "#one, two"', 'categories: [[three, four], [two]]', 'keywords: [k]', 'link: /t/'],
    ...['updated: false', 'params:', '  author: [{ name: Ann }]', '  tags: [no]', '  own: 1'],
  ];
  const [imported] = await collect(importArticles(`---\n${matter.join('\n')}\n---\nx`));
  expect(imported?.issues).toEqual([]);
  expect(imported?.article).toMatchObject({
    publishedAt: '2024-01-08T12:30:00',
    updatedAt: '2024-02-01',
    cover: { url: '/a.png' },
    tags: ['one', 'two', 'three', 'four'],
    authors: [{ name: 'Ann' }],
    meta: {
      extra: [
        { label: 'keywords', value: ['k'] },
        { label: 'link', value: '/t/' },
        { label: 'updated', value: 'false' },
        { label: 'params', value: { entries: [{ label: 'tags', value: ['no'] }] } },
        { label: 'own', value: '1' },
      ],
    },
  });
});

test.each([
  ['2013-05-06 02:12:52 +0200', '2013-05-06T02:12:52+02:00'],
  ['2013-05-06T02:12Z', '2013-05-06T02:12:00Z'],
  ['2013.5.6', '2013-05-06'],
  ['Sat Jan 25 2019 10:00:00 GMT+0100 (CET)', '2019-01-25T10:00:00+01:00'],
  ['2013-05-06 02:12:52', '2013-05-06T02:12:52'],
  ['2013-05-06 2:12 pm', '2013-05-06T14:12:00'],
  ['2013-05-06 12:12:52 A.M.', '2013-05-06T00:12:52'],
  ['2013-05-06 02:12 EST', '2013-05-06T02:12:00-05:00'],
])('the date %s has one reading', async (date, publishedAt) => {
  const [imported] = await collect(importArticles(`---\ntitle: T\ndate: ${date}\n---\nx`));
  expect(imported?.article?.publishedAt).toBe(publishedAt);
  expect(imported?.issues).toEqual([]);
  const [record] = await collect(
    importArticles(JSON.stringify({ title: 'T', content: 'x', date, cover: 'a.png' }), {
      format: 'json-lines',
    }),
  );
  expect(record?.article).toMatchObject({ publishedAt, cover: { url: 'a.png' } });
});

test.each([
  ['May 28, 2013, 1:06 pm', '2013-05-28T13:06:00'],
  ['28 May 2013 at 12:06 p.m.', '2013-05-28T12:06:00'],
  ['Tue, 28 May 2013 13:06:00 PDT', '2013-05-28T13:06:00-07:00'],
  // Central Standard Time of America by RFC 822, but IST is of India, of Israel and of Ireland.
  ['Tue, 28 May 2013 13:06:00 IST', undefined],
  ['28 May 2013 13:06 pm', undefined],
])('the date %s is read with its words', async (date, publishedAt) => {
  const [imported] = await collect(importArticles(`---\ntitle: T\ndate: ${date}\n---\nx`));
  expect(imported?.article?.publishedAt).toBe(publishedAt);
  expect(imported?.issues.map(({ code }) => code)).toEqual([
    publishedAt === undefined ? 'meta-schema/malformed' : 'meta-schema/re-read',
  ]);
});

test.each([
  ['_posts/2013-05-28-x.md', 'tags: a b, c', ['a', 'b', 'c']],
  ['web\\_posts\\d\\2013-05-28-x.md', 'categories: a  b', ['a', 'b']],
  ['_posts/2013-05-28-x.html', 'tags: [a b]', ['a b']],
  ['_posts/2013-05-28-x.md', 'category: a b', ['a b']],
  ['source/_posts/2013-05-28-x.md', 'tags: a b', ['a b']],
  ['posts/2013-05-28-x.md', 'tags: a b', ['a b']],
])('the tags of %s with %s', async (file, matter, tags) => {
  const [read] = await collect(
    importArticles(`---\ntitle: T\n${matter}\n---\nx`, {
      file,
      format: file.endsWith('.html') ? 'html' : 'markdown',
    }),
  );
  expect(read?.article?.tags).toEqual(tags);
});

test('keywords are tags where a record has no others, other tags stay as they are', async () => {
  const read = async (matter: string) =>
    (await collect(importArticles(`---\ntitle: T\n${matter}\n---\nx`)))[0]?.article;
  expect((await read('keywords: a, b'))?.tags).toEqual(['a', 'b']);
  expect(await read('tags: [a]\nkeywords: []')).toMatchObject({ tags: ['a'], meta: { extra: [] } });
  expect((await read('tags: [{ name: a }]\ncategories: [b]'))?.tags).toEqual(['a', 'b']);
});

test.each([
  ['日本語の文章です。これは漢字とかな。', 'a.md', 'ja'],
  ['这是中文。 JavaScript', 'a.md', 'zh'],
  ['이것은 한국어입니다', 'a.md', 'ko'],
  ['Это русский текст', 'a.md', 'ru'],
  ['Це український текст, її', 'a.md', 'uk'],
  ['هذا نص عربي', 'a.md', 'ar'],
  ['این یک متن فارسی است، چگونه', 'a.md', 'fa'],
  ['Ein Text', 'index.de.md', 'de'],
  ['Um texto', 'i18n/pt-br/a.md', 'pt-BR'],
  ['A text', 'it/zh/a.md', 'en'],
  ['A text', 'a.md', 'en'],
])('the language of %s in %s is %s', async (words, file, lang) => {
  const [imported] = await collect(importArticles(`---\ntitle: T\n---\n${words}`, { file }));
  expect(imported?.article?.lang).toBe(lang);
});

test('records of JSON have the language of their text, and a cover that is a name alone', async () => {
  const record = { title: 'T', body: ['这是中文文章'], cover: 'none' };
  const [imported] = await collect(importArticles(JSON.stringify(record)));
  expect(imported?.article?.lang).toBe('zh');
  expect(imported?.article?.cover).toEqual({ url: 'none' });
});

test('the language that a record says counts, and a long text is told by its beginning', async () => {
  const body = `${'words '.repeat(1000)}\n\n${'\u4e2d'.repeat(9000)}`;
  const read = async (matter: string) =>
    (await collect(importArticles(`---\ntitle: T\n${matter}\n---\n${body}`)))[0]?.article?.lang;
  expect(await read('lang: fr')).toBe('fr');
  expect(await read('x: y')).toBe('en');
});

test.each([
  ['a feed', '{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[]}'],
  ['Ghost', '{"db":[{"data":{"posts":[]}}]}'],
  ['Contentful', '{"sys":{"type":"Array"},"total":0,"items":[]}'],
  ['WordPress', '<rss><channel><title>T</title></channel></rss>'],
])('an export without posts is told: %s', async (_, text) => {
  const all = await collect(importArticles(text));
  expect(all.flatMap(codesOf)).toEqual(['list-empty']);
});
