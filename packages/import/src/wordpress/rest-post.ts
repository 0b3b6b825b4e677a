import { type Block, type Inline } from '@alphanode/meta-schema';

import { absolute } from '../core/absolute-url.ts';
import { coverCaptionIssues } from '../core/cover-caption.ts';
import { htmlWords } from '../core/html-words.ts';
import { type Draft, type ImportOptions, type ImportSource } from '../core/imported.ts';
import { isObject, type JsonObject, list, member, textMember } from '../core/json-value.ts';
import { titleFrom } from '../core/title.ts';
import { gutenbergToBlocks } from '../gutenberg.ts';
import { flatten } from '../html/flatten.ts';
import { type BlocksResult, htmlToBlocks } from '../html.ts';
import { issue } from '../issue.ts';
import { notesOf } from './footnotes.ts';
import { isMadeExcerpt } from './made-excerpt.ts';
import { createEmbedNotice } from './embed-notice.ts';
import { metaRecord } from './meta-record.ts';
import { dayOf, decodedSlug, languageOf, utcTime } from './post-facts.ts';
import { addedFields, isNothing, writersOf } from './rest-fields.ts';
import { createRestSite, embedded, type RestSite, written } from './rest-site.ts';
import { type SortedTerms, sortTerms } from './terms.ts';

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

/** Serialised texts in the meta are read; what is not text stays as it is. */
const metaOf = (post: JsonObject, others: SortedTerms['others']) => {
  const stored = [member(post, 'meta'), member(post, 'acf')].flatMap((meta) =>
    isObject(meta) ? Object.entries(meta).filter(([, value]) => !isNothing(value)) : [],
  );
  // What the post stores says more than what is added to the answer.
  const known = new Set(stored.map(([key]) => key));
  const all = [...stored, ...addedFields(post).filter(([key]) => !known.has(key))];
  const { meta, issues } = metaRecord(
    all.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])),
  );
  const other = all.filter(([, value]) => typeof value !== 'string');
  const format = textMember(post, 'format');
  const facts = {
    ...(member(post, 'sticky') === true ? { sticky: true } : {}),
    ...(format === '' || format === 'standard' ? {} : { post_format: format }),
    ...Object.fromEntries(others),
  };
  return { meta: { ...facts, ...meta, ...Object.fromEntries(other) }, issues };
};

/** WordPress numbers the players of a page by a query that no file has. */
const playerNumber = /(\.\w{2,4})\?_=\d{1,4}(?=["'])/g;

const bodyOf = (post: unknown, site: RestSite, { baseUrl }: ImportOptions): BlocksResult => {
  const content = member(post, 'content');
  if (member(content, 'protected') === true) {
    const issues = [issue('password-protected', { subject: 'The post', path: ['body'] })];
    return { blocks: [], issues };
  }
  const options = {
    ...(baseUrl === undefined ? {} : { baseUrl }),
    attachment: site.picture,
    attached: () => site.attachedTo(post),
  };
  const raw = textMember(content, 'raw');
  return raw === ''
    ? htmlToBlocks(written(post, 'content').replace(playerNumber, '$1'), {
        oEmbed: true,
        ...options,
      })
    : gutenbergToBlocks(raw, {
        ...options,
        reusableBlock: site.pattern,
        footnotes: notesOf(member(member(post, 'meta'), 'footnotes')),
        meta: (key) => textMember(member(post, 'meta'), key) || undefined,
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

interface Person {
  readonly name: string;
}

const personOf = (author: unknown): Person[] => {
  const name = htmlWords(textMember(author, 'name'));
  return name === '' ? [] : [{ name }];
};

/** The author that the API embeds, or all writers where a plugin names them or has a taxonomy of them. */
const authorsOf = (post: unknown, writers: readonly string[]): Person[] => {
  const authors = embedded(post, 'author');
  const named = (login: string): unknown =>
    authors.find((author) => textMember(author, 'slug') === login) ?? { name: login };
  const added = writersOf(post).map((name) => ({ name }));
  const known = writers.length === 0 ? authors : writers.map(named);
  const people = (added.length === 0 ? known : added).flatMap(personOf);
  // Many sites let nobody see their users; what Yoast writes into the page's head still names the author.
  const name = textMember(member(post, 'yoast_head_json'), 'author');
  return people.length === 0 ? personOf({ name }) : people;
};

/** The post as a record for the schema. */
const recordOf = (post: JsonObject, site: RestSite, options: ImportOptions) => {
  const cover = site.cover(post);
  const body = bodyOf(post, site, options);
  const { tags, others, writers, ...terms } = termsOf(post);
  const lang = languageOf(textMember(post, 'lang')) ?? terms.lang;
  const authors = authorsOf(post, writers);
  const { meta, issues } = metaOf(post, others);
  const slug = decodedSlug(textMember(post, 'slug'));
  const title = titleFrom(written(post, 'title'), body.blocks, slug);
  const lead = leadOf(post, body.blocks);
  const published = utcTime(textMember(post, 'date_gmt')) ?? dayOf(textMember(post, 'date'));
  const updated = utcTime(textMember(post, 'modified_gmt')) ?? dayOf(textMember(post, 'modified'));
  const address = absolute(textMember(post, 'link'));
  const record = {
    title: title.text,
    ...(slug === '' ? {} : { slug }),
    ...(lang === undefined ? {} : { lang }),
    ...(lead.length === 0 ? {} : { lead }),
    body: body.blocks,
    ...(cover === undefined ? {} : { cover }),
    meta,
    authors,
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(updated === undefined ? {} : { updatedAt: updated }),
    ...(address === '' ? {} : { canonicalUrl: address }),
    tags,
  };
  const [featured] = embedded(post, 'wp:featuredmedia');
  const lost = coverCaptionIssues(cover === undefined ? '' : written(featured, 'caption'));
  return { record, issues: [...title.issues, ...body.issues, ...issues, ...lost] };
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

/** Reads the items of one list of the REST API, in order, as drafts of articles. */
export const createRestReader = (
  options: ImportOptions,
): ((item: unknown, source: ImportSource) => Draft) => {
  const site = createRestSite();
  const notice = createEmbedNotice();
  return (item, source) => {
    if (!isObject(item) || (item['content'] === undefined && item['title'] === undefined))
      return { issues: [issue('item-type', { subject: 'An item' })], source };
    const subject = subjectOf(item);
    if (site.take(item)) {
      const received = textMember(item, 'type');
      return { issues: [issue('item-joined', { subject, received })], source };
    }
    const status = textMember(item, 'status');
    const { record, issues } = recordOf(item, site, options);
    if (status !== '' && status !== 'publish') return { record, issues, source, subject, status };
    return { record, issues: [...issues, ...notice(item, record)], source, subject };
  };
};
