/** An article with every part of a post: 12 paragraphs, 5 sections, a checklist, the whole post meta. */
const words =
  'measure the state before a change, write the number down, change one thing, and measure again; a lucky cache hit is not a fix, and the next engineer will want to know which of the two it was.';
const text = (value) => [{ type: 'text', text: value }];
const paragraph = (value) => ({ type: 'paragraph', children: text(value) });
const heading = (value) => ({ type: 'heading', level: 2, children: text(value) });
const section = (name, count) => [
  heading(name),
  ...Array.from({ length: count }, (_, index) => paragraph(`${name} ${index}: ${words}`)),
];
const steps = [
  'run linting',
  'run unit tests',
  'run one integration check',
  'verify staging',
  'tag the release',
];
const picture = {
  source: 'dummyimage.com',
  url: 'https://dummyimage.com/1200x630/111827/ffffff.png',
  caption: 'a queue before and after the change',
};

export const sample = {
  schemaVersion: 1,
  title: 'python services notes: a shorter queue',
  slug: 'a-shorter-queue',
  lang: 'en',
  lead: text(words),
  cover: picture,
  body: [
    ...section('the practical approach', 4),
    ...section('why this matters', 3),
    ...section('security and maintenance notes', 3),
    heading('implementation checklist'),
    {
      type: 'checklist',
      items: steps.map((step) => ({ checked: false, children: [paragraph(step)] })),
    },
    ...section('final notes', 1),
  ],
  meta: {
    topic: 'a shorter queue / python services',
    summary: words,
    aiOutline: ['context', 'problem', 'stack', 'recommended action'].map((key) => ({
      key,
      value: `the ${key}`,
    })),
    aiBrief: words,
    stack: ['python services', 'backend', 'python'],
    tools: ['fastapi', 'pytest', 'uvicorn', 'ruff', 'git', 'logs'],
    codeLanguage: 'python',
    difficulty: 'beginner',
    readingTime: 11,
    viewCount: 403369,
    score: { quality: 94, freshness: 60, depth: 60, clarity: 93 },
    revision: { status: 'reviewed', version: '1.7.5', lastReviewed: '2019-01-25' },
    reference: 'ref-021914-1932',
    hash: '44bee324d0250a0c020272ec',
    flags: { aiGeneratedStyle: 1, hasImages: 1, imageHeavy: 0, needsHumanReview: 1 },
    checklist: steps,
    entities: ['python services', 'backend', 'queue'].map((name) => ({ name, type: 'thing' })),
    imageSources: [picture],
    payload: {
      sourceId: 'a-021914',
      generator: 'a generator',
      paragraphs: 11,
      scenario: 'a busy site',
      seed: 21914,
    },
    notes: [words, words, words],
    extra: [],
  },
  authors: [],
  tags: [],
  similar: [
    { title: 'Caching rules', url: '/posts/caching-rules' },
    {
      title: 'A rollback you can rehearse',
      url: '/posts/rollback',
      summary: 'The way back, tested.',
    },
    { title: 'Measuring first', url: '/posts/measuring' },
  ],
};

/** Blocks of many kinds, 2,000 of them, without the parts around a body. */
export const long = {
  ...sample,
  lead: undefined,
  cover: undefined,
  meta: { extra: [] },
  similar: [],
  body: Array.from({ length: 2000 }, (_, index) => {
    if (index % 10 === 0) return heading(`section ${index}`);
    if (index % 10 === 3)
      return {
        type: 'list',
        ordered: false,
        items: steps.map((step) => ({ children: [paragraph(step)] })),
      };
    if (index % 10 === 5) return { type: 'quote', children: [paragraph(words)] };
    if (index % 10 === 7)
      return {
        type: 'paragraph',
        children: [
          ...text(`${index} a <b> & `),
          { type: 'text', text: 'strong', marks: ['strong'] },
          { type: 'link', href: 'https://example.com/page', children: text('a link') },
        ],
      };
    return paragraph(`${index} ${words}`);
  }),
};
