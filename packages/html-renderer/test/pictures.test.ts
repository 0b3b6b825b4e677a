import {
  html,
  type PageOptions,
  renderArticle,
  renderFigure,
  renderPage,
  safeUrl,
} from '@alphanode/html-renderer';
import { type Block } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { articleOf, full, text } from './articles.ts';
import { bodyHtml, drawn } from './render.ts';

const url = 'https://pictures.example/a.png';
const figure = (image: object, caption?: string): Block => ({
  type: 'figure',
  image: { url, ...image },
  ...(caption !== undefined && { caption: text(caption) }),
});

test('draws a figure with caption and, apart from it, the credit', () => {
  const { html: markup } = drawn([
    figure({ width: 10, height: 5, caption: 'A cat', source: 'cats.example' }),
  ]);
  expect(markup).toBe(
    `<figure class="an-figure"><img src="${url}" width="10" height="5" alt="" loading="lazy" decoding="async"><figcaption><span class="an-caption">A cat</span> <small class="an-credit">Image source: cats.example</small></figcaption></figure>`,
  );
});

test('prefers the caption of the block', () => {
  expect(drawn([figure({ caption: 'image' }, 'block')]).html).toContain(
    '<span class="an-caption">block</span></figcaption>',
  );
});

test('draws a picture alone without a caption', () => {
  expect(drawn([figure({ width: 1, height: 1 })]).html).not.toContain('figcaption');
});

test('gives a picture of unknown size a class with an aspect ratio', () => {
  expect(drawn([figure({})]).html).toContain(`<img src="${url}" class="an-unsized" alt=""`);
});

test('links the licence and the source of a credit', () => {
  const markup = renderFigure({ url, credit: 'Jo', license: 'https://cc.example/by/4.0' });
  expect(markup).toContain(
    '<small class="an-credit">Image source: Jo <span class="an-license"><a href="https://cc.example/by/4.0" rel="license">Licence</a></span></small>',
  );
  const licensed = { url, credit: 'Jo', license: 'https://cc.example/by/4.0' };
  const shown = renderFigure(licensed, {
    components: { Credit: ({ licenseUrl }) => html`<i>${licenseUrl}</i>` },
  });
  expect(shown).toContain('<i>https://cc.example/by/4.0</i>');
  const own = renderArticle(full, {
    components: { Credit: ({ credit }) => html`<i>${credit}</i>` },
  });
  expect(own).toContain('<i>pictures.example</i>');
});

test('keeps the caption of a picture that is not safe to load', () => {
  const { html: markup, issues } = drawn([
    { type: 'figure', image: { url: 'javascript:alert(1)', caption: 'A cat' } },
    { type: 'figure', image: { url: 'javascript:alert(1)' } },
  ]);
  expect(markup).toBe(
    '<figure class="an-figure"><figcaption><span class="an-caption">A cat</span></figcaption></figure>',
  );
  expect(issues).toContain('html-renderer/image-left-out body.0.image');
});

test('draws a gallery', () => {
  const gallery: Block = {
    type: 'gallery',
    images: [
      { url, width: 1, height: 1 },
      { url: 'javascript:x', caption: 'gone' },
      { url: 'x:y' },
    ],
    caption: text('Both'),
  };
  const { html: markup } = drawn([gallery, { type: 'gallery', images: [] }]);
  expect(markup).toMatch(
    /^<figure class="an-gallery"><div class="an-gallery-items"><figure class="an-figure"><img /,
  );
  expect(markup).toContain('<span class="an-caption">gone</span>');
  expect(markup).toContain('<figcaption>Both</figcaption></figure><figure class="an-gallery">');
});

test('loads the lead picture first and shows it once', () => {
  const cover = { url, width: 10, height: 5 };
  const again: Block[] = [
    { type: 'figure', image: cover },
    { type: 'gallery', images: [cover] },
  ];
  const markup = renderArticle(articleOf({ cover, body: again }));
  expect(markup.split('<img ')).toHaveLength(2);
  expect(markup).toContain('alt="" fetchpriority="high"></figure>');
});

test.each(['Photo: Jane Doe', 'Foto: Jane', 'Image source: an archive', '写真：山田'])(
  'puts no second label before the credit %j',
  (credit) => {
    expect(renderFigure({ url, credit })).toContain(`<small class="an-credit">${credit}</small>`);
  },
);

test('labels a credit that holds a colon and no label', () => {
  expect(renderFigure({ url, credit: '24:7 Press' })).toContain('Image source: 24:7 Press');
});

const lead = { url, width: 10, height: 5, caption: 'A cat', credit: 'Jo' };
const atOtherSize = url.replace('.png', '-300x150.png');
const note = (below: string): string =>
  `<figure class="an-figure"><figcaption>${below}</figcaption></figure>`;
const credited = (name: string): string => `<small class="an-credit">Image source: ${name}</small>`;

test('says with the lead picture what only its copy in the body says of it', () => {
  const markup = renderArticle(
    articleOf({ cover: { url }, body: [figure({ ...lead, license: 'https://cc.example/' })] }),
  );
  expect(markup).toContain('<span class="an-caption">A cat</span> <small class="an-credit">');
  expect(markup).toContain('<a href="https://cc.example/" rel="license">Licence</a>');
  expect(markup).toContain('<div class="an-body"></div>');
});

test.each([
  ['its caption and credit, where both are the same', lead, figure(lead), ''],
  [
    'a caption that differs',
    lead,
    figure(lead, 'The same cat'),
    note('<span class="an-caption">The same cat</span>'),
  ],
  ['a credit that differs', lead, figure({ ...lead, credit: 'Bo' }), note(credited('Bo'))],
  [
    'a licence of the same picture at another size',
    lead,
    figure({ ...lead, url: atOtherSize, license: 'https://cc.example/' }),
    note(
      '<small class="an-credit">Image source: Jo <span class="an-license"><a href="https://cc.example/" rel="license">Licence</a></span></small>',
    ),
  ],
  [
    'a caption in a gallery',
    lead,
    { type: 'gallery', images: [{ ...lead, caption: 'In a row' }] },
    `<figure class="an-gallery"><div class="an-gallery-items">${note('<span class="an-caption">In a row</span>')}</div></figure>`,
  ],
] as [string, object, Block, string][])(
  'says of the lead picture in the body only what is new: %s',
  (_name, cover, block, expected) => {
    const options = { features: { cover: true } };
    const article = articleOf({ cover: cover as { url: string }, body: [block] });
    expect(bodyHtml(article, options)).toBe(expected);
  },
);

test('shows a picture as its service gives it where the way of the site throws', () => {
  const codes: string[] = [];
  const markup = renderArticle(
    articleOf({ body: [figure({ url: 'https://x.imgix.net/a.jpg', caption: 'A cat' })] }),
    {
      images: { transform: (address) => new URL('//', address).href },
      onIssue: ({ code, path }) => codes.push(`${code} ${path.join('.')}`),
    },
  );
  expect(markup).toContain('<img src="https://x.imgix.net/a.jpg');
  expect(markup).toContain('A cat');
  expect(codes).toContain('html-renderer/function-threw body.0');
});

test('keeps the caption of a lead picture that is not safe to load', () => {
  const markup = renderArticle(articleOf({ cover: { url: 'javascript:x', caption: 'A cat' } }));
  expect(markup).toContain('<figure class="an-cover"><figcaption>');
  expect(renderArticle(articleOf({ cover: { url: 'javascript:x' } }))).not.toContain('<figure');
});

test('renders one figure alone', () => {
  expect(renderFigure({ url: 'javascript:x', caption: 'A cat' })).toContain('A cat');
  expect(renderFigure({ url: 'javascript:x' })).toBe('');
});

test('makes srcset by the transform of the site', () => {
  const transform = (address: string, widthPx: number) => `${address}?w=${widthPx}`;
  const markup = renderFigure(
    { url, width: 2000, height: 1000 },
    { images: { transform, columnWidthPx: 600 } },
  );
  expect(markup).toMatch(/srcset="[^"]+ 600w,[^"]* \d+w" sizes="/);
});

test('offers the formats that a service converts to, the best first, at the size of the picture', () => {
  const cover = { url: 'https://images.ctfassets.net/s/a/b/lake.jpg', width: 1600, height: 900 };
  const options: PageOptions = { images: { formats: ['avif', 'webp'], preload: true } };
  const page = renderPage(articleOf({ cover }), options);
  const [, picture = ''] = /(<picture>.*?<\/picture>)/.exec(page) ?? [];
  expect(picture).toMatch(
    /^<picture><source type="image\/avif" srcset="[^"]+fm=avif[^"]*" sizes="[^"]+"><source type="image\/webp" srcset="[^"]+" sizes="[^"]+"><img [^>]*width="1600" height="900" alt="" fetchpriority="high"><\/picture>$/,
  );
  const [, best = ''] = /srcset="([^"]*)"/.exec(picture) ?? [];
  expect(page).toContain(`<link rel="preload" as="image" type="image/avif" href="`);
  expect(page).toContain(`imagesrcset="${best}"`);
  const inText = drawn(
    [{ type: 'paragraph', children: [{ type: 'image', image: cover }] }],
    options,
  );
  expect(inText.html).toMatch(/^<p><picture><source .*<\/picture><\/p>$/);
  expect(renderFigure({ url }, options)).not.toContain('<picture');
});

test('reads pictures of services of the site and against the base', () => {
  const markup = renderFigure(
    { url: '/a.png' },
    { baseUrl: 'https://site.example/', images: { providers: [] } },
  );
  expect(markup).toContain('src="https://site.example/a.png"');
  const two = renderArticle(
    articleOf({ cover: { url: '/a.png' }, body: [figure({ url: '/b.png' })] }),
    { baseUrl: 'https://site.example/' },
  );
  expect(two).toContain('https://site.example/b.png');
});

test('exports the one URL policy', () => {
  expect(safeUrl('javascript:x', { use: 'link' }).url).toBeUndefined();
});

test('draws the files and the sources that a picture came with', () => {
  const files = [
    { url: 'https://pictures.example/a-1200.png', width: 1200 },
    { url: 'https://pictures.example/a-300.png', width: 300 },
  ];
  const square = {
    candidates: [{ url: 'https://pictures.example/s.avif' }],
    ...{ media: '(max-width: "600px")', mimeType: 'image/avif', width: 600, height: 600 },
  };
  const { html: markup } = drawn([figure({ candidates: files, sources: [square] })]);
  expect(markup).toContain(
    '<picture><source media="(max-width: &quot;600px&quot;)" type="image/avif" srcset="https://pictures.example/s.avif 1x" width="600" height="600">' +
      `<img src="${url}" srcset="https://pictures.example/a-300.png 300w, https://pictures.example/a-1200.png 1200w" sizes="(min-width: 720px) 720px, 100vw" class="an-unsized" alt=""`,
  );
  const hostile = {
    candidates: [{ url: 'javascript:x' }],
    sources: [{ candidates: [{ url: 'data:text/html,x' }] }],
  };
  // What a record that was never parsed may hold.
  const left = drawn([figure(hostile)]).html;
  expect(left).toContain(`<img src="${url}" class=`);
});
