/** A record of unknown JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a record: not a list, not null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The own member of that name, for data whose keys may be anything. */
export const member = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** A text, `''` where the value is none. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The text of a member. */
export const textMember = (value: unknown, key: string): string => text(member(value, key));

/** A list, empty where the value is none. */
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

/** The list of a member. */
export const listMember = (value: unknown, key: string): readonly unknown[] =>
  list(member(value, key));

/** A whole number, also as text. */
export const integerMember = (value: unknown, key: string): number | undefined => {
  const found = member(value, key);
  const number = typeof found === 'string' && found !== '' ? Number(found) : found;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
};

/** A whole number above 0, also as text. */
export const countMember = (value: unknown, key: string): number | undefined => {
  const number = integerMember(value, key);
  return number !== undefined && number > 0 ? number : undefined;
};

/** The value of a text of JSON; `undefined`, which JSON has not, for any other text. */
export const fromJson = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
};

/** The words in a value of unknown shape, in order; bounded. */
export const wordsIn = (value: unknown): string => {
  const words: string[] = [];
  const open: unknown[] = [value];
  for (let seen = 0; open.length > 0 && seen < 10_000; seen++) {
    const next = open.pop();
    if (typeof next === 'string') words.push(next);
    else if (Array.isArray(next)) open.push(...(next as unknown[]).slice(0, 10_000).reverse());
    else if (isObject(next)) {
      open.push(
        ...Object.entries(next)
          .flatMap(([key, inner]) =>
            /^(?:_|key$|id$|sys$|type$|nodeType$|url$|src$|href$|style$)/.test(key) ? [] : [inner],
          )
          .reverse(),
      );
    }
  }
  return words.join(' ').trim();
};
