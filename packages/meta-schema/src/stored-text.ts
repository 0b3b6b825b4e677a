import { type Json } from './json.ts';
import { parsePhp } from './php-serialized.ts';
import { type Place } from './path.ts';
import { type Reading, copyAt } from './reading.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const parseJson = (text: string): unknown => {
  try {
    // Whatever it gives is copied by the guard before it is read.
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Whether a text begins as PHP serialises an array. */
export const isLikePhp = (text: string): boolean => /^\s*a:\d+:\{/.test(text);

/** Whether a text begins as one that stands for a list or a record. */
export const mayBeStored = (text: string): boolean => /^\s*(?:[[{]|a:)/.test(text);

/**
 * The list or record that was stored as a text, in JSON or as PHP serialises it.
 * Absent for any other text, and for what was cut off.
 */
const parseStoredText = (text: string): object | undefined => {
  if (!mayBeStored(text)) return undefined;
  const trimmed = text.trim();
  const parsed = trimmed.startsWith('a:') ? parsePhp(trimmed) : parseJson(trimmed);
  return isObject(parsed) ? parsed : undefined;
};

/** What a text stood for, and how the texts in it are read. */
export interface Stored {
  readonly value: Json;
  readonly reading: Reading;
}

/** Texts in stored texts are read to this depth, so that no text is read more often. */
const maxLayers = 3;

/** The list or record that a text stands for, if it is one; bounded as the record itself is. */
export const readStored = (
  text: string,
  place: Place | undefined,
  reading: Reading,
): Stored | undefined => {
  const parsed = reading.layers < maxLayers ? parseStoredText(text) : undefined;
  const value = parsed && copyAt(parsed, place, reading);
  return value === undefined
    ? undefined
    : { value, reading: { ...reading, layers: reading.layers + 1 } };
};
