import { parse, TomlDate, type TomlError } from 'smol-toml';

import { issue } from '../issue.ts';
import { type FrontMatterData } from './read-yaml.ts';

/** Dates stay the text that they were; the parser bounds the depth. */
const toData = (value: unknown): unknown => {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(toData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toData(inner)]));
};

/** The line on which a key of the first level is given its value. */
const lineOfKey = (source: string, key: string | number | undefined): number | undefined => {
  const index = source.split('\n').findIndex((line) => {
    const start = line.trimStart();
    return (
      key !== undefined &&
      (start.startsWith(`${key} `) || start.startsWith(`${key}=`) || start.startsWith(`[${key}`))
    );
  });
  return index === -1 ? undefined : index;
};

/** Reads TOML; what is not TOML is refused with its line. */
export const readToml = (source: string, firstLine: number): FrontMatterData => {
  const lineOf = (path: readonly (string | number)[]): number | undefined => {
    const line = lineOfKey(source, path[0]);
    return line === undefined ? undefined : firstLine + line;
  };
  try {
    const data = parse(source, { integersAsBigInt: 'asNeeded' });
    // A table gives a record.
    return { data: toData(data) as Readonly<Record<string, unknown>>, issues: [], lineOf };
  } catch (error) {
    // It throws nothing else.
    const { line } = error as TomlError;
    const received = source
      .split('\n')
      .slice(line - 1, line)
      .join('');
    return {
      data: {},
      issues: [
        issue('front-matter-invalid', {
          subject: 'The front matter',
          received,
          location: { line: firstLine - 1 + line },
        }),
      ],
      lineOf,
    };
  }
};
