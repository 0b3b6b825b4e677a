import { type Issue, safeUrl } from '@alphanode/image-source';

import {
  type Draft,
  type Imported,
  type ImportOptions,
  type ImportSource,
} from './core/imported.ts';
import { absolute } from './core/absolute-url.ts';
import { fromJson, isObject, listMember, member, text, textMember } from './core/json-value.ts';
import { type Gathered, joinedItems } from './core/joined-items.ts';
import { type JsonItem, jsonItems } from './core/json-items.ts';
import { parseItem } from './core/parse-item.ts';
import { type ImportInput, textChunks } from './core/text-chunks.ts';
import { coverCaptionIssues } from './core/cover-caption.ts';
import { plainData } from './core/plain-data.ts';
import { titleFrom } from './core/title.ts';
import { unlocated } from './core/unlocated.ts';
import { lexicalHtml } from './ghost/lexical-html.ts';
import { mobiledocHtml } from './ghost/mobiledoc-html.ts';
import { idOf, isPublic, type Site, siteOf } from './ghost/site.ts';
import { plainText } from './html/plain-text.ts';
import { type BlocksResult, type HtmlOptions, htmlToBlocks } from './html.ts';
import { issue } from './issue.ts';
import { type PortableReading } from './portable-text/reading.ts';

export type { Imported, ImportOptions, ImportSource } from './core/imported.ts';
export type { ImportInput } from './core/text-chunks.ts';

const parsed = (value: unknown, issues: Issue[]): unknown =>
  typeof value === 'string' ? fromJson(value) : plainData(value, issues);

const toBlocks = (
  value: unknown,
  options: HtmlOptions,
  write: (value: unknown, reading: PortableReading) => string,
): BlocksResult => {
  const reading: PortableReading = { options: {}, issues: [], reported: new Set() };
  const state = parsed(value, reading.issues);
  if (!isObject(state))
    return {
      blocks: [],
      issues: [...reading.issues, issue('json-invalid', { subject: 'The text' })],
    };
  const { blocks, issues } = htmlToBlocks(write(state, reading), options);
  // Lines of the HTML in between are nobody's lines.
  return { blocks, issues: [...reading.issues, ...issues.map(unlocated)] };
};

/**
 * Turns a Lexical state, as Ghost stores it, into blocks: an object or its JSON. Cards are read; HTML in
 * them goes through `htmlToBlocks`. Never throws.
 * @example
 * lexicalToBlocks({ root: { type: 'root', children: [{ type: 'horizontalrule' }] } }).blocks //=> [{ type: 'divider' }]
 */
export const lexicalToBlocks = (state: unknown, options: HtmlOptions = {}): BlocksResult =>
  toBlocks(state, options, lexicalHtml);

/**
 * Turns a Mobiledoc, the format of Ghost before Lexical, into blocks: an object or its JSON. Never throws.
 * @example
 * mobiledocToBlocks({ sections: [[1, 'p', [[0, [], 0, 'Hi']]]] }).blocks //=> [{ type: 'paragraph', children: [{ type: 'text', text: 'Hi' }] }]
 */
export const mobiledocToBlocks = (value: unknown, options: HtmlOptions = {}): BlocksResult =>
  toBlocks(value, options, mobiledocHtml);

/** Ghost writes its own address as a placeholder. */
const withUrl = (value: string, base: string): string =>
  value.replaceAll('__GHOST_URL__', base.replace(/\/$/, ''));

const bodyOf = (post: unknown, base: string, options: HtmlOptions): BlocksResult => {
  const stored = (key: string): string => withUrl(textMember(post, key), base);
  if (stored('lexical') !== '') return lexicalToBlocks(stored('lexical'), options);
  if (stored('mobiledoc') !== '') return mobiledocToBlocks(stored('mobiledoc'), options);
  // Before version 1 the source was Markdown, beside the HTML that Ghost made of it.
  if (stored('html') !== '' || stored('markdown') === '')
    return htmlToBlocks(stored('html'), options);
  const card = ['markdown', { markdown: stored('markdown') }];
  return mobiledocToBlocks({ sections: [[10, 0]], cards: [card] }, options);
};

/** The caption of the cover is HTML, as Ghost writes it for pictures of Unsplash. */
const captionOf = (post: unknown, more: unknown): string =>
  textMember(more, 'feature_image_caption') || textMember(post, 'feature_image_caption');

const coverOf = (post: unknown, more: unknown, base: string): Record<string, unknown> => {
  const stored = textMember(post, 'feature_image') || textMember(post, 'image');
  const { url } = safeUrl(withUrl(stored, base), { use: 'media' });
  if (url === undefined) return {};
  const alt = textMember(more, 'feature_image_alt') || textMember(post, 'feature_image_alt');
  const caption = plainText(htmlToBlocks(captionOf(post, more)).blocks);
  return { cover: { url, ...(alt === '' ? {} : { alt }), ...(caption === '' ? {} : { caption }) } };
};

/** Members that are the article's own, that its API makes of others, or of no use outside Ghost. */
const own = new Set(
  'id uuid title slug lexical mobiledoc markdown html plaintext comment_id feature_image image status type page locale language created_by updated_by published_by author author_id created_at updated_at published_at custom_excerpt canonical_url post_id tags authors feature_image_alt feature_image_caption codeinjection_head codeinjection_foot url excerpt primary_author primary_tag reading_time access visibility comments tiers count newsletter newsletter_id email email_only email_segment email_recipient_filter send_email_when_published show_title_and_feature_image'.split(
    ' ',
  ),
);

const restOf = (base: string, ...rows: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(
    rows
      .flatMap((row) => (isObject(row) ? Object.entries(row) : []))
      .filter(([key, value]) => !own.has(key) && value !== null && value !== '')
      .map(([key, value]) => [key, typeof value === 'string' ? withUrl(value, base) : value]),
  );

/** The API gives authors and tags with each post. */
const namesOf = (post: unknown, key: string): string[] =>
  listMember(post, key)
    .filter(isPublic)
    .map((each) => textMember(each, 'name'))
    .filter(Boolean);

/** An author in the tables, or of the post; before version 1 there was one alone. */
const authorsOf = (post: unknown, site: Site): readonly string[] => {
  const named = site.people.get(idOf(post)) ?? namesOf(post, 'authors');
  const one = site.users.get(idOf(post, 'author_id')) ?? textMember(member(post, 'author'), 'name');
  return named.length > 0 || one === '' ? named : [one];
};

/** The latest time that a date can be, in milliseconds. */
const maxTime = 8.64e15;

/** A time as ISO 8601; old exports count milliseconds. */
const timeOf = (post: unknown, key: string): string => {
  const time = member(post, key);
  return typeof time === 'number' && Math.abs(time) <= maxTime
    ? new Date(time).toISOString()
    : text(time);
};

/** Why a post is not for everybody: it is no more or not yet published, or only members may read it. */
const statusOf = (post: unknown): string | undefined => {
  const status = textMember(post, 'status') || 'published';
  if (status !== 'published') return status;
  const visibility = textMember(post, 'visibility') || 'public';
  return visibility === 'public' ? undefined : `for ${visibility}`;
};

const languageOf = (post: unknown): string =>
  textMember(post, 'locale') || textMember(post, 'language').replace('_', '-');

const draftOf = (
  post: unknown,
  source: ImportSource,
  site: Site,
  options: ImportOptions,
): Draft => {
  if (!isObject(post)) return { issues: [issue('item-type', { subject: 'A post' })], source };
  const base = options.baseUrl ?? site.url;
  const body = bodyOf(
    post,
    base,
    options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl },
  );
  const more = site.more.get(idOf(post));
  const issues = [...body.issues];
  if (text(member(post, 'codeinjection_head')) + text(member(post, 'codeinjection_foot')) !== '')
    issues.push(issue('html-dropped', { subject: 'The injected code' }));
  const cover = coverOf(post, more, base);
  if (cover['cover'] !== undefined) issues.push(...coverCaptionIssues(captionOf(post, more)));
  const title = titleFrom(textMember(post, 'title'), body.blocks, textMember(post, 'slug'));
  const pick = (name: string, value: string): Record<string, unknown> =>
    value === '' ? {} : { [name]: value };
  const record = {
    title: title.text,
    ...pick('slug', textMember(post, 'slug')),
    ...pick('lang', languageOf(post) || site.lang),
    ...pick('lead', textMember(post, 'custom_excerpt')),
    body: body.blocks,
    ...cover,
    meta: restOf(base, post, more),
    authors: authorsOf(post, site).map((name) => ({ name })),
    ...pick('publishedAt', timeOf(post, 'published_at')),
    ...pick('updatedAt', timeOf(post, 'updated_at')),
    ...pick('canonicalUrl', textMember(post, 'canonical_url') || absolute(textMember(post, 'url'))),
    tags: site.tags.get(idOf(post)) ?? namesOf(post, 'tags'),
  };
  return {
    record,
    issues: [...title.issues, ...issues],
    source,
    subject: `The post "${textMember(post, 'slug')}"`,
    status: statusOf(post),
  };
};

/** What posts refer to; in an export it comes after them. */
const joinedTables = 'posts_authors posts_tags posts_meta users tags settings'.split(' ');

/** `db[].data.posts`, `data.posts` or `posts`, and what is in it. */
const tableOf = (path: string): string =>
  path.replace(/^(?:(?:db\.\*\.)?data\.)?([a-z_]+)(?:\.\*)?$/, '$1');

const opens = (path: string, bracket: string): boolean =>
  bracket === '['
    ? path === '' || path === 'db' || [...joinedTables, 'posts', 'pages'].includes(tableOf(path))
    : path === '' || /^(?:db\.\*|(?:db\.\*\.)?data)$/.test(path);

/** A list without anything around it is what the clients of the API give. */
const isPost = ({ path }: JsonItem): boolean => /^(?:posts|pages|\*)$/.test(tableOf(path));

const isOwn = (path: string): boolean => /^(?:title|html|lexical|mobiledoc)$/.test(path);

/** Joins all tables but that of the posts. */
const gatherSite = async (input: ImportInput, options: ImportOptions): Promise<Gathered<Site>> => {
  const tables = new Map<string, unknown[]>(joinedTables.map((name) => [name, []]));
  const refusals: Imported[] = [];
  try {
    for await (const item of jsonItems(textChunks(input), opens)) {
      const table = tables.get(tableOf(item.path));
      // Where the document is cut is told with the posts.
      if (table === undefined || item.fault !== undefined) continue;
      const { value, refused } = parseItem(item, options);
      if (refused === undefined) table.push(value);
      else refusals.push(refused);
    }
  } catch {
    // What breaks off here does so again, after the posts before it.
  }
  return { around: siteOf(tables), refusals };
};

/**
 * Reads an export of Ghost, or what its Content API answers, post by post: published posts and pages become articles, with authors, tags and
 * what Ghost keeps beside a post; the others give an issue. The export is read twice, because authors and
 * tags come after the posts; an input that can be read only once is held as text.
 * @example
 * for await (const { article, issues } of importGhost(json)) save(article)
 */
export async function* importGhost(
  input: ImportInput,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  yield* joinedItems({ opens, isPost, isOwn, gather: gatherSite, draftOf }, input, options);
}
