import {
  assessPublication,
  hasAiGeneratedStyle,
  hasSyntheticViewCount,
  isPrivateEntry,
} from '@alphanode/meta-schema/publication';
import { expect, test } from 'vitest';

const extra = [] as const;

test.each([
  [{ extra }, []],
  [{ extra, flags: { needsHumanReview: 0 } } as const, []],
  [{ extra, flags: { needsHumanReview: 1 } } as const, ['needs-human-review']],
  [{ extra, revision: { status: ' Reviewed ' } }, []],
  [{ extra, revision: { status: 'draft' } }, ['not-reviewed']],
  [{ extra, payload: { generator: 'a' } }, []],
  [{ extra, payload: { generator: 'a', seed: 0 } }, ['load-test-content']],
])('a post with the meta %j may be listed but for %j', (meta, codes) => {
  const { index, reasons } = assessPublication({ meta });
  expect(reasons.map(({ code }) => code)).toEqual(codes);
  expect(index).toBe(codes.length === 0);
});

test.each([
  ['2024-01-31', '2024-01-30T23:59:59Z', false],
  ['2024-01-31', '2024-01-31T00:00:00Z', true],
  ['2024-01-31T10:00:00', '2024-01-31T09:59:59Z', false],
  ['2024-01-31T10:00:00', '2024-01-31T10:00:00Z', true],
  ['2024-01-31T10:00:00+02:00', '2024-01-31T08:00:00Z', true],
])('a post of %s may be listed at %s: %j', (publishedAt, now, index) => {
  expect(assessPublication({ meta: { extra }, publishedAt }, { now }).index).toBe(index);
  expect(assessPublication({ meta: { extra }, publishedAt }, { now: new Date(now) }).index).toBe(
    index,
  );
  expect(assessPublication({ meta: { extra }, publishedAt }).index).toBe(true);
});

test.each<[unknown, string]>([
  [Number.NaN, 'NaN'],
  ['yesterday', 'yesterday'],
  ['', ''],
  [new Date(Number.NaN), 'Invalid Date'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [null, 'null'],
])('a time of %j that is none throws, whatever the post', (now, received) => {
  // What code without types may pass.
  const options = { now: now as Date };
  for (const post of [{ meta: { extra } }, { meta: { extra }, publishedAt: '2099-01-01' }]) {
    expect(() => assessPublication(post, options)).toThrow(RangeError);
    expect(() => assessPublication(post, options)).toThrow(`Received ${received}. Pass`);
  }
});

test('no time is as an absent one, and one without an offset is UTC', () => {
  const post = { meta: { extra }, publishedAt: '2024-01-31T10:00:00' };
  expect(assessPublication(post, { now: undefined }).index).toBe(true);
  expect(assessPublication(post, { now: '2024-01-31T09:59' }).index).toBe(false);
  expect(assessPublication(post, { now: '2024-01-31 10:00:00' }).index).toBe(true);
  expect(assessPublication(post, { now: 0 }).index).toBe(false);
});

test.each([
  ['publish', true],
  [' Published', true],
  ['', true],
  ['draft', false],
  ['pending', false],
  ['private', false],
  ['scheduled', false],
  ['true', true],
  ['1', true],
  ['Yes', true],
  ['false', false],
  ['0', false],
])('a post with the status %j may be listed: %j', (status, index) => {
  const { index: found, reasons } = assessPublication({ meta: { extra }, status });
  expect(found).toBe(index);
  expect(reasons.map(({ message }) => message)).toEqual(
    index ? [] : [`This post has the status "${status}" and is not published.`],
  );
});

test('a scheduled post may be listed once its date has come', () => {
  const post = { meta: { extra }, status: 'future', publishedAt: '2024-01-31' };
  expect(assessPublication(post, { now: '2024-01-30' }).index).toBe(false);
  expect(assessPublication(post, { now: '2024-02-01' }).index).toBe(true);
  expect(assessPublication(post).index).toBe(false);
});

test.each<[string, unknown, boolean]>([
  ['status', false, false],
  ['Status', 0, false],
  ['post status', 'Draft', false],
  ['status', 'private', false],
  ['status', 'open', true],
  ['status', '', true],
  ['status', 1, true],
  ['status', ['draft'], true],
  ['draft', true, false],
  ['is_draft', 'yes', false],
  ['draft', 0, true],
  ['draft', 'first', true],
  ['published', '0', false],
  ['isPublished', 'No', false],
  ['published', true, true],
  ['published', '', true],
  ['published by', false, true],
  ['public', false, false],
  ['hidden', 1, false],
  ['unlisted', 'true', false],
  ['constructor', false, true],
])('a post whose meta says %j with %j may be listed: %j', (label, value, index) => {
  // What a parser makes of any value.
  const entry = { label, value: value as boolean };
  const { index: found, reasons } = assessPublication({ meta: { extra: [entry] } });
  expect(found).toBe(index);
  expect(reasons).toEqual(
    index
      ? []
      : [
          {
            code: 'not-yet-published',
            message: `This post has the status "${label}: ${String(value)}" and is not published.`,
          },
        ],
  );
});

test('one reason tells that a post is not published', () => {
  const entry = { label: 'draft', value: true };
  const post = { meta: { extra: [entry] }, status: 'private', publishedAt: '2099-01-01' };
  expect(assessPublication(post, { now: 0 }).reasons.map(({ message }) => message)).toEqual([
    'This post has the status "private" and is not published.',
  ]);
});

test('a meta without extra, as code without types may pass it, says nothing', () => {
  const meta = {} as unknown as { readonly extra: [] };
  expect(assessPublication({ meta }).index).toBe(true);
});

test('a generated post has a synthetic view count, and a disclosed style', () => {
  expect(hasSyntheticViewCount({ extra, payload: { generator: 'a', seed: 1 } })).toBe(true);
  expect(hasSyntheticViewCount({ extra, flags: { needsHumanReview: 1 } })).toBe(true);
  expect(hasSyntheticViewCount({ extra })).toBe(false);
  expect(hasAiGeneratedStyle({ extra, flags: { aiGeneratedStyle: 1 } })).toBe(true);
  expect(hasAiGeneratedStyle({ extra })).toBe(false);
});

test.each<[string, unknown, boolean]>([
  ['_edit_lock', '1700000000:1', true],
  ['authors _ref', 'person-1', true],
  ['contact', 'jane@example.org', true],
  ['contact', ' mailto:jane@example.org ', true],
  ['contact', 'Write to jane@example.org.', false],
  ['snake_case', 1, false],
  ['post_password', 'x', true],
  ['Password', 'x', true],
  ['user passwd', 'x', true],
  ['apiKey', 'x', true],
  ['client_secret', 'x', true],
  ['access-token', 'x', true],
  ['password policy', 'strong', false],
  ['tokens', 512, false],
  ['keyboard', 'ansi', false],
  ['authors id', 3, true],
  ['authors documentId', 'x', true],
  ['valid', 3, false],
  ['tags Cache', { entries: [{ label: 'id', value: 1 }] }, true],
  [
    'stack redis',
    {
      entries: [
        { label: '_key', value: 'a' },
        { label: 'slug', value: 'redis' },
      ],
    },
    true,
  ],
  ['tags Cache', { entries: [{ label: 'mood', value: 'calm' }] }, false],
  ['tags Cache', 'calm', false],
  ['product', { entries: [{ label: 'id', value: 1 }] }, false],
])("the extra entry %j with %j is the site's own: %j", (label, value, isPrivate) => {
  expect(isPrivateEntry(label, value)).toBe(isPrivate);
});
