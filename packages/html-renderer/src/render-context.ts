import { type Image, type ImageAttributes, type ImageNormalizer } from '@alphanode/image-source';
import { type Article } from '@alphanode/meta-schema';
import { attempt } from './attempt.ts';
import { directionOf } from './direction.ts';
import { type Notes } from './footnotes.ts';
import { flat } from './flat.ts';
import { type Formats, formatsOf } from './format.ts';
import { type HeadingIds } from './headings.ts';
import { listOf } from './is-list.ts';
import { memoOf } from './memo.ts';
import { labels as english } from './labels/en.ts';
import { type Labels } from './labels/labels.ts';
import { isLabel, settledLabels } from './labels/settle-labels.ts';
import { issueOf, optionIssueOf, type Rule } from './messages.ts';
import { type Limits, type RenderOptions } from './options.ts';
import { attribute, escapeText, isWhole } from './safe-html.ts';
import { type Output } from './output.ts';
import { type Overrides, overridesOf } from './overrides.ts';
import { type OwnWords } from './parts/own-words.ts';

/** What one render knows: its settled options, and where in the article it is. */
export interface RenderContext {
  readonly options: RenderOptions;
  /** The language of the article; `''`, which says that it is not known, where it is no tag. */
  readonly lang: string;
  /** The class prefix. */
  readonly prefix: string;
  /** Start tags of lists and records in the meta box, each one string. */
  readonly listTag: string;
  readonly recordTag: string;
  readonly labels: Labels;
  readonly format: Formats;
  /** Attributes for text in the renderer's words, where they differ from the article's language. */
  readonly ownLang: string;
  /** The same for components. */
  readonly ownWords: OwnWords;
  readonly idPrefix: string;
  readonly headingOffset: number;
  readonly limits: SettledLimits;
  readonly overrides: Overrides | undefined;
  readonly output: Output;
  /**
   * Keys and indices from the article to what is being drawn, as many as `at` says. What lies beyond is left
   * from before: an array that shrinks and grows costs more than what it is for.
   */
  readonly path: (string | number)[];
  at: number;
  depth: number;
  /** Whether a header or footer of a section is open. */
  inHeader: boolean;
  /** How many pieces may still be drawn. */
  nodesLeft: number;
  headings: HeadingIds;
  notes: Notes;
  /** The lead picture, which the body does not show again. */
  cover: Image | undefined;
  /** Its caption as markup. */
  coverCaption: string;
  coverAttributes: ImageAttributes | undefined;
  /** The site's own reader of pictures, made when the first is met. */
  normalizer: ImageNormalizer | undefined;
}

/** The headings and notes of what has none, and of an article before they are looked at. */
const none: ReadonlyMap<unknown, undefined> = new Map<unknown, undefined>();

const sameLanguage: OwnWords = { lang: undefined, dir: undefined };

type WithLang = Pick<Article, 'lang'>;

/** BCP 47 allows parts without end; the longest tag in use has 35 characters. */
const maxLang = 64;

const langOf = (article: WithLang): string => {
  const lang: unknown = attempt(() => article.lang);
  return typeof lang === 'string' && lang.length <= maxLang ? lang : '';
};

const ownWordsOf = (labels: Labels, articleLang: string | undefined): OwnWords =>
  articleLang === undefined || articleLang === labels.lang
    ? sameLanguage
    : { lang: labels.lang, dir: directionOf(labels.lang) };

/** The words of a render. A text, which is no catalogue, has a letter for each of its keys. */
const labelsOf = ({ labels }: RenderOptions): Labels =>
  labels ? settledLabels(new Object(labels)) : english;

const reportLabels = (ctx: RenderContext, labels: Partial<Labels>): void => {
  for (const entry of Object.entries(labels)) {
    if (!isLabel(entry)) ctx.options.onIssue?.(optionIssueOf('labels', entry[1], entry[0]));
  }
};

type SettledLimits = Readonly<Record<keyof Limits, number>>;

/** The limits where the options name none. */
const usualLimits: SettledLimits = {
  blockDepth: 64,
  metaDepth: 16,
  metaItems: 200,
  metaValues: 20_000,
  nodes: 1_000_000,
};

const isLimit = ([, limit]: [string, number]): boolean => limit >= 0;

/** The limits of a render; the usual one in the place of what is none, such as a variable that is not set. */
const limitsOf = ({ limits }: RenderOptions): SettledLimits =>
  limits
    ? { ...usualLimits, ...Object.fromEntries(Object.entries(limits).filter(isLimit)) }
    : usualLimits;

const listTagOf = /* @__PURE__ */ memoOf((prefix: string) =>
  flat('<ul class="', prefix, 'values">'),
);
const recordTagOf = /* @__PURE__ */ memoOf((prefix: string) =>
  flat('<dl class="', prefix, 'record">'),
);

/** Settles the options for one render. */
export function createContext(
  given: RenderOptions,
  article: WithLang | undefined,
  output: Output,
): RenderContext {
  const { baseUrl } = given;
  // A URL that is not absolute resolves none.
  const isWrong = baseUrl !== undefined && !/^https?:/i.test(baseUrl);
  const options = isWrong ? { ...given, baseUrl: undefined } : given;
  const labels = labelsOf(options);
  const prefix = options.classPrefix ?? 'an-';
  const limits = limitsOf(options);
  const lang = article === undefined ? undefined : langOf(article);
  const ownWords = ownWordsOf(labels, lang);
  const ctx: RenderContext = {
    options,
    lang: lang ?? '',
    prefix,
    listTag: listTagOf(prefix),
    recordTag: recordTagOf(prefix),
    labels,
    format: formatsOf(options.lang ?? labels.lang),
    ownLang: attribute('lang', ownWords.lang) + attribute('dir', ownWords.dir),
    ownWords,
    idPrefix: options.idPrefix ?? '',
    headingOffset: options.headingOffset ?? 0,
    limits,
    overrides: options.components && overridesOf(options.components, output.standard),
    output,
    path: [],
    at: 0,
    depth: 0,
    inHeader: false,
    nodesLeft: limits.nodes,
    headings: none,
    notes: none,
    cover: undefined,
    coverCaption: '',
    coverAttributes: undefined,
    normalizer: undefined,
  };
  if (lang === '') report(ctx, 'broken-part', undefined, ['lang']);
  if (isWrong) options.onIssue?.(optionIssueOf('baseUrl', baseUrl));
  if (options.labels) reportLabels(ctx, options.labels);
  return ctx;
}

/** Goes below a member. To come back, set `at` to what it was. */
export const enter = (ctx: RenderContext, key: string | number): void => {
  ctx.path[ctx.at] = key;
  ctx.at += 1;
};

/** Goes below a member that is a list, to its first item; gives the place of the index in `path`. */
export const enterList = (ctx: RenderContext, key: string | number): number => {
  const { path, at } = ctx;
  path[at] = key;
  path[at + 1] = 0;
  ctx.at = at + 2;
  return at + 1;
};

/** Comes back from a list. */
export const leaveList = (ctx: RenderContext, place: number): void => {
  ctx.at = place - 1;
};

/** Draws the items of a list one by one, each at its place, until nothing may be drawn any more. */
export const writeEach = <Item>(
  ctx: RenderContext,
  key: string | number,
  items: readonly Item[],
  write: (ctx: RenderContext, item: Item) => string,
): string => {
  const at = enterList(ctx, key);
  let markup = '';
  let index = 0;
  for (const item of listOf(items)) {
    if (!spend(ctx)) break;
    ctx.path[at] = index++;
    markup += write(ctx, item);
  }
  leaveList(ctx, at);
  return markup;
};

/** Keys and indices from the article to what is being drawn. */
export const placeOf = ({ path, at }: RenderContext): (string | number)[] => path.slice(0, at);

/** Reports an issue at the place that is being drawn, or below it. */
export const report = (
  ctx: RenderContext,
  rule: Rule,
  received?: unknown,
  below: readonly (string | number)[] = [],
): void => {
  ctx.options.onIssue?.(issueOf(rule, placeOf(ctx).concat(below), received));
};

/** Takes one piece off what may still be drawn; `false`, and one report, where nothing is left. */
export const spend = (ctx: RenderContext): boolean => {
  ctx.nodesLeft -= 1;
  if (ctx.nodesLeft >= 0) return true;
  if (ctx.nodesLeft === -1) report(ctx, 'size-limit');
  return false;
};

/** Words of the renderer's own inside text of the article. */
export const writeOwn = (ctx: RenderContext, words: string): string =>
  ctx.ownLang ? `<span${ctx.ownLang}>${escapeText(words)}</span>` : escapeText(words);

/** A heading level, moved down by the host's offset, never beyond 6. What is no level is taken for 2. */
export const shiftedLevel = (ctx: RenderContext, level: number): number =>
  Math.min(6, Math.max(1, (isWhole(level) ? level : 2) + ctx.headingOffset));
