import { type SimilarLink } from '@alphanode/meta-schema';
import { linkUrl } from './link-url.ts';
import { ownIds } from './headings.ts';
import { draw } from './overrides.ts';
import { SimilarPosts } from './parts/similar-posts.tsx';
import { type RenderContext, report, shiftedLevel } from './render-context.ts';
import { escapeAttribute, escapeText } from './safe-html.ts';

const safeLinks = (ctx: RenderContext, links: readonly SimilarLink[]): SimilarLink[] => {
  const safe: SimilarLink[] = [];
  links.forEach((link, index) => {
    const url = linkUrl(link.url, ctx.options.baseUrl);
    if (url === undefined)
      report(ctx, 'html-renderer/unsafe-url', link.url, ['similar', index, 'url']);
    else safe.push({ ...link, url });
  });
  return safe;
};

const writeLink = ({ title, url, summary }: SimilarLink): string => {
  const text = summary ? `<p>${escapeText(summary)}</p>` : '';
  return `<li><a href="${escapeAttribute(url)}"><bdi>${escapeText(title)}</bdi></a>${text}</li>`;
};

/** Draws the similar posts; no links draw nothing. */
export function writeSimilarPosts(ctx: RenderContext, similar: readonly SimilarLink[]): string {
  const links = safeLinks(ctx, similar);
  if (links.length === 0) return '';
  const { labels, ownWords, output } = ctx;
  const title = labels.similarPosts;
  const renderChildren = (): string => links.map(writeLink).join('');
  const renderDefault = (): string =>
    output.part(SimilarPosts, {
      prefix: ctx.c,
      lang: ownWords.lang,
      dir: ownWords.dir,
      id: ctx.idPrefix + ownIds.similarPosts,
      level: shiftedLevel(ctx, 2),
      title,
      items: output.raw(renderChildren()),
    });
  if (!ctx.overrides) return renderDefault();
  const props = { title, links };
  return draw(ctx, { name: 'SimilarPosts', props, renderDefault, renderChildren });
}
