/** A tag of a component, as MDX has them. */
export interface ComponentTag {
  readonly name: string;
  readonly closes: boolean;
  /** It holds nothing. */
  readonly isEmpty: boolean;
  /** Its attributes that are texts, by their names in small letters. */
  readonly named: ReadonlyMap<string, string>;
  /** Characters of it. */
  readonly length: number;
}

const start = /^<(\/?)([A-Z][\w.]{0,60})(?=[\s/>])/;
const attribute = /\s*([\w:-]{1,60})/y;

/** Characters that an expression may have. */
const maxExpression = 5000;

/** Where braces end that begin at `from`; -1 where they do not. */
const bracesEnd = (text: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + maxExpression); at++) {
    depth += Number(text[at] === '{') - Number(text[at] === '}');
    if (depth === 0) return at + 1;
  }
  return -1;
};

/** A text in braces: `{"a"}`, `{'a'}` or `` {`a`} ``. */
const literal = /^\{\s*(?:"([^"]*)"|'([^']*)'|`([^`$]*)`)\s*\}$/;

interface Value {
  readonly value: string | undefined;
  readonly end: number;
}

/** The value behind `=`; an expression has none. */
const readValue = (text: string, from: number): Value | undefined => {
  const sign = text.charAt(from);
  const end = sign === '{' ? bracesEnd(text, from) : text.indexOf(sign, from + 1) + 1;
  if (end <= 0 || !/["'{]/.test(sign)) return undefined;
  const inside = text.slice(from, end);
  const found: readonly (string | undefined)[] = literal.exec(inside)?.slice(1) ?? [];
  return {
    value: sign === '{' ? found.find((each) => each !== undefined) : inside.slice(1, -1),
    end,
  };
};

/** Reads the tag that a text begins with; `undefined` where it is none, or does not end in the text. */
export const readComponent = (text: string): ComponentTag | undefined => {
  const [opening, slash, name] = start.exec(text) ?? [];
  if (opening === undefined || name === undefined) return undefined;
  const named = new Map<string, string>();
  for (let at = opening.length; at < text.length;) {
    const end = /^\s*(\/?)>/.exec(text.slice(at, at + 100));
    if (end !== null) {
      const isEmpty = end[1] === '/';
      return { name, closes: slash === '/', isEmpty, named, length: at + end[0].length };
    }
    attribute.lastIndex = at;
    const key = attribute.exec(text)?.[1];
    if (key === undefined) {
      const spread = /^\s*(?=\{)/.exec(text.slice(at, at + 100));
      at = spread === null ? -1 : bracesEnd(text, at + spread[0].length);
      if (at === -1) return undefined;
      continue;
    }
    at = attribute.lastIndex;
    if (text[at] !== '=') continue;
    const value = readValue(text, at + 1);
    if (value === undefined) return undefined;
    if (value.value !== undefined) named.set(key.toLowerCase(), value.value);
    at = value.end;
  }
  return undefined;
};
