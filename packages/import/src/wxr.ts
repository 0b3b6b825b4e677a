import { type Issue } from '@alphanode/image-source';

import { finish } from './core/finish.ts';
import {
  type Draft,
  type Imported,
  type ImportOptions,
  type ImportSource,
} from './core/imported.ts';
import { canReopen, type ImportInput, textChunks } from './core/text-chunks.ts';
import { tellMended } from './core/tell-mended.ts';
import { issue } from './issue.ts';
import { createCommentNotice } from './wordpress/comment-notice.ts';
import { languageOf } from './wordpress/post-facts.ts';
import { attachmentImage, textOf } from './wxr/attachment.ts';
import { createPictureStore, type PictureStore } from './wxr/picture-store.ts';
import { postRecord, referencesOf, type Site } from './wxr/post-record.ts';
import { endOfItem } from './wxr/end-of-item.ts';
import { type WxrElement } from './wxr/read-element.ts';
import { cutExport, type Scanned, scanWxr } from './wxr/scan.ts';

export type { Imported, ImportOptions, ImportSource } from './core/imported.ts';
export type { ImportInput } from './core/text-chunks.ts';

/** How an export is read. */
export interface WxrOptions extends ImportOptions {
  /** Types of posts that are articles; posts and pages where absent. */
  readonly types?: readonly string[];
  /** Statuses beside `publish` that are read, as `drafts` reads all of them. */
  readonly statuses?: readonly string[];
}

interface Gathered {
  lang?: string | undefined;
  readonly authors: Map<string, string>;
  readonly pictures: PictureStore;
  readonly reusable: Map<string, string>;
}

const newGathered = (): Gathered => ({
  authors: new Map(),
  pictures: createPictureStore(),
  reusable: new Map(),
});

/**
 * A text of its own. Engines keep a part of a text as a view into the whole: a name that is kept would keep
 * the megabyte of the export around it.
 */
const detached = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

/** Patterns, menus and, in Co-Authors Plus, writers without a login: what posts refer to. */
const isReferred = (type: string): boolean =>
  /^(?:wp_block|wp_navigation|guest-author)$/.test(type);

/** Keeps what other items need of one. */
const gather = ({ element }: Scanned, into: Gathered): void => {
  if (element.name === 'language') into.lang ??= languageOf(detached(element.text));
  if (element.name === 'wp:author')
    into.authors.set(
      detached(textOf(element, 'wp:author_login').trim()),
      detached(
        textOf(element, 'wp:author_display_name').trim() ||
          textOf(element, 'wp:author_login').trim(),
      ),
    );
  if (element.name !== 'item') return;
  const id = detached(textOf(element, 'wp:post_id').trim());
  const type = textOf(element, 'wp:post_type').trim();
  if (type === 'attachment') {
    const image = attachmentImage(element);
    if (image === undefined) return;
    into.pictures.add(id, detached(textOf(element, 'wp:post_parent').trim()), image);
  } else if (type === 'guest-author') {
    const login = textOf(element, 'wp:post_name').trim().replace(/^cap-/, '');
    into.authors.set(detached(login), detached(textOf(element, 'title').trim()));
  } else if (isReferred(type)) into.reusable.set(id, detached(textOf(element, 'content:encoded')));
};

/** What was gathered so far, as posts ask for it. */
const siteOf = (gathered: Gathered): Site => ({
  lang: () => gathered.lang,
  author: (login) => gathered.authors.get(login) ?? login,
  image: (id) => gathered.pictures.get(id),
  attached: (post) => gathered.pictures.attachedTo(post),
  reusable: (id) => gathered.reusable.get(id),
});

const typeOf = (item: WxrElement): string => textOf(item, 'wp:post_type').trim() || 'post';

/** What issues call an item. */
const subjectOf = (item: WxrElement): string => {
  const name = textOf(item, 'title').trim() || textOf(item, 'wp:post_id').trim();
  return `The item "${name.slice(0, 80)}"`;
};

/** Why an item is no article, `undefined` where it is one. */
const refusal = ({ element, line }: Scanned, options: WxrOptions): Issue | undefined => {
  const subject = subjectOf(element);
  const location = { line };
  if (element.children.length === 0)
    return issue('item-type', { subject: 'An item without anything in it', location });
  const type = typeOf(element);
  if (type === 'attachment') return issue('item-joined', { subject, received: type, location });
  if (!(options.types ?? ['post', 'page']).includes(type)) {
    const rule = isReferred(type) ? 'item-joined' : 'item-type';
    return issue(rule, { subject, received: type, location });
  }
  const status = statusOf(element);
  return /^(?:trash|auto-draft|inherit)$/.test(status)
    ? issue('item-unpublished', { subject, received: status, location })
    : undefined;
};

const statusOf = (item: WxrElement): string => textOf(item, 'wp:status').trim() || 'publish';

const repairsOf = ({ repairs, line }: Scanned): Issue[] =>
  [...repairs].map((rule) => issue(rule, { subject: 'The item', location: { line } }));

const sourceOf = ({ offset, line }: Scanned, { file }: WxrOptions): ImportSource => ({
  ...(file === undefined ? {} : { file }),
  offset,
  line,
});

const draftOf = (scanned: Scanned, site: Site, options: WxrOptions): Draft => {
  const { line } = scanned;
  const issues = repairsOf(scanned);
  const source = sourceOf(scanned, options);
  if (scanned.cut) {
    const subject = `The ${scanned.element.name}`;
    return { issues: [...issues, issue('stream-cut', { subject, location: { line } })], source };
  }
  const refused = refusal(scanned, options);
  if (refused !== undefined) return { issues: [...issues, refused], source };
  const { record, issues: found } = postRecord(scanned.element, site, line, options.baseUrl);
  const status = statusOf(scanned.element);
  return {
    record,
    issues: [...issues, ...found],
    source,
    subject: subjectOf(scanned.element),
    ...(status === 'publish' ? {} : { status }),
  };
};

/** Characters of posts that wait for their attachments, in an input that can be read only once. */
const maxWaiting = 16 * 1024 * 1024;

const sizeOf = ({ element }: Scanned): number =>
  element.children.reduce(
    (sum, { text, children }) => sum + text.length + 100 * children.length + 100,
    0,
  );

const gatherAll = async (input: ImportInput, into: Gathered): Promise<void> => {
  try {
    for await (const scanned of scanWxr(textChunks(input, { endOf: endOfItem })))
      gather(scanned, into);
  } catch {
    // What breaks off here does so again, after the items before it.
  }
};

/**
 * Items in their order. Where the input can be read only once, a post waits for the attachments it names,
 * which most often come later; what waits is bounded.
 */
async function* itemsOf(
  input: ImportInput,
  gathered: Gathered,
  onMended: (line: number) => void,
): AsyncGenerator<Scanned> {
  const reopened = canReopen(input);
  if (reopened) await gatherAll(input, gathered);
  const waiting: Scanned[] = [];
  let size = 0;
  const isComplete = ({ element }: Scanned): boolean =>
    referencesOf(element).every((id) => gathered.pictures.has(id) || gathered.reusable.has(id));
  for await (const scanned of scanWxr(textChunks(input, { endOf: endOfItem, onMended }))) {
    if (!reopened) gather(scanned, gathered);
    if (![cutExport, 'item'].includes(scanned.element.name)) continue;
    waiting.push(scanned);
    size += sizeOf(scanned);
    for (
      let first = waiting[0];
      first !== undefined && (reopened || size > maxWaiting || isComplete(first));
      first = waiting[0]
    ) {
      waiting.shift();
      size -= sizeOf(first);
      yield first;
    }
  }
  yield* waiting;
}

async function* articlesOf(
  input: ImportInput,
  options: WxrOptions,
  onMended: (line: number) => void,
): AsyncGenerator<Imported> {
  const gathered = newGathered();
  const site = siteOf(gathered);
  const notice = createCommentNotice();
  for await (const scanned of itemsOf(input, gathered, onMended)) {
    const { statuses = [] } = options;
    const drafts = options.drafts === true || statuses.includes(statusOf(scanned.element));
    const hasComments = scanned.element.children.some(({ name }) => name === 'wp:comment');
    const draft = notice(draftOf(scanned, site, options), hasComments);
    yield finish(draft, { ...options, drafts });
  }
}

/**
 * Reads a WordPress export (WXR), one item after the other: posts and pages become articles, with
 * featured images, authors, terms and every post meta value; other items give an issue that says why
 * they are none. Unclosed sections, control characters and a cut end are survived and reported. An input
 * that can be opened twice is, so that posts find attachments that come later.
 * @example
 * for await (const { article, issues, source } of importWxr(file)) save(article)
 */
export async function* importWxr(
  input: ImportInput,
  options: WxrOptions = {},
): AsyncGenerator<Imported> {
  yield* tellMended(options, (onMended) => articlesOf(input, options, onMended));
}
