import { type Article, type Author } from '@alphanode/meta-schema';
import { hasAiGeneratedStyle } from '@alphanode/meta-schema/publication';
import { listOf, textOnly } from './is-list.ts';
import { linkUrl, writeAnchor } from './link-url.ts';
import { type NoticeProps } from './components.ts';
import { writeInlines } from './inlines.ts';
import { moreOf, writeItems, writeText } from './meta-value.ts';
import { draw } from './overrides.ts';
import { ArticleHeader } from './parts/article-header.tsx';
import { part } from './part.ts';
import { Notice } from './parts/notice.tsx';
import { TagList } from './parts/tag-list.tsx';
import { type RenderContext, report, shiftedLevel, writeOwn } from './render-context.ts';
import { escapeText, trustedHtml } from './safe-html.ts';
import { verdictOn } from './verdict.ts';

const writeTime = (ctx: RenderContext, label: string, iso = ''): string => {
  const day = ctx.format.day(iso);
  return day === undefined
    ? ''
    : ` <span${ctx.ownLang}>${escapeText(label)} <time datetime="${iso}">${escapeText(day)}</time></span>`;
};

const writeAuthor = (ctx: RenderContext, { name, url }: Author): string =>
  `, ${writeAnchor(linkUrl(ctx, url), writeText(textOnly(name)), ' rel="author"')}`;

const writeMoreAuthors = (ctx: RenderContext, count: number): string =>
  `, <span${ctx.ownLang}>${moreOf(ctx, count)}</span>`;

const writeAuthors = (ctx: RenderContext, { authors }: Article): string => {
  const names = writeItems(ctx, listOf(authors), writeAuthor, writeMoreAuthors);
  // Each name begins with a comma and a space.
  return names && `<span>${writeOwn(ctx, ctx.labels.by)} ${names.slice(2)}</span>`;
};

const writeByline = (ctx: RenderContext, article: Article): string => {
  if (ctx.options.features?.byline === false) return '';
  const { publishedAt, updatedAt } = article;
  return (
    writeAuthors(ctx, article) +
    writeTime(ctx, ctx.labels.published, publishedAt) +
    writeTime(ctx, ctx.labels.updated, updatedAt === publishedAt ? undefined : updatedAt)
  );
};

const writeHeaderBox = (ctx: RenderContext, title: string, lead: string, byline: string): string =>
  ctx.output.part(ArticleHeader, {
    prefix: ctx.prefix,
    level: shiftedLevel(ctx, 1),
    title: ctx.output.raw(escapeText(title)),
    lead: ctx.output.raw(lead),
    byline: ctx.output.raw(byline),
  });

/** Draws title, lead and byline. */
export function writeHeader(ctx: RenderContext, article: Article): string {
  const { title } = article;
  if (typeof title !== 'string') report(ctx, 'broken-part', title, ['title']);
  const lead = article.lead ? writeInlines(ctx, article.lead, 'lead') : '';
  // Without it, whatever it holds, an article still has its title.
  const byline = part(ctx, 'authors', writeByline, article);
  if (!ctx.overrides) return writeHeaderBox(ctx, title, lead, byline);
  return draw(ctx, {
    name: 'Header',
    props: { title, lead: trustedHtml(lead), byline: trustedHtml(byline) },
    renderDefault: () => writeHeaderBox(ctx, title, lead, byline),
    renderChildren: () => lead,
  });
}

const writeSentences = (ctx: RenderContext, { reasons, disclosure }: NoticeProps): string => {
  let markup = '';
  for (const reason of reasons) markup += `<li>${escapeText(reason)}</li>`;
  if (markup !== '') {
    markup = `<p class="${ctx.prefix}notice-title">${escapeText(ctx.labels.underReview)}</p><ul>${markup}</ul>`;
  }
  if (disclosure === undefined) return markup;
  return `${markup}<p class="${ctx.prefix}disclosure">${escapeText(disclosure)}</p>`;
};

const noticeOf = (ctx: RenderContext, article: Article): NoticeProps => {
  const { aiDisclosure, reasons: said } = ctx.labels;
  const reasons: string[] = [];
  for (const { code, message } of verdictOn(ctx, article).reasons) {
    reasons.push(said[code] ?? message);
  }
  return hasAiGeneratedStyle(article.meta) ? { reasons, disclosure: aiDisclosure } : { reasons };
};

const writeNoticeBox = (ctx: RenderContext, sentences: string): string =>
  ctx.output.part(Notice, {
    prefix: ctx.prefix,
    lang: ctx.ownWords.lang,
    dir: ctx.ownWords.dir,
    label: ctx.labels.notice,
    sentences: ctx.output.raw(sentences),
  });

/** Draws why the post is held back from search engines, and how its text was made. */
export function writeNotice(ctx: RenderContext, article: Article): string {
  const notice = noticeOf(ctx, article);
  const sentences = writeSentences(ctx, notice);
  if (sentences === '') return '';
  if (!ctx.overrides) return writeNoticeBox(ctx, sentences);
  return draw(ctx, {
    name: 'Notice',
    props: notice,
    renderDefault: () => writeNoticeBox(ctx, sentences),
    renderChildren: () => sentences,
  });
}

const writeTag = (_ctx: RenderContext, tag: string): string =>
  `<li>${writeText(textOnly(tag))}</li>`;

/** Draws the tags. */
export function writeTags(ctx: RenderContext, { tags }: Article): string {
  const items = writeItems(ctx, listOf(tags), writeTag);
  if (items === '') return '';
  return ctx.output.part(TagList, {
    prefix: ctx.prefix,
    label: ctx.labels.tags,
    items: ctx.output.raw(items),
  });
}
