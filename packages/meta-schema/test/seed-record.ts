const url =
  'https://dummyimage.com/1200x630/111827/ffffff.png&text=improving+asset+delivery+with+python+s';

/** A record as a site stores it: spaced labels, shorthand blocks, two paragraphs. */
export const seedRecord = {
  title: 'python services notes',
  lead: 'many teams notice improving asset delivery only after traffic increases.',
  body: [
    { type: 'heading', text: 'the practical approach' },
    'when the feature touches user input, validate at the boundary.',
    'keep the implementation boring on purpose.',
    { type: 'checklist', items: ['run linting', 'run unit tests'] },
  ],
  'alphanode post meta': {
    topic: 'improving asset delivery / python services',
    summary: 'this technical summary explains improving asset delivery.',
    'ai outline': [
      { key: 'context', value: 'for a content heavy programming website' },
      { key: 'recommended action', value: 'measure first, change carefully' },
    ],
    'ai brief': 'the article is written like a careful engineering draft.',
    stack: ['python services', 'backend', 'python'],
    tools: ['fastapi', 'pytest', 'uvicorn'],
    'code language': 'python',
    difficulty: 'beginner',
    'reading time': 11,
    'view count': 403369,
    score: { quality: 94, freshness: 60, depth: 60, clarity: 93 },
    revision: { status: 'reviewed', version: '1.7.5', 'last reviewed': '2019-01-25' },
    reference: 'anp-ref-021914-1932',
    hash: '44bee324d0250a0c020272ec',
    flags: { 'ai generated style': 1, 'has images': 1, 'image heavy': 0, 'needs human review': 1 },
    checklist: ['run linting', 'run unit tests'],
    entities: [
      { name: 'python services', type: 'stack' },
      { name: 'improving asset delivery', type: 'problem' },
    ],
    'image sources': [
      { source: 'dummyimage.com', url, caption: 'improving asset delivery visual reference 1' },
    ],
    payload: {
      'source id': 'alphanode-021914',
      generator: 'anp content synthesizer',
      paragraphs: 2,
      scenario: 'for a content heavy programming website',
      seed: 21914,
    },
    notes: ['view count is synthetic and only used for testing meta volume'],
  },
};
