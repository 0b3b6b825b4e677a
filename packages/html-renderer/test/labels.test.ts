import {
  type Issue,
  labels as en,
  type Labels,
  renderArticle,
  renderMetaBox,
} from '@alphanode/html-renderer';
import { ar } from '@alphanode/html-renderer/labels/ar';
import { de } from '@alphanode/html-renderer/labels/de';
import { es } from '@alphanode/html-renderer/labels/es';
import { fr } from '@alphanode/html-renderer/labels/fr';
import { ja } from '@alphanode/html-renderer/labels/ja';
import { type MetaField, metaFields } from '@alphanode/meta-schema/fields';
import { assessPublication } from '@alphanode/meta-schema/publication';
import { expect, test } from 'vitest';
import { articleOf, full } from './articles.ts';

const keysOf = (fields: readonly MetaField[]): string[] =>
  fields.flatMap(({ key, fields: members = [] }) => [key, ...keysOf(members)]);

const others: Labels[] = [ar, de, es, fr, ja];

test.each(others)('$lang has every label of the field table and every word', (labels) => {
  expect(Object.keys(labels.fields).sort()).toEqual([...new Set(keysOf(metaFields))].sort());
  expect(Object.keys(labels).sort()).toEqual(Object.keys(en).sort());
  expect(Object.keys(labels.options)).toEqual(['beginner', 'intermediate', 'advanced']);
  expect(labels.more).toContain('{count}');
  const held = articleOf({
    publishedAt: '2024-05-01',
    meta: {
      flags: { needsHumanReview: 1 },
      revision: { status: 'draft' },
      payload: { generator: 'g', seed: 1 },
      extra: [],
    },
  });
  const { reasons } = assessPublication(held, { now: 0 });
  expect(Object.keys(labels.reasons)).toEqual(reasons.map(({ code }) => code));
});

test.each([
  [de, 'Aufrufe</dt><dd><data value="403369">403.369</data>', '25. Januar 2019', 'Einsteiger'],
  [fr, 'vues</dt><dd><data value="403369">403 369</data>', '25 janvier 2019', 'débutant'],
  [
    es,
    'visitas</dt><dd><data value="403369">403.369</data>',
    '25 de enero de 2019',
    'principiante',
  ],
  [ja, '閲覧数</dt><dd><data value="403369">403,369</data>', '2019年1月25日', '初級'],
])('shows labels, numbers and dates of $lang', (labels, count, day, difficulty) => {
  const markup = renderMetaBox(full.meta, { labels }).replaceAll('\u202f', ' ');
  expect(markup).toContain(count);
  expect(markup).toContain(`<time datetime="2019-01-25">${day}</time>`);
  expect(markup).toContain(`<data value="beginner">${difficulty}</data>`);
});

test('keeps the stored value for machines in every notation', () => {
  const markup = renderMetaBox(full.meta, { labels: ar, lang: 'ar-EG' });
  expect(markup).toContain('<data value="403369">٤٠٣٬٣٦٩</data>');
  expect(markup).toContain('<data value="21914">٢١٩١٤</data>');
});

test('says in the language of the labels why a post is held back', () => {
  expect(renderArticle(articleOf({ ...full, lang: 'de' }), { labels: de })).toContain(
    '<section class="an-notice" aria-label="Über diesen Beitrag"><p class="an-notice-title">Noch nicht zur Veröffentlichung bestimmt</p><ul><li>Dieser Beitrag muss noch von einem Menschen geprüft werden.</li>',
  );
});

test('shows in English what a catalogue lacks', () => {
  const thin: Labels = { ...en, lang: 'xx', fields: { topic: 'T' }, options: {} };
  expect(renderMetaBox({ topic: 'a', hash: 'b', extra: [] }, { labels: thin })).toMatch(
    /<dt>T<\/dt>.*<dt>hash<\/dt>/,
  );
});

test('says in English what a site leaves out of its labels', () => {
  const labels = { tags: 'Schlagwörter', callouts: { tip: 'Tipp' } as never };
  const post = articleOf({
    tags: ['a'],
    body: [
      { type: 'callout', tone: 'tip', children: [] },
      { type: 'callout', tone: 'note', children: [] },
    ],
    meta: { tools: [], extra: [] },
  });
  const markup = renderArticle(post, { labels });
  for (const words of ['"Schlagwörter"', '>Tipp<', '>Note<', '>Post meta<', '>none<']) {
    expect(markup).toContain(words);
  }
});

test.each<[string, unknown, string, string]>([
  ['a number as a label', { more: 5 }, 'options.labels.more', 'number 5'],
  ['nothing as a list of words', { fields: null }, 'options.labels.fields', 'null'],
  ['a key that is none', { tag: 'x' }, 'options.labels.tag', 'string "x"'],
  ['a text as the catalogue', 'd', 'options.labels.0', 'string "d"'],
])('says it in English and reports %s', (_name, labels, path, received) => {
  const issues: Issue[] = [];
  const options = { labels: labels as Labels, onIssue: (issue: Issue) => issues.push(issue) };
  const many = { tools: Array.from({ length: 201 }, () => 'x'), extra: [] };
  expect(renderMetaBox(many, options)).toContain('<dt>tools</dt>');
  expect(renderMetaBox(many, options)).toContain('… and 1 more');
  expect(issues[0]).toMatchObject({
    code: 'html-renderer/wrong-option',
    expected: 'what `Labels` has',
    received,
  });
  expect(issues[0]?.path.join('.')).toBe(path);
});

test.each(['not a language', '', 'x'])('formats as in English where the language is %j', (lang) => {
  expect(renderMetaBox({ viewCount: 1000, extra: [] }, { lang })).toContain('>1,000<');
});

test('formats in any number of languages', () => {
  for (let index = 0; index < 70; index++) {
    const lang = `en-x-a${index}`;
    expect(renderMetaBox({ viewCount: 1000, extra: [] }, { lang })).toContain('>1,000<');
  }
});

test('keeps labels of the site before those of the language', () => {
  const options = { labels: de, meta: { labels: { topic: undefined as never, hash: 'Digest' } } };
  expect(renderMetaBox({ topic: 'a', hash: 'b', extra: [] }, options)).toMatch(
    /<dt>Thema<\/dt>.*<dt>Digest<\/dt>/,
  );
});
