import { parse, preprocess } from 'micromark';

type Options = NonNullable<Parameters<typeof parse>[0]>;
type Events = ReturnType<ReturnType<ReturnType<typeof parse>['document']>['write']>;

/** Events of the parser that may wait before those that are done are put aside. */
const maxWaiting = 1000;

/** An end of a container is set behind the last chunk, or the last but one; one more is to spare. */
const chunksInUse = 3;

/** The last of the codes for ends of lines, as preprocess gives them; tabs and their spaces come after. */
const carriageReturnLineFeed = -3;

/** How many events from the first on nothing looks at again. */
const doneIn = (events: Events): number => {
  let chunks = 0;
  return events.findLastIndex(
    ([way, { type }]) => way === 'exit' && type === 'chunkFlow' && ++chunks === chunksInUse,
  );
};

/**
 * What the parser finds in a text, as `parse` and `write` give it. The parser copies all events since the
 * beginning for each list item and quotation that ends, a square of time; so lines are given to it one by one,
 * and between them the events that are done are put aside.
 */
export const documentEvents = (markdown: string, options: Options): Events => {
  const chunks = preprocess()(markdown, undefined, true);
  const document = parse(options).document();
  const done: Events = [];
  const putAside = (count: number): void => {
    for (const event of document.events.splice(0, count)) done.push(event);
  };
  let from = 0;
  for (const [at, chunk] of chunks.entries()) {
    if (typeof chunk !== 'number' || chunk > carriageReturnLineFeed) continue;
    document.write(chunks.slice(from, at + 1));
    from = at + 1;
    if (document.events.length > maxWaiting) putAside(doneIn(document.events));
  }
  document.write(chunks.slice(from));
  putAside(document.events.length);
  return done;
};
