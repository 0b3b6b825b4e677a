import { type Issue } from '@alphanode/image-source';

import { bodyField, entryRecord, fieldsOf } from './contentful/entry-record.ts';
import { plainDocument } from './contentful/plain-document.ts';
import { type ContentfulOptions, readDocument } from './contentful/read-document.ts';
import { gatherSpace, isEntry, isOwn, opens, type Space } from './contentful/space.ts';
import {
  type Draft,
  type Imported,
  type ImportOptions,
  type ImportSource,
} from './core/imported.ts';
import { joinedItems } from './core/joined-items.ts';
import { member, textMember } from './core/json-value.ts';
import { type ImportInput } from './core/text-chunks.ts';
import { type BlocksResult } from './html.ts';
import { issue } from './issue.ts';

export type { Imported, ImportOptions, ImportSource } from './core/imported.ts';
export type { ImportInput } from './core/text-chunks.ts';
export type { ContentfulOptions } from './contentful/read-document.ts';
export type { ContentfulLinks } from './contentful/rich-text-inlines.ts';

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
  return readDocument(
    plainDocument(document, issues),
    {
      ...options,
      ...(asset === undefined ? {} : { asset: plain(asset) }),
      ...(entry === undefined ? {} : { entry: plain(entry) }),
    },
    issues,
  );
}

const idOf = (item: unknown): string => textMember(member(item, 'sys'), 'id');

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
  const { record, issues } = entryRecord({ entry, fields, body }, space, options);
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
