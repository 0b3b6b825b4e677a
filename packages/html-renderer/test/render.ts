import { type Issue, renderArticle, type RenderOptions } from '@alphanode/html-renderer';
import { type Article, type Block } from '@alphanode/meta-schema';
import { bodyOf } from './articles.ts';

/** The markup of the body of an article. */
export const bodyHtml = (article: Article, options: RenderOptions = {}): string => {
  const markup = renderArticle(article, options);
  const [, inside = ''] =
    /<div class="\w*-?body">(.*?)<\/div>(?:<ul class="an-tags"|<section class="an-(?:meta|similar)|<\/article>)/s.exec(
      markup,
    ) ?? [];
  return inside;
};

/** The markup of blocks, and the codes and paths of what was reported. */
export const drawn = (blocks: readonly Block[], options: RenderOptions = {}) => {
  const issues: Issue[] = [];
  const html = bodyHtml(bodyOf(...blocks), { ...options, onIssue: (issue) => issues.push(issue) });
  return { html, issues: issues.map(({ code, path }) => `${code} ${path.join('.')}`) };
};

/** A block that no type allows. */
export const broken = (block: unknown): Block => block as Block;
