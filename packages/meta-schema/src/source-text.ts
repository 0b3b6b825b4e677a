import { type Location } from '@alphanode/image-source';
import { cleanText } from './clean-text.ts';
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
const linesAround = 1;

const showLine = (line: string): string =>
  cleanText(line.slice(0, maxFrameWidth)).replaceAll('\t', ' ');

/** The line with those around it, numbered, and a caret under the column. */
const frameOf = (lines: readonly string[], line: number, column: number): string => {
  const first = Math.max(1, line - linesAround);
  const last = Math.min(lines.length, line + linesAround);
  const width = String(last).length;
  const rows: string[] = [];
  for (const [index, text] of lines.slice(first - 1, last).entries()) {
    const number = first + index;
    const mark = number === line ? '>' : ' ';
    const label = String(number).padStart(width);
    rows.push(`${mark} ${label} | ${showLine(text)}`);
    if (number === line && column <= maxFrameWidth) {
      rows.push(`  ${' '.repeat(width)} | ${' '.repeat(column - 1)}^`);
    }
  }
  return rows.join('\n');
};

type Position = Pick<Location, 'line' | 'column'>;

const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
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
    const lines = source.text.split('\n');
    return positionsOf(source, paths).map((position) => {
      if (position === undefined) return undefined;
      const { line, column = 1 } = position;
      const { file } = source;
      const location = { line, column, frame: frameOf(lines, line, column) };
      return file === undefined ? location : { file, ...location };
    });
  };
