import { ar } from '../../packages/html-renderer/dist/labels/ar.js';
import { de } from '../../packages/html-renderer/dist/labels/de.js';
import { es } from '../../packages/html-renderer/dist/labels/es.js';
import { fr } from '../../packages/html-renderer/dist/labels/fr.js';
import { ja } from '../../packages/html-renderer/dist/labels/ja.js';
import { marks } from '../../packages/meta-schema/dist/fields.js';
import { sample as seed } from './article.mjs';

const text = (s) => [{ type: 'text', text: s }];
const p = (s) => ({ type: 'paragraph', children: text(s) });
const img = (u, o = {}) => ({
  url: `https://pictures.example/${u}.png`,
  width: 1200,
  height: 630,
  caption: `Picture ${u}`,
  credit: 'Jane Doe / Agency',
  ...o,
});
const code = {
  type: 'code',
  language: 'python',
  filename: 'app.py',
  code: 'def handler(request: Request) -> Response:\n    return Response(status=200, headers={"x-very-long-header-name": "a value that is wider than a phone"})',
};
const table = {
  type: 'table',
  header: [text('Step'), text('Before (ms)'), text('After (ms)'), text('Notes on it')],
  align: [null, 'right', 'right', null],
  rows: [
    [text('Cold start'), text('1,240'), text('310'), text('cache warmed')],
    [text('Warm'), text('210'), text('96')],
  ],
  caption: text('Response times'),
};
const everything = (o) => ({
  schemaVersion: 1,
  title: 'Every block there is',
  slug: 'x',
  lang: 'en',
  lead: text('A page that shows each block of the body model once, and some of them twice.'),
  cover: img('cover'),
  body: [
    p('An opening paragraph with a few words.'),
    {
      type: 'paragraph',
      children: [
        ...text('Marks: '),
        ...marks.map((m) => ({
          type: 'text',
          text: m + ' ',
          marks: [m],
          title: 'title',
          datetime: '2024-02-29',
          value: '3',
          dir: 'ltr',
          lang: 'fr',
          reading: 'above',
        })),
        ...text('super'),
        { type: 'wordBreak' },
        ...text('califragilistic '),
        { type: 'link', href: 'https://example.com/a?b=1&c=2', children: text('a link') },
        { type: 'break' },
        ...text('after a break'),
        { type: 'footnote', id: 'n1' },
        ...text(' and a picture '),
        {
          type: 'image',
          image: {
            url: 'https://pictures.example/icon.png',
            width: 16,
            height: 16,
            alt: 'an icon',
          },
        },
      ],
    },
    { type: 'heading', level: 2, children: text('Lists') },
    {
      type: 'list',
      ordered: false,
      items: [
        { children: [p('One')] },
        {
          children: [
            p('Two'),
            {
              type: 'list',
              ordered: true,
              start: 3,
              items: [{ children: [p('Three')] }, { children: [p('Four')] }],
            },
          ],
        },
      ],
    },
    {
      type: 'checklist',
      items: [
        { checked: true, children: [p('Run the linter')] },
        {
          checked: false,
          children: [p('Tag the release, then tell everybody who waits for it that it is out')],
        },
      ],
    },
    {
      type: 'list',
      ordered: false,
      loose: true,
      items: [{ children: [p('Loose one')] }, { children: [p('Loose two'), p('and more of it')] }],
    },
    {
      type: 'definitions',
      items: [
        {
          terms: [text('Latency'), text('Response time')],
          descriptions: [{ children: [p('How long a request waits for its answer.')] }],
        },
        {
          terms: [text('Throughput')],
          descriptions: [
            { children: [p('How many are answered in a second.')] },
            { children: [p('Not the same thing turned round.')] },
          ],
        },
      ],
    },
    { type: 'heading', level: 3, children: text('Quotes and callouts') },
    {
      type: 'quote',
      children: [p('Measure first.')],
      cite: text('An engineer'),
      citeUrl: 'https://example.com/',
    },
    ...['note', 'tip', 'important', 'warning', 'caution'].map((tone) => ({
      type: 'callout',
      tone,
      children: [p(`A ${tone}.`)],
    })),
    { type: 'callout', tone: 'tip', title: text('With a title'), children: [p('Words.')] },
    {
      type: 'section',
      kind: 'aside',
      label: 'An aside',
      children: [p('Something by the way.'), p('And one more thing.')],
    },
    {
      type: 'section',
      kind: 'section',
      children: [
        { type: 'heading', level: 4, children: text('A section') },
        { type: 'section', kind: 'header', children: [p('Its header')] },
        p('Its text.'),
        { type: 'section', kind: 'footer', children: [p('Its footer')] },
      ],
    },
    {
      type: 'section',
      kind: 'nav',
      label: 'Parts',
      children: [{ type: 'list', ordered: false, items: [{ children: [p('One part')] }] }],
    },
    { type: 'section', kind: 'address', children: [p('Street 1, 1000 Town')] },
    { type: 'details', summary: text('Open me'), children: [p('Hidden words.')] },
    { type: 'heading', level: 2, children: text('Media') },
    { type: 'figure', image: img('one') },
    { type: 'figure', image: img('cover', { credit: 'Bo' }), caption: text('The lead again.') },
    {
      type: 'figure',
      image: { url: 'https://images.ctfassets.net/s/a/b/lake.jpg', width: 1600, height: 900 },
    },
    {
      type: 'figure',
      image: { url: 'https://pictures.example/unsized.png', caption: 'Of unknown size' },
    },
    {
      type: 'gallery',
      images: [img('two'), img('three'), img('four')],
      caption: text('Three pictures'),
    },
    code,
    { ...code, caption: text('A listing of its own') },
    table,
    table,
    {
      type: 'table',
      header: [text('Step'), { children: text('Milliseconds'), colSpan: 2 }],
      rows: [
        [{ children: text('Start'), header: true, rowSpan: 2 }, text('1,240'), text('310')],
        [text('210'), text('96')],
        [{ children: text('Stop'), header: true }, text('3'), text('4')],
      ],
      footer: [[text('Sum'), text('1,453'), text('410')]],
      align: [null, 'right', 'right'],
    },
    { type: 'embed', url: 'https://videos.example/1', title: 'A film' },
    { type: 'embed', url: 'https://other.example/1', title: 'A film elsewhere' },
    { type: 'divider' },
    { type: 'custom', name: 'poll', text: 'A poll.' },
    { type: 'footnotes', items: [{ id: 'n1', children: [p('The note.')] }] },
  ],
  meta: {
    ...seed.meta,
    flags: { aiGeneratedStyle: 0, hasImages: 1, imageHeavy: 0, needsHumanReview: 0 },
    payload: { sourceId: 'a' },
    extra: [
      {
        label: 'Nested thing',
        value: {
          entries: [
            { label: 'list of lists', value: [['a', 'b'], ['c']] },
            { label: 'empty', value: [] },
            {
              label: 'deeper',
              value: {
                entries: [
                  { label: 'k', value: 0 },
                  { label: 'on', value: false },
                  { label: 'nothing', value: null },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  authors: [{ name: 'Ana Díaz', url: 'https://ana.example/' }, { name: 'Bo' }],
  publishedAt: '2024-05-01',
  updatedAt: '2024-06-02T10:00:00Z',
  canonicalUrl: 'https://site.example/a',
  tags: ['caching', 'queues'],
  similar: seed.similar,
  ...o,
});
const arabic = everything({
  lang: 'ar',
  title: 'ملاحظات حول تحسين تسليم الأصول',
  lead: text('تلاحظ فرق كثيرة الحاجة إلى تحسين تسليم الأصول بعد ازدياد الزيارات فقط.'),
  body: [
    { type: 'heading', level: 2, children: text('مقدمةً') },
    p('ابدأ بكتابة ما يفعله النظام حاليًا، ثم غيّر شيئًا واحدًا في كل مرة.'),
    { type: 'heading', level: 2, children: text('مقدمةً') },
    {
      type: 'checklist',
      items: [
        { checked: true, children: [p('شغّل الاختبارات')] },
        { checked: false, children: [p('ضع وسم الإصدار')] },
      ],
    },
    code,
    table,
    { type: 'quote', children: [p('قِس أولًا.')], cite: text('مهندس') },
    { type: 'callout', tone: 'tip', children: [p('نصيحة قصيرة.')] },
  ],
});
const empty = {
  schemaVersion: 1,
  title: 'Bare',
  slug: 'b',
  lang: 'en',
  body: [],
  meta: { extra: [] },
  authors: [],
  tags: [],
  similar: [],
};
const video = {
  name: 'v',
  frame: (u) => (u.startsWith('https://videos.example/') ? u : undefined),
};
/** Players of a page's own files: the one page that asks for `media-src` in its policy. */
const media = everything({
  body: [
    {
      type: 'media',
      kind: 'video',
      sources: [{ url: 'https://pictures.example/film.mp4', mimeType: 'video/mp4' }],
      poster: 'https://pictures.example/film.png',
      width: 1280,
      height: 720,
      tracks: [
        {
          url: 'https://pictures.example/film.vtt',
          kind: 'captions',
          lang: 'en',
          label: 'English',
        },
      ],
      title: 'A film of a release',
      caption: text('A release in thirty seconds'),
    },
    {
      type: 'media',
      kind: 'audio',
      sources: [{ url: 'https://pictures.example/talk.mp3', mimeType: 'audio/mpeg' }],
      title: 'A talk',
    },
  ],
});
/** An article of one language in the words of the renderer for it. */
const inWords = (labels, members = {}) => ({
  article: everything({
    lang: labels.lang,
    body: [p('…'), { type: 'callout', tone: 'tip', children: [p('…')] }, code, table],
    meta: seed.meta,
    ...members,
  }),
  labels,
});

/** Each article with its labels and embeds, and what it asks of a policy beside what every page does. */
export const fixtures = {
  seed: { article: seed },
  everything: { article: everything({}) },
  'everything-rtl': { article: everything({ lang: 'ar' }), labels: ar },
  embeds: {
    article: everything({ lang: 'de' }),
    labels: de,
    embeds: [video],
    allowed: '; frame-src https:',
  },
  media: { article: media },
  arabic: { article: arabic, labels: ar },
  french: inWords(fr),
  japanese: inWords(ja, { title: '資産配信の改善についての覚え書き' }),
  spanish: inWords(es),
  held: { article: { ...everything({}), meta: seed.meta } },
  bare: { article: empty },
};
