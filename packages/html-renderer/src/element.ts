import { type Article } from '@alphanode/meta-schema';
import { stylesheet } from './generated/stylesheet.ts';
import { type RenderOptions } from './options.ts';
import { prepare, renderArticle, writeArticle } from './render-article.ts';
import { createStringContext } from './string-context.ts';
import { type StylesheetOptions, writeStylesheets } from './stylesheets.ts';
import { wellFormed } from './well-formed.ts';

/** Options of {@link renderElement}. */
export interface ElementOptions extends RenderOptions, StylesheetOptions {}

/**
 * Renders an article inside `<alphanode-article>` with a declarative shadow tree: the host's styles do not
 * reach in, the article's do not reach out, and no script is needed to show it. Without `stylesheets` the
 * element styles itself once it is defined.
 *
 * @example
 * renderElement(article).startsWith('<alphanode-article><template shadowrootmode="open">'); //=> true
 */
export function renderElement(article: Article, options: ElementOptions = {}): string {
  const ctx = createStringContext(options, article);
  prepare(ctx, article);
  const tree = writeStylesheets(ctx, options) + writeArticle(ctx, article);
  return wellFormed(
    `<alphanode-article><template shadowrootmode="open">${tree}</template></alphanode-article>`,
  );
}

// What is used of the DOM. The library types of this package have no `document`, so that nothing else
// in it can come to depend on one.
interface ShadowTree {
  innerHTML: string;
  adoptedStyleSheets: readonly unknown[];
  querySelector(selectors: string): unknown;
}

interface HostElement {
  shadowRoot: ShadowTree | null;
  attachShadow(init: { readonly mode: 'open' }): ShadowTree;
}

interface Browser {
  readonly HTMLElement: abstract new () => HostElement;
  readonly customElements: {
    get(name: string): unknown;
    define(name: string, element: unknown): void;
  };
  readonly CSSStyleSheet: new () => { replaceSync(css: string): void };
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { readonly createHTML: (markup: string) => string },
    ): { createHTML(markup: string): string };
  };
}

/** An `<alphanode-article>` in the page; setting `article` draws it anew. */
export interface ArticleElement {
  article: Article | undefined;
  options: RenderOptions | undefined;
}

/**
 * Defines `<alphanode-article>` in a browser, once. The element takes over a declarative shadow tree as it
 * is; set its `article` to draw another. Pages that require trusted types allow the policy `alphanode`.
 */
export function defineArticleElement(browser: Browser = globalThis): void {
  if (browser.customElements.get('alphanode-article') !== undefined) return;
  const policy = browser.trustedTypes?.createPolicy('alphanode', {
    createHTML: (markup) => markup,
  });
  const sheet = new browser.CSSStyleSheet();
  sheet.replaceSync(stylesheet);

  const draw = (element: HostElement & ArticleElement): void => {
    if (!element.article) return;
    const markup = renderArticle(element.article, element.options);
    const tree = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    tree.innerHTML = policy ? policy.createHTML(markup) : markup;
    tree.adoptedStyleSheets = [sheet];
  };

  // The platform takes elements as classes only.
  class AlphanodeArticle extends browser.HTMLElement implements ArticleElement {
    options: RenderOptions | undefined;
    #article: Article | undefined;

    get article(): Article | undefined {
      return this.#article;
    }

    set article(article: Article | undefined) {
      this.#article = article;
      draw(this);
    }

    connectedCallback(): void {
      const tree = this.shadowRoot;
      if (tree?.querySelector('link[rel="stylesheet"]') === null) {
        tree.adoptedStyleSheets = [sheet];
      }
    }
  }
  browser.customElements.define('alphanode-article', AlphanodeArticle);
}
