import { type Article } from './article.ts';
import { imageSourceFields, metaFields } from './meta-fields.ts';
import { type RowDefinition } from './row.ts';

/** A row as it is written, under its key. */
export type Unkeyed = Omit<RowDefinition, 'key'>;

/** Members of an article that have readers of their own. */
type Part = 'schemaVersion' | 'lead' | 'body' | 'meta';

/** The article's own fields but for its lead, body and meta, which have readers of their own. */
export const articleFields = {
  title: {
    kind: 'text',
    aliases: ['headline', 'post title'],
    nonEmpty: true,
    required: true,
  },
  slug: { kind: 'slug', aliases: ['post name'], shared: ['permalink'] },
  lang: { kind: 'languageTag', aliases: ['language', 'locale'] },
  cover: {
    kind: 'record',
    aliases: ['cover image', 'featured image', 'hero', 'hero image'],
    shared: [
      ...['image', 'thumbnail', 'feature image', 'main image', 'og image'],
      ...['header image', 'lead image', 'banner image', 'social image'],
    ],
    fields: imageSourceFields,
  },
  authors: {
    kind: 'recordList',
    aliases: ['author', 'by', 'byline'],
    fields: [
      { key: 'name', kind: 'text', required: true },
      { key: 'url', kind: 'url', aliases: ['href', 'link'], use: 'link' },
      { key: 'email', kind: 'text', aliases: ['mail', 'email address'] },
    ],
  },
  publishedAt: {
    kind: 'dateTime',
    aliases: ['date', 'publish date', 'post date'],
    shared: [
      'published',
      ...['pub date', 'published date', 'date published', 'publication date'],
      ...['published on', 'first published at'],
    ],
  },
  updatedAt: {
    kind: 'dateTime',
    aliases: ['updated', 'modified', 'last modified', 'post modified'],
    shared: [
      ...['lastmod', 'last modified at', 'updated date', 'date modified', 'last updated'],
      ...['modified at', 'modified date', 'date updated', 'update date', 'updated on'],
    ],
  },
  status: { kind: 'text', aliases: ['post status'] },
  canonicalUrl: {
    kind: 'url',
    aliases: ['canonical'],
    shared: ['permalink', 'url', 'link'],
  },
  tags: {
    kind: 'textList',
    aliases: ['tag', 'keywords'],
    shared: ['categories', 'category'],
  },
  similar: {
    kind: 'recordList',
    aliases: ['similar posts'],
    // Elsewhere these are names of files or addresses without a title.
    shared: ['related', 'related posts'],
    fields: [
      { key: 'title', kind: 'text', required: true },
      { key: 'url', kind: 'url', aliases: ['href', 'link'], required: true },
      { key: 'summary', kind: 'text', aliases: ['excerpt', 'description'] },
    ],
  },
} as const satisfies Record<Exclude<keyof Article, Part>, Unkeyed>;

/** The parts, for their keys and other names; none is read by the kind that stands there. */
const partFields: Readonly<Record<Part, Unkeyed>> = {
  schemaVersion: { kind: 'wholeNumber' },
  lead: { kind: 'text', aliases: ['excerpt'] },
  body: { kind: 'text', aliases: ['content', 'blocks', 'post content'] },
  meta: { kind: 'record', aliases: ['post meta'], fields: metaFields },
};

const rowsOf = (fields: Readonly<Record<string, Unkeyed>>): readonly RowDefinition[] =>
  Object.entries(fields).map(([key, field]) => ({ key, ...field }));

/** The rows of {@link articleFields}. */
export const fieldRows = /* @__PURE__ */ rowsOf(articleFields);

const allRows = (): readonly RowDefinition[] => rowsOf({ ...partFields, ...articleFields });

/** Every key of an article record. */
export const articleRows: readonly RowDefinition[] = /* @__PURE__ */ allRows();

/** Keys that an article may lack; all others are always there. */
export const optionalKeys: ReadonlySet<string> = new Set([
  'lead',
  'cover',
  'publishedAt',
  'updatedAt',
  'status',
  'canonicalUrl',
]);
