/** Prefixes as the file binds them -> the usual ones; `undefined` for namespaces of others. */
type Bound = ReadonlyMap<string, string | undefined>;

/** A tag as it stands in the text. */
export interface Tag {
  readonly raw: string;
  /** In small letters, with the usual prefix of its namespace. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly closes: boolean;
  readonly empty: boolean;
  readonly end: number;
}

/** How the tags of an export are named. */
export interface TagNames {
  readonly bound: Bound;
  /** Tags without attributes by what stands in their brackets: an export repeats a few of them millions of times. */
  readonly plain: Map<string, Omit<Tag, 'end'>>;
}

const standard = (uri: string): string | undefined => {
  if (/\/export\/[\d.]+\/excerpt\/?$/.test(uri)) return 'excerpt';
  if (/wordpress\.org\/export\/[\d.]+\/?$/.test(uri)) return 'wp';
  if (/modules\/content\/?$/.test(uri)) return 'content';
  if (uri.includes('purl.org/dc/')) return 'dc';
  if (/purl\.org\/atom\/app#|w3\.org\/2007\/app$/.test(uri)) return 'app';
  if (/schemas\.google\.com\/blogger\/2\d{3}$/.test(uri)) return 'blogger';
  if (uri.includes('search.yahoo.com/mrss')) return 'media';
  if (/itunes\.com\/dtds\//i.test(uri)) return 'itunes';
  return undefined;
};

/** The prefixes that an element binds. */
const boundPrefixes = (
  attributes: ReadonlyMap<string, string>,
): Map<string, string | undefined> => {
  const bound = new Map<string, string | undefined>();
  for (const [name, value] of attributes) {
    if (name.startsWith('xmlns:')) bound.set(name.slice(6), standard(value));
  }
  return bound;
};

/** The names with the prefixes that an element binds for all within it. */
export const withPrefixes = (
  names: TagNames | undefined,
  attributes: ReadonlyMap<string, string> = new Map(),
): TagNames => ({
  bound: new Map([...(names?.bound ?? []), ...boundPrefixes(attributes)]),
  plain: new Map(),
});

const resolve = (raw: string, attributes: ReadonlyMap<string, string>, bound: Bound): string => {
  const colon = raw.indexOf(':');
  if (colon === -1) {
    const uri = attributes.get('xmlns');
    const prefix = uri === undefined ? undefined : standard(uri);
    return (prefix === undefined ? raw : `${prefix}:${raw}`).toLowerCase();
  }
  const prefix = raw.slice(0, colon);
  const local = raw.slice(colon + 1);
  const own = attributes.size === 0 ? undefined : boundPrefixes(attributes);
  const all = own?.has(prefix) ? own : bound;
  const usual = all.has(prefix) ? all.get(prefix) : prefix;
  return `${usual ?? 'other'}:${local}`.toLowerCase();
};

const none: ReadonlyMap<string, string> = new Map();

/** A longer name is no tag of an export. */
const maxName = 80;
/** Names that are remembered; an export has a few dozen. */
const maxPlain = 500;

/** Where a short tag ends, `-1` where none does: a search of its own for each `<` would be a square of time. */
const shortEnd = (text: string, at: number): number => {
  for (let end = at + 1; end <= at + maxName && end < text.length; end++) {
    if (text.charCodeAt(end) === 0x3e) return end;
  }
  return -1;
};

const plainTag = (text: string, at: number, { bound, plain }: TagNames): Tag | undefined => {
  const close = shortEnd(text, at);
  if (close === -1) return undefined;
  const inside = text.slice(at + 1, close);
  let tag = plain.get(inside);
  if (tag === undefined) {
    const [, slash, raw] = /^(\/?)([A-Z_][\w.:-]*)$/i.exec(inside) ?? [];
    if (raw === undefined) return undefined;
    const closes = slash === '/';
    tag = { raw, name: resolve(raw, none, bound), attributes: none, closes, empty: false };
    if (plain.size < maxPlain) plain.set(inside, tag);
  }
  const { raw, name, attributes, closes, empty } = tag;
  return { raw, name, attributes, closes, empty, end: close + 1 };
};

const tagPattern =
  /<(\/?)([A-Z_][\w.:-]{0,80})((?:\s+[\w.:-]{1,80}\s*=\s*(?:"[^"]{0,4000}"|'[^']{0,4000}'))*)\s*(\/?)>/iy;

/** The tag at an index, `undefined` where there is none. */
export const tagAt = (text: string, at: number, names: TagNames): Tag | undefined => {
  const plain = plainTag(text, at, names);
  if (plain !== undefined) return plain;
  tagPattern.lastIndex = at;
  const found = tagPattern.exec(text);
  if (found === null) return undefined;
  const [, slash, raw = '', inside = '', self] = found;
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of inside.matchAll(
    /\s([\w.:-]{1,80})\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes.set(name, String(double ?? single));
  }
  return {
    raw,
    name: resolve(raw, attributes, names.bound),
    attributes,
    closes: slash === '/',
    empty: self === '/',
    end: tagPattern.lastIndex,
  };
};
