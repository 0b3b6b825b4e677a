import { readFileSync, readdirSync } from 'node:fs';
import { parseImageUrl } from '@alphanode/image-source';
import { describe, expect, test } from 'vitest';

interface Row {
  readonly url: string;
  readonly reads: Record<string, unknown> & { readonly flags?: readonly string[] };
  readonly resized?: { readonly widthPx: number; readonly url: string };
}

const fixtures = readdirSync(new URL('./fixtures/providers/', import.meta.url))
  .map((name) => name.replace(/\.json$/, ''))
  .sort();

/** The README's list is written from the table. */
const providers = [
  ...readFileSync(new URL('../README.md', import.meta.url), 'utf8').matchAll(
    /^\| [^|]+ \| `([a-z\d-]+)` +\|/gm,
  ),
]
  .map((match) => String(match[1]))
  .sort();

const fixture = (id: string): readonly Row[] =>
  JSON.parse(
    readFileSync(new URL(`./fixtures/providers/${id}.json`, import.meta.url), 'utf8'),
  ) as readonly Row[]; // each field is compared below

test('each provider has a row and a fixture', () => {
  expect(fixtures).toEqual(providers);
  expect(providers.length).toBeGreaterThanOrEqual(60);
});

describe.each(providers)('%s', (id) => {
  test.each(fixture(id))('reads $url', ({ url, reads, resized }) => {
    const parsed = parseImageUrl(url);
    expect(parsed?.provider?.id).toBe(id);
    const { flags = [], ...facts } = reads;
    expect(parsed).toMatchObject(facts);
    const raised = Object.entries(parsed?.flags ?? {}).filter(([, value]) => value);
    expect(raised.map(([name]) => name).sort()).toEqual([...flags].sort());
    expect(parsed?.resize?.(resized?.widthPx ?? 500)).toBe(resized?.url);
  });
});

test.each([
  ['https://evilimgix.net/a.jpg'],
  ['https://notwp.com/a.jpg'],
  ['https://images.unsplash.com.evil.example/a.jpg'],
  ['https://example.com/_images/foo.jpg'],
  ['https://example.com/is/images-of-cats/a.jpg'],
  ['https://example.com/assets/logo.png'],
  ['https://example.com/_image/a.png?href=b'],
  ['https://dummyimage.com/99999x4'],
])('does not take %s for a provider it looks like', (url) => {
  expect(parseImageUrl(url)?.provider).toBeUndefined();
});

test.each([
  ['http://images.unsplash.com/photo-1?w=300'],
  ['//images.unsplash.com/photo-1?w=300'],
  ['HTTPS://IMAGES.UNSPLASH.COM/photo-1?w=300'],
  ['  https://images.unsplash.com/photo-1?w=300\n'],
  ['https://images.unsplash.com/photo-1?w=300&amp;h=200'],
  ['https%3A%2F%2Fimages.unsplash.com%2Fphoto-1%3Fw%3D300'],
  ['https%253A%252F%252Fimages.unsplash.com%252Fphoto-1%253Fw%253D300'],
  ['https://images.unsplash.com:443/photo-1?w=300#top'],
])('knows its provider however %s is written', (url) => {
  expect(parseImageUrl(url)).toMatchObject({ provider: { id: 'unsplash' }, width: 300 });
});

test('takes the service that was asked, not the one that it fetches from', () => {
  const url = 'https://x.example/cdn-cgi/image/width=580/wp-content/uploads/lake.jpg';
  expect(parseImageUrl(url)?.provider?.id).toBe('cloudflare');
});

test('resolves a relative URL against its base', () => {
  const parsed = parseImageUrl('lake-300x200.jpg', 'https://blog.example/wp-content/uploads/');
  expect(parsed).toMatchObject({
    url: 'https://blog.example/wp-content/uploads/lake-300x200.jpg',
    provider: { id: 'wordpress' },
    width: 300,
    height: 200,
  });
});

test('reads a relative URL as it is without a base', () => {
  const parsed = parseImageUrl('/_next/image?url=%2Flake.png&w=640&q=75');
  expect(parsed).toMatchObject({ provider: { id: 'nextjs' }, width: 640, original: '/lake.png' });
});
