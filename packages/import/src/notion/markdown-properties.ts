import { articleKeysOf } from '@alphanode/meta-schema/keys';

import { isNotionFile, propertyValue } from './property-text.ts';

/** A page of an export, its properties and its text apart. */
interface Parted {
  readonly data: Readonly<Record<string, unknown>>;
  /** The text with an empty line for each that held a property, so that all others keep their numbers. */
  readonly body: string;
}

const property = /^([^:\n]{1,60}):/;

/** Whether lines below a title are properties: several, or one of an article, since one may be a sentence. */
const areProperties = (lines: readonly string[]): boolean => {
  const names = lines.map((line) => property.exec(line)?.[1]);
  const [first] = names;
  if (lines.length > 1) return names.every((name) => name !== undefined);
  return first !== undefined && articleKeysOf(first).length > 0;
};

/**
 * Takes the properties of a page of Notion out of its Markdown, in which they stand as lines below the title.
 * Only the name of its file tells such a page from any other.
 */
export const markdownProperties = (body: string, file: string | undefined): Parted => {
  const lines = body.split('\n');
  const isHead = isNotionFile(file) && lines[0]?.startsWith('# ') === true && lines[1] === '';
  const rest = lines.slice(2);
  const end = rest.findIndex((line) => line.trim() === '');
  const block = isHead ? rest.slice(0, end === -1 ? rest.length : end) : [];
  if (block.length === 0 || !areProperties(block)) return { data: {}, body };
  const data = Object.fromEntries(
    block.flatMap((line) => {
      const at = line.indexOf(':');
      const [name, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      return value === '' ? [] : [[name, propertyValue(name, value)]];
    }),
  );
  const empty = block.map(() => '');
  return { data, body: [...lines.slice(0, 2), ...empty, ...rest.slice(block.length)].join('\n') };
};
