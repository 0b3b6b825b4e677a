/** A tag that a site builder fills in, as it stands in a text. */
export interface TemplateTag {
  /** `<` and `%` for Hugo, `{%` for Liquid and Nunjucks, `{{` for a value. */
  readonly kind: 'hugo' | 'tag' | 'value';
  /** Its first word; that of a value is the whole of it. */
  readonly name: string;
  readonly closes: boolean;
  /** It ends itself with a slash, or nothing in the text ends it. */
  readonly isEmpty?: boolean;
  /** Nothing else stands on its line. */
  readonly isAlone?: boolean;
  /** Words and quoted texts behind the name. */
  readonly words: readonly string[];
  readonly named: ReadonlyMap<string, string>;
}

const argument =
  /([\w-]{1,40})(?:\s*=\s*|:(?!\/\/))(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"']+))|"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s,]+)/g;

const readArguments = (text: string): Pick<TemplateTag, 'words' | 'named'> => {
  const words: string[] = [];
  const named = new Map<string, string>();
  for (const [, key, ...values] of text.matchAll(argument) as Iterable<(string | undefined)[]>) {
    const value = String(values.find((each) => each !== undefined));
    if (key === undefined) words.push(value);
    else named.set(key.toLowerCase(), value);
  }
  return { words, named };
};

/** Tags of Hugo, of Liquid and Nunjucks, and their values; none is longer than a few lines. */
export const tagPattern =
  /\{\{([<%])(?!\/\*)([^\n]{1,1000}?)[>%]\}\}|\{%([^\n]{1,1000}?)%\}|\{\{(?![{<%*])([^\n{}]{1,300})\}\}/g;

/** Without the dashes that take space away, and the slash of a tag that holds nothing. */
const bare = (inside: string): string => inside.replace(/^-/, '').replace(/[-/]$/, '').trim();

/** The tag that {@link tagPattern} has found. */
export const readTag = ([, , hugo, tag, value]: readonly (string | undefined)[]): TemplateTag => {
  if (value !== undefined)
    return { kind: 'value', name: bare(value), closes: false, words: [], named: new Map() };
  const given = String(hugo ?? tag);
  const inside = bare(given);
  const closes = /^(?:\/|end(?=[a-z]))/.test(inside);
  const opened = closes ? inside.replace(/^(?:\/|end)\s*/, '') : inside;
  const end = opened.search(/[^\w./-]/);
  const name = end === -1 ? opened : opened.slice(0, end);
  return {
    kind: hugo === undefined ? 'tag' : 'hugo',
    name: name.toLowerCase(),
    closes,
    ...(given.endsWith('/') ? { isEmpty: true } : {}),
    ...readArguments(opened.slice(name.length)),
  };
};
