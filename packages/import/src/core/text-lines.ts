/** A line, and where it lies. */
export interface Line {
  readonly text: string;
  readonly offset: number;
  readonly line: number;
  /** It ends with the text, not with a line break. */
  readonly last: boolean;
}

/** A longer line is no record of an article. */
const maxLength = 64 * 1024 * 1024;

/** The lines of a text; one that is too long is empty. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let pieces: string[] = [];
  let length = 0;
  let offset = 0;
  let line = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
      pieces.push(chunk.slice(from, end));
      length += end - from;
      yield { text: length > maxLength ? '' : pieces.join(''), offset, line, last: false };
      offset += length + 1;
      line++;
      pieces = [];
      length = 0;
      from = end + 1;
    }
    length += chunk.length - from;
    if (length <= maxLength) pieces.push(chunk.slice(from));
  }
  if (length > 0) yield { text: pieces.join(''), offset, line, last: true };
}
