import { type Location } from '@alphanode/image-source';
import { replaceUnclean } from './clean-text.ts';
import { findJsonOffsets } from './json-position.ts';
import { type Path } from './path.ts';

/** The text that a record was parsed from. With it, issues say where in the text they lie. */
export interface SourceText {
  readonly text: string;
  /** Name of the file, as it is to be shown. */
  readonly file?: string | undefined;
  /**
   * Finds the line and column of a path, both from 1, in a text that is not JSON, such as YAML. A path
   * that is not found is asked for again without its last key.
   */
  readonly locate?: ((path: Path) => Pick<Location, 'line' | 'column'> | undefined) | undefined;
}

const maxFrameWidth = 100;
/** Of a long line the part around the column is shown. */
const maxBefore = 80;
const linesAround = 1;

const lineEnd = /\r\n?|\n/;

/** A part of a line, each character in its column; what no terminal should get is shown as missing. */
const showLine = (line: string, from: number): string => {
  const part = replaceUnclean(line.slice(from, from + maxFrameWidth), () => '\ufffd');
  return `${from > 0 && part !== '' ? '…' : ''}${part.replaceAll('\t', ' ')}`;
};

/** Characters that a terminal draws two columns wide, or with no width of their own. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/gu;
const narrow = /[\p{M}\u200b-\u200d]/gu;

/** As many spaces as a text takes columns. */
const spacesFor = (text: string): string =>
  text.replace(narrow, '').replace(wide, '  ').replace(/[^ ]/gu, ' ');

/** The line with those around it, numbered, and a caret under the column. */
const frameOf = (lines: readonly string[], line: number, column: number): string => {
  const first = Math.max(1, line - linesAround);
  const last = Math.min(lines.length, line + linesAround);
  const width = String(last).length;
  const from = Math.max(0, column - maxBefore);
  const rows: string[] = [];
  for (const [index, text] of lines.slice(first - 1, last).entries()) {
    const number = first + index;
    const mark = number === line ? '>' : ' ';
    const label = String(number).padStart(width);
    rows.push(`${mark} ${label} | ${showLine(text, from)}`);
    if (number === line) {
      const before = spacesFor(showLine(text.slice(0, column - 1), from));
      rows.push(`  ${' '.repeat(width)} | ${before}^`);
    }
  }
  return rows.join('\n');
};

type Position = Pick<Location, 'line' | 'column'>;

const positionAt = (text: string, offset: number): Position => {
  // A split has a last part.
  const lines = text.slice(0, offset).split(lineEnd);
  return { line: lines.length, column: String(lines.at(-1)).length + 1 };
};

const locateBy = (
  locate: (path: Path) => Position | undefined,
  path: Path,
): Position | undefined => {
  for (let length = path.length; length >= 0; length -= 1) {
    const position = locate(path.slice(0, length));
    if (position !== undefined) return position;
  }
  return undefined;
};

const positionsOf = ({ text, locate }: SourceText, paths: readonly Path[]) =>
  locate === undefined
    ? findJsonOffsets(text, paths).map((offset) => positionAt(text, offset))
    : paths.map((path) => locateBy(locate, path));

/** Where in the source text the values at some paths lie, each with the lines around it. */
export const locateIn =
  (source: SourceText) =>
  (paths: readonly Path[]): readonly (Location | undefined)[] => {
    const lines = source.text.split(lineEnd);
    return positionsOf(source, paths).map((position) => {
      if (position === undefined) return undefined;
      const { line, column = 1 } = position;
      const { file } = source;
      const location = { line, column, frame: frameOf(lines, line, column) };
      return file === undefined ? location : { file, ...location };
    });
  };
