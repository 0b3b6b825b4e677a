import { issue } from '../issue.ts';
import { type Imported, type ImportOptions, type ImportSource } from './imported.ts';
import { type JsonItem } from './json-items.ts';

/** Where an item lies in what is read. */
export const itemSource = ({ offset, line }: JsonItem, { file }: ImportOptions): ImportSource => ({
  ...(file === undefined ? {} : { file }),
  offset,
  line,
});

/** The value of an item, or the item that says why there is none. */
export const parseItem = (
  item: JsonItem,
  options: ImportOptions,
): { readonly value?: unknown; readonly refused?: Imported } => {
  const source = itemSource(item, options);
  const refuse = (rule: 'stream-cut' | 'json-invalid'): { refused: Imported } => ({
    refused: { issues: [issue(rule, { ...said(item), location: placeOf(source) })], source },
  });
  if (item.fault !== undefined) return refuse(item.fault);
  try {
    return { value: JSON.parse(item.text) as unknown };
  } catch {
    return refuse('json-invalid');
  }
};

const placeOf = ({ file, line }: ImportSource): { file?: string; line: number } => ({
  ...(file === undefined ? {} : { file }),
  line,
});

const said = ({ fault, text }: JsonItem): { subject: string; received: string } => ({
  subject: fault === undefined ? 'An item' : 'The file',
  received: text,
});
