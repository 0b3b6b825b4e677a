/** The words of a record, whatever its keys looked like. */
export type RecordWords = ReadonlyMap<string, unknown>;

/** A record has a handful of keys; what comes after these is no picture. */
const maxKeys = 64;

/** Longer than any caption; the rest is cut off before it is read. */
const maxText = 5000;

/** Reads own keys once each, loosely: `Image_URL`, `image-url` and `imageUrl` are one word. */
export const recordWords = (value: unknown): RecordWords | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const words = new Map<string, unknown>();
  try {
    for (const [key, item] of Object.entries(value).slice(0, maxKeys)) {
      const word = key.toLowerCase().replace(/[\s_-]/g, '');
      if (!words.has(word)) words.set(word, item);
    }
  } catch {
    // A getter or a proxy that throws is no data.
    return undefined;
  }
  return words;
};

/** The first of these words that holds something, with its name. */
export const pick = (
  words: RecordWords,
  names: string,
): readonly [name: string, value: unknown] | undefined => {
  for (const name of names.split(' ')) {
    const value = words.get(name);
    if (value !== undefined && value !== null) return [name, value];
  }
  return undefined;
};

/** Text with its white space closed up; a number is text too. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return value.slice(0, maxText).replace(/\s+/g, ' ').trim();
};

/** The first of these words that holds text; a record counts by its `name`. */
export const pickText = (words: RecordWords, names: string): string | undefined => {
  const value = pick(words, names)?.[1];
  const text = textOf(recordWords(value)?.get('name') ?? value);
  return text === '' ? undefined : text;
};
