import { type Issue } from '@alphanode/image-source';

import { requireText } from './core/required-text.ts';
import { readTitleBlock } from './front-matter/read-title-block.ts';
import { readToml } from './front-matter/read-toml.ts';
import { type FrontMatterData, readYaml } from './front-matter/read-yaml.ts';
import { type Split, splitFrontMatter } from './front-matter/split.ts';
import { issue } from './issue.ts';

/** A text divided into data and body. */
export interface FrontMatter {
  /** Values without a type where YAML gives none: the field table of the schema decides. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The line on which the body begins, from 1. */
  readonly bodyLine: number;
  readonly issues: readonly Issue[];
  /** The front matter is code and was not run: without it there is no article. */
  readonly refused: boolean;
  /** The line of a value, by its path in `data`. */
  readonly lineOf: (path: readonly (string | number)[]) => number | undefined;
}

const readJson = (source: string, firstLine: number): FrontMatterData => {
  const lineOf = ([key]: readonly (string | number)[]): number | undefined => {
    const index = source.split('\n').findIndex((line) => line.includes(`"${String(key)}"`));
    return index === -1 ? undefined : firstLine + index;
  };
  try {
    const data: unknown = JSON.parse(source);
    // The source begins with a brace.
    return { data: data as Readonly<Record<string, unknown>>, issues: [], lineOf };
  } catch {
    return {
      data: {},
      issues: [
        issue('front-matter-invalid', {
          subject: 'The front matter',
          received: source,
          location: { line: firstLine },
        }),
      ],
      lineOf,
    };
  }
};

const read = ({ kind, source, line }: Split): FrontMatterData => {
  if (kind === 'yaml') return readYaml(source, line);
  if (kind === 'toml') return readToml(source, line);
  if (kind === 'json') return readJson(source, line);
  if (kind === 'title-block') return readTitleBlock(source, line);
  const rule = kind === 'code' ? 'front-matter-code' : 'front-matter-unclosed';
  const issues =
    kind === 'none'
      ? []
      : [issue(rule, { subject: 'The front matter', received: source, location: { line: 1 } })];
  return { data: {}, issues, lineOf: () => undefined };
};

/**
 * Divides a text into its front matter and its body: YAML, TOML and JSON, with any line breaks, with or
 * without a byte order mark, also without the opening line, and the title block of Pandoc. YAML values stay text (`1.10`, `0123`,
 * `2019-01-25`). Front matter in a programming language is refused, not run. Never throws on a text.
 * @example
 * parseFrontMatter('---\nversion: 1.10\n---\nHi').data //=> { version: '1.10' }
 */
export function parseFrontMatter(text: string): FrontMatter {
  requireText(text, 'parseFrontMatter');
  const split = splitFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const { data, issues, lineOf } = read(split);
  const refused = split.kind === 'code';
  return { data, body: split.body, bodyLine: split.bodyLine, issues, refused, lineOf };
}
