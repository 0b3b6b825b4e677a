const url =
  'https://dummyimage.com/1200x630/111827/ffffff.png&text=improving+asset+delivery+with+python+s';
const words =
  'when the feature touches user input, validate at the boundary and keep error messages specific. a good error message should explain what failed, what value was expected, and whether the request can be retried safely.';

/** A post meta as a site keeps it, in canonical form: 20 fields, about 2 KB. */
export const meta = {
  topic: 'improving asset delivery / python services',
  summary:
    'this technical summary explains improving asset delivery in python services, with emphasis on measurement, safe defaults, rollback planning, and maintainable documentation.',
  aiOutline: [
    { key: 'context', value: 'for a content heavy programming website' },
    { key: 'problem', value: 'improving asset delivery' },
    { key: 'stack', value: 'python services' },
    { key: 'recommended action', value: 'measure first, change carefully, document the result' },
  ],
  aiBrief:
    'the article is written like a careful engineering draft: it explains the reason for the change, lists operational checks, and avoids pretending that one command fixes every production case.',
  stack: ['python services', 'backend', 'python'],
  tools: ['fastapi', 'pytest', 'uvicorn', 'ruff', 'git', 'logs'],
  codeLanguage: 'python',
  difficulty: 'beginner',
  readingTime: 11,
  viewCount: 403369,
  score: { quality: 94, freshness: 60, depth: 60, clarity: 93 },
  revision: { status: 'reviewed', version: '1.7.5', lastReviewed: '2019-01-25' },
  reference: 'anp-ref-021914-1932',
  hash: '44bee324d0250a0c020272ec',
  flags: { aiGeneratedStyle: 1, hasImages: 1, imageHeavy: 0, needsHumanReview: 1 },
  checklist: ['run linting', 'run unit tests', 'run one integration check', 'tag the release'],
  entities: [
    { name: 'python services', type: 'stack' },
    { name: 'backend', type: 'area' },
    { name: 'improving asset delivery', type: 'problem' },
  ],
  imageSources: [{ source: 'dummyimage.com', url, caption: 'visual reference 1' }],
  payload: {
    sourceId: 'alphanode-021914',
    generator: 'anp content synthesizer',
    paragraphs: 12,
    scenario: 'for a content heavy programming website',
    seed: 21914,
  },
  notes: ['view count is synthetic and only used for testing meta volume'],
  extra: [],
};

const text = (value) => ({ type: 'text', text: value });

/** A canonical article of twelve paragraphs with that meta. */
export const article = {
  schemaVersion: 1,
  title: 'python services notes',
  slug: 'python-services-notes',
  lang: 'en',
  lead: [text(words)],
  body: [
    ...Array.from({ length: 12 }, () => ({
      type: 'paragraph',
      children: [text(`${words} ${words}`)],
    })),
    { type: 'heading', level: 2, children: [text('why this matters')] },
    {
      type: 'checklist',
      items: meta.checklist.map((one) => ({
        checked: false,
        children: [{ type: 'paragraph', children: [text(one)] }],
      })),
    },
  ],
  meta,
  authors: [],
  tags: [],
  similar: [],
};

const spaced = (key) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const relabel = (value) =>
  Array.isArray(value)
    ? value.map(relabel)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([key, inner]) => [spaced(key), relabel(inner)]),
        )
      : value;

const { extra, ...fields } = meta;

/** The same meta with spaced labels, right values. */
export const labelled = relabel(fields);

/** The same meta as old exports have it: six values to be repaired. */
export const stored = {
  ...labelled,
  stack: '["python services","backend","python"]',
  'reading time': '11 min',
  'view count': '403,369',
  flags: { ...labelled.flags, 'image heavy': '' },
  revision: { ...labelled.revision, 'last reviewed': '2019-01-25 10:00:00' },
};

/** The article record with shorthand blocks and the stored meta. */
export const articleRecord = {
  title: article.title,
  lead: words,
  body: [
    ...Array.from({ length: 12 }, () => `${words} ${words}`),
    { type: 'heading', text: 'why this matters' },
    { type: 'checklist', items: meta.checklist },
  ],
  'post meta': stored,
};
