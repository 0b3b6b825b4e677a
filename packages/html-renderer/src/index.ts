export type { Issue } from '@alphanode/meta-schema/guard';
export { safeUrl } from '@alphanode/image-source';
export { directionOf } from './direction.ts';
export { defaultComponents } from './components.ts';
export type {
  BlockProps,
  Components,
  CreditProps,
  CustomProps,
  HeaderProps,
  InlineProps,
  MetaBoxProps,
  MetaFieldProps,
  NoticeProps,
  Override,
  OverrideTools,
  SimilarPostsProps,
} from './components.ts';
export { excerpt, plainText, readingTime } from './article-text.ts';
export type { ReadingTime } from './article-text.ts';
export { articleHead } from './head/article-head.ts';
export type { Alternate, HeadOptions } from './head/article-head.ts';
export { renderHead } from './head/head.ts';
export type { Head, HeadLink, HeadMeta, JsonLd } from './head/head.ts';
export { toFeedItem } from './head/feed-item.ts';
export type { FeedItem } from './head/feed-item.ts';
export { toNextMetadata, toUnhead } from './head/mappers.ts';
export type { NextMetadata, UnheadInput } from './head/mappers.ts';
export { labels } from './labels/en.ts';
export type { Labels } from './labels/labels.ts';
export type { IssueCode } from './messages.ts';
export type { EmbedProvider, Features, Limits, MetaOptions, RenderOptions } from './options.ts';
export { outline } from './outline.ts';
export type { OutlineEntry } from './outline.ts';
export type { PictureOptions } from './picture.ts';
export {
  renderArticle,
  renderFigure,
  renderMetaBox,
  renderSimilarPosts,
} from './render-article.ts';
export { renderPage } from './render-page.ts';
export type { PageOptions } from './render-page.ts';
export { escapeHtml, html, trustedHtml } from './safe-html.ts';
export type { HtmlHole, SafeHtml } from './safe-html.ts';
export { streamArticle, streamPage } from './stream.ts';
export type { Stylesheet, StylesheetOptions } from './stylesheets.ts';
