import { createImageNormalizer, imageAttributes, type Image } from '@alphanode/image-source';
import { expect, test } from 'vitest';

const read = (raw: unknown): Image => {
  const { image } = createImageNormalizer().one(raw);
  if (image === undefined) throw new Error('The test needs a picture.');
  return image;
};

const widthsOf = (srcset = ''): number[] =>
  srcset.split(', ').map((candidate) => Number(/ (\d+)w$/.exec(candidate)?.[1]));

const photo = read({
  url: 'https://images.unsplash.com/photo-1',
  width: 2000,
  height: 1000,
  alt: 'A',
});

test('gives a column picture ascending candidates up to twice its width, with sizes', () => {
  const { img, preload } = imageAttributes(photo, { layout: 'column', widthPx: 700 });
  expect(widthsOf(img.srcset)).toEqual([320, 480, 700, 828, 1080, 1400]);
  expect(img).toMatchObject({
    src: 'https://images.unsplash.com/photo-1?w=700',
    sizes: '(min-width: 700px) 700px, 100vw',
    ...{ width: 2000, height: 1000, alt: 'A', loading: 'lazy', decoding: 'async' },
  });
  expect(img).not.toHaveProperty('fetchpriority');
  expect(preload).toBeUndefined();
});

test('gives a picture that is narrower than its column no more than its own width needs', () => {
  const avatar = read('https://secure.gravatar.com/avatar/205e460b479e2e5b48aec07710c08d50?s=70');
  const { img } = imageAttributes(avatar, { layout: 'column', widthPx: 700 });
  expect(widthsOf(img.srcset)).toEqual([70, 140]);
  expect(img).toMatchObject({ sizes: '(min-width: 70px) 70px, 100vw', width: 70, height: 70 });
  // The first of an article fills the column, and so does one whose shape is not known.
  const first = imageAttributes(avatar, { layout: 'column', widthPx: 700, priority: true });
  expect(widthsOf(first.img.srcset)).toContain(700);
  const thumb = read('https://images.unsplash.com/photo-1?w=300');
  const shapeless = imageAttributes(thumb, { layout: 'column', widthPx: 700 });
  expect(widthsOf(shapeless.img.srcset)).toContain(700);
});

test('gives a fixed picture two candidates and its size on the page', () => {
  const { img } = imageAttributes(photo, { layout: 'fixed', widthPx: 200 });
  expect(widthsOf(img.srcset)).toEqual([200, 400]);
  expect(img).toMatchObject({ sizes: '200px', width: 200, height: 100 });
});

test.each([NaN, 0, -5])('takes a width of %d pixels for none', (widthPx) => {
  for (const layout of ['column', 'fixed', 'full'] as const) {
    expect(imageAttributes(photo, { layout, widthPx })).toEqual(imageAttributes(photo, { layout }));
  }
});

test('gives a picture as wide as the window every step up to its own width', () => {
  const { img } = imageAttributes(photo, { layout: 'full' });
  expect(widthsOf(img.srcset)).toEqual([320, 480, 640, 828, 1080, 1350, 1690, 2000]);
  expect(img.sizes).toBe('100vw');
});

test('offers all where nothing limits it', () => {
  const { img } = imageAttributes(read('https://images.unsplash.com/photo-1?w=300'), {
    layout: 'full',
  });
  expect(widthsOf(img.srcset).at(-1)).toBe(3840);
});

test('loads the one picture that the reader sees first at once', () => {
  const { img, preload } = imageAttributes(photo, {
    layout: 'column',
    widthPx: 700,
    priority: true,
    sizes: '50vw',
  });
  expect(img).toMatchObject({ loading: 'eager', decoding: 'auto', fetchpriority: 'high' });
  expect(preload).toEqual({
    ...{ rel: 'preload', as: 'image', href: img.src, fetchpriority: 'high' },
    ...{ imagesrcset: img.srcset, imagesizes: '50vw' },
  });
});

test('preloads a picture without candidates by its URL alone', () => {
  const { preload } = imageAttributes(read('https://pics.example/a.jpg'), {
    layout: 'full',
    priority: true,
  });
  expect(preload).toEqual({
    ...{ rel: 'preload', as: 'image', fetchpriority: 'high' },
    href: 'https://pics.example/a.jpg',
  });
});

test.each([
  ['a service that does not resize', 'https://live.staticflickr.com/1/2_ab_b.jpg'],
  ['an unknown service', 'https://pics.example/a.jpg'],
  ['a signature', 'https://x.imgix.net/a.jpg?w=100&s=0123456789abcdef'],
  ['a drawing', 'https://images.prismic.io/a/b.svg'],
  ['a GIF', 'https://images.prismic.io/a/b.gif'],
  ['another picture each time', 'https://picsum.photos/800'],
  ['a chain of named steps', 'https://res.cloudinary.com/demo/image/upload/t_small/dog.jpg'],
])('leaves a URL with %s as it is', (_, url) => {
  const { img } = imageAttributes(read(url), { layout: 'column', widthPx: 700 });
  expect(img.src).toBe(url);
  expect(img).not.toHaveProperty('srcset');
  expect(img).not.toHaveProperty('sizes');
});

test('offers only the widths that a service gives', () => {
  const image = read('https://x.example/_next/image?url=%2Fa.png&w=640&q=75');
  const { img } = imageAttributes(image, { layout: 'column', widthPx: 700 });
  expect(widthsOf(img.srcset)).toEqual([256, 384, 640, 750, 828, 1080, 1200, 1920]);
  expect(img.src).toContain('w=750');
  const full = imageAttributes(image, { layout: 'full' });
  expect(widthsOf(full.img.srcset).at(-1)).toBe(3840);
});

test('offers nothing wider than the original', () => {
  const hash = '0123456789abcdef0123456789abcdef01234567';
  const image = read(`https://cdn.sanity.io/images/p/d/${hash}-800x600.jpg`);
  const { img } = imageAttributes(image, { layout: 'column', widthPx: 700 });
  expect(widthsOf(img.srcset)).toEqual([320, 480, 700, 800]);
  const small = imageAttributes(
    { ...image, intrinsic: { width: 200, height: 150 } },
    { layout: 'column', widthPx: 700 },
  );
  expect(small.img.src).toContain('w=200');
  expect(small.img).not.toHaveProperty('srcset');
});

test('encodes commas, so that simple parsers of srcset do not split at them', () => {
  const image = read('https://static.wixstatic.com/media/a~mv2.jpg/v1/fill/w_600,h_400,al_c/a.jpg');
  const { img } = imageAttributes(image, { layout: 'fixed', widthPx: 300 });
  expect(img.srcset).toBe(
    'https://static.wixstatic.com/media/a~mv2.jpg/v1/fill/w_300%2Ch_200%2Cal_c/a.jpg 300w, https://static.wixstatic.com/media/a~mv2.jpg/v1/fill/w_600%2Ch_400%2Cal_c/a.jpg 600w',
  );
});

test('keeps the shape of a picture that the URL names by its height', () => {
  const hash = '0123456789abcdef0123456789abcdef01234567';
  const image = read(`https://cdn.sanity.io/images/p/d/${hash}-800x600.jpg?w=400&h=100`);
  const { img } = imageAttributes(image, { layout: 'fixed', widthPx: 200 });
  expect(img.src).toContain('?w=200&h=50');
});

test('keeps the shape of a picture that its service names', () => {
  const image = read('https://picsum.photos/id/237/800/600');
  const { img } = imageAttributes(image, { layout: 'fixed', widthPx: 200 });
  expect(img.src).toBe('https://picsum.photos/id/237/200/150');
});

test('asks a transform for its URLs, and drops what it gives twice', () => {
  const image = read('https://pics.example/a.jpg');
  const once = imageAttributes(image, {
    layout: 'column',
    transform: (url, px) => (px > 1000 ? `${url}?big` : px > 500 ? undefined : `${url}?${px}`),
  });
  expect(once.img.srcset).toBe(
    'https://pics.example/a.jpg?320 320w, https://pics.example/a.jpg?480 480w, https://pics.example/a.jpg?big 1200w',
  );
  const never = imageAttributes(image, { layout: 'column', transform: () => undefined });
  expect(never.img.src).toBe('https://pics.example/a.jpg');
});

test.each([
  [
    'https://images.prismic.io/a/b.jpg?w=300&fm=jpg',
    'https://images.prismic.io/a/b.jpg?w=200&fm=avif',
  ],
  [
    'https://images.ctfassets.net/s/a/b/c.jpg',
    'https://images.ctfassets.net/s/a/b/c.jpg?w=200&fm=avif',
  ],
  [
    'https://res.cloudinary.com/demo/image/upload/w_300,f_auto/dog.jpg',
    'https://res.cloudinary.com/demo/image/upload/w_200%2Cf_avif/dog.jpg',
  ],
  [
    'https://res.cloudinary.com/demo/image/upload/dog.jpg',
    'https://res.cloudinary.com/demo/image/upload/c_limit%2Cf_avif%2Cw_200/dog.jpg',
  ],
  [
    'https://x.example/cdn-cgi/image/width=300/lake.jpg',
    'https://x.example/cdn-cgi/image/format=avif%2Cwidth=200/lake.jpg',
  ],
])('offers %s in another format', (url, first) => {
  const { img, sources } = imageAttributes(read(url), {
    layout: 'fixed',
    widthPx: 200,
    formats: ['avif', 'webp'],
  });
  expect(img.src).not.toContain('avif');
  expect(sources?.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
  expect(sources?.[0]?.sizes).toBe('200px');
  expect(sources?.[0]?.srcset.startsWith(`${first} 200w, `)).toBe(true);
});

test.each([
  ['the service does not convert', 'https://i0.wp.com/blog.example/lake.jpg?w=300'],
  ['nobody serves it', 'https://pics.example/lake.jpg'],
  ['it is signed', 'https://x.imgix.net/a.jpg?w=100&s=0123456789abcdef'],
  ['it is a drawing', 'https://images.prismic.io/a/b.svg'],
  ['it moves', 'https://images.prismic.io/a/b.gif'],
  ['it has the format already', 'https://images.prismic.io/a/b.avif'],
  ['a named step cuts it', 'https://res.cloudinary.com/demo/image/upload/t_small/dog.jpg'],
  ['it names no width', 'https://x.example/_ipx/s_300x200/a/tree.png'],
])('offers no other format where %s', (_, url) => {
  const attributes = imageAttributes(read(url), { layout: 'column', formats: ['avif'] });
  expect(attributes).not.toHaveProperty('sources');
});

test('loads the first source in advance, for who can show it', () => {
  const image = read({ url: 'https://cdn.sanity.io/images/p/d/a-800x600.jpg', alt: '' });
  const { preload, sources } = imageAttributes(image, {
    layout: 'fixed',
    widthPx: 800,
    priority: true,
    formats: ['avif', 'webp'],
  });
  expect(sources).toEqual([
    {
      type: 'image/webp',
      srcset: 'https://cdn.sanity.io/images/p/d/a-800x600.jpg?w=800&fm=webp 800w',
      sizes: '800px',
    },
  ]);
  expect(preload).toMatchObject({
    href: 'https://cdn.sanity.io/images/p/d/a-800x600.jpg?w=800&fm=webp',
    imagesrcset: sources?.[0]?.srcset,
    imagesizes: '800px',
    type: 'image/webp',
  });
});

test('asks no service for a format where a transform makes the URLs', () => {
  const image = read('https://images.prismic.io/a/b.jpg?w=300');
  const transform = (url: string, px: number) => `${url}&px=${px}`;
  const attributes = imageAttributes(image, { layout: 'fixed', transform, formats: ['avif'] });
  expect(attributes).not.toHaveProperty('sources');
});

const files = [
  { url: 'https://pictures.example/a-1200.jpg', width: 1200 },
  { url: 'https://pictures.example/a, b.jpg', width: 300 },
  { url: 'https://pictures.example/again.jpg', width: 300 },
  { url: 'https://pictures.example/unsized.jpg' },
];
const own = { url: 'https://pictures.example/a.jpg', width: 2000, height: 1000 };

test('offers the files that a record names where the service gives none by itself', () => {
  const image = read({ ...own, candidates: files });
  const { img, preload } = imageAttributes(image, {
    ...{ layout: 'column', widthPx: 700, priority: true },
  });
  expect(img).toMatchObject({
    src: own.url,
    srcset: 'https://pictures.example/a%2C%20b.jpg 300w, https://pictures.example/a-1200.jpg 1200w',
    sizes: '(min-width: 700px) 700px, 100vw',
  });
  expect(preload).toMatchObject({ imagesrcset: img.srcset, imagesizes: img.sizes });
  const { url } = photo;
  const served = imageAttributes(read({ url, candidates: files }), { layout: 'column' });
  expect(served.img.srcset).not.toContain('pictures.example');
});

test('shows a picture of unknown size no wider than its widest file', () => {
  const [, small] = files;
  const image = read({ url: own.url, candidates: [small] });
  const { img } = imageAttributes(image, { layout: 'column', widthPx: 700 });
  expect(img.sizes).toBe('(min-width: 300px) 300px, 100vw');
});

test('offers files for dense screens without sizes', () => {
  const data = 'data:image/png;base64,iVBORw0KGgo=';
  const image = read({ ...own, candidates: [{ url: data, density: 2 }, { url: own.url }] });
  const { img } = imageAttributes(image, { layout: 'column' });
  expect(img.srcset).toBe(`${own.url} 1x, ${data} 2x`);
  expect(img).not.toHaveProperty('sizes');
});

test('offers the sources of a record in place of formats, and preloads none of them', () => {
  const square = {
    candidates: [{ url: 'https://pictures.example/s.avif' }],
    mimeType: 'image/avif',
  };
  const { url } = photo;
  const image = read({
    url,
    sources: [
      { ...square, media: '(max-width: 600px)', width: 600, height: 600 },
      files[0],
      square,
    ],
  });
  const shown = imageAttributes(image, { layout: 'column', formats: ['webp'], priority: true });
  expect(shown.sources).toEqual([
    {
      media: '(max-width: 600px)',
      type: 'image/avif',
      srcset: 'https://pictures.example/s.avif 1x',
      ...{ width: 600, height: 600 },
    },
    { type: 'image/avif', srcset: 'https://pictures.example/s.avif 1x' },
  ]);
  expect(shown).not.toHaveProperty('preload');
});
