import { parsePhp } from './php-serialized.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const parseJson = (text: string): unknown => {
  try {
    // Whatever it gives is copied by the guard before it is read.
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/**
 * The list or record that was stored as a text, in JSON or as PHP serialises it.
 * Absent for any other text, and for what was cut off.
 */
export const parseStoredText = (text: string): object | undefined => {
  const trimmed = text.trim();
  const parsed = /^[[{]/.test(trimmed)
    ? parseJson(trimmed)
    : trimmed.startsWith('a:')
      ? parsePhp(trimmed)
      : undefined;
  return isObject(parsed) ? parsed : undefined;
};
