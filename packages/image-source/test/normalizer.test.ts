import { createImageNormalizer, defineProvider } from '@alphanode/image-source';
import { expect, test } from 'vitest';

const { one, many } = createImageNormalizer();
const url = 'https://pics.example/lake.jpg';

const codes = (result: { issues: readonly { code: string }[] }): string[] =>
  result.issues.map(({ code }) => code.replace('image-source/', ''));

test.each([
  ['a string', url],
  ['a record', { url }],
  ['a record with src', { src: url }],
  ['a record with other spelling', { Image_URL: url }],
  ['a nested record', { image: { src: url } }],
  ['a list', [url, 'https://pics.example/other.jpg']],
  ['a JSON string', JSON.stringify({ href: url })],
  ['a JSON list', JSON.stringify([{ href: url }])],
  ['a second key of the same name', { url, URL: 'https://pics.example/other.jpg' }],
])('reads %s', (_, raw) => {
  expect(one(raw).image?.url).toBe(url);
});

test.each([
  [undefined, 'record-invalid'],
  [7, 'record-invalid'],
  [[], 'record-invalid'],
  ['{"url":', 'json-invalid'],
  [{}, 'url-missing'],
  [{ url: null, caption: 'The lake' }, 'url-missing'],
  [{ url: 'javascript:alert(1)' }, 'url-blocked'],
  [{ url: true }, 'url-missing'],
  [[[[[[[url]]]]]], 'record-invalid'],
  [{ image: [[[[[url]]]]] }, 'record-invalid'],
])('reports %j as %s', (raw, code) => {
  const result = one(raw, ['cover']);
  expect(result.ok).toBe(false);
  expect(codes(result)).toEqual([code]);
  expect(result.issues[0]?.path[0]).toBe('cover');
});

test('takes no words from NaN, and no size from a list', () => {
  const { image } = one({
    url: 'https://a.example/lake.jpg',
    caption: NaN,
    width: [300],
    height: 2,
  });
  expect(image).toMatchObject({ height: 2 });
  expect(image).not.toHaveProperty('caption');
  expect(image).not.toHaveProperty('width');
  expect(one({ url: 'https://a.example/lake.jpg', caption: 7 }).image).toMatchObject({
    caption: '7',
  });
});

test('survives a getter that throws', () => {
  const hostile = Object.defineProperty({}, 'url', {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });
  expect(codes(one(hostile))).toEqual(['record-invalid']);
});

test.each<[string, (revoked: unknown) => unknown, string[]]>([
  ['a record', (revoked) => revoked, ['record-invalid']],
  ['an address', (url) => ({ url }), ['record-invalid']],
  ['a caption', (caption) => ({ url: 'https://a.example/b.jpg', caption }), ['alt-missing']],
  ['an alt text', (alt) => ({ url: 'https://a.example/b.jpg', alt }), []],
  [
    'a list of files',
    (candidates) => ({ url: 'https://a.example/b.jpg', alt: 'x', candidates }),
    [],
  ],
  ['a file', (revoked) => ({ url: 'https://a.example/b.jpg', alt: 'x', sources: [revoked] }), []],
])('survives %s that nobody can read', (_, make, expected) => {
  for (const target of [[], {}]) {
    const { proxy, revoke } = Proxy.revocable(target, {});
    revoke();
    const raw = make(proxy);
    expect(codes(one(raw))).toEqual(expected);
    expect(many(raw).issues.map(({ code }) => code.replace(/^.*\//, ''))).toEqual(expected);
    expect(many([raw]).images).toHaveLength(expected[0] === 'record-invalid' ? 0 : 1);
  }
});

test('survives a list that refuses to be read', () => {
  const list = new Proxy(['https://a.example/b.jpg'], {
    get: () => {
      throw new Error('no');
    },
  });
  expect(codes(one(list))).toEqual(['record-invalid']);
  expect(many(list).images).toEqual([]);
});

test('reads the whole of the dummyimage.com record and leaves its URL alone', () => {
  const record = {
    source: 'dummyimage.com',
    url: 'https://dummyimage.com/1200x630/111827/ffffff.png&text=improving+asset+delivery+with+python+s',
    caption: 'improving asset delivery with python services visual reference 1',
  };
  const result = one(record);
  expect(codes(result)).toEqual(['text-truncated']);
  expect(result.image).toMatchObject({
    ...{ url: record.url, caption: record.caption, alt: '', width: 1200, height: 630 },
    credit: { text: 'dummyimage.com', source: 'dummyimage.com' },
    provider: { id: 'dummyimage', label: 'dummyimage.com', kind: 'placeholder' },
    text: 'improving asset delivery with python s',
    format: 'png',
  });
});

test.each([
  ['Hello', 'Hello', false],
  ['Hello…', 'Goodbye', true],
  ['big Hel', 'A big Hello', true],
  ['big', 'A big Hello', false],
  ['', 'Hello', false],
])('finds the text %j in the picture of %j cut: %s', (text, caption, cut) => {
  const result = one({ url: `https://dummyimage.com/600x400&text=${text}`, caption });
  expect(codes(result).includes('text-truncated')).toBe(cut);
});

test.each([
  [{ width: 800, height: 600 }, 800, 600, []],
  [{ width: '800px', height: '600' }, 800, 600, []],
  [{ width: '', height: null }, 300, 200, []],
  [{ width: 600 }, 600, 400, ['dimensions-conflict']],
  [{ height: 400 }, 600, 400, ['dimensions-conflict']],
  [{ width: 300, height: 200 }, 300, 200, []],
  [{ width: '100%' }, 300, 200, ['dimensions-invalid']],
  [{ width: {}, height: 0 }, 300, 200, ['dimensions-invalid', 'dimensions-invalid']],
])('of %j takes %s by %s', (sides, width, height, expected) => {
  const result = one({ url: 'https://pics.example/lake-300x200.jpg', caption: 'a', ...sides });
  expect(result.image).toMatchObject({ width, height });
  if (expected.length > 0) expect(codes(result)).toEqual(expected);
});

test('says nothing of sizes that it does not know', () => {
  expect(one({ url, width: 800 }).image).not.toHaveProperty('height');
  expect(one(url).image).not.toHaveProperty('width');
});

test.each([
  [{ alt: 'A lake', caption: 'The lake at noon' }, 'A lake', []],
  [{ alt: 'The lake at noon.', caption: 'The lake at noon' }, '', ['alt-repeated']],
  [{ alt: 'A lake. Photo: Jane Doe', caption: 'Noon' }, 'A lake.', ['alt-repeated']],
  [{ alt: 'A lake Photo: Jane Doe', caption: 'Noon. Photo: Jane Doe' }, 'A lake', ['alt-repeated']],
  [{ alt: '' }, '', []],
  [{ caption: 'The lake' }, '', []],
  [{ title: 'The lake' }, '', []],
  [{}, '', ['alt-missing']],
])('of %j makes the alt text %j', (words, alt, expected) => {
  const result = one({ url, ...words });
  expect(result.image?.alt).toBe(alt);
  expect(codes(result)).toEqual(expected);
});

test.each([
  [{ credit: 'Photo: Jane Doe / Agency' }, 'Photo: Jane Doe / Agency', 'Jane Doe', 'Agency'],
  [{ credit: 'Photo: Jane Doe' }, 'Photo: Jane Doe', 'Jane Doe', undefined],
  [{ credit: 'Agency' }, 'Agency', undefined, undefined],
  [{ credit: 'Jane Doe' }, 'Jane Doe', undefined, undefined],
  [{ creator: { name: 'Jane Doe' }, source: 'Agency' }, 'Jane Doe / Agency', 'Jane Doe', 'Agency'],
  [{ creator: 'Agency', source: 'Agency' }, 'Agency', 'Agency', 'Agency'],
  [{ copyright: '© 2014' }, '© 2014', undefined, undefined],
  [{ caption: 'Noon. Photo: Jane Doe', source: 'Agency' }, 'Photo: Jane Doe', 'Jane Doe', 'Agency'],
  [{ credit: '', source: 'Agency' }, 'Agency', undefined, 'Agency'],
])('of %j credits %s', (words, text, creator, source) => {
  const { credit } = one({ url, ...words }).image ?? {};
  expect(credit?.text).toBe(text);
  expect(credit?.creator).toBe(creator);
  expect(credit?.source).toBe(source);
});

test('credits nobody where the record names nobody', () => {
  expect(one({ url, caption: 'The lake', source: '' }).image).not.toHaveProperty('credit');
});

test('keeps safe links of a credit and reports the others', () => {
  const result = one({
    url,
    alt: '',
    source: 'https://www.pexels.example/photo/1',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    acquireLicensePage: 'javascript:alert(1)',
    sourceUrl: '',
  });
  expect(result.image?.credit).toEqual({
    text: 'pexels.example',
    source: 'pexels.example',
    sourceUrl: 'https://www.pexels.example/photo/1',
    license: 'https://creativecommons.org/licenses/by/4.0/',
  });
  expect(codes(result)).toEqual(['source-mismatch', 'url-blocked']);
  expect(one({ url, source: 'https://[' }).image?.credit?.text).toBe('https://[');
});

test.each([
  ['pics.example', false],
  ['www.pics.example', false],
  ['example', false],
  ['Agency', false],
  ['cdn.pics.example', false],
  ['other.example', true],
])('finds the source %s at odds with the URL: %s', (source, odd) => {
  expect(codes(one({ url, alt: '', source })).includes('source-mismatch')).toBe(odd);
});

test('takes the host behind a proxy for the source', () => {
  const proxied = 'https://i0.wp.com/blog.example/lake.jpg?ssl=1';
  expect(codes(one({ url: proxied, alt: '', source: 'blog.example' }))).toEqual([]);
  expect(codes(one({ url: '/lake.jpg', alt: '', source: 'blog.example' }))).toEqual([]);
});

test.each([
  ['https://via.placeholder.com/350x150', ['provider-dead']],
  ['https://loremflickr.com/320/240?lock=1', ['provider-degraded']],
  ['https://picsum.photos/200', ['volatile']],
  ['https://stats.example/pixel.gif', ['tracker']],
  ['https://pics.example/lake.jpg?a=1&amp;b=2', ['url-repaired']],
  [' https://pics.example/lake.jpg', ['url-repaired']],
])('reports what is wrong with %s', (address, expected) => {
  expect(codes(one({ url: address, alt: '' }))).toEqual(expected);
});

test('resolves against its base and asks own providers first', () => {
  const press = defineProvider({
    id: 'press',
    label: 'Press',
    kind: 'cms',
    hosts: ['images.unsplash.com', 'press.example'],
    parse: ({ path }) => (path.includes('/img/') ? { width: 640 } : undefined),
  });
  const also = defineProvider({ id: 'also', label: 'Also', kind: 'cms', hosts: ['press.example'] });
  const own = createImageNormalizer({
    baseUrl: 'https://press.example/',
    providers: [press, also],
  });
  expect(own.one('img/a').image).toMatchObject({ provider: { id: 'press' }, width: 640 });
  expect(own.one('a').image).toMatchObject({ provider: { id: 'also' } });
  expect(own.one('https://images.unsplash.com/a').image?.provider?.id).toBe('unsplash');
  expect(own.parse('https://press.example/img/b')?.provider?.id).toBe('press');
});

test('asks an own provider by a path, and takes the size of the original where none is asked for', () => {
  const intrinsic = { width: 900, height: 600 };
  const paths = ['/archive/'];
  const archive = defineProvider({
    ...{ id: 'archive', label: 'Archive', kind: 'cms', paths },
    parse: () => ({ intrinsic }),
  });
  const own = createImageNormalizer({ providers: [archive] });
  expect(own.one('https://pics.example/archive/a').image).toMatchObject({
    intrinsic,
    ...intrinsic,
  });
});

test('reads a number as text, and a cut text against the alt text', () => {
  expect(one({ url, caption: 1984 }).image?.caption).toBe('1984');
  const cut = one({ url: 'https://dummyimage.com/600x400&text=Hel', alt: 'Hello' });
  expect(codes(cut)).toEqual(['text-truncated']);
});

test('removes a picture that comes again, keeps the larger and what only the other says', () => {
  const list = many([
    { url: 'https://pics.example/lake-300x200.jpg', caption: 'The lake' },
    { url: 'https://pics.example/hill.jpg', alt: 'A hill' },
    { url: 'https://pics.example/lake-1200x800.jpg', alt: 'Water' },
    { url: 'https://pics.example/lake-600x400.jpg', alt: 'Again' },
  ]);
  expect(list.images.map((image) => image.url)).toEqual([
    'https://pics.example/lake-1200x800.jpg',
    'https://pics.example/hill.jpg',
  ]);
  expect(list.images[0]).toMatchObject({ caption: 'The lake', alt: 'Water', width: 1200 });
  expect(list.duplicates).toEqual([
    { kept: 2, dropped: 0, url: 'https://pics.example/lake-300x200.jpg' },
    { kept: 2, dropped: 3, url: 'https://pics.example/lake-600x400.jpg' },
  ]);
  expect(codes(list)).toEqual(['duplicate', 'duplicate']);
  expect(list.issues.map(({ path }) => path)).toEqual([[0], [3]]);
});

test('keeps the wider of two pictures that name no height', () => {
  const list = many(['https://pics.example/lake-w300.jpg', 'https://pics.example/lake-w600.jpg']);
  expect(list.images.map(({ width }) => width)).toEqual([600]);
});

test('never merges a picture that changes on each request', () => {
  const address = 'https://picsum.photos/200';
  expect(many([address, address]).images).toHaveLength(2);
});

test.each([
  ['nothing', undefined, 0],
  ['an empty string', '', 0],
  ['a JSON list', JSON.stringify([url, 'https://pics.example/hill.jpg']), 2],
  ['one record', { url }, 1],
  ['one URL', url, 1],
  ['a record of records', { 0: { url }, 1: { url: 'https://pics.example/hill.jpg' } }, 2],
  ['a record with a list', { images: [url] }, 1],
  ['an empty record', {}, 0],
  ['a record of texts', { a: 'b' }, 0],
  ['broken JSON', '[', 0],
])('reads a list from %s', (_, raw, count) => {
  expect(many(raw).images).toHaveLength(count);
});

test('reads no more pictures than an article has', () => {
  const list = many(Array.from({ length: 1001 }, (_, index) => `https://pics.example/${index}/a`));
  expect(list.images).toHaveLength(1000);
  expect(codes(list).at(-1)).toBe('too-many');
  expect(list.issues.at(-1)?.expected).toBe(`at most ${list.images.length}`);
});

test('reports a number, a flag and an empty value by its type', () => {
  expect(one({ url, width: -1 }).issues.at(-1)?.received).toBe('number -1');
  expect(one(null).issues[0]?.received).toBe('null');
  expect(one([]).issues[0]?.received).toBe('array');
  expect(one(false).issues[0]?.received).toBe('boolean false');
});

test('reads the other files of a picture, and reports those that may not be loaded', () => {
  const { one } = createImageNormalizer({ baseUrl: 'https://example.com/post/' });
  const { image, issues } = one(
    {
      url: 'a.png',
      candidates: [{ src: 'b.png', width: '600px' }, 'c.png', { url: 'javascript:x', width: 9 }],
      sources: [{ candidates: 'x' }, null, { candidates: [{ url: 'd.avif', density: 2 }] }],
    },
    ['cover'],
  );
  const b = { url: 'https://example.com/post/b.png', width: 600 };
  const d = { url: 'https://example.com/post/d.avif', density: 2 };
  expect(image).toMatchObject({ candidates: [b], sources: [{ candidates: [d] }] });
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ['image-source/alt-missing', ['cover']],
    ['image-source/url-missing', ['cover', 'candidates']],
    ['image-source/url-blocked', ['cover', 'candidates']],
  ]);
  expect(one(image).image).toEqual(image);
  expect(one({ url: 'a.png', candidates: [], sources: [{}] }).image).not.toHaveProperty('sources');
});
