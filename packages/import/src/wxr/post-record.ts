import { type Issue } from '@alphanode/image-source';
import { type Block, type ImageSource } from '@alphanode/meta-schema';

import { titleFrom } from '../core/title.ts';
import { gutenbergToBlocks } from '../gutenberg.ts';
import { flatten } from '../html/flatten.ts';
import { htmlToBlocks } from '../html.ts';
import { issue } from '../issue.ts';
import { metaRecord } from '../wordpress/meta-record.ts';
import { metaRows, textOf } from './attachment.ts';
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

/** `2019-01-25 10:00:00` in UTC; drafts have zeros. */
const utc = (text: string): string | undefined =>
  /^(?!0000)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text.trim())
    ? `${text.trim().replace(' ', 'T')}Z`
    : undefined;

/** `Fri, 25 Jan 2019 10:00:00 +0000`, as feeds write it. */
const ofFeed = (text: string): string | undefined => {
  const isDate = /\d{4} \d\d:\d\d:\d\d (?:[+-]\d{4}|GMT|UTC|Z)$/.test(text.trim());
  const time = isDate ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
};

/** Without a UTC time only the day is sure. */
const day = (text: string): string | undefined => /^(?!0000)\d{4}-\d\d-\d\d/.exec(text.trim())?.[0];

const decoded = (slug: string): string => {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
};

const terms = (item: WxrElement): { tags: string[]; others: Map<string, string[]> } => {
  const tags: string[] = [];
  const others = new Map<string, string[]>();
  for (const { name, attributes, text } of item.children) {
    if (name !== 'category' || text.trim() === '') continue;
    const domain = attributes.get('domain') ?? 'category';
    const own = domain === 'category' || domain === 'post_tag' || domain === 'tag';
    const list = own ? tags : (others.get(domain) ?? []);
    if (!list.includes(text.trim())) list.push(text.trim());
    if (!own) others.set(domain, list);
  }
  return { tags, others };
};

interface Note {
  readonly id: string;
  readonly content: string;
}

const footnotes = (rows: ReadonlyMap<string, string>): Note[] => {
  try {
    const notes: unknown = JSON.parse(rows.get('footnotes') ?? '[]');
    return (Array.isArray(notes) ? (notes as unknown[]) : []).filter(
      (note): note is Note =>
        typeof note === 'object' &&
        note !== null &&
        'id' in note &&
        typeof note.id === 'string' &&
        'content' in note &&
        typeof note.content === 'string',
    );
  } catch {
    return [];
  }
};

/** What an item refers to: attachments and reusable blocks. */
export const referencesOf = (item: WxrElement): string[] => {
  const content = textOf(item, 'content:encoded');
  const ids = [
    ...content.matchAll(
      /wp-image-(\d{1,12})|<!-- wp:block \{"ref":(\d{1,12})|\[gallery\s[^\]]{0,500}?ids=["']?([\d, ]{1,2000})/g,
    ),
  ].flatMap(
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

const bodyOf = (
  item: WxrElement,
  site: Site,
  line: number,
  baseUrl: string | undefined,
): { blocks: readonly Block[]; issues: readonly Issue[] } => {
  const content = contentOf(item);
  if (textOf(item, 'wp:post_password') !== '') {
    return {
      blocks: [],
      issues: [
        issue('password-protected', { subject: 'The post', path: ['body'], location: { line } }),
      ],
    };
  }
  const lang = site.lang();
  return gutenbergToBlocks(content, {
    firstLine: line,
    ...(lang === undefined ? {} : { lang }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    attachment: site.image,
    attached: () => site.attached(textOf(item, 'wp:post_id').trim()),
    reusableBlock: site.reusable,
    footnotes: footnotes(new Map(metaRows(item))),
  });
};

/** The record of a post or page for the schema. */
export const postRecord = (
  item: WxrElement,
  site: Site,
  line: number,
  baseUrl: string | undefined,
): { record: Record<string, unknown>; issues: Issue[] } => {
  const body = bodyOf(item, site, line, baseUrl);
  const rows = metaRows(item);
  const { meta, issues: metaIssues } = metaRecord(rows);
  const { tags, others } = terms(item);
  for (const [domain, names] of others) meta[domain] ??= names;
  const excerpt =
    textOf(item, 'wp:post_password') === '' ? textOf(item, 'excerpt:encoded').trim() : '';
  const author = site.author(textOf(item, 'dc:creator').trim());
  const cover = site.image(new Map(rows).get('_thumbnail_id')?.trim() ?? '');
  const lang = site.lang();
  const title = titleFrom(textOf(item, 'title'), body.blocks, textOf(item, 'wp:post_name'));
  const slug = decoded(textOf(item, 'wp:post_name').trim());
  const published =
    utc(textOf(item, 'wp:post_date_gmt')) ??
    day(textOf(item, 'wp:post_date')) ??
    ofFeed(textOf(item, 'pubDate'));
  const updated =
    utc(textOf(item, 'wp:post_modified_gmt')) ?? day(textOf(item, 'wp:post_modified'));
  const record: Record<string, unknown> = {
    title: title.text,
    ...(slug === '' ? {} : { slug }),
    ...(lang === undefined ? {} : { lang }),
    ...(excerpt === '' ? {} : { lead: flatten(htmlToBlocks(excerpt, { autop: true }).blocks) }),
    body: body.blocks,
    ...(cover === undefined ? {} : { cover }),
    meta,
    authors: author === '' ? [] : [{ name: author }],
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(updated === undefined ? {} : { updatedAt: updated }),
    tags,
  };
  return { record, issues: [...title.issues, ...body.issues, ...metaIssues] };
};
