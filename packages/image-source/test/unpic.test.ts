import { createImageNormalizer, defineProvider } from '@alphanode/image-source';
import { fromUnpic } from '@alphanode/image-source/unpic';
import { expect, test } from 'vitest';

const guards = { signed: (url: string) => url.includes('s=') };

const mine = defineProvider({
  id: 'mine',
  label: 'Mine',
  kind: 'cdn',
  hosts: ['img.mine.example'],
  build: fromUnpic((url, { width }) => `${url}?width=${width ?? 0}`, guards),
});

const { parse } = createImageNormalizer({ providers: [mine] });

test('asks a transform of unpic for another width', () => {
  expect(parse('https://img.mine.example/a')?.resize?.(300)).toBe(
    'https://img.mine.example/a?width=300',
  );
});

test('keeps a signed URL from the transform', () => {
  expect(parse('https://img.mine.example/a?s=1')?.resize?.(300)).toBeUndefined();
});
