import { safeParseArticle, safeParsePostMeta } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';

const read = (record: object) => {
  const { ok, article, issues } = safeParseArticle(record);
  const codes = issues.map(({ code, path }) =>
    [code.replace('meta-schema/', ''), ...path].join(' '),
  );
  return { ok, article, codes };
};

const url = 'https://example.com/a.png';
const file = {
  ...{ id: 1, documentId: 'x', name: 'a.png', alternativeText: 'b', width: 3, height: 2 },
  ...{ formats: { small: { url } }, hash: 'a_1', ext: '.png', mime: 'image/png', size: 12.3, url },
  ...{ provider: 'local', provider_metadata: null, createdAt: '2024-01-01T00:00:00.000Z' },
};

test('the record of a file in Strapi is a picture, and one issue tells what was left out', () => {
  const { article, codes } = read({ title: 'a', cover: file });
  expect(article?.cover).toEqual({ url, alt: 'b', width: 3, height: 2 });
  expect(article?.meta.extra).toEqual([]);
  expect(codes).toEqual(['file-members cover']);
});

test('the issue names the members, and no more than fit', () => {
  const spellings = Array.from({ length: 90 }, (_, count): [string, number] => [
    `mime${'-'.repeat(count)}`,
    1,
  ]);
  const cover: object = { url, ...Object.fromEntries(spellings) };
  const { issues } = safeParseArticle({ title: 'a', cover });
  expect(issues[0]?.message).toMatch(/ Left out: mime, mime-, .{100,200}…\. Store /);
  expect(issues[0]?.message.length).toBeLessThan(400);
});

test('a member of a file that pages may show goes to extra, and a named source stays', () => {
  const { article, codes } = read({
    title: 'a',
    cover: { url, source: 'b', mimeType: 'image/png', mood: 'calm' },
  });
  expect(article?.cover).toEqual({ source: 'b', url });
  expect(article?.meta.extra).toEqual([{ label: 'cover mood', value: 'calm' }]);
  expect(codes).toEqual(['file-members cover', 'moved-key cover mood']);
});

test('an author keeps what only files have', () => {
  const { article } = read({ title: 'a', authors: [{ name: 'b', mime: 'c' }] });
  expect(article?.meta.extra).toEqual([{ label: 'authors mime', value: 'c' }]);
});

const wrap = (attributes: object) => ({ id: 1, attributes });

test.each([
  [{ cover: { data: wrap({ url }) } }, { cover: { url } }, ['re-read cover']],
  [{ image: { data: wrap({ url }) } }, { cover: { url } }, ['re-read image']],
  [{ cover: wrap({ url }) }, { cover: { url } }, ['re-read cover']],
  [{ cover: { sys: { id: '1' }, fields: { url } } }, { cover: { url } }, ['re-read cover']],
  [{ cover: { data: null } }, {}, ['empty-as-absent cover']],
  [{ authors: { data: [wrap({ name: 'b' })] } }, { authors: [{ name: 'b' }] }, ['re-read authors']],
  [
    { categories: { data: [wrap({ name: 'b' })] } },
    { tags: ['b'] },
    ['re-read categories', 're-read categories 0'],
  ],
  [{ slug: { _type: 'slug', current: 'b-c' } }, { slug: 'b-c' }, ['re-read slug']],
])('reads the relation %j', (members, expected, codes) => {
  const result = read({ title: 'a', ...members });
  expect(result.article).toMatchObject(expected);
  expect(result.codes).toEqual(codes);
});

const assetUrl = '//images.ctfassets.net/s/a/b/c.png';
const asset = (file: object) => ({
  metadata: { tags: [] },
  sys: { id: '1', type: 'Asset' },
  fields: { title: 'b', description: 'c', file },
});
const picture = { url: `https:${assetUrl}`, caption: 'b', alt: 'c' };
const sized = { size: 9, image: { width: 3, height: 2 } };

test.each([
  [{ url: assetUrl, fileName: 'c.png', contentType: 'image/png', details: sized }, sized.image],
  [{ url: assetUrl, details: { size: 9 } }, {}],
  [{ url: assetUrl }, {}],
])('an asset of Contentful with the file %j is a picture wherever one belongs', (given, size) => {
  const image = asset(given);
  const body = [{ type: 'figure', image }];
  const { article, codes } = read({ title: 'a', cover: image, body, images: [image] });
  const expected = { ...picture, ...size };
  expect(article?.cover).toEqual(expected);
  expect(article?.body).toEqual([{ type: 'figure', image: expected }]);
  expect(article?.meta).toEqual({ imageSources: [expected], extra: [] });
  expect(codes.filter((code) => code.startsWith('re-read')).length).toBe(6);
});

test('strict mode takes no asset for a picture', () => {
  const cover = asset({ url: assetUrl });
  const { issues } = safeParseArticle({ title: 'a', cover }, { mode: 'strict' });
  expect(issues.map(({ path }) => path.join('.'))).toContain('cover.url');
});

test.each([
  [{ data: [wrap({ url }), { url }] }],
  [{ data: { url } }],
  [{ data: wrap({ url }), more: 1 }],
  [{ ...wrap({ url }), more: 1 }],
  [{ attributes: 'b' }],
])('%j is no relation', (cover) => {
  expect(read({ title: 'a', cover }).ok).toBe(false);
});

test.each([
  [{ id: 1, attributes: { title: 'a' } }],
  [{ data: { id: 1, attributes: { title: 'a' } }, meta: {} }],
  [{ id: 'rec1', createdTime: '2024-01-01', fields: { Title: 'a' } }],
  [{ sys: { id: '1' }, metadata: {}, fields: { title: 'a' } }],
])('reads the record inside %j', (record) => {
  expect(read(record)).toMatchObject({ article: { title: 'a' }, codes: ['re-read'] });
  expect(safeParseArticle(record, { mode: 'strict' }).ok).toBe(false);
});

test('a relation that throws is told as a value that cannot be read', () => {
  const cover = {
    get data() {
      throw new Error('no');
    },
  };
  expect(read({ title: 'a', cover }).codes).toContain('unreadable cover data');
});

test('a relation of more items than a list may have is none', () => {
  const authors = { data: [wrap({ name: 'b' }), wrap({ name: 'c' })] };
  expect(safeParseArticle({ title: 'a', authors }, { limits: { maxItems: 1 } }).ok).toBe(false);
});

test.each([
  [{ score_quality: 94 }, { score: { quality: 94 } }, ['loose-key score_quality']],
  [
    { alphanode_flags_needs_human_review: '1' },
    { flags: { needsHumanReview: 1 } },
    ['loose-key alphanode_flags_needs_human_review', 're-read alphanode_flags_needs_human_review'],
  ],
  [
    { flags: { hasImages: 0 }, 'Needs human review': 1 },
    { flags: { hasImages: 0, needsHumanReview: 1 } },
    ['loose-key Needs human review'],
  ],
  [
    { flags: { needsHumanReview: 0 }, 'needs review': 1 },
    { flags: { needsHumanReview: 0 }, extra: [{ label: 'needs review', value: 1 }] },
    [],
  ],
  [{ quality: 94 }, { extra: [{ label: 'quality', value: 94 }] }, []],
  [
    { 'last reviewed': '' },
    { extra: [] },
    ['loose-key last reviewed', 'empty-as-absent last reviewed'],
  ],
])('a member of a record is found in its own column %j', (record, meta, codes) => {
  const result = safeParsePostMeta(record);
  expect(result.meta).toMatchObject(meta);
  expect(
    result.issues.map(({ code, path }) => [code.replace('meta-schema/', ''), ...path].join(' ')),
  ).toEqual(codes);
  expect(safeParsePostMeta(record, { mode: 'strict' }).ok).toBe(false);
});

test('a post whose column says that it needs review is held back', () => {
  const { article } = safeParseArticle({ title: 'a', 'Needs Human Review': 'TRUE' });
  expect(article?.meta.flags).toEqual({ needsHumanReview: 1 });
});

test.each([
  [
    { 'authors[0][name]': 'b', 'authors[1][name]': 'c' },
    { authors: [{ name: 'b' }, { name: 'c' }] },
  ],
  [{ 'tags[1]': 'c', 'tags[0]': 'b' }, { tags: ['b', 'c'] }],
  [{ tags: '2', tags_0: 'b', tags_1: 'c' }, { tags: ['b', 'c'] }],
])('a list of an article is put together of the keys of a form %j', (record, expected) => {
  const { article, issues } = safeParseArticle({ title: 'a', ...record });
  expect(article).toMatchObject({ ...expected, meta: { extra: [] } });
  expect(issues.map(({ code }) => code)).toEqual(['meta-schema/re-read']);
});
