import { type Article } from '@alphanode/meta-schema';
import { assessPublication, hasAiGeneratedStyle } from '@alphanode/meta-schema/publication';
import { safeUrl } from '@alphanode/image-source';
import { type NoticeProps } from './components.ts';
import { writeInlines } from './inlines.ts';
import { draw } from './overrides.ts';
import { type RenderContext, shiftedLevel, writeOwn } from './render-context.ts';
import { escapeAttribute, escapeText, trustedHtml } from './safe-html.ts';

const writeTime = (ctx: RenderContext, label: string, iso: string | undefined): string => {
  const day = iso === undefined ? undefined : ctx.format.day(iso);
  if (iso === undefined || day === undefined) return '';
  return `<span${ctx.ownLang}>${escapeText(label)} <time datetime="${iso}">${escapeText(day)}</time></span>`;
};

const writeAuthors = (ctx: RenderContext, article: Article): string => {
  const names = article.authors.map(({ name, url }) => {
    const shown = `<bdi>${escapeText(name)}</bdi>`;
    const safe =
      url === undefined ? undefined : safeUrl(url, { use: 'link', base: ctx.options.baseUrl }).url;
    return safe === undefined
      ? shown
      : `<a href="${escapeAttribute(safe)}" rel="author">${shown}</a>`;
  });
  if (names.length === 0) return '';
  return `<span>${writeOwn(ctx, ctx.labels.by)} ${names.join(', ')}</span>`;
};

const writeByline = (ctx: RenderContext, article: Article): string => {
  if (ctx.options.features?.byline === false) return '';
  const { labels } = ctx;
  const { publishedAt, updatedAt } = article;
  const parts =
    writeAuthors(ctx, article) +
    writeTime(ctx, labels.published, publishedAt) +
    writeTime(ctx, labels.updated, updatedAt === publishedAt ? undefined : updatedAt);
  return parts && `<p class="${ctx.c}byline">${parts}</p>`;
};

/** Draws title, lead and byline. */
export function writeHeader(ctx: RenderContext, article: Article): string {
  const lead = article.lead ? writeInlines(ctx, article.lead, 'lead') : '';
  const byline = writeByline(ctx, article);
  const renderDefault = (): string => {
    const level = shiftedLevel(ctx, 1);
    const below = lead && `<p class="${ctx.c}lead">${lead}</p>`;
    return `<header class="${ctx.c}header"><h${level} class="${ctx.c}title">${escapeText(article.title)}</h${level}>${below}${byline}</header>`;
  };
  if (!ctx.overrides) return renderDefault();
  const props = { title: article.title, lead: trustedHtml(lead), byline: trustedHtml(byline) };
  return draw(ctx, { name: 'Header', props, renderDefault, renderChildren: () => lead });
}

const noticeOf = (ctx: RenderContext, article: Article): NoticeProps => {
  const { reasons } = assessPublication(article);
  const said = ctx.labels.reasons;
  return {
    reasons: reasons.map(({ code, message }) => said[code] ?? message),
    ...(hasAiGeneratedStyle(article.meta) && { disclosure: ctx.labels.aiDisclosure }),
  };
};

/** Draws why the post is held back from search engines, and how its text was made. */
export function writeNotice(ctx: RenderContext, article: Article): string {
  const notice = noticeOf(ctx, article);
  const { reasons, disclosure } = notice;
  if (reasons.length === 0 && disclosure === undefined) return '';
  const { c, labels } = ctx;
  const renderChildren = (): string => {
    const listed = reasons.map((reason) => `<li>${escapeText(reason)}</li>`).join('');
    const review =
      listed &&
      `<p class="${c}notice-title">${escapeText(labels.underReview)}</p><ul>${listed}</ul>`;
    const made =
      disclosure === undefined ? '' : `<p class="${c}disclosure">${escapeText(disclosure)}</p>`;
    return review + made;
  };
  const renderDefault = (): string =>
    `<section class="${c}notice" aria-label="${escapeAttribute(labels.notice)}"${ctx.ownLang}>${renderChildren()}</section>`;
  if (!ctx.overrides) return renderDefault();
  return draw(ctx, { name: 'Notice', props: notice, renderDefault, renderChildren });
}

/** Draws the tags. */
export function writeTags(ctx: RenderContext, tags: readonly string[]): string {
  if (tags.length === 0) return '';
  const items = tags.map((tag) => `<li><bdi>${escapeText(tag)}</bdi></li>`).join('');
  return `<ul class="${ctx.c}tags" aria-label="${escapeAttribute(ctx.labels.tags)}">${items}</ul>`;
}
