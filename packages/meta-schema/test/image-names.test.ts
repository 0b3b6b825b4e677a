import { readFileSync } from 'node:fs';
import { createImageNormalizer } from '@alphanode/image-source';
import { safeParseArticle } from '@alphanode/meta-schema';
import { imageSourceFields } from '@alphanode/meta-schema/fields';
import { expect, test } from 'vitest';

const readme = readFileSync(new URL('../../image-source/README.md', import.meta.url), 'utf8');
const [, table = ''] = /\| what +\| keys +\|\n\|[ |-]+\|\n((?:\|.*\n)+)/.exec(readme) ?? [];

/** The words of image-source, each with the field it stands for, which comes first in its list. */
const words = [...table.matchAll(/\|[^|]+\|([^|]+)\|/g)].flatMap(([row, list = '']) =>
  list
    .split(';')
    .map((part) => [...part.matchAll(/`(\w+)`/g)].map(([, word = '']) => word))
    // In the row of pixels each word is a field of its own; of the links of a credit there is no field.
    .flatMap((names) => names.map((name) => [row.includes('pixels') ? name : names[0], name]))
    .filter(([field]) => field !== 'sourceUrl'),
);

const valueOf = (field: string): unknown => {
  if (field === 'width' || field === 'height') return 640;
  return /^(?:url|license|acquireLicensePage)$/.test(field) ? 'https://example.com/a.png' : 'words';
};

test('the README of image-source names its words', () => {
  expect(words.length).toBeGreaterThan(30);
});

test.each(words)(
  'reads the %s of a picture from %s, as image-source does',
  (field = '', word = '') => {
    const value = valueOf(field);
    const base = field === 'url' ? {} : { url: 'https://example.com/b.png' };
    const { article } = safeParseArticle({ title: 'a', cover: { ...base, [word]: value } });
    expect(article?.cover).toEqual({ ...base, [field]: value });
    expect(article?.meta.extra).toEqual([]);
    const { one } = createImageNormalizer();
    expect(one({ ...base, [word]: value }).image).toEqual(one({ ...base, [field]: value }).image);
  },
);

/** The other way round: each word of the field table, with its field; lists of files are no words. */
const rows = imageSourceFields
  .filter(({ kind }) => kind !== 'recordList')
  .flatMap(({ key, aliases = [] }) => aliases.map((alias) => [key, alias] as const));

test.each(rows)('image-source reads the %s of a picture from %s', (field, word) => {
  const value = valueOf(field);
  // A licence is a part of a credit.
  const credit = field === 'license' ? { credit: 'Jane Doe' } : {};
  const base = field === 'url' ? {} : { url: 'https://example.com/b.png', ...credit };
  const { one } = createImageNormalizer();
  expect(one({ ...base, [word]: value }).image).toEqual(one({ ...base, [field]: value }).image);
  expect(one({ ...base, [word]: value }).image).not.toEqual(one(base).image);
});
