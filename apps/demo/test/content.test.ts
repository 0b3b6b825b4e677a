import { readFileSync, readdirSync } from 'node:fs';
import { type Article, type Issue, safeParseArticle } from '@alphanode/meta-schema';
import { assessPublication } from '@alphanode/meta-schema/publication';
import { expect, test } from 'vitest';

const folder = new URL('../content/', import.meta.url);
const slugs = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));

function parse(slug: string): { readonly article: Article; readonly issues: readonly Issue[] } {
  const record: unknown = JSON.parse(readFileSync(new URL(`${slug}.json`, folder), 'utf8'));
  const result = safeParseArticle(record);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result;
}

/** Every object in a JSON value. */
function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  // It came out of JSON.
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>;
  for (const member of Object.values(value)) yield* objectsIn(member);
}

/** What is said of a post besides the outline, which sites store as a record: `code path`. */
const remarks = (slug: string): string[] =>
  parse(slug)
    .issues.filter(
      ({ path }) => !String(path[1]).toLowerCase().replace(/\W|_/g, '').endsWith('aioutline'),
    )
    .map(({ code, path }) => `${code} ${path.slice(-2).join('.')}`);

/** Posts whose record is awkward, and what the parser says of it. */
const awkward = new Map<string, readonly string[]>([
  [
    'cache-control-for-articles',
    [
      'meta-schema/re-read published_at',
      'meta-schema/re-read alphanode_post_meta.tools',
      'meta-schema/re-read alphanode_post_meta.score',
      'meta-schema/re-read alphanode_post_meta.checklist',
      'meta-schema/re-read alphanode_post_meta.entities',
    ],
  ],
  [
    'feeds-that-readers-can-trust',
    [
      'meta-schema/duplicate-key post_meta.reading_time',
      'meta-schema/re-read post_meta.stack',
      'meta-schema/re-read post_meta.tools',
      'meta-schema/re-read score.depth',
      'meta-schema/re-read flags.imageHeavy',
      'meta-schema/empty-as-absent post_meta.checklist',
    ],
  ],
  [
    'logs-and-traces-for-a-small-publishing-site',
    [
      'meta-schema/kept-ambiguous meta.tools',
      'meta-schema/re-read meta.reading_time',
      'meta-schema/re-read meta.view_count',
      'meta-schema/re-read revision.last_reviewed',
      'meta-schema/re-read flags.ai_generated_style',
      'meta-schema/re-read flags.has_images',
      'meta-schema/re-read flags.image_heavy',
      'meta-schema/re-read flags.needs_human_review',
      'meta-schema/re-read entities.0',
      'meta-schema/re-read entities.1',
      'meta-schema/re-read entities.2',
    ],
  ],
  [
    'moving-a-wordpress-archive',
    [
      'meta-schema/re-read published_at',
      'meta-schema/re-read updated_at',
      'meta-schema/re-read post_meta._alphanode_stack',
      'meta-schema/re-read post_meta._alphanode_tools',
      'meta-schema/re-read post_meta._alphanode_score',
      'meta-schema/re-read post_meta._alphanode_revision',
      'meta-schema/re-read post_meta._alphanode_flags',
      'meta-schema/re-read post_meta._alphanode_checklist',
      'meta-schema/re-read post_meta._alphanode_entities',
      'meta-schema/re-read post_meta._alphanode_image_sources',
      'meta-schema/re-read post_meta._alphanode_payload',
      'meta-schema/re-read post_meta._alphanode_notes',
    ],
  ],
  [
    'print-styles-for-articles',
    ['image-source/url-blocked 1.href', 'meta-schema/duplicate-key meta.reading-time'],
  ],
]);

test.each(slugs)('reads %s as an article and says what was awkward', (slug) => {
  expect(parse(slug).article.slug).toBe(slug);
  expect(remarks(slug).sort()).toEqual([...(awkward.get(slug) ?? [])].sort());
});

test('holds back the draft and the generated post, and no other', () => {
  const held = slugs.flatMap((slug) => {
    const { index, reasons } = assessPublication(parse(slug).article);
    return index ? [] : [[slug, reasons.map(({ code }) => code)]];
  });
  expect(held).toEqual([
    ['dark-mode-without-a-flash', ['not-reviewed']],
    ['python-services-notes-improving-asset-delivery', ['needs-human-review', 'load-test-content']],
  ]);
});

test('mends the numbers, flags and lists of old exports', () => {
  const { meta } = parse('logs-and-traces-for-a-small-publishing-site').article;
  expect(meta).toMatchObject({
    readingTime: 11,
    viewCount: 403_369,
    flags: { aiGeneratedStyle: 0, hasImages: 1, imageHeavy: 0, needsHumanReview: 0 },
    revision: { lastReviewed: '2025-05-06' },
  });
  expect(meta.entities).toContainEqual({ name: 'python services', type: 'stack' });
  const wordpress = parse('moving-a-wordpress-archive').article;
  expect(wordpress.meta.tools).toEqual(['wp-cli', 'xmllint', 'curl']);
  expect(wordpress.meta.score).toEqual({ quality: 92, freshness: 71, depth: 90, clarity: 88 });
  expect(parse('feeds-that-readers-can-trust').article.meta.tools).toHaveLength(3);
});

test('keeps fields of no known name in their order', () => {
  const labels = parse('search-without-a-server').article.meta.extra.map(({ label }) => label);
  expect(labels).toEqual(['series', 'audience', 'related talks', 'benchmark results']);
});

test('keeps no javascript: link', () => {
  for (const slug of slugs) {
    for (const { href } of objectsIn(parse(slug).article.body)) {
      expect(String(href)).not.toMatch(/^javascript:/i);
    }
  }
});

test('keeps the facts of the generated page and its eleven paragraphs', () => {
  const { article } = parse('python-services-notes-improving-asset-delivery');
  expect(article.body.filter(({ type }) => type === 'paragraph')).toHaveLength(11);
  expect(article.meta).toMatchObject({
    topic: 'improving asset delivery / python services',
    readingTime: 11,
    viewCount: 403_369,
    score: { quality: 94, freshness: 60, depth: 60, clarity: 93 },
    revision: { status: 'reviewed', version: '1.7.5', lastReviewed: '2019-01-25' },
    reference: 'anp-ref-021914-1932',
    hash: '44bee324d0250a0c020272ec',
    flags: { aiGeneratedStyle: 1, hasImages: 1, imageHeavy: 0, needsHumanReview: 1 },
    payload: { sourceId: 'alphanode-021914', paragraphs: 11, seed: 21_914 },
  });
});

test('links from post to post lead to posts', () => {
  for (const slug of slugs) {
    for (const { href, url } of objectsIn(parse(slug).article)) {
      const target = /^\/posts\/(?<slug>.+)\/$/.exec(String(href ?? url))?.groups?.['slug'];
      if (target !== undefined) expect(slugs).toContain(target);
    }
  }
});

test('shows every kind of block', () => {
  const types = slugs.flatMap((slug) => parse(slug).article.body.map(({ type }) => type));
  expect([...new Set(types)].sort()).toEqual([
    'callout',
    'checklist',
    'code',
    'custom',
    'details',
    'divider',
    'embed',
    'figure',
    'footnotes',
    'gallery',
    'heading',
    'list',
    'paragraph',
    'quote',
    'table',
  ]);
});
