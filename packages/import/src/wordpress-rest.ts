import { safeUrl } from '@alphanode/image-source';
import { type ImageSource } from '@alphanode/meta-schema';

import { finish } from './core/finish.ts';
import { type Draft, type Imported, type ImportOptions } from './core/imported.ts';
import { isObject, list, listMember, member, text, textMember } from './core/json-value.ts';
import { parseJson } from './core/parse-json.ts';
import { type ImportInput, wholeText } from './core/text-chunks.ts';
import { titleFrom } from './core/title.ts';
import { flatten } from './html/flatten.ts';
import { plainText } from './html/plain-text.ts';
import { htmlToBlocks } from './html.ts';
import { gutenbergToBlocks } from './gutenberg.ts';
import { issue } from './issue.ts';
import { metaRecord } from './wordpress/meta-record.ts';

export type { Imported, ImportOptions, ImportSource } from './core/imported.ts';
export type { ImportInput } from './core/text-chunks.ts';

/** A field that the API gives rendered, and raw to editors. */
const rendered = (post: unknown, key: string): string =>
  textMember(member(post, key), 'rendered') || text(member(post, key));

const coverOf = (post: unknown): ImageSource | undefined => {
  const [media] = listMember(member(post, '_embedded'), 'wp:featuredmedia');
  const { url } = safeUrl(member(media, 'source_url'), { use: 'media' });
  if (url === undefined) return undefined;
  const details = member(media, 'media_details');
  const [width, height] = [member(details, 'width'), member(details, 'height')];
  const alt = textMember(media, 'alt_text');
  const caption = flatten(htmlToBlocks(rendered(media, 'caption')).blocks);
  const picture = member(details, 'image_meta');
  const credit = textMember(picture, 'credit');
  const words = plainText(caption);
  return {
    url,
    ...(alt === '' ? {} : { alt }),
    ...(words.trim() === '' ? {} : { caption: words.trim() }),
    ...(typeof width === 'number' && typeof height === 'number' ? { width, height } : {}),
    ...(credit === '' ? {} : { credit }),
  };
};

const termsOf = (post: unknown): string[] => [
  ...new Set(
    listMember(member(post, '_embedded'), 'wp:term').flatMap((group) =>
      list(group)
        .map((term) => textMember(term, 'name'))
        .filter(Boolean),
    ),
  ),
];

/** Serialised texts in the meta are read; what is not text stays as it is. */
const metaOf = (post: unknown) => {
  const all = [member(post, 'meta'), member(post, 'acf')].flatMap((meta) =>
    isObject(meta) ? Object.entries(meta) : [],
  );
  const { meta, issues } = metaRecord(
    all.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])),
  );
  const other = all.filter(
    ([, value]) => typeof value !== 'string' && value !== null && value !== false,
  );
  return { meta: { ...meta, ...Object.fromEntries(other) }, issues };
};

const utc = (value: string): string | undefined =>
  /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value) ? `${value}Z` : undefined;

const bodyOf = (post: unknown, options: ImportOptions) => {
  const { baseUrl } = options;
  const base = baseUrl === undefined ? {} : { baseUrl };
  if (member(member(post, 'content'), 'protected') === true)
    return {
      blocks: [],
      issues: [issue('password-protected', { subject: 'The post', path: ['body'] })],
    };
  const raw = textMember(member(post, 'content'), 'raw');
  return raw === ''
    ? htmlToBlocks(rendered(post, 'content'), { oEmbed: true, ...base })
    : gutenbergToBlocks(raw, base);
};

const draftOf = (post: unknown, options: ImportOptions): Draft => {
  const source = {
    ...(options.file === undefined ? {} : { file: options.file }),
    offset: 0,
    line: 1,
  };
  const status = textMember(post, 'status');
  const slug = textMember(post, 'slug');
  if (!isObject(post) || (post['content'] === undefined && post['title'] === undefined))
    return { issues: [issue('item-type', { subject: 'An item' })], source };
  const body = bodyOf(post, options);
  const { meta, issues } = metaOf(post);
  const cover = coverOf(post);
  const title = titleFrom(rendered(post, 'title'), body.blocks, slug);
  const lead =
    body.blocks.length === 0 ? [] : flatten(htmlToBlocks(rendered(post, 'excerpt')).blocks);
  const authors = listMember(member(post, '_embedded'), 'author').flatMap((author) =>
    textMember(author, 'name') === '' ? [] : [{ name: textMember(author, 'name') }],
  );
  const [published, updated] = [
    utc(textMember(post, 'date_gmt')),
    utc(textMember(post, 'modified_gmt')),
  ];
  const record = {
    title: title.text,
    ...(slug === '' ? {} : { slug }),
    ...(lead.length === 0 ? {} : { lead }),
    body: body.blocks,
    ...(cover === undefined ? {} : { cover }),
    meta,
    authors,
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(updated === undefined ? {} : { updatedAt: updated }),
    tags: termsOf(post),
  };
  return {
    record,
    issues: [...title.issues, ...body.issues, ...issues],
    source,
    subject: `The item "${slug}"`,
    ...(status === '' || status === 'publish' ? {} : { status }),
  };
};

/**
 * Reads what the REST API of WordPress gives: one post, or a page of `/wp/v2/posts`. With `_embed` come
 * featured images, authors and terms.
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
  for (const post of Array.isArray(parsed.value) ? list(parsed.value) : [parsed.value])
    yield finish(draftOf(post, options), options);
}
