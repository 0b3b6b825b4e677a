import { type RawRecord, isRawRecord } from './raw-record.ts';

const hasOnly = (record: object, names: readonly string[]): boolean =>
  Object.keys(record).every((key) => names.includes(key));

/** What systems keep of a record beside its members. */
const around = ['id', 'createdTime', 'sys', 'metadata', 'attributes', 'fields'];

/** The picture that an asset of Contentful is: its file lies in a record of its own. */
const pictureOf = (members: RawRecord): RawRecord => {
  const { file, title, description } = members;
  if (!isRawRecord(file)) return members;
  const { image } = isRawRecord(file['details']) ? file['details'] : {};
  return { url: file['url'], alt: description, caption: title, ...(isRawRecord(image) && image) };
};

/** The members around which Strapi puts `{ id, attributes }`, Airtable and Contentful `{ id, fields }`. */
const attributesOf = (value: unknown): RawRecord | undefined => {
  if (!isRawRecord(value)) return undefined;
  const members = value['attributes'] ?? value['fields'];
  return isRawRecord(members) && hasOnly(value, around) ? pictureOf(members) : undefined;
};

/** Records without what is around them; absent for a list of anything else. */
const listOf = (items: readonly unknown[]): readonly RawRecord[] | undefined => {
  const records = items.map(attributesOf).filter((record) => record !== undefined);
  return records.length === items.length ? records : undefined;
};

/**
 * The members of a record that a system has put into another, or those of all in a list: of a relation of
 * Strapi 4, `{ data: { id, attributes } }`, which may be `null`. Absent for any other value, and for one that throws.
 */
export const relatedOf = (
  value: unknown,
  maxItems: number,
): RawRecord | readonly RawRecord[] | null | undefined => {
  try {
    const isAround = isRawRecord(value) && 'data' in value && hasOnly(value, ['data', 'meta']);
    const data = isAround ? value['data'] : value;
    if (isAround && data === null) return null;
    if (!Array.isArray(data)) return attributesOf(data);
    // One look at a list, as lists are many.
    return data.length <= maxItems && attributesOf(data[0]) ? listOf(data) : undefined;
  } catch {
    return undefined;
  }
};
