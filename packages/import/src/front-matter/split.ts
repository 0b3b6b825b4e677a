/** A text divided into its front matter and what follows. */
export interface Split {
  /** `none` where the text has no front matter. */
  readonly kind: 'yaml' | 'toml' | 'json' | 'title-block' | 'code' | 'unclosed' | 'none';
  readonly source: string;
  /** The line on which `source` begins. */
  readonly line: number;
  readonly body: string;
  readonly bodyLine: number;
}

const none = (text: string): Split => ({
  kind: 'none',
  source: '',
  line: 1,
  body: text,
  bodyLine: 1,
});

const linesBefore = (text: string, end: number): number => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
};

/** The front matter up to a closing line, from `start`. */
const fenced = (
  text: string,
  kind: Split['kind'],
  start: number,
  closing: RegExp,
): Split | undefined => {
  closing.lastIndex = start;
  const end = closing.exec(text);
  if (end === null) return undefined;
  const bodyStart = end.index + end[0].length;
  return {
    kind,
    source: text.slice(start, end.index),
    line: linesBefore(text, start),
    body: text.slice(bodyStart),
    bodyLine: linesBefore(text, bodyStart),
  };
};

const kinds = new Map<string, Split['kind']>([
  ['', 'yaml'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['toml', 'toml'],
  ['json', 'json'],
]);

/** The object that the text begins with; braces in strings do not count. */
const leadingJson = (text: string): Split | undefined => {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\' && quoted) at++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{') depth++;
    else if (!quoted && character === '}' && --depth === 0) {
      const bodyStart = at + 1;
      return {
        kind: 'json',
        source: text.slice(0, bodyStart),
        line: 1,
        body: text.slice(bodyStart),
        bodyLine: linesBefore(text, bodyStart),
      };
    }
  }
  return undefined;
};

/** Hexo leaves the opening line out: lines of YAML up to one of dashes. */
const withoutOpening = (text: string): Split | undefined => {
  if (!/^[A-Z_][\w -]{0,60}:(?:[ \t]|$)/im.test(text.slice(0, text.indexOf('\n') + 1)))
    return undefined;
  const found = fenced(text, 'yaml', 0, /^(?:-{3,}|;{3,})[ \t]*(?:\n|$)/gm);
  const isYaml = found?.source
    .split('\n')
    .every((line) => /^(?:\s*$|\s*#|\s+\S|[A-Z_][\w -]{0,60}:|- |[\]}])/i.test(line));
  return isYaml ? found : undefined;
};

/** Title, authors and date of Pandoc, each behind a percent sign and in as many lines as it takes. */
const titleBlock = (text: string): Split | undefined => {
  const source = /^(?:%(?:[ \t][^\n]*)?\n(?:[ \t]+\S[^\n]*\n)*){1,3}(?=\n|$)/.exec(text)?.[0];
  if (source === undefined || !/[^%\s]/.test(source)) return undefined;
  const bodyLine = source.split('\n').length;
  return { kind: 'title-block', source, line: 1, body: text.slice(source.length), bodyLine };
};

/**
 * Finds the front matter: `---` YAML, `+++` TOML, `;;;` or `{` JSON, `---toml` and the like, YAML without an
 * opening line, and the title block of Pandoc. Line breaks are those of Unix.
 */
export const splitFrontMatter = (text: string): Split => {
  const dashes = /^---[ \t]*(?:([a-z]+)[ \t]*)?\n/i.exec(text);
  if (dashes !== null) {
    const kind = kinds.get((dashes[1] ?? '').toLowerCase()) ?? 'code';
    const found = fenced(text, kind, dashes[0].length, /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gm);
    if (found !== undefined) return found;
    // A rule at the top of a text that goes on is no front matter.
    return /^---[ \t]*(?:[a-z]+[ \t]*)?\n[A-Z_][\w -]{0,60}:/i.test(text)
      ? { ...none(text), kind: 'unclosed' }
      : none(text);
  }
  const plus = /^\+\+\+[ \t]*\n/.exec(text);
  if (plus !== null)
    return (
      fenced(text, 'toml', plus[0].length, /^\+\+\+[ \t]*(?:\n|$)/gm) ?? {
        ...none(text),
        kind: 'unclosed',
      }
    );
  const semicolons = /^;;;[ \t]*\n/.exec(text);
  if (semicolons !== null) {
    const found = fenced(text, 'json', semicolons[0].length, /^;;;[ \t]*(?:\n|$)/gm) ?? {
      ...none(text),
      kind: 'unclosed' as const,
    };
    return /^\s*\{/.test(found.source) ? found : { ...found, source: `{${found.source}}` };
  }
  if (/^\{\s*["}]/.test(text)) return leadingJson(text) ?? none(text);
  return titleBlock(text) ?? withoutOpening(text) ?? none(text);
};
