import { type Issue } from '@alphanode/image-source';

import { isObject, type JsonObject, textMember } from '../core/json-value.ts';
import { plainData } from '../core/plain-data.ts';

/** Values of an entry of the document, within which the entries that it links to are kept as well. */
const roomOfEntry = 1000;

const valuesOfLink = 5;

/** More levels and values than these are for the guard to tell of. */
const maxDepth = 60;
const maxValues = 300_000;

const isEntry = (value: JsonObject): boolean => textMember(value['sys'], 'type') === 'Entry';

/** An entry as it is named where it is not resolved. */
const linkTo = (entry: JsonObject): JsonObject => ({
  sys: { type: 'Link', linkType: 'Entry', id: textMember(entry['sys'], 'id') },
});

/**
 * Entries as clients of Contentful give them hold the entries that they link to, and those in turn others,
 * often the first again. Beyond one step, or where there are many, each stays a link.
 */
const unlinked = (root: unknown): unknown => {
  let left = maxValues;
  let room = 0;
  /** What is being copied, by the entries around it: what contains itself without one still does. */
  const open = [0, 1, 2].map(() => new Map<object, unknown>());
  const copy = (value: unknown, steps: number, depth: number): unknown => {
    room--;
    const isRecord = isObject(value) && !(value instanceof Date);
    if (--left < 0 || depth > maxDepth || !(isRecord || Array.isArray(value))) return value;
    const entry = isRecord && isEntry(value);
    if (entry && (steps > 1 || (steps === 1 && room < 0))) {
      room -= valuesOfLink;
      return linkTo(value);
    }
    if (entry && steps === 0) room = roomOfEntry;
    const inner = entry ? steps + 1 : steps;
    const around = open[inner]?.get(value);
    if (around !== undefined) return around;
    // No key of it can be taken for a prototype.
    const made = (Array.isArray(value) ? [] : Object.create(null)) as Record<string, unknown>;
    open[inner]?.set(value, made);
    for (const [key, each] of Object.entries(value)) made[key] = copy(each, inner, depth + 1);
    open[inner]?.delete(value);
    return made;
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
