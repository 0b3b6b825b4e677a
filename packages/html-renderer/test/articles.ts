import { type Article, type Block, type Inline } from '@alphanode/meta-schema';

/** A run of plain text. */
export const text = (words: string): Inline[] => [{ type: 'text', text: words }];

/** A paragraph of plain text. */
export const paragraph = (words: string): Block => ({ type: 'paragraph', children: text(words) });

const nothing: Article = {
  schemaVersion: 1,
  title: 'A small article',
  slug: 'a-small-article',
  lang: 'en',
  body: [],
  meta: { extra: [] },
  authors: [],
  tags: [],
  similar: [],
};

/** An article with these members and no others. */
export const articleOf = (members: Partial<Article>): Article => ({ ...nothing, ...members });

/** An article of these blocks. */
export const bodyOf = (...body: Block[]): Article => articleOf({ body });

/** One with a lead, a heading and a paragraph. */
export const small = articleOf({
  lead: text('A lead.'),
  body: [{ type: 'heading', level: 2, children: text('First steps') }, paragraph('Hello, world.')],
});

/** A post with every known meta field, and every part of a page. */
export const full = articleOf({
  title: 'Notes on caching & queues',
  lead: text('What changed, and how it was measured.'),
  cover: {
    source: 'pictures.example',
    url: 'https://pictures.example/queue.png',
    caption: 'A queue',
    width: 1200,
    height: 630,
  },
  body: [
    { type: 'heading', level: 2, children: text('why this matters') },
    paragraph('Measure first.'),
    { type: 'heading', level: 2, children: text('checklist') },
    {
      type: 'checklist',
      items: [
        { checked: true, children: [paragraph('run the linter')] },
        { checked: false, children: [paragraph('tag the release')] },
      ],
    },
  ],
  meta: {
    topic: 'caching / queues',
    summary: 'How a queue was made shorter.',
    aiOutline: [{ key: 'context', value: 'a busy site' }],
    aiBrief: 'A draft.',
    stack: ['python services'],
    tools: ['git', 'logs'],
    codeLanguage: 'python',
    difficulty: 'beginner',
    readingTime: 11,
    viewCount: 403369,
    score: { quality: 94, freshness: 0 },
    revision: { status: 'reviewed', version: '1.10', lastReviewed: '2019-01-25' },
    reference: 'ref-1932',
    hash: '44e23325',
    flags: { aiGeneratedStyle: 1, hasImages: 1, imageHeavy: 0, needsHumanReview: 1 },
    checklist: ['run the linter'],
    entities: [{ name: 'queue', type: 'thing' }, { name: 'cache' }],
    imageSources: [{ source: 'pictures.example', url: 'https://pictures.example/queue.png' }],
    payload: { sourceId: 'a-1', generator: 'a generator', paragraphs: 11, seed: 21914 },
    notes: ['one note'],
    extra: [{ label: 'Owner', value: 'Ana' }],
  },
  authors: [{ name: 'Ana Díaz', url: 'https://ana.example/' }, { name: 'Bo' }],
  publishedAt: '2024-05-01',
  updatedAt: '2024-06-02T10:00:00Z',
  canonicalUrl: 'https://site.example/posts/caching',
  tags: ['caching'],
  similar: [
    { title: 'Queues', url: '/posts/queues', summary: 'A shorter one.' },
    { title: 'Logs', url: '/posts/logs' },
  ],
});
