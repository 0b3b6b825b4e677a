import { finish } from './core/finish.ts';
import { type Imported, type ImportOptions } from './core/imported.ts';
import { list, listMember, member } from './core/json-value.ts';
import { jsonItems } from './core/json-items.ts';
import { itemSource, parseItem } from './core/parse-item.ts';
import { type ImportInput, textChunks } from './core/text-chunks.ts';
import { tellMended } from './core/tell-mended.ts';
import { createCommentNotice } from './wordpress/comment-notice.ts';
import { createRestReader } from './wordpress/rest-post.ts';

export type { Imported, ImportOptions, ImportSource } from './core/imported.ts';
export type { ImportInput } from './core/text-chunks.ts';

const hasComments = (post: unknown): boolean =>
  listMember(member(post, '_embedded'), 'replies').some((page) => list(page).length > 0);

async function* articlesOf(
  chunks: AsyncIterable<string>,
  options: ImportOptions,
): AsyncGenerator<Imported> {
  const isList = (path: string, bracket: string): boolean => path === '' && bracket === '[';
  const notice = createCommentNotice();
  const readItem = createRestReader(options);
  for await (const item of jsonItems(chunks, isList)) {
    const { value, refused } = parseItem(item, options);
    if (refused !== undefined) yield refused;
    else {
      const draft = readItem(value, itemSource(item, options));
      yield finish(notice(draft, hasComments(value)), options);
    }
  }
}

/**
 * Reads what the REST API of WordPress gives: one post, or a page of `/wp/v2/posts` as a stream. With `_embed`
 * come featured images, authors and terms; with `context=edit` the text as it was written, which keeps more.
 * @example
 * for await (const { article, issues } of importWordpressRest(json)) save(article)
 */
export async function* importWordpressRest(
  input: ImportInput,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  yield* tellMended(options, (onMended) => articlesOf(textChunks(input, { onMended }), options));
}
