import { importArticles } from '@alphanode/import';
import { htmlToBlocks } from '@alphanode/import/html';
import { describe, expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:m="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>${items}</channel></rss>`;

const read = async (inside: string) => {
  const [imported] = await collect(importArticles(rss(`<item><title>T</title>${inside}</item>`)));
  return imported?.article;
};

describe('an item of a feed gives', () => {
  test.each<[string, string, object]>([
    [
      'its author by the address of a mail',
      '<author>a@example.com (Ann)</author>',
      { authors: [{ name: 'Ann' }] },
    ],
    ['its author by a name', '<author>Ann</author>', { authors: [{ name: 'Ann' }] }],
    ['no address for an author', '<author>a@example.com</author>', { authors: [] }],
    [
      'the author of a podcast',
      '<itunes:author>Ann</itunes:author>',
      { authors: [{ name: 'Ann' }] },
    ],
    [
      'a picture that it encloses',
      '<enclosure url="https://example.com/a.jpg" type="image/jpeg"/>',
      { cover: { url: 'https://example.com/a.jpg' } },
    ],
    [
      'a picture of the media extension, whatever its prefix',
      '<m:content url="https://example.com/a" medium="image"/>',
      { cover: { url: 'https://example.com/a' } },
    ],
    [
      'the picture of a podcast, and its recording',
      '<itunes:image href="https://example.com/a.png"/><enclosure url="https://example.com/a.mp3" type="audio/mpeg"/><description>D</description>',
      {
        cover: { url: 'https://example.com/a.png' },
        body: [
          { type: 'media', kind: 'audio', sources: [{ url: 'https://example.com/a.mp3' }] },
          { children: [{ text: 'D' }] },
        ],
      },
    ],
    ['no cover for a file without an address', '<m:thumbnail/>', { title: 'T' }],
    [
      'an address by its identity',
      '<guid isPermaLink="true">https://example.com/a</guid>',
      { canonicalUrl: 'https://example.com/a' },
    ],
    [
      'a day as old mail wrote it',
      '<pubDate>Tue, 06 Oct 2026 9:00 EST</pubDate>',
      { publishedAt: '2026-10-06T14:00:00.000Z' },
    ],
    ['a day of Dublin Core', '<dc:date>2026-10-06</dc:date>', { publishedAt: '2026-10-06' }],
  ])('%s', async (_, inside, expected) => {
    expect(await read(inside)).toMatchObject(expected);
  });

  test('no day that nobody can read', async () => {
    expect((await read('<pubDate>some day</pubDate>'))?.publishedAt).toBeUndefined();
    expect(
      (await read('<pubDate>Xyz, 99 Foo 2026 10:00:00 GMT</pubDate>'))?.publishedAt,
    ).toBeUndefined();
    expect(
      (await read('<guid isPermaLink="false">https://example.com/a</guid>'))?.canonicalUrl,
    ).toBeUndefined();
  });
});

const feed = (entries: string): string =>
  `<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>${entries}</feed>`;

test('entries of Atom give their address, labels, picture and the day of their change', async () => {
  const text = feed(
    `<entry><title>T</title><link href="https://example.com/t.html"/><link rel="enclosure" type="image/png" href="https://example.com/a.png"/><link rel="enclosure"/><updated>2020-01-01T00:00:00Z</updated><category term="a" label="A"/><content>x</content></entry>`,
  );
  expect((await collect(importArticles(text)))[0]?.article).toMatchObject({
    slug: 't',
    canonicalUrl: 'https://example.com/t.html',
    cover: { url: 'https://example.com/a.png' },
    publishedAt: '2020-01-01T00:00:00Z',
    tags: ['A'],
  });
});

describe('an export of Blogger', () => {
  test('holds back drafts by the names that it binds where it says so', async () => {
    const text = feed(
      `<entry><title>D</title><app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft></app:control><content>x</content></entry>`,
    );
    const [imported] = await collect(importArticles(text));
    expect(imported && codesOf(imported)).toEqual(['item-unpublished']);
    expect(imported?.article).toBeUndefined();
  });

  test('from Google Takeout says the kind and status of each entry in its own words', async () => {
    const entry = (type: string, status: string, more = ''): string =>
      `<entry><blogger:type>${type}</blogger:type><blogger:status>${status}</blogger:status><title>${type} ${status}</title><content>x</content>${more}</entry>`;
    const text = feed(
      [
        entry('POST', 'LIVE', '<link/><blogger:filename>/2020/01/one.html</blogger:filename>'),
        entry('PAGE', 'LIVE'),
        entry('COMMENT', 'LIVE'),
        ...['DRAFT', 'SCHEDULED', 'SOFT_TRASHED'].map((status) => entry('POST', status)),
      ].join(''),
    );
    const all = await collect(importArticles(text));
    expect(all.map(({ article, issues }) => article?.slug ?? issues[0]?.code)).toEqual([
      'one',
      'page-live',
      'import/item-type',
      ...Array<string>(3).fill('import/item-unpublished'),
    ]);
    const drafts = await collect(importArticles(text, { drafts: true }));
    expect(drafts.flatMap(({ article }) => article?.status ?? [])).toEqual(['draft', 'scheduled']);
  });

  test('has pictures with their captions in tables', () => {
    const { blocks, issues } = htmlToBlocks(
      '<table class="tr-caption-container"><tbody><tr><td><a href="/a.jpg"><img src="/a.jpg"></a></td></tr><tr><td class="tr-caption">Said</td></tr></tbody></table>',
    );
    expect(issues).toEqual([]);
    expect(blocks).toMatchObject([
      { type: 'figure', image: { url: '/a.jpg' }, caption: [{ text: 'Said' }] },
    ]);
  });
});

test('films of Squarespace are found in the attribute that its script reads', () => {
  const film = (html: string): string =>
    `<div class="sqs-video-wrapper" data-html="${html}"></div>`;
  expect(
    htmlToBlocks(
      film('&lt;iframe src=&quot;//www.youtube.com/embed/a?x=1&quot;&gt;&lt;/iframe&gt;'),
    ).blocks,
  ).toMatchObject([{ type: 'embed' }]);
  expect(htmlToBlocks(film('&lt;iframe src=&quot;javascript:x&quot;&gt;')).blocks).toEqual([]);
  expect(htmlToBlocks(film('none')).blocks).toEqual([]);
});
