import {
  type Article,
  type Block,
  type ImageSource,
  type Inline,
  type MetaValue,
} from '@alphanode/meta-schema';
import { calloutTones, marks, sectionKinds } from '@alphanode/meta-schema/fields';
import fc from 'fast-check';
import { articleOf } from './articles.ts';

/** Words that another place would take for markup, a scheme or a member of every object. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '__proto__',
    '&amp;',
    '-->',
    ']]>',
  ),
);

const flag = fc.boolean();

const images: fc.Arbitrary<ImageSource> = fc.record(
  {
    url: fc.oneof(hostile, fc.constantFrom('https://pictures.example/a.png', '/b-300x200.jpg')),
    caption: hostile,
    alt: hostile,
    credit: hostile,
    license: hostile,
    width: fc.integer(),
    height: fc.integer(),
  },
  { requiredKeys: ['url'] },
);

const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('break' as const) }),
    fc.record({ type: fc.constant('wordBreak' as const) }),
    fc.record({ type: fc.constant('image' as const), image: images }),
    fc.record({
      type: fc.constant('text' as const),
      text: hostile,
      marks: fc.subarray([...marks], { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('text' as const), text: hostile }),
    fc.record({
      type: fc.constant('link' as const),
      href: hostile,
      children: fc.array(fc.record({ type: fc.constant('text' as const), text: hostile })),
    }),
    fc.record({
      type: fc.constant('text' as const),
      text: hostile,
      marks: fc.constant(['time', 'data', 'bdo', 'lang', 'ruby', 'abbr'] as const),
      datetime: hostile,
      value: hostile,
      lang: hostile,
      reading: hostile,
      title: hostile,
    }),
    fc.record({ type: fc.constant('footnote' as const), id: hostile }),
    fc.record({ type: fc.constant('custom' as const), name: hostile, text: hostile }),
  ),
  { maxLength: 4 },
);

const blocks = fc.letrec<{ block: Block; list: Block[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('paragraph' as const), children: inlines }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const),
      children: inlines,
      id: hostile,
    }),
    fc.record({
      type: fc.constant('code' as const),
      code: hostile,
      language: hostile,
      filename: hostile,
    }),
    fc.record({ type: fc.constant('figure' as const), image: images }),
    fc.record({
      type: fc.constant('gallery' as const),
      images: fc.array(images, { maxLength: 2 }),
      caption: inlines,
    }),
    fc.record({ type: fc.constant('divider' as const) }),
    fc.record({ type: fc.constant('custom' as const), name: hostile, text: hostile }),
    fc.record({
      type: fc.constant('checklist' as const),
      items: fc.array(fc.record({ checked: flag, children: tie('list') }), { maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant('callout' as const),
      tone: fc.constantFrom(...calloutTones),
      title: inlines,
      children: tie('list'),
    }),
    fc.record({
      type: fc.constant('details' as const),
      summary: inlines,
      open: flag,
      children: tie('list'),
    }),
    fc.record({
      type: fc.constant('footnotes' as const),
      items: fc.array(fc.record({ id: hostile, children: tie('list') }), { maxLength: 2 }),
    }),
    fc.record({ type: fc.constant('embed' as const), url: hostile, title: hostile }),
    fc.record({
      type: fc.constant('table' as const),
      rows: fc.array(
        fc.array(
          fc.oneof(
            inlines,
            fc.record({
              children: inlines,
              header: fc.boolean(),
              colSpan: fc.integer(),
              rowSpan: fc.integer(),
            }),
          ),
          { maxLength: 3 },
        ),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      type: fc.constant('media' as const),
      kind: fc.constantFrom('video' as const, 'audio' as const),
      sources: fc.array(fc.record({ url: hostile, mimeType: hostile }), { maxLength: 2 }),
      poster: hostile,
      tracks: fc.array(
        fc.record({
          url: hostile,
          kind: fc.constant('captions' as const),
          lang: hostile,
          label: hostile,
        }),
        { maxLength: 1 },
      ),
      title: hostile,
    }),
    fc.record({
      type: fc.constant('section' as const),
      kind: fc.constantFrom(...sectionKinds),
      label: hostile,
      children: tie('list'),
    }),
    fc.record({
      type: fc.constant('definitions' as const),
      items: fc.array(
        fc.record({
          terms: fc.array(inlines, { maxLength: 2 }),
          descriptions: fc.array(fc.record({ children: tie('list') }), { maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
    }),
    fc.record({
      type: fc.constant('quote' as const),
      children: tie('list'),
      citeUrl: hostile,
      cite: inlines,
    }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(fc.record({ children: tie('list') }), { maxLength: 2 }),
    }),
  ),
  list: fc.array(tie('block'), { maxLength: 3 }),
}));

const values = fc.letrec<{ value: MetaValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    hostile,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.record({
      entries: fc.array(fc.record({ label: hostile, value: tie('value') }), { maxLength: 3 }),
    }),
  ),
}));

const meta = fc.record(
  {
    topic: hostile,
    summary: hostile,
    aiOutline: fc.array(fc.record({ key: hostile, value: hostile }), { maxLength: 2 }),
    tools: fc.array(hostile, { maxLength: 3 }),
    readingTime: fc.integer(),
    viewCount: fc.integer(),
    score: fc.record({ quality: fc.integer(), depth: fc.integer() }),
    revision: fc.record({ status: hostile, version: hostile, lastReviewed: hostile }),
    hash: hostile,
    flags: fc.record({
      imageHeavy: fc.constantFrom(0, 1),
      aiGeneratedStyle: fc.constantFrom(0, 1),
    }),
    entities: fc.array(fc.record({ name: hostile, type: hostile }), { maxLength: 2 }),
    imageSources: fc.array(images, { maxLength: 2 }),
    payload: fc.record({ generator: hostile, seed: fc.integer() }),
    extra: fc.array(fc.record({ label: hostile, value: values.value }), { maxLength: 3 }),
  },
  { requiredKeys: ['extra'] },
);

/** Articles of every kind of block, inline and meta value, whose words are those of an attacker. */
export const articles: fc.Arbitrary<Article> = fc
  .record(
    {
      title: hostile,
      lead: inlines,
      cover: images,
      body: blocks.list,
      meta,
      authors: fc.array(fc.record({ name: hostile, url: hostile }), { maxLength: 2 }),
      tags: fc.array(hostile, { maxLength: 2 }),
      similar: fc.array(
        fc.record({ title: hostile, url: fc.oneof(hostile, fc.constant('/a')), summary: hostile }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['title', 'body', 'meta'] },
  )
  // The types of fast-check know no flags of 0 and 1.
  .map((members) => articleOf(members as Partial<Article>));
