import { gutenbergToBlocks } from '@alphanode/import/gutenberg';
import { importWordpressRest } from '@alphanode/import/wordpress-rest';
import { importWxr } from '@alphanode/import/wxr';
import { describe, expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

/** Texts as a WordPress of version 6.5 wrote them into its export and its REST API. */
const exported = (items: string): string =>
  `<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:author><wp:author_id>2</wp:author_id><wp:author_login><![CDATA[bob.o]]></wp:author_login><wp:author_display_name><![CDATA[Bob O'Hara &amp; Co]]></wp:author_display_name></wp:author>${items}</channel></rss>`;

const item = (content: string, inside = '', type = 'post', id = 1): string =>
  `<item><title>T${id}</title><dc:creator><![CDATA[bob.o]]></dc:creator><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_type><![CDATA[${type}]]></wp:post_type><wp:status><![CDATA[publish]]></wp:status>${inside}</item>`;

const row = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;

const read = (items: string, options = {}) => collect(importWxr(exported(items), options));

const first = async (items: string) => {
  const [imported] = await read(items);
  if (imported === undefined) throw new Error('There is no item.');
  return imported;
};

const rest = async (post: object) => {
  const [imported] = await collect(importWordpressRest(JSON.stringify([post])));
  if (imported === undefined) throw new Error('There is no item.');
  return imported;
};

const paragraph = (text: string): string =>
  `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`;

const wordsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"text":"([^"]*)"/g)].map(([, word = '']) => word);

describe('names are stored HTML-escaped and become plain', () => {
  const names = {
    authors: [{ name: "Bob O'Hara & Co" }],
    tags: ['R&D\'s > "best"', "Tom's tag & co"],
    meta: { extra: [{ label: 'genre', value: ['Sci-Fi & "Fantasy"', '&amp; twice'] }] },
  };

  test('in an export', async () => {
    const terms = [
      ['category', 'R&amp;D\'s &gt; "best"'],
      ['post_tag', "Tom's tag &amp; co"],
      ['genre', 'Sci-Fi &amp; "Fantasy"'],
      ['genre', 'Sci-Fi &amp; "Fantasy"'],
      ['genre', '&amp;amp; twice'],
      ['genre', ' '],
    ].map(([domain, name]) => `<category domain="${domain}"><![CDATA[${name}]]></category>`);
    expect((await first(item('x', terms.join('')))).article).toMatchObject(names);
  });

  test('in the REST API', async () => {
    const { article } = await rest({
      content: { rendered: 'x' },
      _embedded: {
        author: [{ name: "Bob O'Hara &amp; Co" }],
        'wp:term': [
          [{ taxonomy: 'category', name: 'R&amp;D\'s &gt; "best"' }],
          [{ taxonomy: 'post_tag', name: "Tom's tag &amp; co" }],
          [
            { taxonomy: 'genre', name: 'Sci-Fi &amp; "Fantasy"' },
            { taxonomy: 'genre', name: '&amp;amp; twice' },
          ],
        ],
      },
    });
    expect(article).toMatchObject(names);
  });
});

describe('a picture has the same facts', () => {
  const cover = {
    url: 'https://example.com/harbour.jpg',
    alt: 'Boats & "nets" <at> rest',
    caption: 'The harbour & quay.',
    width: 1600,
    height: 900,
    credit: 'Ann Lee & Sons',
    copyrightNotice: '© 2024 Lee',
  };
  const upload = (details: string, more: string): string =>
    item(
      'Source: City archive',
      `<wp:attachment_url>https://example.com/harbour.jpg</wp:attachment_url>${row('_wp_attachment_metadata', details)}${more}`,
      'attachment',
      9,
    );

  test('in an export', async () => {
    const details =
      'a:3:{s:5:"width";i:1600;s:6:"height";i:900;s:10:"image_meta";a:2:{s:6:"credit";s:18:"Ann Lee &amp; Sons";s:9:"copyright";s:11:"© 2024 Lee";}}';
    const more =
      row('_wp_attachment_image_alt', 'Boats &amp; "nets" <at> rest') +
      '<excerpt:encoded><![CDATA[The harbour &amp; <b>quay</b>.]]></excerpt:encoded>';
    const { article } = await first(item('x', row('_thumbnail_id', '9')) + upload(details, more));
    expect(article?.cover).toEqual(cover);
  });

  test('in the REST API', async () => {
    const { article } = await rest({
      content: {
        rendered: '<img class="wp-image-9" src="/a.png"><img class="wp-image-8" src="/b.png">',
      },
      featured_media: 9,
      _embedded: {
        'wp:featuredmedia': [
          {
            source_url: 'https://example.com/harbour.jpg',
            alt_text: 'Boats & "nets" <at> rest',
            caption: { rendered: '<p>The harbour &amp; quay.</p>\n' },
            media_details: {
              width: 1600,
              height: 900,
              image_meta: { credit: 'Ann Lee &amp; Sons', copyright: '© 2024 Lee' },
            },
          },
        ],
      },
    });
    expect(article?.cover).toEqual(cover);
    expect(article?.body).toMatchObject([
      { image: { url: '/a.png', credit: 'Ann Lee & Sons' } },
      { image: { url: '/b.png' } },
    ]);
  });

  test('the whole file in a post has the size of its attachment, a copy and a resized one have not', async () => {
    const details = 'a:2:{s:5:"width";i:1600;s:6:"height";i:900;}';
    const image = (src: string, more = ''): string =>
      `<img class="wp-image-9" src="https://example.com/${src}.jpg"${more}>`;
    const { article } = await first(
      item(image('harbour') + image('harbour-300x169') + image('harbour', ' width="800"')) +
        upload(details, ''),
    );
    const credit = 'Source: City archive';
    expect(article?.body).toMatchObject([
      { image: { url: 'https://example.com/harbour.jpg', width: 1600, height: 900, credit } },
      { image: { url: 'https://example.com/harbour-300x169.jpg', credit } },
      { image: { url: 'https://example.com/harbour.jpg', width: 800, credit } },
    ]);
    expect(JSON.stringify(article).match(/"height"/g)).toHaveLength(1);
  });

  test('a description names the credit where the file and the caption do not', async () => {
    const { article } = await first(
      item('<img class="wp-image-9" src="/a.png">') + upload('a:0:{}', ''),
    );
    expect(article?.body).toEqual([
      { type: 'figure', image: { url: '/a.png', credit: 'Source: City archive' } },
    ]);
  });
});

describe('the smaller files that WordPress made of a picture', () => {
  const sizes = {
    thumbnail: { file: 'pier-150x150.jpg', width: 150, height: 150 },
    large: { file: 'pier-1024x683.jpg', width: 1024, height: 683 },
    medium: { file: 'pier-300x200.jpg', width: 300, height: 200 },
    broken: { file: 'pier-x.jpg', width: 'x', height: 2 },
    nameless: { width: 30, height: 20 },
    full: { file: 'pier.jpg', width: 1500, height: 1000 },
  };
  const serialized = (value: string | number | object): string =>
    typeof value === 'object'
      ? `a:${Object.keys(value).length}:{${Object.entries(value)
          // Values of the table above.
          .map(([key, inner]) => serialized(key) + serialized(inner as string | number | object))
          .join('')}}`
      : typeof value === 'number'
        ? `i:${value};`
        : `s:${value.length}:"${value}";`;
  const address = (name: string): string => `https://example.com/2024/${name}.jpg`;
  const candidates = [
    { url: address('pier-300x200'), width: 300 },
    { url: address('pier-1024x683'), width: 1024 },
    { url: address('pier'), width: 1500 },
  ];
  const details = { width: 1500, height: 1000, sizes };
  const shown = (name: string): string =>
    `<img class="wp-image-9" src="${address(name)}" width="1024" height="683">`;

  test('go with the lead picture and with the same picture in the text of an export', async () => {
    const upload = item(
      '',
      `<wp:attachment_url>${address('pier')}</wp:attachment_url>${row('_wp_attachment_metadata', serialized(details))}`,
      'attachment',
      9,
    );
    const { article } = await first(
      item(shown('pier-1024x683') + shown('pier-150x150'), row('_thumbnail_id', '9')) + upload,
    );
    expect(article?.cover).toEqual({
      ...{ url: address('pier'), width: 1500, height: 1000, candidates },
    });
    expect(article?.body).toEqual([
      {
        type: 'figure',
        image: { url: address('pier-1024x683'), width: 1024, height: 683, candidates },
      },
      { type: 'figure', image: { url: address('pier-150x150'), width: 1024, height: 683 } },
    ]);
  });

  test('keep their names where WordPress scaled the file down, or another store holds it', async () => {
    const files = { medium: sizes.medium };
    const upload = (id: number, url: string, more: object): string =>
      item(
        '',
        `<wp:attachment_url>${url}</wp:attachment_url>${row('_wp_attachment_metadata', serialized({ ...details, ...more }))}`,
        'attachment',
        id,
      );
    const { article } = await first(
      item(
        `<img class="wp-image-8" src="${address('pier-scaled')}"><img class="wp-image-7" src="${address('quay')}"><img class="wp-image-6" src="https://example.com/bare">`,
      ) +
        upload(8, address('pier-scaled'), { sizes: files }) +
        upload(7, address('quay'), { sizes: files }) +
        upload(6, 'https://example.com/bare', { sizes: files }),
    );
    const medium = candidates[0];
    expect(article?.body).toMatchObject([
      { image: { candidates: [medium, { url: address('pier-scaled'), width: 1500 }] } },
      { image: { candidates: [medium, { url: address('quay'), width: 1500 }] } },
      {
        image: {
          candidates: [
            { url: 'https://example.com/pier-300x200.jpg', width: 300 },
            { url: 'https://example.com/bare', width: 1500 },
          ],
        },
      },
    ]);
  });

  test('have addresses of their own in the REST API', async () => {
    const own = 'https://cdn.example.com/pier-s.jpg';
    const media_details = {
      ...{ width: 1500, height: 1000 },
      sizes: { medium: { ...sizes.medium, source_url: own } },
    };
    const { article } = await rest({
      content: { rendered: '<p>x</p>' },
      featured_media: 9,
      _embedded: { 'wp:featuredmedia': [{ source_url: address('pier'), media_details }] },
    });
    expect(article?.cover?.candidates).toEqual([
      { url: own, width: 300 },
      { url: address('pier'), width: 1500 },
    ]);
  });
});

describe('an excerpt that WordPress makes', () => {
  const words = Array.from({ length: 80 }, (_, index) => `word${index}`);
  const lead = async (excerpt: object, rendered: string) =>
    (await rest({ title: 'T', excerpt, content: { rendered } })).article?.lead;

  test.each([
    [
      'is the whole of a short text',
      '<p>Short &#8220;words&#8221;.</p>',
      '<p>Short &#8220;words&#8221;.</p>',
    ],
    [
      'ends with […]',
      `<p>${words.slice(0, 55).join(' ')} [&hellip;]</p>\n`,
      `<p>${words.join(' ')}</p>`,
    ],
    [
      'ends with a link of the theme',
      `<p>${words.slice(0, 55).join(' ')}&hellip; <a class="more-link" href="/t">Continue reading <span>T</span></a></p>`,
      `<p>${words.join(' ')}</p>`,
    ],
    [
      'ends with a link and nothing else',
      `<p>${words.slice(0, 55).join(' ')} <a class="more" href="/t">Read more</a></p>`,
      `<p>${words.join(' ')}</p>`,
    ],
    [
      'lacks what excerpts lack',
      '<p>Before the film. After the film, one two</p>',
      '<p>Before the film.</p><figure><img src="/a.png"><figcaption>Cap</figcaption></figure><p>After the film,</p><ul><li>one</li><li>two</li></ul>',
    ],
    [
      'lacks the words of buttons',
      '<p>Long enough to begin with. The end</p>',
      '<p>Long enough to begin with.</p><p>Button</p><p>The end of all</p>',
    ],
    [
      'has the caption of a table last',
      '<p>a b Cap</p>',
      '<figure><table><tr><td>a</td><td>b</td></tr></table><figcaption>Cap</figcaption></figure><table><tr><td>c</td></tr></table>',
    ],
  ])('is no lead where it %s', async (_, excerpt, content) => {
    expect(await lead({ rendered: excerpt }, content)).toBeUndefined();
  });

  test.each([
    ['says something else', '<p>Why it matters.</p>', '<p>It began in May.</p>'],
    ['goes on beyond the text', '<p>It began in May. And ended.</p>', '<p>It began in May.</p>'],
    ['begins like a later paragraph', '<p>It ended</p>', '<p>It began.</p><p>It ended in May.</p>'],
  ])('is not what %s', async (_, excerpt, content) => {
    expect(await lead({ rendered: excerpt }, content)).toBeDefined();
  });

  test('is told from a written one where the API gives what was written', async () => {
    expect(await lead({ raw: 'Begins', rendered: '<p>Begins</p>' }, '<p>Begins here.</p>')).toEqual(
      [{ type: 'text', text: 'Begins' }],
    );
    expect(await lead({ raw: '', rendered: '<p>Anything</p>' }, '<p>x</p>')).toBeUndefined();
  });

  test('that holds notes has their words in the lead', async () => {
    const raw = '<p>Begins.</p><ol class="wp-block-footnotes"><li id="n">The note.</li></ol>';
    expect(await lead({ raw, rendered: raw }, '<p>x</p>')).toEqual([
      { type: 'text', text: 'Begins.' },
      { type: 'break' },
      { type: 'text', text: 'The note.' },
    ]);
  });
});

test('footnotes of the block editor are read from the meta of the REST API', async () => {
  const { article } = await rest({
    title: { raw: 'It\'s "raw"', rendered: 'It&#8217;s &#8220;raw&#8221;' },
    content: {
      raw: `${paragraph('Claim<sup data-fn="aa-1" class="fn"><a href="#aa-1" id="aa-1-link">1</a></sup>.')}<!-- wp:footnotes /-->`,
    },
    meta: { footnotes: '[{"content":"First <em>note<\\/em>","id":"aa-1"}]' },
  });
  expect(article?.title).toBe('It\'s "raw"');
  expect(article?.body).toMatchObject([
    { children: [{ text: 'Claim' }, { type: 'footnote', id: 'aa-1' }, { text: '.' }] },
    { type: 'footnotes', items: [{ id: 'aa-1' }] },
  ]);
});

test('fields that a post lacks are left out, 0 and false stay', async () => {
  const { article, issues } = await rest({
    title: 'T',
    content: { rendered: 'x' },
    meta: { a: '', b: [], c: null, d: {}, e: '0', f: 0, g: false },
  });
  expect(issues).toEqual([]);
  expect(article?.meta).toEqual({
    extra: [
      { label: 'e', value: '0' },
      { label: 'f', value: 0 },
      { label: 'g', value: false },
    ],
  });
});

test('the number of a player is no part of its file', async () => {
  const { article } = await rest({
    content: {
      rendered:
        '<audio controls><source type="audio/mpeg" src="https://example.com/s.mp3?_=1" /></audio>',
    },
  });
  expect(article?.body).toMatchObject([{ sources: [{ url: 'https://example.com/s.mp3' }] }]);
});

test.each([
  [{ title: { rendered: 'A &amp; B' }, slug: 'a-b', id: 3 }, 'The item "A & B"'],
  [{ title: '', slug: '%d7%a9', id: 3 }, 'The item "ש"'],
  [{ title: '', slug: '', id: 3 }, 'The item "3"'],
  [{ title: '' }, 'The item is'],
])('a draft that is held back is called by what it has: %j', async (post, name) => {
  const { issues } = await rest({ ...post, status: 'draft' });
  expect(issues[0]?.message).toContain(name);
});

test('slugs, dates, formats and sticky posts are read alike', async () => {
  const wanted = {
    slug: 'שלום',
    publishedAt: '2024-05-06',
    updatedAt: '2024-05-07',
    meta: {
      extra: [
        { label: 'sticky', value: true },
        { label: 'post_format', value: 'quote' },
      ],
    },
  };
  const { article } = await first(
    item(
      'x',
      '<wp:post_name>%d7%a9%d7%9c%d7%95%d7%9d</wp:post_name><wp:post_date>2024-05-06 07:08:09</wp:post_date><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><wp:post_modified>2024-05-07 07:08:09</wp:post_modified><wp:is_sticky>1</wp:is_sticky><category domain="post_format" nicename="post-format-quote"><![CDATA[Zitat]]></category>',
    ),
  );
  expect(article).toMatchObject({
    ...wanted,
    meta: { extra: expect.arrayContaining(wanted.meta.extra) as unknown },
  });
  const fromRest = await rest({
    content: 'x',
    slug: '%d7%a9%d7%9c%d7%95%d7%9d',
    date: '2024-05-06T07:08:09',
    date_gmt: null,
    modified: '2024-05-07T07:08:09',
    sticky: true,
    format: 'quote',
  });
  expect(fromRest.article).toMatchObject(wanted);
});

describe('comments stay behind and are told once', () => {
  test('in an export', async () => {
    const comment = '<wp:comment><wp:comment_content>Hi</wp:comment_content></wp:comment>';
    const held = item('x', comment).replace('[publish]', '[draft]');
    const all = await read(held + item('x') + item('x', comment + comment) + item('x', comment));
    expect(all.map(codesOf)).toEqual([['item-unpublished'], [], ['comments-left-out'], []]);
  });

  test('in the REST API', async () => {
    const post = { title: 'T', content: 'x', _embedded: { replies: [[{ id: 7 }]] } };
    const all = await collect(
      importWordpressRest(JSON.stringify([{ ...post, _embedded: { replies: [[]] } }, post, post])),
    );
    expect(all.map(codesOf)).toEqual([[], ['comments-left-out'], []]);
  });
});

describe('patterns', () => {
  const pattern = (content: string, id: number): string => item(content, '', 'wp_block', id);

  test('are put in from the export and are no articles of their own', async () => {
    const all = await read(
      item(`<!-- wp:block {"ref":5} /--><!-- wp:block {"ref":6} /-->`) +
        pattern(paragraph('Shared'), 5),
    );
    expect(wordsIn(all[0]?.article?.body)).toEqual(['Shared']);
    expect(all.map(codesOf)).toEqual([['block-without-content'], ['item-joined']]);
  });

  test('are articles where their type is asked for', async () => {
    const [only] = await read(pattern(paragraph('Shared'), 5), { types: ['wp_block'] });
    expect(only?.article?.title).toBe('T5');
  });

  test('say what the post says in place of their words', () => {
    const named = (name: string): string =>
      `{"metadata":{"name":"${name}","bindings":{"__default":{"source":"core/pattern-overrides"}}}}`;
    const shared =
      `<!-- wp:paragraph ${named('Intro')} --><p class="a">Default <em>x</em></p><!-- /wp:paragraph -->` +
      `<!-- wp:paragraph ${named('Kept')} --><p>Kept</p><!-- /wp:paragraph -->` +
      `<!-- wp:paragraph ${named('Bare')} -->bare<!-- /wp:paragraph -->` +
      `<!-- wp:button ${named('Go')} --><div class="b"><a class="c" href="/old">Old</a></div><!-- /wp:button -->` +
      `<!-- wp:image ${named('Pic')} --><figure><img src="/old.png" alt=""/></figure><!-- /wp:image -->`;
    const content = JSON.stringify({
      Intro: { content: 'New <em>$&</em>', level: 2 },
      Kept: 'text',
      Bare: { content: 'new' },
      Go: { text: 'Go', url: '/go' },
      Pic: { url: '/new.png', alt: 'New "alt"' },
    }).replaceAll('<', '\\u003c');
    const { blocks, issues } = gutenbergToBlocks(
      `<!-- wp:block {"ref":5,"content":${content}} /-->`,
      { reusableBlock: () => shared },
    );
    expect(issues).toEqual([]);
    expect(blocks).toMatchObject([
      { children: [{ text: 'New ' }, { text: '$&', marks: ['em'] }] },
      { children: [{ text: 'Kept' }] },
      { children: [{ text: 'bare' }] },
      { children: [{ type: 'link', href: '/go', children: [{ text: 'Go' }] }] },
      { type: 'figure', image: { url: '/new.png', alt: 'New "alt"' } },
    ]);
  });

  test('in patterns do not make a small post endless', () => {
    const { blocks, issues } = gutenbergToBlocks('<!-- wp:block {"ref":0} /-->', {
      reusableBlock: (id) =>
        `x<!-- wp:block {"ref":${Number(id) + 1}} /--><!-- wp:block {"ref":${Number(id) + 1}} /-->`,
    });
    expect(wordsIn(blocks).join('').length).toBe(200);
    expect(issues.map(({ code }) => code)).toEqual(['import/block-without-content']);
  });

  test('are located where the post names them', () => {
    const { issues } = gutenbergToBlocks('\n\n<!-- wp:block {"ref":5} /-->', {
      reusableBlock: () => `\n\n\n\n<!-- wp:acme/box --><p>x</p><!-- /wp:acme/box -->`,
    });
    expect(issues[0]).toMatchObject({ code: 'import/block-unknown', location: { line: 3 } });
  });
});

describe('what comes before the posts in a list of the REST API is joined to them', () => {
  const media = {
    id: 9,
    type: 'attachment',
    title: { rendered: 'pic' },
    source_url: 'https://example.com/9.png',
    alt_text: 'Alt',
    media_details: { width: 600, height: 400 },
    post: 7,
  };
  const picture = { url: 'https://example.com/9.png', alt: 'Alt', width: 600, height: 400 };
  const block = { id: 5, type: 'wp_block', title: 'P', content: { raw: paragraph('Shared') } };
  const post = (more: object): object => ({
    id: 7,
    type: 'post',
    title: 'T',
    content: 'x',
    ...more,
  });
  const list = (...items: object[]) => collect(importWordpressRest(JSON.stringify(items)));

  test('pictures and patterns', async () => {
    const raw =
      '[gallery ids="9"][gallery]<img class="wp-image-9" src="https://example.com/9.png">';
    const all = await list(
      media,
      block,
      { id: 6, type: 'wp_block', title: 'rendered alone', content: { rendered: 'x' } },
      post({ featured_media: 9, content: { raw: `<!-- wp:block {"ref":5} /-->${raw}` } }),
      post({ featured_media: 0, content: { raw: '<!-- wp:block {"ref":6} /-->' } }),
    );
    expect(all.map(codesOf)).toEqual([
      ['item-joined'],
      ['item-joined'],
      ['item-joined'],
      [],
      ['block-without-content'],
    ]);
    expect(all[3]?.article).toMatchObject({
      cover: picture,
      body: [
        { children: [{ text: 'Shared' }] },
        { images: [picture] },
        { images: [picture] },
        { image: picture },
      ],
    });
    expect(all[4]?.article?.cover).toBeUndefined();
  });

  test('a gallery of what was uploaded to a post begins with the oldest', async () => {
    const newer = { ...media, id: 10, source_url: 'https://example.com/10.png' };
    const elsewhere = { ...media, id: 11, post: null };
    const all = await list(newer, media, elsewhere, post({ content: { raw: '[gallery]' } }));
    expect(all[3]?.article?.body).toMatchObject([
      { images: [{ url: 'https://example.com/9.png' }, { url: 'https://example.com/10.png' }] },
    ]);
    const [other] = await list(post({ id: 8, content: { raw: '[gallery]' } }));
    expect(codesOf(other ?? { issues: [] })).toEqual(['shortcode-unresolved']);
  });

  test('a file that is no picture is joined in silence', async () => {
    expect((await list({ ...media, source_url: '' })).map(codesOf)).toEqual([['item-joined']]);
  });
});

test('menus are put in from the export, with all their levels', async () => {
  const link = (label: string, inner = ''): string =>
    `{"label":"${label}","url":"/x"} ${inner === '' ? '/-->' : `-->${inner}<!-- /wp:navigation-submenu -->`}`;
  const menu = `<!-- wp:navigation-link ${link('One &amp; two')}<!-- wp:navigation-submenu ${link('Sub', `<!-- wp:navigation-link ${link('Deep')}`)}<!-- wp:navigation-submenu /-->`;
  const all = await read(
    item('<!-- wp:navigation {"ref":5} /--><!-- wp:navigation {"ref":6} /-->') +
      item(menu, '', 'wp_navigation', 5),
  );
  expect(wordsIn(all[0]?.article?.body)).toEqual(['One & two', 'Sub', 'Deep']);
  expect(all.map(codesOf)).toEqual([['block-without-content'], ['item-joined']]);
  expect(
    codesOf(gutenbergToBlocks(`<!-- wp:navigation -->${menu}<!-- /wp:navigation -->`)),
  ).toEqual([]);
});

test('a list of posts is told as one block that WordPress fills', () => {
  const { blocks, issues } = gutenbergToBlocks(
    `<!-- wp:query -->${paragraph('Latest')}<!-- wp:post-template --><!-- wp:post-title /-->${paragraph('each')}<!-- /wp:post-template --><!-- wp:query-no-results -->${paragraph('None')}<!-- /wp:query-no-results --><!-- /wp:query -->`,
  );
  expect(wordsIn(blocks)).toEqual(['Latest']);
  expect(issues.map(({ message }) => message.split('.')[0])).toEqual([
    'core/query shows what WordPress adds when a page is asked for',
  ]);
});

test('a block that is bound to a field keeps the words it was saved with and is told', () => {
  const { blocks, issues } = gutenbergToBlocks(
    '<!-- wp:paragraph {"metadata":{"bindings":{"content":{"source":"core/post-meta","args":{"key":"k"}}}}} --><p>Saved</p><!-- /wp:paragraph -->',
  );
  expect(wordsIn(blocks)).toEqual(['Saved']);
  expect(issues[0]?.message).toContain('core/paragraph (core/post-meta)');
});

test('the name of a file and its button are two words', () => {
  const { blocks } = gutenbergToBlocks(
    '<!-- wp:file --><div><a href="/r.pdf">Report</a><a href="/r.pdf" download>Download</a></div><!-- /wp:file -->',
  );
  expect(wordsIn(blocks)).toEqual(['Report', ' ', 'Download']);
});

test('an accordion of the block editor is text that opens on demand', () => {
  const { blocks, issues } = gutenbergToBlocks(
    '<!-- wp:accordion --><div class="wp-block-accordion"><!-- wp:accordion-item --><div class="wp-block-accordion-item"><!-- wp:accordion-heading --><h3 class="wp-block-accordion-heading"><span class="wp-block-accordion-heading__toggle-title">Why</span><span class="wp-block-accordion-heading__toggle-icon" aria-hidden="true">+</span></h3><!-- /wp:accordion-heading --><!-- wp:accordion-panel --><div role="region" class="wp-block-accordion-panel"><p>Because</p></div><!-- /wp:accordion-panel --></div><!-- /wp:accordion-item --></div><!-- /wp:accordion -->',
  );
  expect(issues).toEqual([]);
  expect(blocks).toMatchObject([
    {
      type: 'details',
      summary: [{ text: 'Why' }],
      children: [{ children: [{ text: 'Because' }] }],
    },
  ]);
});

test('the address of a film on a line of its own is an embed, but not in code', () => {
  const url = 'https://vimeo.com/76979871';
  const { blocks, issues } = gutenbergToBlocks(
    `<p title="\n${url}\n">Before\n  ${url}\nafter https://example.com\nhttps://example.com/page\n<pre>\n${url}\n</pre>\n${url}`,
    { firstLine: 1 },
  );
  expect(issues).toEqual([]);
  expect(blocks.map(({ type }) => type)).toEqual([
    'paragraph',
    'embed',
    'paragraph',
    'code',
    'embed',
  ]);
  expect(wordsIn(blocks)).toEqual([
    'Before',
    'after https://example.com',
    'https://example.com/page',
  ]);
});

test('a name in brackets is a shortcode where it has an end', () => {
  const { issues } = gutenbergToBlocks('[box]in[/box] and [sic] and [1]');
  expect(issues.map(({ message }) => message.split(' ')[0])).toEqual(['[box]']);
});

test('a shortcode that is not known is told apart from one that misses its pictures', () => {
  const { issues } = gutenbergToBlocks(
    '<!-- wp:shortcode {"a":1} -->\n[contact-form-7 id="12"]\n<!-- /wp:shortcode --><!-- wp:shortcode -->[playlist ids="1"]<!-- /wp:shortcode -->',
  );
  expect(issues.map(({ code, location }) => [code, location?.line])).toEqual([
    ['import/shortcode-unknown', 2],
    ['import/shortcode-unresolved', 3],
  ]);
});

test.each<readonly [string, readonly string[]]>([
  ['9', ['image-unresolved']],
  ['0', []],
  ['', []],
])('a featured picture that is not in the export is told: %s', async (id, codes) => {
  const imported = await first(item('x', row('_thumbnail_id', id)));
  expect(imported.article).not.toHaveProperty('cover');
  expect(codesOf(imported)).toEqual(codes);
});
