import { importArticles } from '@alphanode/import';
import { importWxr } from '@alphanode/import/wxr';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { codesOf, collect, streamOf } from './collect.ts';

const channel = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- export -->\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel><title>Site</title><language>en-GB</language><wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name><![CDATA[Ann B.]]></wp:author_display_name></wp:author><wp:author><wp:author_login>bob</wp:author_login></wp:author>\n${inside}\n</channel></rss>`;

const item = (inside: string, content = '<p>Hi</p>'): string =>
  `<item>\n<title>T</title>\n<wp:post_id>7</wp:post_id>\n<wp:post_type>post</wp:post_type>\n<wp:status>publish</wp:status>\n<content:encoded><![CDATA[${content}]]></content:encoded>\n${inside}\n</item>`;

const meta = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;

const attachment = (id: number, more = '', parent = 0): string =>
  `<item><title>pic</title><wp:post_id>${id}</wp:post_id><wp:post_parent>${parent}</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>https://example.com/${id}.png</wp:attachment_url>${more}</item>`;

const read = (xml: string, options = {}) => collect(importWxr(xml, options));

const first = async (xml: string, options = {}) => {
  const [imported] = await read(channel(xml), options);
  if (imported === undefined) throw new Error('There is no item.');
  return imported;
};

test('a post becomes an article with its author, dates, terms and excerpt', async () => {
  const { article, issues, source } = await first(
    item(
      '<dc:creator>ann</dc:creator><excerpt:encoded><![CDATA[Short <strong>x</strong>]]></excerpt:encoded><wp:post_name>caf%C3%A9</wp:post_name><wp:post_date_gmt>2019-01-25 10:00:00</wp:post_date_gmt><wp:post_modified>2019-02-01 00:00:00</wp:post_modified><wp:post_modified_gmt>0000-00-00 00:00:00</wp:post_modified_gmt><category domain="post_tag" nicename="a"><![CDATA[A]]></category><category>B</category><category>A</category><category domain="series"><![CDATA[S]]></category><category domain="series">S2</category><category/>',
    ),
    { file: 'x.xml' },
  );
  expect(issues).toEqual([]);
  expect(source).toEqual({ file: 'x.xml', offset: expect.any(Number) as number, line: 5 });
  expect(article).toMatchObject({
    title: 'T',
    slug: 'café',
    lang: 'en-GB',
    lead: [
      { type: 'text', text: 'Short ' },
      { type: 'text', text: 'x', marks: ['strong'] },
    ],
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Hi' }] }],
    authors: [{ name: 'Ann B.' }],
    publishedAt: '2019-01-25T10:00:00Z',
    updatedAt: '2019-02-01',
    tags: ['A', 'B'],
    meta: { extra: [{ label: 'series', value: ['S', 'S2'] }] },
  });
});

test('an author without a name keeps the login', async () => {
  expect((await first(item('<dc:creator>bob</dc:creator>'))).article?.authors).toEqual([
    { name: 'bob' },
  ]);
  expect((await first(item('<dc:creator>eve</dc:creator>'))).article?.authors).toEqual([
    { name: 'eve' },
  ]);
});

describe('post meta', () => {
  test('keeps every value, arrays and repeated keys among them', async () => {
    const rows = [
      meta('a', '1'),
      meta('a', '2'),
      meta('a', '3'),
      meta('list', 'a:2:{i:0;s:1:"x";i:1;d:INF;}'),
      meta('map', 'a:2:{i:5;b:1;s:1:"k";N;}'),
      meta('obj', 'O:1:"F":1:{s:1:"p";i:9007199254740993;}'),
      meta('bad', 'a:1:{broken}'),
      meta('text', 's:not serialised'),
      meta('enum', 'E:3:"A:B";'),
      meta('own', 'C:1:"F":1:{x}'),
      meta('nan', 'a:2:{i:0;d:NAN;i:1;d:-INF;}'),
    ];
    const { article, issues } = await first(item(rows.join('')));
    expect(article?.meta.extra).toEqual([
      { label: 'a', value: ['1', '2', '3'] },
      { label: 'list', value: ['x', 'INF'] },
      {
        label: 'map',
        value: {
          entries: [
            { label: '5', value: true },
            { label: 'k', value: null },
          ],
        },
      },
      {
        label: 'obj',
        value: {
          entries: [
            { label: 'class', value: 'F' },
            { label: 'p', value: '9007199254740993' },
          ],
        },
      },
      { label: 'bad', value: 'a:1:{broken}' },
      { label: 'text', value: 's:not serialised' },
      { label: 'enum', value: 'A::B' },
      {
        label: 'own',
        value: {
          entries: [
            { label: 'class', value: 'F' },
            { label: 'data', value: 'x' },
          ],
        },
      },
      { label: 'nan', value: ['NAN', '-INF'] },
    ]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['import/php-invalid', ['meta', 'bad']],
    ]);
  });

  test('reads a whole record that lies under one key', async () => {
    const { article } = await first(
      item(
        meta('alphanode_post_meta', 'a:2:{s:5:"topic";s:1:"x";s:5:"stack";a:1:{i:0;s:1:"y";}}') +
          meta('topic', 'z') +
          meta('post_meta', 'text'),
      ),
    );
    expect(article?.meta).toMatchObject({ stack: ['y'] });
    expect(article?.meta.extra).toContainEqual({ label: 'post_meta', value: 'text' });
  });

  test('renames a key that scripts take for their own', async () => {
    const imported = await first(item(meta('__proto__', 'x')));
    expect(imported.article?.meta.extra).toEqual([{ label: '_proto_', value: 'x' }]);
    expect(codesOf(imported)).toEqual(['meta-key-renamed']);
  });

  test('is bounded where references stand for countless values', async () => {
    let text = 's:1:"x";';
    for (let level = 17; level > 0; level--) text = `a:2:{i:0;${text}i:1;R:${level + 1};}`;
    expect((await first(item(meta('bomb', text)))).article).toBeDefined();
  });
});

describe('attachments', () => {
  const facts =
    meta('_wp_attachment_image_alt', 'Alt') +
    meta(
      '_wp_attachment_metadata',
      'a:3:{s:5:"width";i:600;s:6:"height";i:400;s:10:"image_meta";a:2:{s:6:"credit";s:2:"Jo";s:9:"copyright";s:1:"C";}}',
    ) +
    '<excerpt:encoded><![CDATA[Cap <b>x</b>]]></excerpt:encoded>';
  const cover = {
    url: 'https://example.com/9.png',
    alt: 'Alt',
    caption: 'Cap x',
    width: 600,
    height: 400,
    credit: 'Jo',
    copyrightNotice: 'C',
  };
  const post = item(meta('_thumbnail_id', '9'));

  test('join the post that shows them, also where they come later', async () => {
    const [imported, joined] = await read(channel(post + attachment(9, facts)));
    expect(imported?.article?.cover).toEqual(cover);
    expect(joined && codesOf(joined)).toEqual(['item-joined']);
  });

  test('are waited for in a stream that can be read once', async () => {
    const [imported] = await collect(importWxr(streamOf(channel(post + attachment(9, facts)))));
    expect(imported?.article?.cover).toEqual(cover);
    const [early] = await collect(
      importWxr(streamOf(channel(attachment(9, facts) + item(''))), {}),
    );
    expect(early && codesOf(early)).toEqual(['item-joined']);
  });

  test('without an address or a size give what they have', async () => {
    const bare = '<item><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type></item>';
    expect((await first(post + bare)).article?.cover).toBeUndefined();
    expect(
      (await first(post + attachment(9, meta('_wp_attachment_metadata', 's:1:"x";')))).article
        ?.cover,
    ).toEqual({ url: 'https://example.com/9.png' });
  });

  test('fill galleries by their ids and by the post they were uploaded to', async () => {
    const gallery =
      item('', '[gallery ids="8,9"]\n\n[gallery]') + attachment(8, '', 7) + attachment(9, '', 7);
    expect((await first(gallery)).article?.body).toMatchObject([
      { type: 'gallery' },
      { type: 'gallery' },
    ]);
    const missing = item('', '[gallery ids="8, 9,10,"]') + attachment(8, '', 7);
    const { issues } = await first(missing);
    expect(issues.flatMap(({ code, message }) => [code, message.split('.')[0]])).toEqual(
      ['9', '10'].flatMap((id) => [
        'import/shortcode-unresolved',
        `Picture ${id} of [gallery] refers to something that is not here`,
      ]),
    );
    expect((await first(item('', '[gallery]'))).article?.body).toMatchObject([
      { type: 'paragraph' },
    ]);
  });
});

test('reusable blocks and footnotes of the block editor are put in', async () => {
  const block =
    '<item><wp:post_id>5</wp:post_id><wp:post_type>wp_block</wp:post_type><content:encoded><![CDATA[<!-- wp:paragraph --><p>shared</p><!-- /wp:paragraph --><!-- wp:block {"ref":5} /-->]]></content:encoded></item>';
  const content =
    '<!-- wp:block {"ref":5} /--><!-- wp:block {"ref":"6"} /--><!-- wp:block /--><!-- wp:footnotes /-->';
  const { article } = await first(
    item(meta('footnotes', '[{"id":"a","content":"N"},{"id":1},3]'), content) + block,
  );
  expect(article?.body).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: 'shared' }] },
    {
      type: 'footnotes',
      items: [
        { id: 'a', children: [{ type: 'paragraph', children: [{ type: 'text', text: 'N' }] }] },
      ],
    },
  ]);
  expect((await first(item(meta('footnotes', 'no json'), content))).article?.body).toEqual([]);
  expect((await first(item(meta('footnotes', '{}'), content))).article?.body).toEqual([]);
});

describe('an item that is no article tells why', () => {
  test.each([
    ['its type', item('').replace('>post<', '>nav_menu_item<'), 'item-type'],
    [
      'its status',
      item('').replace('>publish<', '>draft<').replace('<title>T</title>', ''),
      'item-unpublished',
    ],
  ])('by %s', async (_, xml, code) => {
    const imported = await first(xml);
    expect(imported.article).toBeUndefined();
    expect(codesOf(imported)).toEqual([code]);
    expect(
      (await first(xml, { types: ['post', 'nav_menu_item'], statuses: ['publish', 'draft'] }))
        .article,
    ).toBeDefined();
  });
});

test('an item without anything in it is no article', async () => {
  const all = await collect(
    importWxr('<rss><channel><item></item><item><title>T</title></item></channel></rss>'),
  );
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    [undefined, 'item-type'],
    ['T'],
  ]);
});

test.each([
  ['Fri, 25 Jan 2019 10:00:00 +0100', '2019-01-25T09:00:00.000Z'],
  ['Fri, 99 Jan 2019 10:00:00 GMT', undefined],
  ['today', undefined],
])('an item of a feed has its description and the date %s', async (date, publishedAt) => {
  const [imported] = await collect(
    importWxr(
      `<rss><channel><item><title>T</title><description>&lt;p&gt;words&lt;/p&gt;</description><pubDate>${date}</pubDate></item></channel></rss>`,
    ),
  );
  expect(imported?.article?.body).toMatchObject([{ children: [{ text: 'words' }] }]);
  expect(imported?.article?.publishedAt).toBe(publishedAt);
});

test('the text behind a password is held back', async () => {
  const imported = await first(
    item('<wp:post_password>secret</wp:post_password><excerpt:encoded>x</excerpt:encoded>'),
  );
  expect(imported.article).toMatchObject({ title: 'T', body: [] });
  expect(imported.article?.lead).toBeUndefined();
  expect(codesOf(imported)).toEqual(['password-protected']);
});

test('a title is made from the first words or the slug, and cleaned of markup', async () => {
  const untitled = item('').replace('<title>T</title>', '<title></title>');
  expect((await first(untitled)).article?.title).toBe('Hi');
  expect(
    (await first(untitled.replace('<p>Hi</p>', `<hr><p>${'word '.repeat(40)}</p>`))).article?.title,
  ).toMatch(/^(?:word ){15}word…$/);
  expect((await first(untitled.replace('<p>Hi</p>', 'x'.repeat(100)))).article?.title).toBe(
    `${'x'.repeat(80)}…`,
  );
  expect(
    (
      await first(
        untitled
          .replace('<p>Hi</p>', '')
          .replace('</item>', '<wp:post_name>2019-01-25-the-slug</wp:post_name></item>'),
      )
    ).article?.title,
  ).toBe('the slug');
  expect((await first(untitled.replace('<p>Hi</p>', ''))).article?.title).toBe('Untitled');
  const marked = item('').replace(
    '<title>T</title>',
    '<title><![CDATA[A &amp; <em>b</em><br><a href="/x">c</a> <img src="d.png">]]></title>',
  );
  expect((await first(marked)).article?.title).toBe('A & b c');
  expect((await first(item('<wp:post_name>%E0%A4%A</wp:post_name>'))).article).toBeDefined();
});

describe('broken exports', () => {
  test.each<[string, string, string, string[]]>([
    [
      'a section that was never closed',
      item('').replace(']]></content', '</content'),
      'Hi',
      ['xml-repaired'],
    ],
    ['control characters', item('', 'a\u0008b'), 'ab', ['xml-control']],
    ['an unescaped end of a section', item('', 'a <![CDATA[ b ]]> c'), 'a', ['xml-repaired']],
    ['an escaped end of a section', item('', 'a ]]]]><![CDATA[> c'), 'a ]]> c', []],
    [
      'an export that is shown in a post',
      item('', 'x <![CDATA[y]]]]><![CDATA[></content:encoded>\n<wp:z> end'),
      'x',
      [],
    ],
    [
      'references outside sections',
      item('').replace(
        '<![CDATA[<p>Hi</p>]]>',
        '&lt;p&gt;&#72;&#x69; &nbsp;&bogus;&#0;&#xD800;&lt;/p&gt;',
      ),
      'Hi \u00a0&bogus;',
      [],
    ],
    [
      'several sections in one element',
      item('').replace('<![CDATA[<p>Hi</p>]]>', 'a<![CDATA[b]]> c <![CDATA[d]]>'),
      'abcd',
      [],
    ],
    [
      'a meta row that was never closed',
      item(
        '<wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value><wp:postmeta><wp:meta_key>l</wp:meta_key></wp:postmeta>',
      ),
      'Hi',
      ['xml-repaired'],
    ],
    ['a comment inside an item', item('<!-- <item> -->'), 'Hi', []],
    ['a stray sign', item('1 < 2 <3 </wp:none>'), 'Hi', []],
    ['an empty holder', item('<wp:postmeta/>'), 'Hi', []],
  ])('survive %s', async (_, xml, words, codes) => {
    const imported = await first(xml);
    expect(JSON.stringify(imported.article?.body)).toContain(words);
    expect(codesOf(imported).filter((code) => code.startsWith('xml'))).toEqual(codes);
  });

  test('end an item where the next begins', async () => {
    const all = await read(
      channel(
        item('').replace('</item>', '') + item('') + item('<wp:postmeta>').replace('</item>', ''),
      ),
    );
    expect(all.map((each) => [each.article?.title, codesOf(each)])).toEqual([
      ['T', ['xml-repaired']],
      ['T', []],
      ['T', ['xml-repaired']],
    ]);
  });

  test('give all whole items before a cut and an issue that reading again may help', async () => {
    for (const cut of [
      item('').slice(0, -10),
      '<item><title>T',
      '<item><title>T</title><!-- x',
      '<item><title>T</title><wp:po',
    ]) {
      const all = await read(channel(item('')).replace('</channel></rss>', cut));
      expect(all.map((each) => [each.article?.title, codesOf(each)])).toEqual([
        ['T', []],
        [undefined, ['stream-cut']],
      ]);
      expect(all[1]?.issues[0]?.retry).toBe('same-input');
    }
  });

  test.each([
    ['behind an item', channel(item('') + item('')).replace('</channel></rss>', ''), 2],
    ['in its head', channel('').replace('</channel></rss>', '<title>Bl'), 0],
    ['before its head', '<?xml version="1.0"?><rss>', 0],
  ])('tell a cut %s, where no item is open', async (_, xml, whole) => {
    const all = await read(xml);
    expect(all.map(({ article }) => article?.title)).toEqual([
      ...Array<string>(whole).fill('T'),
      undefined,
    ]);
    const told = all.at(-1)?.issues[0];
    expect(told).toMatchObject({ code: 'import/stream-cut', retry: 'same-input' });
    expect(told?.message).toMatch(/^The export is cut off\./);
  });

  test.each(['', '<item/>', channel(item('')).replace('</rss>', '')])(
    'tell no cut where nothing around the items is open: %#',
    async (xml) => {
      const all = await read(xml);
      expect(all.flatMap(codesOf)).not.toContain('stream-cut');
    },
  );

  test('read prefixes as the file binds them', async () => {
    const xml = channel(
      item(
        '<wp:post_id xmlns:wp="http://example.com/">9</wp:post_id><category xmlns="http://wordpress.org/export/1.2/">C</category><x:postmeta xmlns:x="http://wordpress.org/export/1.2/"><x:meta_key>k</x:meta_key></x:postmeta><alt:y>z</alt:y>',
      ),
    );
    expect((await read(xml))[0]?.article).toBeDefined();
    const other = xml
      .replaceAll('wp:', 'p:')
      .replace('xmlns:p=', 'xmlns:p=')
      .replaceAll('content:', 'c:')
      .replace('xmlns:wp', 'xmlns:p')
      .replace('xmlns:content', 'xmlns:c');
    expect((await read(other))[0]?.article?.body).toHaveLength(1);
    expect(
      (
        await read(
          '<rss><channel xmlns:custom="http://example.com/"><custom:author>x</custom:author><item><title>T</title></item><![CDATA[x]]>< y <?pi?></channel></rss>',
        )
      )[0]?.article?.title,
    ).toBe('T');
  });
});

test('chunks may be cut anywhere', async () => {
  const xml = channel(
    item(
      '<!-- comment -->' + meta('k', 'a:1:{i:0;s:2:"é";}'),
      'x ]]]]><![CDATA[> é 😀 <!-- y -->',
    ) +
      attachment(9) +
      '<!-- <item> --><![CDATA[ x ]]>' +
      item(''),
  );
  const whole = await read(xml);
  const bytes = new TextEncoder().encode(xml);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 30 }), async (cuts) => {
      const sorted = [0, ...cuts.sort((one, other) => one - other), bytes.length];
      const pieces = sorted.slice(1).map((end, index) => bytes.slice(sorted[index], end));
      expect(await collect(importWxr(streamOf(...pieces)))).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

const markup = fc.constantFrom(
  ...['</wp:meta_value>', '</item>', '</channel></rss>', '<wp:meta_key>', '<item>', '<!--', '<?'],
  ...[']]>', ']', '&amp;', '"', "'", '\n', ' ', 'é', '😀', 'v', 's:1:"x";', '\\'],
);

test('a value in a section is kept whatever markup it holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(markup, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 200 }),
      async (parts, size) => {
        const values = parts.map((each) => `v${each.join('')}v`);
        const rows = values.map((value, index) =>
          meta(`zz_${index}`, value.replaceAll(']]>', ']]]]><![CDATA[>')),
        );
        const bytes = new TextEncoder().encode(channel(item(rows.join('\n')) + attachment(9)));
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.slice(index * size, (index + 1) * size),
        );
        const [post, ...others] = await collect(importWxr(streamOf(...pieces)));
        const extra = post?.article?.meta.extra.map((each) => 'value' in each && each.value);
        expect(extra).toEqual(values);
        expect(others).toHaveLength(1);
      },
    ),
    { numRuns: 200 },
  );
});

test('values of many sections that were never closed stay apart', async () => {
  const rows = Array.from({ length: 9000 }, (_, index) => `row ${index}`);
  const open = rows.map(
    (row) =>
      `<wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value><![CDATA[${row}</wp:meta_value></wp:postmeta>`,
  );
  const [imported] = await collect(importWxr(channel(item(open.join('')))));
  expect(imported?.article?.meta.extra).toStrictEqual([{ label: 'k', value: rows }]);
  expect(imported?.issues.map(({ code }) => code)).toStrictEqual(['import/xml-repaired']);
});

test('a post keeps as many terms of a taxonomy as it has, each once', async () => {
  const names = Array.from({ length: 9000 }, (_, index) => `g ${index}`);
  const terms = [...names, ...names].map((name) => `<category domain="genre">${name}</category>`);
  const [imported] = await collect(importWxr(channel(item(terms.join('')))));
  expect(imported?.article?.meta.extra).toStrictEqual([{ label: 'genre', value: names }]);
});

test('a section that was never closed waits for what tells so', async () => {
  const open = item('').replace(']]></content:encoded>', '</content:encoded>\n<wp:z>1</wp:z>');
  const xml = channel(open + open);
  const whole = await read(xml);
  expect(whole.map((each) => [each.article?.title, codesOf(each)])).toEqual([
    ['T', ['xml-repaired']],
    ['T', ['xml-repaired']],
  ]);
  expect(await collect(importWxr(streamOf(...Array.from(xml))))).toEqual(whole);
});

test('one character at a time gives the same', async () => {
  const xml = channel(`${item('<!-- c -->')}<?pi x?><![CDATA[ y ]]>${attachment(9)}`);
  expect(await collect(importWxr(streamOf(...Array.from(xml))))).toEqual(await read(xml));
});

test('a post that can be read once waits for all that it names', async () => {
  const content =
    '<!-- wp:block {"ref":5} --><img class="wp-image-9"><!-- /wp:block -->[gallery columns="2" ids="9"]';
  const late = '<item><wp:post_id>5</wp:post_id><wp:post_type>wp_block</wp:post_type></item>';
  const all = await collect(
    importWxr(streamOf(channel(item('', content) + item('') + attachment(9) + late)), {
      baseUrl: 'https://example.com/',
    }),
  );
  expect(all.map((each) => each.article?.title)).toEqual(['T', 'T', undefined, undefined]);
});

test('a post that can be read once waits for the pictures that its page builder names', async () => {
  const content =
    '[vc_single_image image="9"][et_pb_gallery gallery_ids="9"][su_slider source="media: 9"]';
  const [first] = await collect(importWxr(streamOf(channel(item('', content) + attachment(9)))));
  expect(first?.article?.body.map(({ type }) => type)).toEqual(['figure', 'figure', 'figure']);
});

describe('bytes', () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

  test('are cut into pieces anywhere', async () => {
    const text = channel(
      `${item('', 'Ünï </items> <itemx> x')}\n${item('', 'y'.repeat(9000))}${item('')}`,
    );
    const whole = await read(text);
    expect(whole.map((each) => each.article?.title)).toEqual(['T', 'T', 'T']);
    const bytes = encode(text);
    for (const size of [1, 7, 4096, 9000]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      expect(await collect(importWxr(streamOf(...pieces)))).toEqual(whole);
    }
    expect(await collect(importWxr(bytes))).toEqual(whole);
  });

  test('without the end of an item are handed on all the same', async () => {
    const long = channel(item('', 'z'.repeat(1_500_000)));
    const [imported] = await collect(
      importWxr(streamOf(encode(long.slice(0, 1_200_000)), encode(long.slice(1_200_000)))),
    );
    expect(imported?.article?.title).toBe('T');
  });

  test('that break off give the items before', async () => {
    const text = channel(`${item('')}${item('')}`);
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield encode(text.slice(0, text.lastIndexOf('<item>') + 20));
      await Promise.reject(new Error('gone'));
    }
    const all = await collect(importArticles(() => failing(), { format: 'wxr' }));
    expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
      ['T'],
      [undefined, 'stream-cut'],
    ]);
  });
});

test('tags may be written in capitals', async () => {
  const text =
    '<RSS><CHANNEL><ITEM><TITLE>T</TITLE><DESCRIPTION>x</DESCRIPTION><PUBDATE>Fri, 25 Jan 2019 10:00:00 +0000</PUBDATE></ITEM></CHANNEL></RSS>';
  const [imported] = await read(text);
  expect(imported?.article).toMatchObject({ title: 'T', publishedAt: '2019-01-25T10:00:00.000Z' });
});

test('more names than an export has are read too', async () => {
  const names = Array.from({ length: 600 }, (_, index) => `<x${index}>y</x${index}>`).join('');
  expect((await first(item(names))).article?.title).toBe('T');
});

test('pictures that are more than a block of memory holds are kept', async () => {
  const many = Array.from({ length: 1500 }, (_, index) =>
    attachment(index + 10, meta('_wp_attachment_image_alt', `${index} ${'words '.repeat(40)}`)),
  ).join('');
  const [imported] = await read(channel(item(meta('_thumbnail_id', '1400')) + many));
  expect(imported?.article?.cover).toMatchObject({
    alt: expect.stringMatching(/^1390 /) as unknown,
  });
});

test('attributes may stand in single quotes', async () => {
  expect((await first(item("<category domain='series'>S</category>"))).article?.meta.extra).toEqual(
    [{ label: 'series', value: ['S'] }],
  );
});

test('a comment that never ends is the end', async () => {
  const all = await read('<rss><channel><!-- open');
  expect(all.map(codesOf)).toEqual([['stream-cut']]);
});

test('a long item that is cut into pieces inside a comment waits for its end', async () => {
  const [start, end] = channel(item('<!-- one -->')).split('one');
  const [imported] = await collect(
    importWxr(streamOf(`${start ?? ''} one two`, ' three', ` four${end ?? ''}`)),
  );
  expect(imported?.article?.title).toBe('T');
  const sign = channel(item('<a very long tag that is cut>')).split('long');
  const [other] = await collect(importWxr(streamOf(sign[0] ?? '', ` long${sign[1] ?? ''}`)));
  expect(other?.article?.title).toBe('T');
});

test.each(['<![CDATA[ one two three four five ]]>', '<!-- one two three four five -->'])(
  '%s between items that comes in pieces is passed over',
  async (between) => {
    const xml = channel(`${between}${item('')}`);
    const at = xml.indexOf('three');
    expect(await collect(importWxr(streamOf(xml.slice(0, at), xml.slice(at))))).toHaveLength(1);
  },
);
