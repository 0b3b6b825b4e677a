import { type Issue } from '@alphanode/image-source';
import { type ImageSource } from '@alphanode/meta-schema';

import { htmlWords } from '../core/html-words.ts';
import { titleFrom } from '../core/title.ts';
import { gutenbergToBlocks } from '../gutenberg.ts';
import { flatten } from '../html/flatten.ts';
import { type BlocksResult, htmlToBlocks } from '../html.ts';
import { issue } from '../issue.ts';
import { builtHtml } from '../wordpress/built-html.ts';
import { builtPage } from '../wordpress/built-page.ts';
import { notesOf } from '../wordpress/footnotes.ts';
import { metaRecord } from '../wordpress/meta-record.ts';
import { dayOf, decodedSlug, utcTime } from '../wordpress/post-facts.ts';
import { sortTerms } from '../wordpress/terms.ts';
import { metaRows, textOf } from './attachment.ts';
import { feedAddress, feedAuthor, feedDate, feedMedia, feedPicture } from './feed-facts.ts';
import { type WxrElement } from './read-element.ts';

/** What the channel says of all posts, and what other items say of one. */
export interface Site {
  readonly lang: () => string | undefined;
  /** The name of a login. */
  readonly author: (login: string) => string;
  /** The picture of an attachment. */
  readonly image: (id: string) => ImageSource | undefined;
  /** The pictures that were uploaded to a post. */
  readonly attached: (post: string) => readonly ImageSource[];
  /** The content of a reusable block. */
  readonly reusable: (id: string) => string | undefined;
}

const termsOf = (item: WxrElement) =>
  sortTerms(
    item.children.flatMap(({ name, attributes, text }) =>
      name === 'category'
        ? [
            {
              taxonomy: attributes.get('domain') ?? 'category',
              name: text,
              slug: attributes.get('nicename') ?? '',
            },
          ]
        : [],
    ),
  );

/** Pictures by their numbers, reusable blocks and menus; page builders name pictures in attributes of their own. */
const reference =
  /wp-image-(\d{1,12})|<!-- wp:(?:block|navigation) \{"ref":(\d{1,12})|\b(?:ids|gallery_ids|images?|source|attachment)=["']?(?:media: ?)?([\d, ]{1,2000})/g;

/** What an item refers to: attachments and reusable blocks. */
export const referencesOf = (item: WxrElement): string[] => {
  const content = textOf(item, 'content:encoded');
  const ids = [...content.matchAll(reference)].flatMap(
    ([, image, block, gallery]) =>
      image ??
      block ??
      String(gallery)
        .split(',')
        .map((id) => id.trim()),
  );
  const thumbnail = metaRows(item).find(([key]) => key === '_thumbnail_id')?.[1];
  return thumbnail === undefined ? ids : [...ids, thumbnail.trim()];
};

/** The text of an item; feeds of other sites only have a description. */
const contentOf = (item: WxrElement): string =>
  textOf(item, 'content:encoded') || textOf(item, 'description');

/** How the text of a post is read. */
interface Reading {
  readonly line: number;
  readonly baseUrl: string | undefined;
  readonly lang: string | undefined;
}

const blocksOf = (
  content: string,
  item: WxrElement,
  site: Site,
  { line, baseUrl, lang }: Reading,
): BlocksResult => {
  const meta = new Map(metaRows(item));
  return gutenbergToBlocks(content, {
    firstLine: line,
    ...(lang === undefined ? {} : { lang }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    attachment: site.image,
    attached: () => site.attached(textOf(item, 'wp:post_id').trim()),
    reusableBlock: site.reusable,
    footnotes: notesOf(meta.get('footnotes')),
    meta: (key) => meta.get(key),
  });
};

/** The body of a post whose page builder keeps it in the meta; the item has no text then. */
const builtBody = (item: WxrElement, site: Site, reading: Reading): BlocksResult | undefined => {
  const meta = new Map(metaRows(item));
  const page = contentOf(item).trim() === '' ? builtPage((key) => meta.get(key)) : undefined;
  if (page === undefined) return undefined;
  const { blocks, issues } = blocksOf(builtHtml(page.elements), item, site, reading);
  const place = { path: ['meta', page.key], location: { line: reading.line } };
  const rule = blocks.length === 0 ? 'block-without-content' : 'html-unwrapped';
  // What is told of its parts has no line of its own.
  return {
    blocks,
    issues: [
      issue(rule, { subject: page.key, ...place }),
      ...issues.map((each) => ({ ...each, ...place })),
    ],
  };
};

const bodyOf = (item: WxrElement, site: Site, reading: Reading): BlocksResult => {
  if (textOf(item, 'wp:post_password') !== '') {
    const location = { line: reading.line };
    const issues = [issue('password-protected', { subject: 'The post', path: ['body'], location })];
    return { blocks: [], issues };
  }
  return builtBody(item, site, reading) ?? blocksOf(contentOf(item), item, site, reading);
};

const datesOf = (item: WxrElement): { publishedAt?: string; updatedAt?: string } => {
  const published =
    utcTime(textOf(item, 'wp:post_date_gmt')) ??
    dayOf(textOf(item, 'wp:post_date')) ??
    feedDate(item);
  const updated =
    utcTime(textOf(item, 'wp:post_modified_gmt')) ?? dayOf(textOf(item, 'wp:post_modified'));
  return {
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(updated === undefined ? {} : { updatedAt: updated }),
  };
};

/** Tells of a picture that the post names and the file does not hold; 0 names none. */
const missingPicture = (id: string, line: number): readonly Issue[] =>
  /^[1-9]\d{0,18}$/.test(id)
    ? [
        issue('image-unresolved', {
          subject: `Featured picture ${id}`,
          path: ['cover'],
          location: { line },
        }),
      ]
    : [];

/** The record of a post or page for the schema. */
export const postRecord = (
  item: WxrElement,
  site: Site,
  line: number,
  baseUrl: string | undefined,
): { record: Record<string, unknown>; issues: Issue[] } => {
  const { tags, others, writers, ...terms } = termsOf(item);
  const lang = terms.lang ?? site.lang();
  const body = bodyOf(item, site, { line, baseUrl, lang });
  const rows = metaRows(item);
  const { meta, issues: metaIssues } = metaRecord(rows);
  for (const [taxonomy, names] of others) meta[taxonomy] ??= names;
  if (textOf(item, 'wp:is_sticky').trim() === '1') meta['sticky'] ??= true;
  const excerpt =
    textOf(item, 'wp:post_password') === '' ? textOf(item, 'excerpt:encoded').trim() : '';
  const logins = writers.length > 0 ? writers : [feedAuthor(item)];
  const names = logins.map((login) => htmlWords(site.author(login))).filter((name) => name !== '');
  const thumbnail = new Map(rows).get('_thumbnail_id')?.trim() ?? '';
  const cover = site.image(thumbnail) ?? feedPicture(item);
  const title = titleFrom(textOf(item, 'title'), body.blocks, textOf(item, 'wp:post_name'));
  const slug = decodedSlug(textOf(item, 'wp:post_name'));
  const address = feedAddress(item);
  const record: Record<string, unknown> = {
    title: title.text,
    ...(slug === '' ? {} : { slug }),
    ...(lang === undefined ? {} : { lang }),
    ...(excerpt === '' ? {} : { lead: flatten(htmlToBlocks(excerpt, { autop: true }).blocks) }),
    body: [...feedMedia(item), ...body.blocks],
    ...(cover === undefined ? {} : { cover }),
    meta,
    authors: names.map((name) => ({ name })),
    ...datesOf(item),
    ...(address === '' ? {} : { canonicalUrl: address }),
    tags,
  };
  const missing = cover === undefined ? missingPicture(thumbnail, line) : [];
  return { record, issues: [...title.issues, ...body.issues, ...metaIssues, ...missing] };
};
