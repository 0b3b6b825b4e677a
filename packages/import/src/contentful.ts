import { type Issue } from '@alphanode/image-source';

import {
  type Draft,
  type Imported,
  type ImportOptions,
  type ImportSource,
} from './core/imported.ts';
import { dateName } from './core/article-key.ts';
import { publishedBy } from './core/record-dates.ts';
import { isObject, list, member, text, textMember } from './core/json-value.ts';
import { joinedItems } from './core/joined-items.ts';
import { type ImportInput } from './core/text-chunks.ts';
import { gatherSpace, isEntry, isOwn, opens, type Space } from './contentful/space.ts';
import { plainDocument } from './contentful/plain-document.ts';
import { unlocated } from './core/unlocated.ts';
import { titleFrom } from './core/title.ts';
import { readNodes } from './contentful/rich-text.ts';
import {
  assetImage,
  type ContentfulLinks,
  fieldOf,
  type RichTextReading,
} from './contentful/rich-text-inlines.ts';
import { type BlocksResult } from './html.ts';
import { markdownToBlocks } from './markdown.ts';
import { issue } from './issue.ts';

export type { Imported, ImportOptions, ImportSource } from './core/imported.ts';
export type { ImportInput } from './core/text-chunks.ts';
export type { ContentfulLinks } from './contentful/rich-text-inlines.ts';

/** How a rich text is read. */
export interface ContentfulOptions extends ContentfulLinks {
  /** The locale whose fields are read, e.g. `en-US`. */
  readonly locale?: string;
  /** Absolute URL against which relative URLs are resolved. */
  readonly baseUrl?: string;
}

/**
 * Turns a rich text document of Contentful into blocks. Assets and entries in it are found through the
 * options, or in the document itself where it is resolved; of what those link to in turn, one step is kept. Never throws.
 * @example
 * contentfulToBlocks({ nodeType: 'document', content: [{ nodeType: 'hr', content: [] }] }).blocks //=> [{ type: 'divider' }]
 */
export function contentfulToBlocks(
  document: unknown,
  options: ContentfulOptions = {},
): BlocksResult {
  const { asset, entry } = options;
  const issues: Issue[] = [];
  const plain =
    (find: (id: string) => unknown) =>
    (id: string): unknown =>
      plainDocument(find(id), issues);
  return readRichText(
    plainDocument(document, issues),
    {
      ...options,
      ...(asset === undefined ? {} : { asset: plain(asset) }),
      ...(entry === undefined ? {} : { entry: plain(entry) }),
    },
    issues,
  );
}

/** Reads a rich text that is plain JSON, as all is that its links find. */
const readRichText = (
  document: unknown,
  { locale, baseUrl, ...links }: ContentfulOptions,
  issues: Issue[] = [],
): BlocksResult => {
  const reading: RichTextReading = {
    options: baseUrl === undefined ? {} : { baseUrl },
    links,
    locale,
    issues,
    reported: new Set(),
  };
  return { blocks: readNodes(document, reading, 0), issues };
};

const idOf = (item: unknown): string => textMember(member(item, 'sys'), 'id');

const bodyNames = ['body', 'content', 'text', 'article', 'richText', 'post'];

/** The field that holds the text of an article. */
const bodyField = (fields: ReadonlyMap<string, unknown>): string | undefined => {
  const rich = [...fields]
    .filter(([, value]) => textMember(value, 'nodeType') === 'document')
    .map(([name]) => name);
  const named = bodyNames.find((name) => rich.includes(name)) ?? rich[0];
  return named ?? bodyNames.find((name) => typeof fields.get(name) === 'string');
};

/** A value for post meta: linked entries by their names, assets by their addresses. */
const metaValue = (value: unknown, space: Space): unknown => {
  if (Array.isArray(value)) return list(value).map((item) => metaValue(item, space));
  const sys = member(value, 'sys');
  if (sys === undefined) return value;
  const id = textMember(sys, 'id');
  if (textMember(sys, 'linkType') === 'Asset')
    return text(member(fieldOf(space.assets.get(id), 'file', space.locale), 'url')) || id;
  return nameOf(space.entries.get(id), space) || id;
};

const nameOf = (entry: unknown, space: Space): string => {
  const type = space.types.get(
    textMember(member(member(member(entry, 'sys'), 'contentType'), 'sys'), 'id'),
  );
  const field = textMember(type, 'displayField');
  return (
    ['name', 'title', field]
      .map((name) => text(fieldOf(entry, name, space.locale)))
      .find((name) => name !== '') ?? ''
  );
};

const coverOf = (fields: ReadonlyMap<string, unknown>, space: Space) => {
  for (const [name, value] of fields) {
    const sys = member(value, 'sys');
    if (textMember(sys, 'linkType') !== 'Asset') continue;
    const image = assetImage(space.assets.get(textMember(sys, 'id')), space.locale);
    if (image !== undefined) return { name, image };
  }
  return undefined;
};

/** An entry that has a text. */
interface Found {
  readonly entry: unknown;
  readonly fields: ReadonlyMap<string, unknown>;
  /** The name of the field with the text. */
  readonly body: string;
}

const recordOf = ({ entry, fields, body }: Found, space: Space, options: ImportOptions) => {
  const value = fields.get(body);
  const { baseUrl } = options;
  const base = baseUrl === undefined ? {} : { baseUrl };
  const links: ContentfulLinks = {
    asset: (id) => space.assets.get(id),
    entry: (id) => space.entries.get(id),
  };
  const result =
    typeof value === 'string'
      ? markdownToBlocks(value, base)
      : readRichText(value, {
          ...links,
          ...base,
          ...(space.locale === undefined ? {} : { locale: space.locale }),
        });
  const sys = member(entry, 'sys');
  const cover = coverOf(fields, space);
  const title = titleFrom(
    text(fields.get('title')) || nameOf(entry, space),
    result.blocks,
    text(fields.get('slug')),
  );
  const rest = [...fields].filter(
    ([name, each]) =>
      name !== body && name !== cover?.name && name !== 'title' && each !== '' && each !== null,
  );
  const own = Object.fromEntries(
    rest.map(([name, each]) => [dateName(name), metaValue(each, space)]),
  );
  const updated = textMember(sys, 'updatedAt');
  const record = {
    ...publishedBy(own, saidFirst(sys, 'firstPublishedAt', 'publishedAt', 'createdAt')),
    ...(updated === '' ? {} : { updatedAt: updated }),
    ...langOf(textMember(sys, 'locale') || space.locale),
    ...own,
    title: title.text,
    body: result.blocks,
    ...(cover === undefined ? {} : { cover: cover.image }),
  };
  return { record, issues: [...title.issues, ...result.issues.map(unlocated)] };
};

const langOf = (locale: string | undefined) => (locale === undefined ? {} : { lang: locale });

const saidFirst = (sys: unknown, ...names: readonly string[]): string =>
  names.map((name) => textMember(sys, name)).find((said) => said !== '') ?? '';

/** An export tells of each entry whether it is published; the delivery API gives no others. */
const statusOf = (sys: unknown): string | undefined => {
  if (member(sys, 'archivedAt') !== undefined) return 'archived';
  const isExport = typeof member(sys, 'version') === 'number';
  // The day of the first publication stays when an entry is taken back.
  const isPublished = ['publishedVersion', 'publishedAt'].some(
    (name) => member(sys, name) !== undefined,
  );
  return isExport && !isPublished ? 'draft' : undefined;
};

const fieldsOf = (entry: unknown, locale: string | undefined): ReadonlyMap<string, unknown> => {
  const all = member(entry, 'fields');
  return new Map(
    isObject(all) ? Object.keys(all).map((name) => [name, fieldOf(entry, name, locale)]) : [],
  );
};

/** The locales beside the one that is read in which an entry has a text. */
const furtherLocales = (entry: unknown, { locale, locales }: Space): readonly string[] =>
  locale === undefined
    ? []
    : locales.filter((each) => each !== locale && bodyField(fieldsOf(entry, each)) !== undefined);

const draftOf = (
  entry: unknown,
  source: ImportSource,
  space: Space,
  options: ImportOptions,
): Draft => {
  const fields = fieldsOf(entry, space.locale);
  const body = bodyField(fields);
  const subject = `The entry "${idOf(entry)}"`;
  const further = furtherLocales(entry, space);
  const left = further.map((received) => issue('locale-left-out', { subject, received }));
  if (body === undefined) {
    const received = [...fields.keys()].join(', ');
    return { issues: left.length > 0 ? left : [issue('item-type', { subject, received })], source };
  }
  const { record, issues } = recordOf({ entry, fields, body }, space, options);
  return {
    record,
    issues: [...issues, ...left],
    source,
    subject,
    status: statusOf(member(entry, 'sys')),
  };
};

/**
 * Reads an export of a Contentful space, or a response of its delivery API, entry by entry: each entry with a
 * text becomes an article; other fields are kept as meta. Entries without a text give an issue. The export is
 * read again for what entries link to; an input that can be read only once is held as text.
 * @example
 * for await (const { article, issues } of importContentful(json)) save(article)
 */
export async function* importContentful(
  input: ImportInput,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  yield* joinedItems(
    { opens, isPost: isEntry, isOwn, gather: gatherSpace, draftOf },
    input,
    options,
  );
}
