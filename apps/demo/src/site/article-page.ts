import { type Issue } from '@alphanode/image-source';
import {
  type RenderOptions,
  articleHead,
  labels,
  renderArticle,
  trustedHtml,
} from '@alphanode/html-renderer';
import { ar } from '@alphanode/html-renderer/labels/ar';
import { de } from '@alphanode/html-renderer/labels/de';
import { es } from '@alphanode/html-renderer/labels/es';
import { fr } from '@alphanode/html-renderer/labels/fr';
import { ja } from '@alphanode/html-renderer/labels/ja';
import { type Article } from '@alphanode/meta-schema';
import { postUrl } from '../post.ts';
import { type Site, renderShell, siteName } from './site-shell.ts';

/** What a page of an article depends on besides the article. */
export interface ArticlePageOptions extends Site {
  /** The time by which the post is published or not. */
  readonly now: Date;
  readonly onIssue: (issue: Issue) => void;
}

/** The renderer's own words by primary language; English where a post is in another. */
const catalogues = new Map([labels, ar, de, es, fr, ja].map((words) => [words.lang, words]));

/** The page of an article, inside the site's header and footer. */
export function renderArticlePage(article: Article, options: ArticlePageOptions): string {
  const { origin, frame, now, onIssue } = options;
  const canonicalUrl = article.canonicalUrl ?? origin + postUrl(article);
  const render: RenderOptions = {
    now,
    labels: catalogues.get(article.lang.slice(0, 2).toLowerCase()) ?? labels,
  };
  const head = articleHead({ ...article, canonicalUrl }, { ...render, baseUrl: origin, siteName });
  // Without a base URL, links within the site stay relative and outlive a change of host.
  const markup = renderArticle(article, { ...render, onIssue });
  return renderShell({
    head,
    main: trustedHtml(markup),
    frame,
    lang: article.lang,
  });
}
