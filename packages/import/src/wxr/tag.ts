/** Prefixes as the file binds them -> the usual ones; `undefined` for namespaces of others. */
export type Prefixes = ReadonlyMap<string, string | undefined>;

/** A tag as it stands in the text. */
export interface Tag {
  readonly raw: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly closes: boolean;
  readonly empty: boolean;
  readonly end: number;
}

const standard = (uri: string): string | undefined => {
  if (/\/export\/[\d.]+\/excerpt\/?$/.test(uri)) return 'excerpt';
  if (/wordpress\.org\/export\/[\d.]+\/?$/.test(uri)) return 'wp';
  if (/modules\/content\/?$/.test(uri)) return 'content';
  if (uri.includes('purl.org/dc/')) return 'dc';
  return undefined;
};

/** The prefixes that an element binds. */
export const boundPrefixes = (
  attributes: ReadonlyMap<string, string>,
): Map<string, string | undefined> => {
  const bound = new Map<string, string | undefined>();
  for (const [name, value] of attributes) {
    if (name.startsWith('xmlns:')) bound.set(name.slice(6), standard(value));
  }
  return bound;
};

const resolve = (
  raw: string,
  attributes: ReadonlyMap<string, string>,
  prefixes: Prefixes,
): string => {
  const colon = raw.indexOf(':');
  const own = attributes.size === 0 ? undefined : boundPrefixes(attributes);
  if (colon === -1) {
    const uri = attributes.get('xmlns');
    const prefix = uri === undefined ? undefined : standard(uri);
    return prefix === undefined ? raw : `${prefix}:${raw}`;
  }
  const prefix = raw.slice(0, colon);
  const local = raw.slice(colon + 1);
  const bound = own?.has(prefix)
    ? own.get(prefix)
    : prefixes.has(prefix)
      ? prefixes.get(prefix)
      : prefix;
  return bound === undefined ? `other:${local}` : `${bound}:${local}`;
};

const tagPattern =
  /<(\/?)([A-Z_][\w.:-]{0,80})((?:\s+[\w.:-]{1,80}\s*=\s*(?:"[^"]{0,4000}"|'[^']{0,4000}'))*)\s*(\/?)>/iy;

/** The tag at an index, `undefined` where there is none. */
export const tagAt = (text: string, at: number, prefixes: Prefixes): Tag | undefined => {
  tagPattern.lastIndex = at;
  const found = tagPattern.exec(text);
  if (found === null) return undefined;
  const [, slash, raw = '', inside = '', self] = found;
  const attributes = new Map<string, string>();
  if (inside !== '') {
    for (const [, name = '', double, single] of inside.matchAll(
      /\s([\w.:-]{1,80})\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    )) {
      attributes.set(name, String(double ?? single));
    }
  }
  return {
    raw,
    name: resolve(raw, attributes, prefixes),
    attributes,
    closes: slash === '/',
    empty: self === '/',
    end: tagPattern.lastIndex,
  };
};
