import { type Issue } from '@alphanode/image-source';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';

import { issue } from '../issue.ts';
import { indentQuoted } from './indent-quoted.ts';
import {
  convertYaml,
  targetsIn,
  yamlBudget,
  type YamlData,
  type YamlReading,
} from './yaml-data.ts';

/** What front matter gives. */
export interface FrontMatterData {
  readonly data: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
  /** The line of the text on which a value stands. */
  readonly lineOf: (path: readonly (string | number)[]) => number | undefined;
}

/** Errors after which the value is the one that was meant. */
const harmless = new Set(['TAB_AS_INDENT', 'BAD_SCALAR_START', 'BAD_INDENT']);

/** Deeper texts exhaust the stack of the parser, which not every runtime survives. */
const isTooDeep = (source: string): boolean => {
  let brackets = 0;
  let deepest = 0;
  for (const sign of source) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++brackets);
    else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
  }
  return deepest > 200 || /^[\s?:-]{200}/m.test(source) || /(?:[?:-]\s{1,9}){100}/.test(source);
};

const parse = (
  source: string,
): { doc: Document; lines: LineCounter; broken: boolean } | undefined => {
  if (isTooDeep(source)) return undefined;
  const lines = new LineCounter();
  const doc = parseDocument(source, {
    schema: 'failsafe',
    uniqueKeys: false,
    strict: false,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'silent',
  });
  return { doc, lines, broken: doc.errors.some(({ code }) => !harmless.has(code)) };
};

/** Pieces that begin with a key at the left edge. */
const piecesOf = (source: string): readonly Piece[] => {
  const pieces: { text: string; line: number }[] = [];
  source.split('\n').forEach((line, index) => {
    const last = pieces.at(-1);
    if (/^(?:[^\s#:-][^:]{0,200}:(?:\s|$)|[a-z_][\w-]{0,60}:(?!\/\/))/i.test(line))
      pieces.push({ text: line, line: index });
    else if (last !== undefined) last.text += `\n${line}`;
  });
  return pieces;
};

const rawValue = (piece: string): readonly [string, string] => {
  const colon = piece.indexOf(':');
  const value = piece
    .slice(colon + 1)
    .replace(/\s+/g, ' ')
    .trim();
  return [piece.slice(0, colon).trim(), value.replace(/^(["'])(.*)\1$/, '$2')];
};

interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Where the values of a piece go. */
interface Into {
  readonly before: number;
  readonly budget: YamlReading['budget'];
  readonly values: Map<string, YamlData>;
  readonly lineByKey: Map<string, number>;
}

/** Reads a piece that is sound by itself; `undefined` where it is not. */
const readSound = (piece: Piece, into: Into): Issue[] | undefined => {
  const parsed = parse(piece.text);
  if (parsed === undefined || parsed.broken || !isMap(parsed.doc.contents)) return undefined;
  const issues: Issue[] = [];
  const { before, budget, lineByKey, values } = into;
  const reading: YamlReading = {
    targets: targetsIn(parsed.doc),
    lines: parsed.lines,
    before: before + piece.line,
    issues,
    lineByKey,
    budget,
  };
  for (const [key, value] of Object.entries(convertYaml(parsed.doc.contents, '', 0, reading)))
    values.set(key, value);
  return issues;
};

const readPiece = (piece: Piece, into: Into): Issue[] => {
  const [key, value] = rawValue(piece.text);
  if (into.budget.values < 0) {
    into.values.set(key, '');
    return [];
  }
  const sound = readSound(piece, into);
  if (sound !== undefined) return sound;
  const location = { line: into.before + piece.line + 1 };
  const repaired = issue('front-matter-repaired', {
    subject: key,
    path: [key],
    received: piece.text,
    location,
  });
  // Items of a list are often written without the space behind their dash.
  const spaced = piece.text.replace(/^([ \t]{0,40})-(?=[^\s-])/gm, '$1- ');
  const items = spaced === piece.text ? undefined : readSound({ ...piece, text: spaced }, into);
  if (items !== undefined) return [repaired, ...items];
  into.values.set(key, value);
  into.lineByKey.set(`.${key}`, location.line);
  return [repaired];
};

/** The nearest known line: of the path itself, or of what holds it. */
const lineFinder =
  (lineByKey: ReadonlyMap<string, number>) =>
  (path: readonly (string | number)[]): number | undefined => {
    for (let length = path.length; length > 0; length--) {
      const line = lineByKey.get(`.${path.slice(0, length).join('.')}`);
      if (line !== undefined) return line;
    }
    return undefined;
  };

/** Tells, once, of values that were left out. */
const withCut = (issues: Issue[], { cut }: YamlReading['budget'], line: number): Issue[] =>
  cut
    ? [...issues, issue('front-matter-cut', { subject: 'The front matter', location: { line } })]
    : issues;

/**
 * Reads YAML without giving anything a type: `1.10`, `0123`, `44e23325` and dates stay as written. What is
 * not sound is read key by key; a value that cannot be read is kept as its text.
 */
export const readYaml = (source: string, firstLine: number): FrontMatterData => {
  const before = firstLine - 1;
  const prepared = indentQuoted(source);
  const issues: Issue[] = prepared.lines.map((line) =>
    issue('front-matter-repaired', {
      subject: 'A quoted text',
      received: 'thin indentation',
      location: { line: before + line },
    }),
  );
  const lineByKey = new Map<string, number>();
  const lineOf = lineFinder(lineByKey);
  const budget = yamlBudget();
  const parsed = parse(prepared.text);
  if (parsed !== undefined && !parsed.broken) {
    const { doc, lines } = parsed;
    if (doc.contents === null) return { data: {}, issues, lineOf };
    if (isMap(doc.contents)) {
      for (const { code, pos } of doc.errors)
        issues.push(
          issue('front-matter-repaired', {
            subject: 'The front matter',
            received: code,
            location: { line: before + lines.linePos(pos[0]).line },
          }),
        );
      const targets = targetsIn(doc);
      const reading: YamlReading = { targets, lines, before, issues, lineByKey, budget };
      const data = convertYaml(doc.contents, '', 0, reading);
      // A map gives a record.
      return {
        data: data as Readonly<Record<string, unknown>>,
        issues: withCut(issues, budget, firstLine),
        lineOf,
      };
    }
  }
  const pieces = piecesOf(prepared.text);
  if (pieces.length === 0) {
    issues.push(
      issue('front-matter-invalid', {
        subject: 'The front matter',
        received: source,
        location: { line: firstLine },
      }),
    );
    return { data: {}, issues, lineOf };
  }
  const data = new Map<string, YamlData>();
  const into = { before, budget, values: data, lineByKey };
  for (const piece of pieces) issues.push(...readPiece(piece, into));
  return { data: Object.fromEntries(data), issues: withCut(issues, budget, firstLine), lineOf };
};
