/** The words of a record, whatever its keys looked like. */
export type RecordWords = ReadonlyMap<string, unknown>;

/** A record has a handful of keys; what comes after these is no picture. */
const maxKeys = 64;

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads own keys once each, loosely: `Image_URL`, `image-url` and `imageUrl` are one word. */
export const recordWords = (value: unknown): RecordWords | undefined => {
  if (!isRecord(value)) return undefined;
  const words = new Map<string, unknown>();
  try {
    for (const key of Object.keys(value).slice(0, maxKeys)) {
      const word = key.toLowerCase().replace(/[\s_-]/g, '');
      // The first spelling wins; a getter or a proxy may throw.
      if (!words.has(word)) words.set(word, (value as Record<string, unknown>)[key]); // an own key
    }
  } catch {
    return undefined;
  }
  return words;
};

/** The first of these words that holds something. */
export const pick = (
  words: RecordWords,
  keys: readonly string[],
): [string, unknown] | undefined => {
  for (const key of keys) {
    const value = words.get(key);
    if (value !== undefined && value !== null) return [key, value];
  }
  return undefined;
};

/** Text with its white space closed up; a number is text too. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  return value.replace(/\s+/g, ' ').trim();
};
