import { finish } from './finish.ts';
import { holdInput } from './hold-input.ts';
import { type Draft, type Imported, type ImportOptions, type ImportSource } from './imported.ts';
import { type JsonItem, jsonItems, type Opens } from './json-items.ts';
import { itemSource, parseItem } from './parse-item.ts';
import { tellMended } from './tell-mended.ts';
import { type ImportInput, textChunks } from './text-chunks.ts';

/** What all items of a document refer to, and the parts of it that could not be read. */
export interface Gathered<Around> {
  readonly around: Around;
  readonly refusals: readonly Imported[];
}

/** A JSON format whose items refer to others that may come after them. */
export interface JoinedFormat<Around> {
  readonly opens: Opens;
  /** Whether an item may be an article; all others are what these refer to. */
  readonly isPost: (item: JsonItem) => boolean;
  /** Whether a member of the document is that of an article: the document is one record then. */
  readonly isOwn: (path: string) => boolean;
  readonly gather: (input: ImportInput, options: ImportOptions) => Promise<Gathered<Around>>;
  readonly draftOf: (
    value: unknown,
    source: ImportSource,
    around: Around,
    options: ImportOptions,
  ) => Draft;
}

/** What opens nothing: the document is its only value. */
const whole: Opens = () => false;

/** Reads a document twice: for what its items refer to, then item by item. */
export const joinedItems = <Around>(
  { opens, isPost, isOwn, gather, draftOf }: JoinedFormat<Around>,
  input: ImportInput,
  options: ImportOptions,
): AsyncGenerator<Imported> =>
  tellMended(options, async function* (onMended) {
    const held = await holdInput(input, onMended);
    const { around, refusals } = await gather(held, options);
    yield* refusals;
    const read = (item: JsonItem): Imported => {
      const { value, refused } = parseItem(item, options);
      return refused ?? finish(draftOf(value, itemSource(item, options), around, options), options);
    };
    let isRecord = false;
    for await (const item of jsonItems(textChunks(held, { onMended }), opens)) {
      isRecord ||= isOwn(item.path);
      if (isPost(item) || (item.fault !== undefined && !isRecord)) yield read(item);
    }
    if (isRecord) for await (const item of jsonItems(textChunks(held), whole)) yield read(item);
  });
