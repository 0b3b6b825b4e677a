import { type Issue } from '@alphanode/image-source';

import { isObject, type JsonObject, list, textMember } from '../core/json-value.ts';
import { plainData } from '../core/plain-data.ts';

/** Entries in entries that are kept: those of the document, and those that they link to. */
const maxSteps = 2;

/** More levels and values than these are for the guard to tell of. */
const maxDepth = 60;
const maxValues = 1_000_000;

const isEntry = (value: JsonObject): boolean => textMember(value['sys'], 'type') === 'Entry';

/** An entry as it is named where it is not resolved. */
const linkTo = (entry: JsonObject): JsonObject => ({
  sys: { type: 'Link', linkType: 'Entry', id: textMember(entry['sys'], 'id') },
});

/**
 * Entries as clients of Contentful give them hold the entries that they link to, and those in turn others,
 * often the first again. Beyond a few steps each stays a link.
 */
const unlinked = (root: unknown): unknown => {
  let left = maxValues;
  const copy = (value: unknown, steps: number, depth: number): unknown => {
    if (--left < 0 || depth > maxDepth) return value;
    if (Array.isArray(value)) return list(value).map((each) => copy(each, steps, depth + 1));
    if (!isObject(value) || value instanceof Date) return value;
    const inner = isEntry(value) ? steps + 1 : steps;
    if (inner > maxSteps) return linkTo(value);
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, copy(each, inner, depth + 1)]),
    );
  };
  return copy(root, 0, 0);
};

/** A plain copy of a rich text, an entry or an asset, whatever it links to. */
export const plainDocument = (value: unknown, issues: Issue[]): unknown => {
  try {
    return plainData(unlinked(value), issues);
  } catch {
    // A member throws when it is read: the guard tells which.
    return plainData(value, issues);
  }
};
