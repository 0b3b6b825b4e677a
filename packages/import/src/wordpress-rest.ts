import { finish } from './core/finish.ts';
import { type Imported, type ImportOptions } from './core/imported.ts';
import { list, listMember, member } from './core/json-value.ts';
import { parseJson } from './core/parse-json.ts';
import { type ImportInput, wholeText } from './core/text-chunks.ts';
import { createCommentNotice } from './wordpress/comment-notice.ts';
import { restPost } from './wordpress/rest-post.ts';

export type { Imported, ImportOptions, ImportSource } from './core/imported.ts';
export type { ImportInput } from './core/text-chunks.ts';

const hasComments = (post: unknown): boolean =>
  listMember(member(post, '_embedded'), 'replies').some((page) => list(page).length > 0);

/**
 * Reads what the REST API of WordPress gives: one post, or a page of `/wp/v2/posts`. With `_embed` come
 * featured images, authors and terms; with `context=edit` the text as it was written, which keeps more.
 * @example
 * for await (const { article, issues } of importWordpressRest(json)) save(article)
 */
export async function* importWordpressRest(
  input: ImportInput,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  const parsed = parseJson(await wholeText(input), options);
  if (parsed.refused !== undefined) {
    yield parsed.refused;
    return;
  }
  const source = {
    ...(options.file === undefined ? {} : { file: options.file }),
    offset: 0,
    line: 1,
  };
  const notice = createCommentNotice();
  for (const post of Array.isArray(parsed.value) ? list(parsed.value) : [parsed.value])
    yield finish(notice(restPost(post, source, options), hasComments(post)), options);
}
