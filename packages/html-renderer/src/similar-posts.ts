import { type SimilarLink } from '@alphanode/meta-schema';
import { safeUrl } from '@alphanode/image-source';
import { ownIds } from './headings.ts';
import { draw } from './overrides.ts';
import { type RenderContext, report, shiftedLevel } from './render-context.ts';
import { escapeAttribute, escapeText } from './safe-html.ts';

const safeLinks = (ctx: RenderContext, links: readonly SimilarLink[]): SimilarLink[] => {
  const safe: SimilarLink[] = [];
  links.forEach((link, index) => {
    const { url } = safeUrl(link.url, { use: 'link', base: ctx.options.baseUrl });
    if (url === undefined)
      report(ctx, 'html-renderer/unsafe-url', link.url, ['similar', index, 'url']);
    else safe.push({ ...link, url });
  });
  return safe;
};

const writeLink = ({ title, url, summary }: SimilarLink): string => {
  const text = summary ? ` <p>${escapeText(summary)}</p>` : '';
  return `<li><a href="${escapeAttribute(url)}"><bdi>${escapeText(title)}</bdi></a>${text}</li>`;
};

/** Draws the similar posts; no links draw nothing. */
export function writeSimilarPosts(ctx: RenderContext, similar: readonly SimilarLink[]): string {
  const links = safeLinks(ctx, similar);
  if (links.length === 0) return '';
  const title = ctx.labels.similarPosts;
  const renderChildren = (): string => links.map((link) => writeLink(link)).join('');
  const renderDefault = (): string => {
    const id = escapeAttribute(ctx.idPrefix + ownIds.similarPosts);
    const level = shiftedLevel(ctx, 2);
    return `<section class="${ctx.c}similar" aria-labelledby="${id}"><h${level} id="${id}"${ctx.ownLang}>${escapeText(title)}</h${level}><ul>${renderChildren()}</ul></section>`;
  };
  if (!ctx.overrides) return renderDefault();
  return draw(ctx, {
    name: 'SimilarPosts',
    props: { title, links },
    renderDefault,
    renderChildren,
  });
}
