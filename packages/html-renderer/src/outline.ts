import { type Article } from '@alphanode/meta-schema';
import { blocksOf } from '@alphanode/meta-schema/text';
import { attempt } from './attempt.ts';
import { headingText, idsOf } from './headings.ts';
import { type RenderOptions } from './options.ts';
import { shiftedLevel } from './render-context.ts';
import { createStringContext } from './string-context.ts';
import { wellFormedIn } from './well-formed.ts';

/** One heading of an {@link outline}. */
export interface OutlineEntry {
  /** 2 to 6 for an article on a page of its own. */
  readonly level: number;
  readonly text: string;
  /** The anchor as it stands in the page, prefix included. */
  readonly id: string;
}

/**
 * The headings of the body in reading order, with the ids that rendering with the same options gives them.
 *
 * @example
 * outline(article)[0]; //=> { level: 2, text: 'First steps', id: 'first-steps' }
 */
export function outline(article: Article, options: RenderOptions = {}): OutlineEntry[] {
  const ctx = createStringContext(options, article);
  const entries = attempt(() => {
    const headings = blocksOf(article.body, 'heading', ctx.limits.blockDepth, ctx.nodesLeft);
    const ids = idsOf(headings);
    return headings.map((heading, index) => ({
      level: shiftedLevel(ctx, heading.level),
      text: headingText(heading),
      // Every heading has been given one.
      id: ctx.idPrefix + String(ids[index]),
    }));
  });
  return wellFormedIn(entries ?? []);
}
