import { importGhost } from '@alphanode/import/ghost';
import { htmlToBlocks } from '@alphanode/import/html';
import { portableTextToBlocks } from '@alphanode/import/portable-text';
import { importWordpressRest } from '@alphanode/import/wordpress-rest';
import { expect, test } from 'vitest';

import { collect } from './collect.ts';

const credit = 'Photo by <a href="https://example.com/x">X</a>';

const told = (issues: readonly { readonly code: string; readonly message: string }[]): string[] =>
  issues.flatMap(({ code, message }) => (code === 'import/html-flattened' ? [message] : []));

test.each([
  [credit, 'Photo by X', 'string "https://example.com/x"'],
  ['A <em>small</em> dog', 'A small dog', 'string "em"'],
])('htmlToBlocks tells of what the caption %j loses in a gallery', (html, caption, received) => {
  const figure = `<figure><img src="/a.jpg" alt=""><figcaption>${html}</figcaption></figure>`;
  const plain = '<figure><img src="/b.jpg" alt=""><figcaption>B</figcaption></figure>';
  const { blocks, issues } = htmlToBlocks(`<figure class="gallery">${figure}${plain}</figure>`);
  expect(blocks).toEqual([
    {
      type: 'gallery',
      images: [
        { url: '/a.jpg', alt: '', caption },
        { url: '/b.jpg', alt: '', caption: 'B' },
      ],
    },
  ]);
  expect(issues).toMatchObject([{ code: 'import/html-flattened', received }]);
});

test('importGhost tells of the link in the caption of a cover', async () => {
  const post = (caption: string, image = 'https://example.com/a.jpg') => ({
    id: '1',
    title: 'T',
    slug: 't',
    html: '<p>x</p>',
    status: 'published',
    feature_image: image,
    feature_image_caption: caption,
  });
  const read = async (...args: Parameters<typeof post>) => {
    const [first] = await collect(importGhost(JSON.stringify({ posts: [post(...args)] })));
    return [first?.article?.cover?.caption, told(first?.issues ?? []).length];
  };
  expect(await read(credit)).toEqual(['Photo by X', 1]);
  expect(await read('<span>Plain</span>')).toEqual(['Plain', 0]);
  expect(await read(credit, '')).toEqual([undefined, 0]);
});

test('importWordpressRest tells of the link in the caption of a cover', async () => {
  const post = {
    id: 1,
    status: 'publish',
    title: { rendered: 'T' },
    content: { rendered: '<p>x</p>' },
    featured_media: 5,
    _embedded: {
      'wp:featuredmedia': [
        {
          id: 5,
          source_url: 'https://example.com/a.jpg',
          caption: { rendered: `<p>${credit}</p>` },
        },
      ],
    },
  };
  const [first] = await collect(importWordpressRest(JSON.stringify([post])));
  expect(first?.article?.cover?.caption).toBe('Photo by X');
  expect(told(first?.issues ?? [])).toHaveLength(1);
});

test('portableTextToBlocks tells of marks in the caption of a picture in a gallery', () => {
  const caption = (marks: readonly string[]) => [
    { _type: 'block', children: [{ _type: 'span', text: 'C', marks }] },
  ];
  const gallery = (marks: readonly string[]) =>
    portableTextToBlocks([
      { _type: 'gallery', images: [{ url: '/a.jpg', caption: caption(marks) }] },
    ]);
  expect(gallery([])).toEqual({
    blocks: [{ type: 'gallery', images: [{ url: '/a.jpg', caption: 'C' }] }],
    issues: [],
  });
  expect(told(gallery(['em']).issues)).toHaveLength(1);
});
