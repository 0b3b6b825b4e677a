import { safeUrl } from '@alphanode/image-source';
import { type Block, type ImageSource, type Inline } from '@alphanode/meta-schema';

import { htmlWords } from '../core/html-words.ts';
import { type Draft, type ImportOptions, type ImportSource } from '../core/imported.ts';
import { isObject, list, listMember, member, text, textMember } from '../core/json-value.ts';
import { titleFrom } from '../core/title.ts';
import { gutenbergToBlocks } from '../gutenberg.ts';
import { flatten } from '../html/flatten.ts';
import { type BlocksResult, htmlToBlocks } from '../html.ts';
import { issue } from '../issue.ts';
import { notesOf } from './footnotes.ts';
import { isMadeExcerpt } from './made-excerpt.ts';
import { metaRecord } from './meta-record.ts';
import { dayOf, decodedSlug, utcTime } from './post-facts.ts';
import { sortTerms } from './terms.ts';
import { uploadedPicture } from './uploaded-picture.ts';

/** A field as it was written, which the API gives to editors alone, or else as it is shown. */
const written = (owner: unknown, key: string): string => {
  const field = member(owner, key);
  return textMember(field, 'raw') || textMember(field, 'rendered') || text(field);
};

const embedded = (post: unknown, key: string): readonly unknown[] =>
  listMember(member(post, '_embedded'), key);

const coverOf = (post: unknown): ImageSource | undefined => {
  const [media] = embedded(post, 'wp:featuredmedia');
  const { url } = safeUrl(member(media, 'source_url'), { use: 'media' });
  return url === undefined
    ? undefined
    : uploadedPicture({
        url,
        alt: textMember(media, 'alt_text'),
        caption: written(media, 'caption'),
        description: written(media, 'description'),
        details: member(media, 'media_details'),
      });
};

const termsOf = (post: unknown) =>
  sortTerms(
    embedded(post, 'wp:term').flatMap((group) =>
      list(group).map((term) => ({
        taxonomy: textMember(term, 'taxonomy') || 'post_tag',
        name: textMember(term, 'name'),
        slug: textMember(term, 'slug'),
      })),
    ),
  );

/** The API gives each registered field, whether the post has it or not; nothing says nothing. */
const isNothing = (value: unknown): boolean =>
  value === '' ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/** Serialised texts in the meta are read; what is not text stays as it is. */
const metaOf = (post: unknown) => {
  const all = [member(post, 'meta'), member(post, 'acf')].flatMap((meta) =>
    isObject(meta) ? Object.entries(meta).filter(([, value]) => !isNothing(value)) : [],
  );
  const { meta, issues } = metaRecord(
    all.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])),
  );
  const other = all.filter(([, value]) => typeof value !== 'string');
  const format = textMember(post, 'format');
  const facts = {
    ...(member(post, 'sticky') === true ? { sticky: true } : {}),
    ...(format === '' || format === 'standard' ? {} : { post_format: format }),
    ...Object.fromEntries(termsOf(post).others),
  };
  return { meta: { ...facts, ...meta, ...Object.fromEntries(other) }, issues };
};

const bodyOf = (
  post: unknown,
  cover: ImageSource | undefined,
  { baseUrl }: ImportOptions,
): BlocksResult => {
  const content = member(post, 'content');
  if (member(content, 'protected') === true) {
    const issues = [issue('password-protected', { subject: 'The post', path: ['body'] })];
    return { blocks: [], issues };
  }
  const media = String(member(post, 'featured_media'));
  const options = {
    ...(baseUrl === undefined ? {} : { baseUrl }),
    attachment: (id: string) => (id === media ? cover : undefined),
  };
  const raw = textMember(content, 'raw');
  return raw === ''
    ? htmlToBlocks(written(post, 'content'), { oEmbed: true, ...options })
    : gutenbergToBlocks(raw, {
        ...options,
        footnotes: notesOf(member(member(post, 'meta'), 'footnotes')),
      });
};

const leadOf = (post: unknown, blocks: readonly Block[]): readonly Inline[] => {
  const excerpt = member(post, 'excerpt');
  const raw = member(excerpt, 'raw');
  if (blocks.length === 0) return [];
  if (typeof raw === 'string') return flatten(htmlToBlocks(raw, { autop: true }).blocks);
  const html = written(post, 'excerpt');
  return isMadeExcerpt(html, blocks) ? [] : flatten(htmlToBlocks(html).blocks);
};

const authorsOf = (post: unknown): { readonly name: string }[] =>
  embedded(post, 'author').flatMap((author) => {
    const name = htmlWords(textMember(author, 'name'));
    return name === '' ? [] : [{ name }];
  });

/** The post as a record for the schema. */
const recordOf = (post: unknown, options: ImportOptions) => {
  const cover = coverOf(post);
  const body = bodyOf(post, cover, options);
  const { meta, issues } = metaOf(post);
  const slug = decodedSlug(textMember(post, 'slug'));
  const title = titleFrom(written(post, 'title'), body.blocks, slug);
  const lead = leadOf(post, body.blocks);
  const published = utcTime(textMember(post, 'date_gmt')) ?? dayOf(textMember(post, 'date'));
  const updated = utcTime(textMember(post, 'modified_gmt')) ?? dayOf(textMember(post, 'modified'));
  const record = {
    title: title.text,
    ...(slug === '' ? {} : { slug }),
    ...(lead.length === 0 ? {} : { lead }),
    body: body.blocks,
    ...(cover === undefined ? {} : { cover }),
    meta,
    authors: authorsOf(post),
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(updated === undefined ? {} : { updatedAt: updated }),
    tags: termsOf(post).tags,
  };
  return { record, issues: [...title.issues, ...body.issues, ...issues] };
};

/** What issues call a post; drafts have no slug, some have no title. */
const subjectOf = (post: unknown): string => {
  const id = member(post, 'id');
  const name =
    htmlWords(written(post, 'title')) ||
    decodedSlug(textMember(post, 'slug')) ||
    (typeof id === 'number' ? String(id) : '');
  return name === '' ? 'The item' : `The item "${name.slice(0, 80)}"`;
};

/** A post of the REST API as a draft of an article. */
export const restPost = (post: unknown, source: ImportSource, options: ImportOptions): Draft => {
  if (!isObject(post) || (post['content'] === undefined && post['title'] === undefined))
    return { issues: [issue('item-type', { subject: 'An item' })], source };
  const status = textMember(post, 'status');
  return {
    ...recordOf(post, options),
    source,
    subject: subjectOf(post),
    ...(status === '' || status === 'publish' ? {} : { status }),
  };
};
