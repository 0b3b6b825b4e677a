import { type Block } from '@alphanode/meta-schema';
import { importArticles } from '@alphanode/import';
import { expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';
import { say, text } from './said.ts';

const read = async (record: object, options = {}) => {
  const [item] = await collect(importArticles(JSON.stringify({ data: [record] }), options));
  return { body: item?.article?.body, codes: item === undefined ? [] : codesOf(item), item };
};

const zone = (...blocks: object[]) => read({ id: 1, title: 'T', slug: 't', blocks });

const heading = (level: 2 | 3, said: string): Block => ({
  type: 'heading',
  level,
  children: [text(said)],
});
const link = (href: string, said: string): Block =>
  say({ type: 'link', href, children: [text(said)] });

const file = {
  id: 1,
  documentId: 'x',
  name: 'a.jpg',
  alternativeText: 'Alt',
  caption: 'C',
  width: 6,
  height: 4,
  formats: { thumbnail: { url: '/uploads/thumbnail_a.jpg' } },
  hash: 'a',
  ext: '.jpg',
  mime: 'image/jpeg',
  size: 63.7,
  url: '/uploads/a.jpg',
  previewUrl: null,
  provider: 'local',
  createdAt: '2024-09-10T13:10:10.000Z',
};
const image = { url: '/uploads/a.jpg', alt: 'Alt', caption: 'C', width: 6, height: 4 };
const film = { ...file, mime: 'video/mp4', url: '/uploads/a.mp4' };

const lexical = {
  root: {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', text: 'lexical words' }] }],
  },
};
const nodes = [
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'H' }] },
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'a ' },
      { type: 'text', text: 'b', bold: true },
    ],
  },
];

test.each<[string, object, readonly Block[]]>([
  [
    'a text of Markdown',
    { __component: 'shared.rich-text', id: 2, body: '## H\n\na **b**' },
    [heading(2, 'H'), say('a ', text('b', 'strong'))],
  ],
  [
    'a text of the Blocks editor',
    { __component: 'shared.text', content: nodes },
    [heading(2, 'H'), say('a ', text('b', 'strong'))],
  ],
  [
    'a text of HTML',
    { __component: 'shared.html', html: '<p>a <b>b</b></p>' },
    [say('a ', text('b', 'b'))],
  ],
  [
    'a quotation',
    { __component: 'shared.quote', id: 2, title: 'Monk', body: 'Dig it.' },
    [{ type: 'quote', children: [say('Dig it.')], cite: [text('Monk')] }],
  ],
  [
    'a quotation of nobody',
    { __component: 'shared.quote', title: null, body: 'Dig it.' },
    [{ type: 'quote', children: [say('Dig it.')] }],
  ],
  ['a picture', { __component: 'shared.media', id: 2, file }, [{ type: 'figure', image }]],
  [
    'a picture as Strapi 4 wraps it',
    {
      __component: 'shared.media',
      file: { data: { id: 1, attributes: file } },
    },
    [{ type: 'figure', image }],
  ],
  [
    'pictures',
    { __component: 'shared.slider', files: [file, { ...file, alternativeText: null }] },
    [{ type: 'gallery', images: [image, { url: image.url, caption: 'C', width: 6, height: 4 }] }],
  ],
  [
    'pictures as Strapi 4 wraps them',
    {
      __component: 'shared.slider',
      files: { data: [{ attributes: file }, { attributes: file }] },
    },
    [{ type: 'gallery', images: [image, image] }],
  ],
  [
    'one picture in a list',
    { __component: 'shared.slider', files: [file] },
    [{ type: 'figure', image }],
  ],
  [
    'a film',
    { __component: 'shared.media', file: film },
    [
      {
        type: 'media',
        kind: 'video',
        sources: [{ url: '/uploads/a.mp4', mimeType: 'video/mp4' }],
        caption: [text('C')],
      },
    ],
  ],
  [
    'a recording without a caption',
    {
      __component: 'shared.media',
      file: { ...film, mime: 'audio/mpeg', caption: null },
    },
    [
      {
        type: 'media',
        kind: 'audio',
        sources: [{ url: '/uploads/a.mp4', mimeType: 'audio/mpeg' }],
      },
    ],
  ],
  [
    'a document',
    {
      __component: 'shared.media',
      file: { ...file, mime: 'application/pdf', url: '/uploads/a.pdf' },
    },
    [link('/uploads/a.pdf', 'a.jpg'), say('C')],
  ],
  [
    'code',
    { __component: 'shared.code-block', code: 'a = 1', language: 'python', filename: 'a.py' },
    [{ type: 'code', code: 'a = 1', language: 'python', filename: 'a.py' }],
  ],
  [
    'code alone',
    { __component: 'shared.code', content: 'a = 1' },
    [{ type: 'code', code: 'a = 1' }],
  ],
  [
    'a film of another site',
    {
      __component: 'shared.video-embed',
      title: 'Film',
      url: 'https://youtu.be/abc',
      caption: 'A caption',
    },
    [{ type: 'embed', url: 'https://youtu.be/abc', title: 'Film' }, say('A caption')],
  ],
  [
    'a film without a title',
    { __component: 'shared.video', url: 'https://youtu.be/abc' },
    [{ type: 'embed', url: 'https://youtu.be/abc' }],
  ],
  [
    'a boxed remark',
    {
      __component: 'shared.callout',
      type: 'warning',
      title: 'Mind',
      body: 'The gap.',
    },
    [{ type: 'callout', tone: 'warning', title: [text('Mind')], children: [say('The gap.')] }],
  ],
  [
    'a boxed remark of no tone',
    { __component: 'shared.alert', body: 'The gap.' },
    [{ type: 'callout', tone: 'note', children: [say('The gap.')] }],
  ],
  ['a line', { __component: 'shared.divider', id: 4 }, [{ type: 'divider' }]],
  [
    'a text of Payload',
    { blockType: 'content', id: 'x', richText: lexical },
    [say('lexical words')],
  ],
  [
    'a file of Payload',
    { blockType: 'mediaBlock', media: { url: '/a.png', alt: 'Alt', mimeType: 'image/png' } },
    [{ type: 'figure', image: { url: '/a.png', alt: 'Alt' } }],
  ],
  [
    'an item of Directus',
    {
      id: 9,
      collection: 'block_richtext',
      item: { id: 1, headline: 'H', content: '<p>a <b>b</b></p>' },
    },
    [heading(2, 'H'), say('a ', text('b', 'b'))],
  ],
  [
    'a document of ProseMirror',
    {
      __component: 'shared.text',
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
      },
    },
    [say('x')],
  ],
  [
    'a component as GraphQL gives it',
    { __typename: 'ComponentSharedRichText', id: '1', body: 'a b' },
    [say('a b')],
  ],
])('a component of the site becomes blocks: %s', async (_, component, expected) => {
  const { body, codes } = await zone(component);
  expect(body).toEqual(expected);
  expect(codes).toEqual([]);
});

test.each<[string, object, readonly Block[]]>([
  [
    'words of all kinds',
    {
      heading: 'Join us',
      text: 'We are **strong**',
      badge: 'New',
      empty: ' ',
      none: null,
      color: 'red',
      tint: '#ff00ff',
      count: 3,
      width: 300,
      isOpen: true,
    },
    [heading(2, 'Join us'), say('We are ', text('strong', 'strong')), say('New'), say('3')],
  ],
  [
    'links',
    {
      primary: { id: 4, label: 'Sign up', url: 'https://example.com/in', newTab: false },
      second: { label: 'Page', url: 'javascript:x()' },
      third: { label: 'Other', reference: { value: { title: 'A page' } } },
      more: { text: 'long '.repeat(30), link: 'https://example.com/more' },
      source: 'https://example.com/source',
      path: '/somewhere',
    },
    [
      link('https://example.com/in', 'Sign up'),
      say('Page'),
      say('Other'),
      say('long '.repeat(30).trim()),
      link('https://example.com/more', 'https://example.com/more'),
      link('https://example.com/source', 'https://example.com/source'),
    ],
  ],
  [
    'lists of records',
    {
      title: 'Questions',
      items: [
        { id: 1, question: 'Why?', answer: 'Because of it.' },
        { id: 2, question: 'How?', answer: 'So it is.' },
      ],
    },
    [
      heading(2, 'Questions'),
      heading(3, 'Why?'),
      say('Because of it.'),
      heading(3, 'How?'),
      say('So it is.'),
    ],
  ],
  [
    'lists of words',
    { features: ['Fast', '', 'Safe'], columns: ['left'] },
    [
      {
        type: 'list',
        ordered: false,
        items: [{ children: [say('Fast')] }, { children: [say('Safe')] }],
      },
    ],
  ],
  [
    'components',
    { inner: [{ __component: 'shared.quote', body: 'Dig it.' }, 'loose words'] },
    [{ type: 'quote', children: [say('Dig it.')] }, say('loose words')],
  ],
])('of a component that nobody knows all is kept and told: %s', async (_, members, expected) => {
  const { body, codes, item } = await zone({ __component: 'sections.own', ...members });
  expect(body).toEqual(expected);
  expect(codes).toEqual(['block-unknown']);
  expect(item?.issues[0]?.message).toMatch(/^The component "sections\.own" is of a kind/);
});

test.each<[string, object, readonly Block[], readonly string[]]>([
  [
    'a quotation without words',
    { __component: 'a.quote', name: 'Ann' },
    [say('Ann')],
    ['block-unknown'],
  ],
  ['code without any', { __component: 'a.code', label: 'None' }, [say('None')], ['block-unknown']],
  [
    'a film without an address',
    { __component: 'a.video', label: 'None' },
    [say('None')],
    ['block-unknown'],
  ],
  [
    'a film with an unsafe one',
    { __component: 'a.video', url: 'javascript:x()', title: 'Film' },
    [say('Film')],
    ['block-unknown'],
  ],
  [
    'pictures with unsafe ones',
    {
      __component: 'a.slider',
      files: [
        { ...file, url: 'javascript:x()' },
        { ...file, url: 'javascript:y()', alternativeText: null },
      ],
    },
    [say('Alt'), say('C'), say('C')],
    ['image-unresolved'],
  ],
  [
    'a picture with an unsafe one',
    { __component: 'a.media', file: { ...file, url: 'javascript:x()' } },
    [say('Alt'), say('C')],
    ['image-unresolved'],
  ],
  [
    'a document with an unsafe one',
    {
      __component: 'a.media',
      file: { url: 'javascript:x()', filename: 'a.pdf', mimeType: 'application/pdf' },
    },
    [say('a.pdf')],
    ['html-url-dropped'],
  ],
  [
    'a file without a name',
    { __component: 'a.media', file: { url: '/a.pdf', mimeType: 'application/pdf' } },
    [link('/a.pdf', '/a.pdf')],
    [],
  ],
  [
    'a file of which nothing is known',
    { __component: 'a.media', file: { url: 'javascript:x()', mime: 'application/pdf' } },
    [],
    ['html-url-dropped'],
  ],
])(
  'a component that lacks something keeps its words: %s',
  async (_, component, expected, codes) => {
    const found = await zone(component, { __component: 'shared.rich-text', body: 'a b' });
    expect(found.body).toEqual([...expected, say('a b')]);
    expect(found.codes).toEqual(codes);
  },
);

test('components stand behind the text of their record, under any name', async () => {
  const parts = [{ __component: 'shared.rich-text', body: 'c d' }, 'loose words'];
  const { body, item } = await read({ title: 'T', content: 'a b', sections: parts }, {});
  expect(body).toEqual([say('a b'), say('c d'), say('loose words')]);
  expect(item?.article?.meta.extra).toEqual([]);
});

test('addresses in components are resolved, and what is too deep is told', async () => {
  const deep = Array.from({ length: 14 }).reduce<object>((inner) => ({ inner }), { text: 'x y' });
  const parts = [
    { __component: 'shared.media', file },
    { __component: 'shared.text', deep },
  ];
  const { body, codes } = await read(
    { title: 'T', blocks: parts },
    { baseUrl: 'https://example.com' },
  );
  expect(body).toMatchObject([{ image: { url: 'https://example.com/uploads/a.jpg' } }]);
  expect(codes).toEqual(['html-too-deep']);
});

test('what an editor stored in a component and nobody can read is told', async () => {
  const content = [{ type: 'paragraph', children: [{ type: 'poll', text: 'x' }] }];
  const { item } = await zone({ __component: 'shared.text', content });
  expect(item?.article?.body).toMatchObject([{ type: 'paragraph' }]);
  expect(item?.issues.map(({ path }) => path)).toContainEqual(['body']);
});

test.each<[string, object, readonly Block[]]>([
  [
    'Medium',
    { bodyModel: { paragraphs: [{ name: 'a1', type: 1, text: 'Medium words' }] } },
    [say('a1'), say('Medium words')],
  ],
  [
    'Editor.js',
    {
      time: 1,
      blocks: [
        { id: 'x', type: 'paragraph', data: { text: 'a <b>b</b>' } },
        { id: 'y', type: 'list', data: { style: 'ordered', items: ['c', 'd'] } },
      ],
    },
    [
      say('a ', text('b', 'b')),
      {
        type: 'list',
        ordered: false,
        items: [{ children: [say('c')] }, { children: [say('d')] }],
      },
    ],
  ],
])('a text that nobody can read keeps its words and is told: %s', async (_, content, expected) => {
  const { body, codes, item } = await read({ title: 'T', content });
  expect(body).toEqual(expected);
  expect(codes).toEqual(['block-unknown']);
  expect(item?.issues[0]?.message).toMatch(/^The text under "content" is of a kind/);
});

const story = {
  name: 'Name',
  created_at: '2023-01-01T00:00:00.000Z',
  published_at: '2023-01-03T00:00:00.000Z',
  updated_at: '2023-01-04T00:00:00.000Z',
  id: 1,
  uuid: 'u',
  slug: 't',
  full_slug: 'blog/t',
  tag_list: ['x'],
  lang: 'default',
  content: {
    _uid: 'a',
    _editable: '<!-- x -->',
    component: 'article',
    teaser: 'Words',
    image: { fieldtype: 'asset', filename: 'https://a.storyblok.com/a.jpg', alt: 'Alt' },
    long_text: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'a' }] },
        { type: 'blok', attrs: { body: [{ _uid: 'q', component: 'quote', text: 'Dig it.' }] } },
        { type: 'paragraph', content: [{ type: 'text', text: 'b' }] },
      ],
    },
    body: [
      {
        _uid: 'b',
        component: 'image',
        file: { fieldtype: 'asset', filename: 'https://a.storyblok.com/b.jpg', alt: 'B' },
      },
    ],
  },
};

test.each<[string, object, object]>([
  ['one story', { story, cv: 1, rels: [], links: [] }, { title: 'Name', lang: 'en' }],
  ['stories', { stories: [{ ...story, lang: 'de' }], cv: 1 }, { title: 'Name', lang: 'de' }],
  [
    'a title and a day of its own',
    {
      story: {
        ...story,
        first_published_at: '2023-01-02T00:00:00.000Z',
        content: { ...story.content, title: 'T' },
      },
    },
    { title: 'T', publishedAt: '2023-01-02T00:00:00Z' },
  ],
])('a story of Storyblok is an article: %s', async (_, answer, expected) => {
  const [item] = await collect(importArticles(JSON.stringify(answer)));
  expect(item?.article).toMatchObject({
    slug: 't',
    publishedAt: '2023-01-03T00:00:00Z',
    updatedAt: '2023-01-04T00:00:00Z',
    cover: { url: 'https://a.storyblok.com/a.jpg', alt: 'Alt' },
    tags: ['x'],
    meta: { extra: [{ label: 'teaser', value: 'Words' }] },
    body: [
      say('a'),
      { type: 'quote', children: [say('Dig it.')] },
      say('b'),
      { type: 'figure', image: { url: 'https://a.storyblok.com/b.jpg', alt: 'B' } },
    ],
    ...expected,
  });
  expect(item && codesOf(item)).toEqual([]);
});

test('a story may have nothing but its name and its fields', async () => {
  const [item] = await collect(
    importArticles(JSON.stringify({ story: { name: 'N', content: { _uid: 'a', intro: 'x' } } })),
  );
  expect(item?.article).toMatchObject({ title: 'N', tags: [], body: [] });
});

const span = (value: string, ...marks: string[]) => ({ type: 'span', value, marks });
const dast = (...children: object[]) => ({
  schema: 'dast',
  document: { type: 'root', children },
});

test('a structured text of DatoCMS is read with the records in it', async () => {
  const value = dast(
    { type: 'heading', level: 2, children: [span('H')] },
    {
      type: 'paragraph',
      children: [
        span('a\nb ', 'strong', 'own'),
        { type: 'link', url: 'https://example.com/', children: [span('c')] },
        { type: 'itemLink', item: '7', children: [span(' d ')] },
        { type: 'inlineItem', item: '7' },
        { type: 'inlineItem', item: '8' },
      ],
    },
    {
      type: 'list',
      style: 'numbered',
      children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [span('e')] }] }],
    },
    {
      type: 'list',
      style: 'bulleted',
      children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [span('f')] }] }],
    },
    {
      type: 'blockquote',
      attribution: 'Bob',
      children: [{ type: 'paragraph', children: [span('g')] }],
    },
    { type: 'code', language: 'js', code: 'let a' },
    { type: 'block', item: '55' },
    { type: 'block', item: { id: '56', text: 'Inner words' } },
    { type: 'block', item: 'gone' },
    { type: 'thematicBreak' },
  );
  const picture = { url: 'https://example.com/a.jpg', alt: 'Alt' };
  const content = {
    value,
    blocks: [{ __typename: 'ImageBlockRecord', id: '55', image: picture }],
    links: [
      { id: '7', title: 'Seven', slug: 'seven' },
      { id: '8', name: 'Eight' },
    ],
  };
  const { body, codes } = await read({ title: 'T', content });
  expect(body).toEqual([
    heading(2, 'H'),
    say(
      text('a', 'strong'),
      { type: 'break' },
      text('b ', 'strong'),
      { type: 'link', href: 'https://example.com/', children: [text('c')] },
      ' d SevenEight',
    ),
    { type: 'list', ordered: true, items: [{ children: [say('e')] }] },
    { type: 'list', ordered: false, items: [{ children: [say('f')] }] },
    { type: 'quote', children: [say('g')], cite: [text('Bob')] },
    { type: 'code', code: 'let a', language: 'js' },
    { type: 'figure', image: picture },
    say('Inner words'),
    { type: 'divider' },
  ]);
  expect(codes).toEqual(['block-unknown', 'block-unknown', 'reference-unresolved']);
});

test('a structured text alone is read, and one without end leaves its words', async () => {
  const deep = Array.from({ length: 40 }).reduce<object>(
    (inner) => ({ type: 'blockquote', children: [inner] }),
    { type: 'paragraph', children: [span('deep')] },
  );
  const { body } = await read({
    title: 'T',
    content: dast(
      { type: 'paragraph', children: [span('a')] },
      {
        type: 'list',
        style: 'bulleted',
        children: [
          {
            type: 'listItem',
            children: ['b', 'c'].map((each) => ({ type: 'paragraph', children: [span(each)] })),
          },
        ],
      },
      deep,
    ),
  });
  expect(body?.slice(0, 2)).toEqual([
    say('a'),
    { type: 'list', ordered: false, items: [{ children: [say('b'), say('c')] }] },
  ]);
  expect(JSON.stringify(body)).toContain('deep');
});
