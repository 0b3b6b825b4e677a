/**
 * Every string context of an article, as whole pages, for a security harness that serves them to a browser; and
 * every place of a record that may hold any value at all, through the parser and straight into the renderer.
 */
import {
  renderFigure,
  renderMetaBox,
  renderPage,
  renderSimilarPosts,
} from '../../packages/html-renderer/dist/index.js';
import { marks } from '../../packages/meta-schema/dist/fields.js';
import { safeParseArticle } from '../../packages/meta-schema/dist/index.js';

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
  marks: (p) =>
    inline(
      ...marks.map((mark) => ({
        ...{ type: 'text', text: p, marks: [mark], title: p, datetime: p },
        ...{ value: p, dir: p, lang: p, reading: p },
      })),
    ),
  markName: (p) => inline({ type: 'text', text: p, marks: [p] }),
  linkText: (p) => inline({ type: 'link', href: '/a', title: p, children: text(p) }),
  linkUrl: (p) => inline({ type: 'link', href: p, children: text('link') }),
  footnote: (p) =>
    body(
      { type: 'paragraph', children: [{ type: 'footnote', id: p }] },
      { type: 'footnotes', items: [{ id: p, children: [paragraph(p)] }] },
    ),
  caption: (p) => picture({ caption: p }),
  alt: (p) => picture({ alt: p }),
  leadAgain: (p) =>
    page({
      cover: { url, alt: p },
      body: [
        { type: 'figure', image: { url, credit: p, license: p }, caption: text(p) },
        { type: 'gallery', images: [{ url, caption: p }] },
      ],
    }),
  formats: (p) => {
    const cover = { url: `https://images.ctfassets.net/s/a/b/${p}.jpg?w=900&h=${p}`, alt: p };
    const options = { images: { formats: ['avif', 'webp'] } };
    return renderPage({ ...base, cover }, options).replace(
      '</main>',
      '<footer id="end">end</footer></main>',
    );
  },
  credit: (p) => picture({ credit: p, creator: p, copyrightNotice: p, license: p }),
  imageSource: (p) => picture({ source: p }),
  imageUrl: (p) =>
    page({ cover: { url: p, caption: 'c' }, body: [{ type: 'gallery', images: [{ url: p }] }] }),
  code: (p) => body({ type: 'code', code: p, language: p, filename: p }),
  cell: (p) => body({ type: 'table', header: [text(p)], rows: [[text(p)]], caption: text(p) }),
  spanningCell: (p) =>
    body({
      type: 'table',
      rows: [[{ children: text(p), header: true, colSpan: p, rowSpan: p }]],
      footer: [[text(p)]],
      align: [p],
    }),
  codeCaption: (p) => body({ type: 'code', code: p, caption: text(p) }),
  definitions: (p) =>
    body({
      type: 'definitions',
      items: [{ terms: [text(p)], descriptions: [{ children: [paragraph(p)] }] }],
    }),
  section: (p) =>
    body(
      { type: 'section', kind: p, label: p, children: [paragraph(p)] },
      { type: 'section', kind: 'nav', label: p, children: [] },
    ),
  media: (p) =>
    body({
      ...{ type: 'media', kind: 'video', title: p, caption: text(p), width: p, height: p },
      sources: [{ url: 'https://films.example/a.mp4', mimeType: p }, { url: p }],
      tracks: [
        { url: '/a.vtt', kind: p, lang: p, label: p },
        { url: p, kind: 'captions' },
      ],
      poster: p,
    }),
  callout: (p) => body({ type: 'callout', tone: p, title: text(p), children: [paragraph(p)] }),
  details: (p) => body({ type: 'details', summary: text(p), children: [] }),
  list: (p) =>
    body({ type: 'list', ordered: true, start: p, items: [{ children: [paragraph(p)] }] }),
  quote: (p) => body({ type: 'quote', children: [], cite: text(p), citeUrl: p }),
  embed: (p) => body({ type: 'embed', url: p, title: p }),
  custom: (p) => body({ type: 'custom', name: p, text: p }, { type: p, text: p }),
  metaKey: (p) => meta({ extra: [{ label: p, value: { entries: [{ label: p, value: [p] }] } }] }),
  ownMeta: (p) => meta({ series: p, links: [{ [p]: p }], [`${p} `]: p }),
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

const parsed = (record) => {
  const result = safeParseArticle(record);
  return result.ok ? renderPage(result.article) : '';
};

/** Any value at all in each place. */
export const values = {
  parsedRecord: parsed,
  parsedMeta: (value) => parsed({ title: 'a', meta: value, extraField: value }),
  parsedBody: (value) => parsed({ title: 'a', body: value, lead: value, cover: value }),
  article: (value) => renderPage(value),
  body: (value) => renderPage({ ...base, body: value, lead: value }),
  block: (value) => renderPage({ ...base, body: [value, { type: 'list', items: value }] }),
  members: (value) =>
    renderPage({ ...base, authors: value, tags: value, similar: value, cover: value }),
  title: (value) => renderPage({ ...base, title: value, lang: value, publishedAt: value }),
  meta: (value) => renderPage({ ...base, meta: value }),
  metaField: (value) => renderMetaBox({ topic: value, tools: value, score: value, extra: [] }),
  extra: (value) => renderMetaBox({ own: value, extra: [{ label: 'x', value }] }),
  figure: (value) => renderFigure(value),
  similar: (value) => renderSimilarPosts(value),
};
