import {
  createImageNormalizer,
  imageAttributes,
  parseImageUrl,
  safeUrl,
  splitCredit,
} from '@alphanode/image-source';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const { one, many } = createImageNormalizer({ baseUrl: 'https://page.example/a/' });

/** What URLs are made of, and what breaks them. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'https://',
      'http:',
      '//',
      '/',
      '?',
      '&',
      '=',
      '#',
      '%',
      '%2F',
      '%25',
      '\\',
      '@',
      ':',
      ',',
      ' ',
    ],
    ...[
      'javascript:',
      'data:',
      '&amp;',
      '&#106;',
      '\u0000',
      '\u202e',
      '\ud83d',
      '..',
      '.',
      '-',
      '_',
    ],
    ...[
      'i0.wp.com',
      'cdn.sanity.io',
      'images.unsplash.com',
      'res.cloudinary.com',
      'dummyimage.com',
    ],
    ...[
      '/image/upload/',
      '/image/fetch/',
      '/_next/image',
      '/cdn-cgi/image/',
      '/unsafe/',
      '/_ipx/',
      '/dims4/',
    ],
    ...[
      'w=300',
      'h=200',
      'url=',
      'resize=300,200',
      'fit=1,2',
      'dpr=2',
      's=0123456789',
      'text=a+b',
      'ar=3:2',
    ],
    ...[
      'w_300,h_200',
      'c_fill',
      '300x200',
      '-300x200',
      '@2x',
      'width',
      'photo',
      '.jpg',
      '.svg',
      '.webp',
      '0x0:1x1',
    ],
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
  fc.nat({ max: 9999 }).map(String),
);
const url = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const address = fc.tuple(fc.constantFrom('', 'https://a.example/', 'https://i0.wp.com/'), url);

const links = ['http:', 'https:', 'mailto:', 'tel:'];

test('no URL makes the reader throw, and reading what was read changes nothing', () => {
  fc.assert(
    // A boolean instead of an expectation: a hundred thousand of those take minutes.
    fc.property(address, ([start, rest]) => {
      const parsed = parseImageUrl(start + rest);
      const again = parsed && parseImageUrl(parsed.url);
      parsed?.resize?.(640);
      return again?.url === parsed?.url && again?.key === parsed?.key;
    }),
    { numRuns: 100_000 },
  );
}, 300_000);

test('what passes the policy has a safe scheme, no password, and passes it again', () => {
  fc.assert(
    fc.property(url, fc.constantFrom('link', 'media'), (raw, use) => {
      const safe = safeUrl(raw, { use });
      if (safe.url === undefined) return;
      expect(safeUrl(safe.url, { use }).url).toBe(safe.url);
      const read = new URL(safe.url, 'https://page.example/');
      expect([...links, 'data:']).toContain(read.protocol);
      expect(read.username + read.password).toBe('');
      expect(read.protocol === 'data:' && use === 'link').toBe(false);
    }),
    { numRuns: 20_000 },
  );
});

const record = fc.record(
  {
    url,
    caption: fc.string(),
    alt: fc.string(),
    source: fc.oneof(fc.string(), fc.domain()),
    credit: fc.oneof(fc.string(), fc.constant('Photo: Jane Doe / AP')),
    width: fc.oneof(fc.integer(), fc.string()),
    height: fc.double(),
  },
  { requiredKeys: [] },
);

test('a normalized image is normal, and the record is as it was', () => {
  fc.assert(
    fc.property(record, (raw) => {
      const before = JSON.stringify(raw);
      const { image } = one(raw);
      expect(JSON.stringify(raw)).toBe(before);
      if (image === undefined) return;
      expect(one(image).image).toEqual(image);
      imageAttributes(image, { layout: 'column', priority: true });
    }),
    { numRuns: 10_000 },
  );
});

test('nothing at all makes the reader of lists throw, and a normal list is normal', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.array(record), fc.jsonValue()), (raw) => {
      const { images } = many(raw);
      expect(many(images).images).toEqual(images);
    }),
    { numRuns: 5000 },
  );
});

test('a caption without its credit has no credit', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(splitCredit(splitCredit(text).caption).caption.length).toBeLessThanOrEqual(
        text.length,
      );
    }),
  );
});
