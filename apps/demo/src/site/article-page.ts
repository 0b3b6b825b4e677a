import { type Issue } from '@alphanode/image-source';
import { articleHead, renderArticle, trustedHtml } from '@alphanode/html-renderer';
import { type Article } from '@alphanode/meta-schema';
import { postUrl } from '../post.ts';
import { renderShell, siteName } from './site-shell.ts';

/** What a page of an article depends on besides the article. */
export interface ArticlePageOptions {
  /** Scheme, host and port of the site. */
  readonly origin: string;
  readonly hasHeldBack: boolean;
  readonly onIssue: (issue: Issue) => void;
}

/** The page of an article, inside the site's header and footer. */
export function renderArticlePage(article: Article, options: ArticlePageOptions): string {
  const canonicalUrl = article.canonicalUrl ?? options.origin + postUrl(article);
  const head = articleHead({ ...article, canonicalUrl }, { baseUrl: options.origin, siteName });
  // Without a base URL, links within the site stay relative and outlive a change of host.
  const markup = renderArticle(article, { onIssue: options.onIssue });
  return renderShell({
    head,
    main: trustedHtml(markup),
    frame: { hasHeldBack: options.hasHeldBack },
    lang: article.lang,
  });
}
