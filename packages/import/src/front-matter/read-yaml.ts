import { type Issue } from '@alphanode/image-source';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';

import { issue } from '../issue.ts';
import { indentQuoted } from './indent-quoted.ts';

/** Data as YAML without types has it: text, lists and records. */
type YamlData = string | readonly YamlData[] | { readonly [key: string]: YamlData };

/** What front matter gives. */
export interface FrontMatterData {
  readonly data: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
  /** The line of the text on which a value stands. */
  readonly lineOf: (path: readonly (string | number)[]) => number | undefined;
}

interface Reading {
  readonly doc: Document;
  readonly lines: LineCounter;
  /** The line before the first of the source. */
  readonly before: number;
  readonly issues: Issue[];
  readonly lineByKey: Map<string, number>;
  left: number;
}

const maxDepth = 60;
const maxValues = 100_000;

const lineOfNode = (node: unknown, reading: Reading): number => {
  // Every node of a parsed text has its range.
  const { range } = node as Node & { readonly range: readonly [number, number, number] };
  return reading.before + reading.lines.linePos(range[0]).line;
};

const keyOf = (node: unknown): string => (isScalar(node) ? String(node.value) : '');

/** Aliases are followed; how often is bounded, since a few can stand for millions of values. */
const convert = (node: unknown, path: string, depth: number, reading: Reading): YamlData => {
  if (--reading.left < 0 || depth > maxDepth) return '';
  if (isAlias(node)) return convert(node.resolve(reading.doc), path, depth + 1, reading);
  // The failsafe schema makes text of every scalar.
  if (isScalar(node)) return String(node.value);
  if (isSeq(node))
    return node.items.map((item, index) => convert(item, `${path}.${index}`, depth + 1, reading));
  if (!isMap(node)) return '';
  const entries = new Map<string, YamlData>();
  for (const { key, value } of node.items) {
    const name = keyOf(key);
    const line = lineOfNode(key, reading);
    const inner = `${path}.${name}`;
    if (entries.has(name)) {
      reading.issues.push(
        issue('front-matter-duplicate', {
          subject: name,
          path: inner.slice(1).split('.'),
          received: JSON.stringify(entries.get(name)),
          location: { line },
        }),
      );
    }
    reading.lineByKey.set(inner, line);
    entries.set(name, convert(value, inner, depth + 1, reading));
  }
  return Object.fromEntries(entries);
};

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
  readonly values: Map<string, YamlData>;
  readonly lineByKey: Map<string, number>;
}

/** Reads a piece that is sound by itself; `undefined` where it is not. */
const readSound = (piece: Piece, { before, values, lineByKey }: Into): Issue[] | undefined => {
  const parsed = parse(piece.text);
  if (parsed === undefined || parsed.broken || !isMap(parsed.doc.contents)) return undefined;
  const issues: Issue[] = [];
  const reading: Reading = {
    doc: parsed.doc,
    lines: parsed.lines,
    before: before + piece.line,
    issues,
    lineByKey,
    left: maxValues,
  };
  for (const [key, value] of Object.entries(convert(parsed.doc.contents, '', 0, reading)))
    values.set(key, value);
  return issues;
};

const readPiece = (piece: Piece, into: Into): Issue[] => {
  const sound = readSound(piece, into);
  if (sound !== undefined) return sound;
  const [key, value] = rawValue(piece.text);
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
      const reading: Reading = { doc, lines, before, issues, lineByKey, left: maxValues };
      const data = convert(doc.contents, '', 0, reading);
      // A map gives a record.
      return { data: data as Readonly<Record<string, unknown>>, issues, lineOf };
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
  const into = { before, values: data, lineByKey };
  for (const piece of pieces) issues.push(...readPiece(piece, into));
  return { data: Object.fromEntries(data), issues, lineOf };
};
