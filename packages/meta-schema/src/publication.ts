import { type Article } from './article.ts';
import { type MetaEntry, type PostMeta } from './post-meta.ts';
import { noTime, reasonTexts } from './publication-messages.ts';

/** Why a post is held back from search engines, the sitemap and feeds. */
export interface PublicationReason {
  readonly code: 'needs-human-review' | 'not-reviewed' | 'load-test-content' | 'not-yet-published';
  /** One sentence for readers and editors. */
  readonly message: string;
}

/** The verdict of {@link assessPublication}. */
export interface Publication {
  /** Whether search engines, the sitemap and feeds may list the post. */
  readonly index: boolean;
  /** Empty where `index` is true. */
  readonly reasons: readonly PublicationReason[];
}

/** Whether a payload marks the content as made for load tests: it names both a generator and a seed. */
export const isLoadTestContent = (meta: PostMeta): boolean =>
  meta.payload?.generator !== undefined && meta.payload.seed !== undefined;

/** Whether the text is written in the style of, or by, a machine and has to be disclosed. */
export const hasAiGeneratedStyle = (meta: PostMeta): boolean => meta.flags?.aiGeneratedStyle === 1;

/** What the verdict depends on beside the article. */
export interface PublicationOptions {
  /** The time of the verdict. Without it, the date of publication is not looked at. */
  readonly now?: Date | number | string | undefined;
}

/** A time without an offset is taken as UTC, so that the verdict is the same on every machine. */
const inUtc = (text: string): string =>
  text.replace(/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d[\d:.]*)$/, '$1T$2Z');

/** Without types a time may be `null` too, of which a date makes the year 1970. */
const timeOf = (time: Date | number | string | null): number =>
  new Date(typeof time === 'string' ? inUtc(time) : (time ?? Number.NaN)).getTime();

/** The time of the verdict. One that is none would let every post pass. */
const checkedTime = (now: Date | number | string): number => {
  const time = timeOf(now);
  if (Number.isFinite(time)) return time;
  throw noTime(now);
};

/** What systems call a published post, and a switch that a form or a spreadsheet stored as text. */
const published = /^(?:publish(?:ed)?|public|live|true|1|yes|on)?$/i;
const scheduled = /^(?:future|scheduled)$/i;

/** Whether a status says that the post is not published. One that waits for its date leaves it to the date. */
const isWithheld = (status: string, isDated: boolean): boolean => {
  const word = status.trim();
  return !published.test(word) && !(isDated && scheduled.test(word));
};

/** Entries of `extra`, by the letters of their labels, that say that a post is no public one. */
const refusals =
  /^(?:(?:post)?status=(?:false|0|no|off|draft|pending|private|unpublished|trash)|(?:(?:is)?draft|hidden|unlisted)=(?:true|1|yes|on)|(?:is)?publi(?:c|shed)=(?:false|0|no|off))$/i;

/** An entry whose value has a name. */
type Refusal = MetaEntry & { readonly value: string | number | boolean };

const isRefusal = (entry: MetaEntry): entry is Refusal => {
  const { label, value } = entry;
  return (
    typeof value !== 'object' &&
    refusals.test(`${label.replace(/[^a-z]/gi, '')}=${String(value).trim()}`)
  );
};

/** What says that a post is not published: its status, or an entry that a record kept among its meta. */
const refusalOf = (status: string | undefined, { extra }: PostMeta, isDated: boolean) => {
  if (status !== undefined && isWithheld(status, isDated)) return status;
  // Without types there may be none.
  const entry = Array.isArray(extra) ? (extra as PostMeta['extra']).find(isRefusal) : undefined;
  return entry && `${entry.label}: ${entry.value}`;
};

/**
 * Decides whether a post may be listed. It may when no flag asks for a human review, its revision, if it
 * has one, is `reviewed`, its payload is not that of load-test content, its status, if it has one, is
 * that of a published post, no entry of `extra` such as `draft: true` says otherwise, and its date of
 * publication, if it has one, has come.
 * @throws {RangeError} for a `now` that is no time
 * @example
 * assessPublication({ meta: { extra: [], flags: { needsHumanReview: 1 } } }).index //=> false
 */
export function assessPublication(
  article: Pick<Article, 'meta' | 'publishedAt' | 'status'>,
  { now }: PublicationOptions = {},
): Publication {
  const { meta, publishedAt, status } = article;
  const time = now === undefined ? undefined : checkedTime(now);
  const reasons: PublicationReason[] = [];
  if (meta.flags?.needsHumanReview === 1) {
    reasons.push({ code: 'needs-human-review', message: reasonTexts.needsReview });
  }
  const revision = meta.revision?.status;
  if (revision !== undefined && revision.trim().toLowerCase() !== 'reviewed') {
    reasons.push({ code: 'not-reviewed', message: reasonTexts.notReviewed(revision) });
  }
  if (isLoadTestContent(meta)) {
    reasons.push({ code: 'load-test-content', message: reasonTexts.loadTest });
  }
  const isDated = time !== undefined && publishedAt !== undefined;
  const refusal = refusalOf(status, meta, isDated);
  if (refusal !== undefined) {
    reasons.push({ code: 'not-yet-published', message: reasonTexts.notPublished(refusal) });
  } else if (isDated && timeOf(publishedAt) > time) {
    const message = reasonTexts.tooEarly(publishedAt.slice(0, 10));
    reasons.push({ code: 'not-yet-published', message });
  }
  return { index: reasons.length === 0, reasons };
}

/**
 * Whether the view count must not leave the page: it counts no readers where the meta holds the post back,
 * which only its editors and load tests have read.
 */
export const hasSyntheticViewCount = (meta: PostMeta): boolean =>
  !assessPublication({ meta }).index;

/** `_edit_lock`, and the like of a record inside another: `authors _ref`, `authors id`. */
const ofSystem = /(?:^| )_| (?:id|documentId|slug|createdAt|updatedAt|publishedAt|locale)$/;
const mailbox = /^\s*(?:mailto:)?[^\s@]{1,64}@[^\s@]{1,255}\s*$/i;

/** `post_password`, `apiKey`: what WordPress and plugins keep among the meta of a post. */
const secret =
  /(?:passw(?:or)?d|passphrase|secret|(?:api|private)[ _-]?key|(?:access|api|auth)[ _-]?token)$/i;

/** What is kept of an item of a list beside its text, under a label such as `tags Cache`. */
const ofItem = /^(?:ai outline|checklist|notes|stack|tags|tools) /;

/** Whether an item says nothing beside its text but what its system needs. */
const isOfSystem = (label: string, value: unknown): boolean => {
  if (!ofItem.test(label)) return false;
  // Any value but these two can be asked for a member.
  const entries = (value as { readonly entries?: unknown } | null | undefined)?.entries;
  return (
    Array.isArray(entries) && entries.every((entry: MetaEntry) => ofSystem.test(` ${entry.label}`))
  );
};

/**
 * Whether an entry of `extra` is for the site and not for its readers: a key of the system's own, a
 * password or the like, or the e-mail address of somebody, which would only serve those who gather
 * addresses.
 * @example
 * isPrivateEntry('_edit_lock', '1700000000:1') //=> true
 */
export const isPrivateEntry = (label: string, value: unknown): boolean =>
  ofSystem.test(label) ||
  secret.test(label) ||
  isOfSystem(label, value) ||
  (typeof value === 'string' && mailbox.test(value));
