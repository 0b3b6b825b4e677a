import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SlugClaims, claimSlug } from '../src/slug.ts';

const at = (line: number) => ({ file: 'a.jsonl', line });
const claimAll = (...slugs: readonly string[]) => {
  const claims: SlugClaims = new Map();
  return slugs.map((slug, index) => claimSlug(slug, claims, at(index + 1)));
};

test.each(['plain', 'with-hyphens_and_1', 'عمليات-النشر', 'a'.repeat(120)])(
  'keeps the slug %s',
  (slug) => {
    expect(claimAll(slug)).toEqual([{ slug }]);
  },
);

test.each([
  ['../../etc/passwd', 'etc-passwd'],
  ['..', 'post'],
  ['', 'post'],
  ['.hidden', 'hidden'],
  ['a/b\\c', 'a-b-c'],
  ['two words?', 'two-words'],
  ['con', 'post-con'],
  ['é'.repeat(100), 'é'.repeat(60)],
  ['😀'.repeat(3), 'post'],
])('makes a folder name of the slug %s', (wanted, slug) => {
  expect(claimAll(wanted)).toMatchObject([
    { slug, issue: { code: 'demo/slug-changed', detail: slug } },
  ]);
});

test('leaves a slug to the first post and numbers the next ones, also where they differ in case only', () => {
  expect(claimAll('same', 'same', 'SAME', 'same-2')).toMatchObject([
    { slug: 'same' },
    { slug: 'same-2', issue: { code: 'demo/slug-taken', detail: 'a.jsonl line 1' } },
    { slug: 'SAME-3', issue: { code: 'demo/slug-taken', detail: 'a.jsonl line 1' } },
    { slug: 'same-2-2', issue: { code: 'demo/slug-taken', detail: 'a.jsonl line 2' } },
  ]);
});

test('gives every post a name of its own that stays in its folder, whatever the slugs', () => {
  const slugs = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 20 });
  fc.assert(
    fc.property(slugs, (wanted) => {
      const given = claimAll(...wanted).map(({ slug }) => slug);
      expect(new Set(given.map((slug) => slug.toLowerCase())).size).toBe(wanted.length);
      for (const slug of given) {
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u);
        expect(Buffer.byteLength(slug)).toBeLessThan(200);
      }
    }),
  );
});
