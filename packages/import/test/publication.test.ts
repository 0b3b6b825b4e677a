import { importArticles } from '@alphanode/import';
import { type Format } from '@alphanode/import/node';
import { importWxr } from '@alphanode/import/wxr';
import { defineMeta } from '@alphanode/meta-schema';
import { assessPublication } from '@alphanode/meta-schema/publication';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { codesOf, collect } from './collect.ts';

const wxr = (status: string): string =>
  `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>T</title><content:encoded>x</content:encoded><wp:status>${status}</wp:status></item></channel></rss>`;

const contentful = (sys: object): string =>
  JSON.stringify({ entries: [{ sys: { id: '1', ...sys }, fields: { title: 'T', body: 'x' } }] });

const ghost = (post: object): string =>
  JSON.stringify({ posts: [{ title: 'T', slug: 't', html: 'x', ...post }] });

const matter = (line: string): string => `---\ntitle: T\n${line}\n---\nx`;

/** Format, what is not for everybody, and the status it says. */
const held: readonly (readonly [Format, string, string])[] = [
  ...['draft', 'pending', 'future', 'private'].map(
    (status) => ['wxr', wxr(status), status] as const,
  ),
  ['wordpress-rest', '[{"title":{"rendered":"T"},"status":"future"}]', 'future'],
  ['markdown', matter('draft: yes'), 'draft'],
  ['markdown', matter('draft: "true"'), 'draft'],
  ['markdown', matter('isDraft: true'), 'draft'],
  ['markdown', matter('is_private: yes'), 'private'],
  ['markdown', matter('status: draft'), 'draft'],
  ['markdown', matter('published: false'), 'unpublished'],
  ['markdown', matter('private: true'), 'private'],
  ['markdown', matter('published: 0'), 'unpublished'],
  ['markdown', matter('Status: Scheduled'), 'scheduled'],
  ['html', matter('draft: true'), 'draft'],
  ['json-lines', '{"title":"T","body":[],"status":"pending"}', 'pending'],
  ['ghost', ghost({ status: 'scheduled' }), 'scheduled'],
  ['ghost', ghost({ visibility: 'paid' }), 'for paid'],
  ['contentful', contentful({ version: 3 }), 'draft'],
  ['contentful', contentful({ version: 9, firstPublishedAt: '2020-02-02T00:00:00Z' }), 'draft'],
  ['contentful', contentful({ version: 3, publishedVersion: 2, archivedAt: '2020' }), 'archived'],
  ['json-lines', '{"title":"T","body":[],"status":{"id":"draft"}}', 'draft'],
  ['json-lines', '{"title":"T","body":[],"state":"In Review"}', 'in review'],
  ['json-lines', '{"title":"T","body":[],"isArchived":true}', 'archived'],
  ['json-lines', '{"title":"T","body":[],"live":false}', 'not live'],
  ['json-lines', '{"title":"T","body":[],"deleted_at":"2024-05-06T07:08:09Z"}', 'deleted'],
  ['markdown', matter('status: [draft]'), 'draft'],
  ['portable-text', '{"_id":"versions.r1.1","title":"T","body":[{"_type":"block"}]}', 'release r1'],
  ['portable-text', '{"_id":"drafts.1","title":"T","body":[{"_type":"block"}]}', 'draft'],
];

describe('what is not for everybody', () => {
  test.each(held)('is held back and reported: %s %#', async (format, text) => {
    const [imported] = await collect(importArticles(text, { format }));
    expect(imported?.article).toBeUndefined();
    expect(imported?.issues.map(({ code }) => code)).toContain('import/item-unpublished');
  });

  test.each(held)('bears its status when it is asked for: %s %#', async (format, text, status) => {
    const [imported] = await collect(importArticles(text, { format, drafts: true }));
    expect(imported?.article?.status?.toLowerCase()).toBe(status);
    expect(imported?.article && assessPublication(imported.article).index).toBe(false);
    expect(imported?.issues.map(({ code }) => code)).toContain('import/item-marked');
  });
});

test.each<[Format, string]>([
  ['wxr', wxr('publish')],
  ['markdown', matter('draft: false')],
  ['markdown', matter('published: true\nstatus: [Public]')],
  ['json-lines', '{"title":"T","body":[],"status":"Published"}'],
  ['json-lines', '{"title":"T","body":[],"deleted_at":null,"live":true,"archived":false}'],
  ['json-lines', '{"title":"T","body":[],"deletedAt":"","state":"CA"}'],
  ['ghost', ghost({ visibility: 'public' })],
  ['contentful', contentful({ version: 3, publishedVersion: 2 })],
])('what is for everybody is an article without a status: %s %#', async (format, text) => {
  const [imported] = await collect(importArticles(text, { format }));
  expect(imported?.article).toBeDefined();
  expect(imported?.article && assessPublication(imported.article).index).toBe(true);
});

test.each<[Format, string]>([
  ['markdown', matter('draft: false\nisDraft: "no"\npublished: true')],
  ['markdown', matter('Hidden: off\npublished: 1')],
  ['json-lines', '{"title":"T","body":"x","draft":false,"published":true}'],
])('what is read of it is not shown as meta: %s %#', async (format, text) => {
  const [imported] = await collect(importArticles(text, { format }));
  expect(imported?.article?.meta).toEqual({ extra: [] });
  expect(imported?.article?.publishedAt).toBeUndefined();
});

test('what was thrown away is never read', async () => {
  const all = await collect(importWxr(wxr('trash'), { drafts: true, statuses: ['trash'] }));
  expect(all.map((each) => [each.article, ...codesOf(each)])).toEqual([
    [undefined, 'item-unpublished'],
  ]);
});

test("a site's own fields of meta are read by its definition", async () => {
  const meta = defineMeta({ fields: { series: z.string() } });
  const [imported] = await collect(
    importArticles(matter('series: Caching'), { format: 'markdown', meta }),
  );
  expect(imported?.article?.meta.series).toBe('Caching');
});
