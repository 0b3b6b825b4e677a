import { type Article } from '@alphanode/meta-schema';
import { writeBlockAt } from './blocks/write-blocks.ts';
import { isList } from './is-list.ts';
import { type RenderOptions } from './options.ts';
import { part } from './part.ts';
import { prepare, writeBody, writeClosing, writeOpening } from './render-article.ts';
import { type RenderContext, spend } from './render-context.ts';
import { createStringContext } from './string-context.ts';
import { pageClosing, type PageOptions, writePageOpening } from './render-page.ts';
import { wellFormed } from './well-formed.ts';

const pieceLength = 16_384;

/** How many blocks there are to draw one by one; a body that is no array is drawn as one. */
const lengthOf = (ctx: RenderContext, article: Article): number | undefined => {
  let length: number | undefined;
  const read = (): string => {
    if (isList(article.body)) ({ length } = article.body);
    return '';
  };
  part(ctx, 'body', read, undefined);
  return length;
};

// The blocks of a body, each when it is asked for.
function* blocksOf(ctx: RenderContext, article: Article): Generator<string> {
  const length = lengthOf(ctx, article);
  if (length === undefined) yield part(ctx, 'body', writeBody, article);
  else {
    const write = (_ctx: RenderContext, index: number): string =>
      writeBlockAt(ctx, article.body, index);
    for (let index = 0; index < length && spend(ctx); index++)
      yield part(ctx, 'body', write, index);
  }
}

// The parts of an article, block by block; nothing is drawn before it is asked for.
function* partsOf(ctx: RenderContext, article: Article, before = ''): Generator<string> {
  yield before + writeOpening(ctx, article);
  yield* blocksOf(ctx, article);
  yield writeClosing(ctx, article);
}

function* pagePartsOf(
  ctx: RenderContext,
  article: Article,
  options: PageOptions,
): Generator<string> {
  yield* partsOf(ctx, article, writePageOpening(ctx, article, options));
  yield pageClosing;
}

// Gathers parts into pieces that are worth sending. The first part is one: what a browser asks for next,
// stylesheets and the lead picture, is named in it.
function* piecesOf(parts: Iterable<string>): Generator<string> {
  let piece = '';
  let wanted = 0;
  for (const part of parts) {
    piece += part;
    if (piece.length < wanted) continue;
    yield piece;
    piece = '';
    wanted = pieceLength;
  }
  if (piece !== '') yield piece;
}

/** Sends bytes in pieces of about one length: a single block, or one of a wide script, may be of many. */
const sendIn = (
  controller: ReadableStreamDefaultController<Uint8Array>,
  bytes: Uint8Array,
): void => {
  const size = Math.ceil(bytes.length / Math.max(1, Math.round(bytes.length / pieceLength)));
  for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
};

const streamOf = (parts: () => Iterable<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  let pieces: Iterator<string> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pieces ??= piecesOf(parts())[Symbol.iterator]();
        const next = pieces.next();
        if (next.done) controller.close();
        else sendIn(controller, encoder.encode(wellFormed(next.value)));
      },
    },
    // Nothing is drawn ahead of the reader.
    { highWaterMark: 0 },
  );
};

/**
 * Renders an article as a stream of UTF-8: the bytes of `renderArticle`, drawn block by block as they are
 * read, in pieces of about 16 KiB after a first one of what stands before the body.
 *
 * @example
 * await new Response(streamArticle(article)).text() === renderArticle(article); //=> true
 */
export function streamArticle(
  article: Article,
  options: RenderOptions = {},
): ReadableStream<Uint8Array> {
  return streamOf(() => {
    const ctx = createStringContext(options, article);
    prepare(ctx, article);
    return partsOf(ctx, article);
  });
}

/**
 * Renders a whole document as a stream of UTF-8: the bytes of `renderPage`.
 *
 * @example
 * await new Response(streamPage(article)).text() === renderPage(article); //=> true
 */
export function streamPage(
  article: Article,
  options: PageOptions = {},
): ReadableStream<Uint8Array> {
  return streamOf(() => {
    const ctx = createStringContext(options, article);
    prepare(ctx, article);
    return pagePartsOf(ctx, article, options);
  });
}
