import { type Imported } from '@alphanode/import';

/** All items of a reader. */
export const collect = async <Item extends Imported>(
  items: AsyncIterable<Item>,
): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

/** Codes of an item's own issues, without those of the schema. */
export const codesOf = ({ issues }: Pick<Imported, 'issues'>): string[] =>
  issues.flatMap(({ code }) => (code.startsWith('import/') ? [code.slice(7)] : []));

/** A stream of the pieces. */
export const streamOf = (...pieces: (string | Uint8Array)[]): ReadableStream<Uint8Array | string> =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
