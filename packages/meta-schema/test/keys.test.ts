import { safeParseArticle } from '@alphanode/meta-schema';
import { metaFields } from '@alphanode/meta-schema/fields';
import { articleKeysOf } from '@alphanode/meta-schema/keys';
import { expect, test } from 'vitest';

test.each([
  ['title', ['title']],
  ['Post Title', ['title']],
  ['alphanode_title', ['title']],
  ['post_date', ['publishedAt']],
  ['pubDate', ['publishedAt']],
  ['excerpt', ['lead']],
  ['post-content', ['body']],
  ['OG Image', ['cover']],
  ['permalink', ['slug', 'canonicalUrl']],
  ['constructor', []],
  ['', []],
])('the key %j of a record may be %j of its article', (key, expected) => {
  expect(articleKeysOf(key)).toEqual(expected);
});

test.each(metaFields.flatMap(({ key, aliases = [] }) => [key, ...aliases]))(
  'the name %j of a meta field is no member of an article',
  (name) => {
    expect(articleKeysOf(name)).toEqual([]);
  },
);

test.each([
  ['published on', '2020-01-02'],
  ['modified', '2020-01-02'],
  ['cover image', 'https://example.com/a.png'],
  ['byline', 'Jane Doe'],
  ['categories', ['a']],
  ['canonical', 'https://example.com/a'],
  ['locale', 'de'],
])('what stands under %j is read as the member it may be', (key, value) => {
  const [member] = articleKeysOf(key);
  const read = safeParseArticle({ title: 'T', [key]: value });
  const plain = safeParseArticle({ title: 'T' });
  expect(read.ok && member !== undefined && read.article[member]).toBeTruthy();
  expect(read.ok && member !== undefined && read.article[member]).not.toEqual(
    plain.ok && member !== undefined && plain.article[member],
  );
});
