import { type Article, type Block, parseArticle } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { type MapUrl, mapLocalUrls } from '../src/local-files.ts';
import { isLocalUrl, parseLocalUrl, siteUrl } from '../src/local-url.ts';

const image = (url: string) => ({ url, alt: 'x' });
const text = (value: string) => ({ type: 'text', text: value }) as const;
const link = (href: string) => ({ type: 'link', href, children: [text('x')] }) as const;
const paragraph = (href: string) => ({ type: 'paragraph', children: [link(href)] }) as const;

/** One of each block that can name a file. */
const body: readonly Block[] = [
  { type: 'paragraph', children: [text('x'), { type: 'image', image: image('inline.png') }] },
  {
    type: 'heading',
    level: 2,
    children: [
      { type: 'link', href: 'a.md', children: [{ type: 'image', image: image('icon.png') }] },
    ],
  },
  { type: 'list', ordered: false, items: [{ children: [paragraph('list.md')] }] },
  { type: 'checklist', items: [{ checked: true, children: [paragraph('checklist.md')] }] },
  {
    type: 'definitions',
    items: [
      { terms: [[link('term.md')]], descriptions: [{ children: [paragraph('description.md')] }] },
    ],
  },
  { type: 'figure', image: image('figure.png'), caption: [link('figure.md')] },
  {
    type: 'figure',
    image: {
      ...image('files.png'),
      candidates: [
        { url: 'small.png', width: 400 },
        { url: 'large.png', width: 800 },
      ],
      sources: [{ candidates: [{ url: 'large.avif' }], mimeType: 'image/avif' }],
      license: 'license.md',
      acquireLicensePage: 'buy.md',
    },
  },
  { type: 'gallery', images: [image('one.png'), image('two.png')], caption: [link('gallery.md')] },
  {
    type: 'quote',
    children: [paragraph('quote.md')],
    cite: [link('cite.md')],
    citeUrl: 'source.md',
  },
  { type: 'code', code: '![x](code.png)', caption: [link('code.md')] },
  {
    type: 'table',
    header: [[link('header.md')]],
    rows: [[{ children: [link('cell.md')], header: true }, [text('x')]]],
    footer: [[[link('footer.md')]]],
    caption: [link('table.md')],
  },
  {
    type: 'callout',
    tone: 'note',
    title: [link('callout.md')],
    children: [paragraph('remark.md')],
  },
  { type: 'details', summary: [link('summary.md')], children: [paragraph('details.md')] },
  { type: 'section', kind: 'section', children: [paragraph('section.md')] },
  {
    type: 'media',
    kind: 'video',
    sources: [{ url: 'film.mp4' }],
    poster: 'poster.png',
    tracks: [{ url: 'film.vtt', kind: 'subtitles' }],
    caption: [link('film.md')],
  },
  { type: 'embed', url: 'embed.html' },
  { type: 'footnotes', items: [{ id: '1', children: [paragraph('note.md')] }] },
  { type: 'divider' },
  { type: 'custom', name: 'map', data: { url: 'data.png' } },
];

const article: Article = {
  ...parseArticle({ title: 'One' }),
  lead: [link('lead.md')],
  body,
  cover: image('cover.png'),
  meta: { extra: [], imageSources: [image('source.png')] },
};

/** The URLs of an article in the order they are met. */
function urlsOf(of: Article): readonly string[] {
  const urls: string[] = [];
  mapLocalUrls(of, (url, use) => {
    urls.push(`${use} ${url}`);
    return url;
  });
  return urls;
}

const mark: MapUrl = (url, use) => `/${use}/${url}`;

test('meets every file of a picture, every recording and link of an article', () => {
  expect(urlsOf(article)).toEqual([
    'link lead.md',
    'media inline.png',
    'link a.md',
    'media icon.png',
    'link list.md',
    'link checklist.md',
    'link term.md',
    'link description.md',
    'media figure.png',
    'link figure.md',
    'media files.png',
    'media small.png',
    'media large.png',
    'media large.avif',
    'link license.md',
    'link buy.md',
    'media one.png',
    'media two.png',
    'link gallery.md',
    'link quote.md',
    'link cite.md',
    'link source.md',
    'link code.md',
    'link header.md',
    'link cell.md',
    'link footer.md',
    'link table.md',
    'link callout.md',
    'link remark.md',
    'link summary.md',
    'link details.md',
    'link section.md',
    'media film.mp4',
    'media film.vtt',
    'media poster.png',
    'link film.md',
    'link embed.html',
    'link note.md',
    'media cover.png',
    'media source.png',
  ]);
});

test('puts the new address in the place of each, and changes nothing else', () => {
  const before = JSON.stringify(article);
  const mapped = mapLocalUrls(article, mark);
  const expected = urlsOf(article).reduce((json, line) => {
    const [use = '', url = ''] = line.split(' ');
    return json.replaceAll(`"${url}"`, `"/${use}/${url}"`);
  }, before);
  expect(JSON.parse(JSON.stringify(mapped))).toEqual(JSON.parse(expected));
  expect(JSON.stringify(article)).toBe(before);
});

test('gives back the article itself where no address changes', () => {
  expect(mapLocalUrls(article, (url) => url)).toBe(article);
  const plain = parseArticle({
    title: 'Plain',
    body: ['Text.', paragraph('https://example.com/')],
  });
  expect(mapLocalUrls(plain, mark)).toBe(plain);
});

test.each([
  ['a.png', true],
  ['./a.png', true],
  ['../a.png', true],
  ['/a.png', true],
  ['a', true],
  ['', false],
  ['/', false],
  ['/#part', false],
  ['/?page=2', false],
  ['#part', false],
  ['?page=2', false],
  ['//example.com/a.png', false],
  ['https://example.com/a.png', false],
  ['HTTP://example.com', false],
  ['mailto:a@example.com', false],
  ['data:image/png;base64,AA', false],
])('tells whether %j is local: %j', (url, isLocal) => {
  expect(isLocalUrl(url)).toBe(isLocal);
});

test.each([
  ['a.png', 'a.png', ''],
  ['a.png?v=2', 'a.png', ''],
  ['b.md#part', 'b.md', '#part'],
  ['b.md?x#part?y#z', 'b.md', '#part?y#z'],
  ['b.md#part?y', 'b.md', '#part?y'],
  ['50%25%20off%20%231.png', '50% off #1.png', ''],
  ['100%.png', '100%.png', ''],
])('reads %j as the path %j with the fragment %j', (url, path, fragment) => {
  expect(parseLocalUrl(url)).toEqual({ path, fragment });
});

test('escapes what would end the path of a file', () => {
  expect(siteUrl('media/x/50% off #1?.png')).toBe('/media/x/50%25%20off%20%231%3F.png');
});
