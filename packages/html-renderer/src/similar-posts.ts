import { type Article, type SimilarLink } from '@alphanode/meta-schema';
import { listOf } from './is-list.ts';
import { linkUrl, writeAnchor } from './link-url.ts';
import { ownIds } from './headings.ts';
import { writeItems, writeText } from './meta-value.ts';
import { draw } from './overrides.ts';
import { SimilarPosts } from './parts/similar-posts.tsx';
import { type RenderContext, report, shiftedLevel } from './render-context.ts';

const writeLink = ({ title, summary }: SimilarLink, url: string): string => {
  const text = summary ? `<p>${writeText(summary)}</p>` : '';
  return `<li>${writeAnchor(url, writeText(title))}${text}</li>`;
};

const writeBox = (ctx: RenderContext, items: string): string =>
  ctx.output.part(SimilarPosts, {
    prefix: ctx.prefix,
    lang: ctx.ownWords.lang,
    dir: ctx.ownWords.dir,
    id: ctx.idPrefix + ownIds.similarPosts,
    level: shiftedLevel(ctx, 2),
    title: ctx.labels.similarPosts,
    items: ctx.output.raw(items),
  });

/** Draws the similar posts, the article itself not among them; no links draw nothing. */
export function writeSimilarPosts(
  ctx: RenderContext,
  { similar, canonicalUrl }: Pick<Article, 'similar' | 'canonicalUrl'>,
): string {
  const own = linkUrl(ctx, canonicalUrl);
  const links: SimilarLink[] | undefined = ctx.overrides && [];
  let index = -1;
  const items = writeItems(ctx, listOf(similar), (_ctx, link) => {
    const url = linkUrl(ctx, link.url);
    index += 1;
    if (url === undefined) {
      report(ctx, 'unsafe-url', link.url, ['similar', index, 'url']);
      return '';
    }
    if (url === own) return '';
    links?.push({ ...link, url });
    return writeLink(link, url);
  });
  if (items === '') return '';
  if (!links) return writeBox(ctx, items);
  return draw(ctx, {
    name: 'SimilarPosts',
    props: { title: ctx.labels.similarPosts, links },
    renderDefault: () => writeBox(ctx, items),
    renderChildren: () => items,
  });
}
