import { type Article } from '@alphanode/meta-schema';
import { assessPublication, hasAiGeneratedStyle } from '@alphanode/meta-schema/publication';
import { linkUrl } from './link-url.ts';
import { type NoticeProps } from './components.ts';
import { writeInlines } from './inlines.ts';
import { draw } from './overrides.ts';
import { ArticleHeader } from './parts/article-header.tsx';
import { Notice } from './parts/notice.tsx';
import { TagList } from './parts/tag-list.tsx';
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
    const safe = url === undefined ? undefined : linkUrl(url, ctx.options.baseUrl);
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
  return (
    writeAuthors(ctx, article) +
    writeTime(ctx, labels.published, publishedAt) +
    writeTime(ctx, labels.updated, updatedAt === publishedAt ? undefined : updatedAt)
  );
};

/** Draws title, lead and byline. */
export function writeHeader(ctx: RenderContext, article: Article): string {
  const lead = article.lead ? writeInlines(ctx, article.lead, 'lead') : '';
  const byline = writeByline(ctx, article);
  const { title } = article;
  const { output } = ctx;
  const renderDefault = (): string =>
    output.part(ArticleHeader, {
      prefix: ctx.c,
      level: shiftedLevel(ctx, 1),
      title,
      lead: output.raw(lead),
      byline: output.raw(byline),
    });
  if (!ctx.overrides) return renderDefault();
  const props = { title, lead: trustedHtml(lead), byline: trustedHtml(byline) };
  return draw(ctx, { name: 'Header', props, renderDefault, renderChildren: () => lead });
}

const noticeOf = (ctx: RenderContext, article: Article): NoticeProps => {
  const { reasons } = assessPublication(article, ctx.options);
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
  const { c, labels, ownWords, output } = ctx;
  const renderChildren = (): string => {
    const listed = reasons.map((reason) => `<li>${escapeText(reason)}</li>`).join('');
    const title = `<p class="${c}notice-title">${escapeText(labels.underReview)}</p>`;
    const made =
      disclosure === undefined ? '' : `<p class="${c}disclosure">${escapeText(disclosure)}</p>`;
    return (listed && `${title}<ul>${listed}</ul>`) + made;
  };
  const renderDefault = (): string =>
    output.part(Notice, {
      prefix: c,
      lang: ownWords.lang,
      dir: ownWords.dir,
      label: labels.notice,
      sentences: output.raw(renderChildren()),
    });
  if (!ctx.overrides) return renderDefault();
  return draw(ctx, { name: 'Notice', props: notice, renderDefault, renderChildren });
}

/** Draws the tags. */
export function writeTags(ctx: RenderContext, tags: readonly string[]): string {
  if (tags.length === 0) return '';
  const items = tags.map((tag) => `<li><bdi>${escapeText(tag)}</bdi></li>`).join('');
  const { c, labels, output } = ctx;
  return output.part(TagList, { prefix: c, label: labels.tags, items: output.raw(items) });
}
