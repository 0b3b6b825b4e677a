import { imageSourceFields, metaFields } from './fields.ts';
import { type RowDefinition } from './row.ts';

const linkUrl: RowDefinition = { key: 'url', label: 'url', kind: 'url', aliases: ['href', 'link'] };

/** The article's own fields but for its lead, body and meta, which have readers of their own. */
export const articleFields = {
  title: {
    key: 'title',
    label: 'title',
    kind: 'text',
    aliases: ['headline', 'post title'],
    nonEmpty: true,
    required: true,
  },
  slug: { key: 'slug', label: 'slug', kind: 'slug', aliases: ['post name', 'permalink'] },
  lang: { key: 'lang', label: 'lang', kind: 'languageTag', aliases: ['language', 'locale'] },
  cover: {
    key: 'cover',
    label: 'cover',
    kind: 'record',
    aliases: ['cover image', 'featured image', 'hero', 'hero image'],
    fields: imageSourceFields,
  },
  authors: {
    key: 'authors',
    label: 'authors',
    kind: 'recordList',
    aliases: ['author', 'by', 'byline'],
    fields: [
      { key: 'name', label: 'name', kind: 'text', required: true },
      { ...linkUrl, use: 'link' },
    ],
  },
  publishedAt: {
    key: 'publishedAt',
    label: 'published at',
    kind: 'dateTime',
    aliases: ['date', 'published', 'publish date', 'post date'],
  },
  updatedAt: {
    key: 'updatedAt',
    label: 'updated at',
    kind: 'dateTime',
    aliases: ['updated', 'modified', 'last modified', 'post modified'],
  },
  status: { key: 'status', label: 'status', kind: 'text', aliases: ['post status'] },
  canonicalUrl: {
    key: 'canonicalUrl',
    label: 'canonical url',
    kind: 'url',
    aliases: ['canonical'],
  },
  tags: { key: 'tags', label: 'tags', kind: 'textList', aliases: ['tag', 'keywords'] },
  similar: {
    key: 'similar',
    label: 'similar',
    kind: 'recordList',
    aliases: ['similar posts', 'related', 'related posts'],
    fields: [
      { key: 'title', label: 'title', kind: 'text', required: true },
      { ...linkUrl, required: true },
      { key: 'summary', label: 'summary', kind: 'text', aliases: ['excerpt', 'description'] },
    ],
  },
} as const satisfies Record<string, RowDefinition>;

/** Keys of an article record that no row of {@link articleFields} stands for. */
const parts: readonly RowDefinition[] = [
  { key: 'schemaVersion', label: 'schema version', kind: 'wholeNumber' },
  { key: 'lead', label: 'lead', kind: 'text', aliases: ['excerpt'] },
  { key: 'body', label: 'body', kind: 'text', aliases: ['content', 'blocks', 'post content'] },
  { key: 'meta', label: 'meta', kind: 'record', aliases: ['post meta'], fields: metaFields },
];

/** Every key of an article record. */
export const articleRows: readonly RowDefinition[] = [...parts, ...Object.values(articleFields)];

/** Keys that an article may lack; all others are always there. */
export const optionalKeys: ReadonlySet<string> = new Set([
  'lead',
  'cover',
  'publishedAt',
  'updatedAt',
  'status',
  'canonicalUrl',
]);
