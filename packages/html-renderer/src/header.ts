import { type Article } from '@alphanode/meta-schema';
import { assessPublication, hasAiGeneratedStyle } from '@alphanode/meta-schema/publication';
import { listOf } from './is-list.ts';
import { linkUrl, writeAnchor } from './link-url.ts';
import { type NoticeProps } from './components.ts';
import { writeInlines } from './inlines.ts';
import { draw } from './overrides.ts';
import { ArticleHeader } from './parts/article-header.tsx';
import { part } from './part.ts';
import { Notice } from './parts/notice.tsx';
import { TagList } from './parts/tag-list.tsx';
import { type RenderContext, shiftedLevel, writeOwn } from './render-context.ts';
import { escapeText, trustedHtml } from './safe-html.ts';

const writeTime = (ctx: RenderContext, label: string, iso: string | undefined): string => {
  const day = iso === undefined ? undefined : ctx.format.day(iso);
  if (iso === undefined || day === undefined) return '';
  return `<span${ctx.ownLang}>${escapeText(label)} <time datetime="${iso}">${escapeText(day)}</time></span>`;
};

const writeAuthors = (ctx: RenderContext, article: Article): string => {
  let names = '';
  for (const { name, url } of listOf(article.authors)) {
    const shown = `<bdi>${escapeText(name)}</bdi>`;
    const safe = url === undefined ? undefined : linkUrl(url, ctx.options.baseUrl);
    if (names !== '') names += ', ';
    names += writeAnchor(safe, shown, ' rel="author"');
  }
  return names && `<span>${writeOwn(ctx, ctx.labels.by)} ${names}</span>`;
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

const writeHeaderBox = (ctx: RenderContext, title: string, lead: string, byline: string): string =>
  ctx.output.part(ArticleHeader, {
    prefix: ctx.c,
    level: shiftedLevel(ctx, 1),
    title: ctx.output.raw(escapeText(title)),
    lead: ctx.output.raw(lead),
    byline: ctx.output.raw(byline),
  });

/** Draws title, lead and byline. */
export function writeHeader(ctx: RenderContext, article: Article): string {
  const { title } = article;
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

const writeReasons = (ctx: RenderContext, reasons: readonly string[]): string => {
  if (reasons.length === 0) return '';
  let items = '';
  for (const reason of reasons) items += `<li>${escapeText(reason)}</li>`;
  const title = escapeText(ctx.labels.underReview);
  return `<p class="${ctx.c}notice-title">${title}</p><ul>${items}</ul>`;
};

const writeSentences = (ctx: RenderContext, { reasons, disclosure }: NoticeProps): string => {
  const held = writeReasons(ctx, reasons);
  if (disclosure === undefined) return held;
  return `${held}<p class="${ctx.c}disclosure">${escapeText(disclosure)}</p>`;
};

const noticeOf = (ctx: RenderContext, article: Article): NoticeProps => {
  const { aiDisclosure, reasons: said } = ctx.labels;
  const reasons: string[] = [];
  for (const { code, message } of assessPublication(article, ctx.options).reasons) {
    reasons.push(said[code] ?? message);
  }
  return hasAiGeneratedStyle(article.meta) ? { reasons, disclosure: aiDisclosure } : { reasons };
};

const writeNoticeBox = (ctx: RenderContext, sentences: string): string =>
  ctx.output.part(Notice, {
    prefix: ctx.c,
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

/** Draws the tags. */
export function writeTags(ctx: RenderContext, tags: readonly string[]): string {
  let items = '';
  for (const tag of listOf(tags)) {
    // A list of holes may be endless.
    if (typeof tag !== 'string') throw new TypeError('no list');
    items += `<li><bdi>${escapeText(tag)}</bdi></li>`;
  }
  if (items === '') return '';
  const { c, labels, output } = ctx;
  return output.part(TagList, { prefix: c, label: labels.tags, items: output.raw(items) });
}
