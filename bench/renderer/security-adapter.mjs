/** Every string context of an article, as whole pages, for a security harness that serves them to a browser. */
import { renderPage } from '../../packages/html-renderer/dist/index.js';

const text = (words) => [{ type: 'text', text: words }];
const paragraph = (words) => ({ type: 'paragraph', children: text(words) });
const base = {
  schemaVersion: 1,
  title: 'A title',
  slug: 'a',
  lang: 'en',
  lead: text('A lead.'),
  body: [paragraph('Words.')],
  meta: { extra: [] },
  authors: [],
  tags: [],
  similar: [],
};
const url = 'https://pictures.example/a.png';
const page = (members) =>
  renderPage(
    { ...base, ...members },
    { baseUrl: 'https://site.example/', siteName: 'Site' },
  ).replace('</main>', '<footer id="end">end</footer></main>');
const body = (...blocks) => page({ body: blocks });
const meta = (members) => page({ meta: { extra: [], ...members } });
const inline = (...children) => body({ type: 'paragraph', children });
const picture = (members) => body({ type: 'figure', image: { url, ...members } });

export const name = '@alphanode/html-renderer';
export const document = true;
export const sentinel = '#end';
export const contexts = {
  title: (p) => page({ title: p }),
  lang: (p) => page({ lang: p }),
  lead: (p) => page({ lead: text(p) }),
  summary: (p) => meta({ summary: p }),
  heading: (p) => body({ type: 'heading', level: 2, children: text(p) }),
  headingId: (p) => body({ type: 'heading', level: 2, id: p, children: text('h') }),
  paragraph: (p) => body(paragraph(p)),
  abbr: (p) => inline({ type: 'text', text: 'a', marks: ['abbr'], title: p }),
  linkText: (p) => inline({ type: 'link', href: '/a', title: p, children: text(p) }),
  linkUrl: (p) => inline({ type: 'link', href: p, children: text('link') }),
  footnote: (p) =>
    body(
      { type: 'paragraph', children: [{ type: 'footnote', id: p }] },
      { type: 'footnotes', items: [{ id: p, children: [paragraph(p)] }] },
    ),
  caption: (p) => picture({ caption: p }),
  alt: (p) => picture({ alt: p }),
  credit: (p) => picture({ credit: p, creator: p, copyrightNotice: p, license: p }),
  imageSource: (p) => picture({ source: p }),
  imageUrl: (p) =>
    page({ cover: { url: p, caption: 'c' }, body: [{ type: 'gallery', images: [{ url: p }] }] }),
  code: (p) => body({ type: 'code', code: p, language: p, filename: p }),
  cell: (p) => body({ type: 'table', header: [text(p)], rows: [[text(p)]], caption: text(p) }),
  callout: (p) => body({ type: 'callout', tone: p, title: text(p), children: [paragraph(p)] }),
  details: (p) => body({ type: 'details', summary: text(p), children: [] }),
  list: (p) =>
    body({ type: 'list', ordered: true, start: p, items: [{ children: [paragraph(p)] }] }),
  quote: (p) => body({ type: 'quote', children: [], cite: text(p), citeUrl: p }),
  embed: (p) => body({ type: 'embed', url: p, title: p }),
  custom: (p) => body({ type: 'custom', name: p, text: p }, { type: p, text: p }),
  metaKey: (p) => meta({ extra: [{ label: p, value: { entries: [{ label: p, value: [p] }] } }] }),
  metaValue: (p) => meta({ topic: p, tools: [p], hash: p, difficulty: p, reference: p }),
  metaRecord: (p) =>
    meta({
      aiOutline: [{ key: p, value: p }],
      score: { quality: p },
      revision: { status: p, version: p, lastReviewed: p },
      flags: { imageHeavy: p },
      entities: [{ name: p, type: p }],
      imageSources: [{ source: p, url: p, caption: p }],
      readingTime: p,
    }),
  author: (p) => page({ authors: [{ name: p, url: p }] }),
  dates: (p) => page({ publishedAt: p, updatedAt: `${p} ` }),
  tags: (p) => page({ tags: [p] }),
  similar: (p) =>
    page({
      similar: [
        { title: p, url: '/a', summary: p },
        { title: 'b', url: p },
      ],
    }),
  head: (p) =>
    page({ title: p, canonicalUrl: p, meta: { summary: p, topic: p, extra: [] }, lead: text(p) }),
};
