import { type Provider, createImageNormalizer, defineProvider } from '@alphanode/image-source';
import { fromUnpic } from '@alphanode/image-source/unpic';
import { expect, expectTypeOf, test } from 'vitest';
import { transform as hygraph } from 'unpic/providers/hygraph';
import { transform as imgix } from 'unpic/providers/imgix';

const mine = (build: Provider['build']) =>
  createImageNormalizer({
    providers: [
      defineProvider({
        id: 'mine',
        label: 'Mine',
        kind: 'cdn',
        hosts: ['img.mine.example'],
        build,
      }),
    ],
  }).parse;

const signed = (url: string) => url.includes('sig=');

test('gives what a provider builds with', () => {
  expectTypeOf(fromUnpic(imgix, {})).toExtend<Provider['build']>();
});

test('asks a transform of unpic for another width', () => {
  const parsed = mine(fromUnpic(imgix, { signed }))('https://img.mine.example/a.jpg?w=100');
  const resized = new URL(parsed?.resize?.(300) ?? '');
  expect(resized.pathname).toBe('/a.jpg');
  expect(resized.searchParams.get('w')).toBe('300');
});

test('keeps a signed URL from the transform', () => {
  const parse = mine(fromUnpic(imgix, { signed }));
  expect(parse('https://img.mine.example/a.jpg?sig=1')?.resize?.(300)).toBeUndefined();
});

test('gives no width where the transform throws', () => {
  const parse = mine(fromUnpic(hygraph, {}));
  expect(parse('https://img.mine.example/a.jpg')?.resize?.(300)).toBeUndefined();
});
