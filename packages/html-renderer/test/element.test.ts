import { renderArticle } from '@alphanode/html-renderer';
import { defineArticleElement, renderElement } from '@alphanode/html-renderer/element';
import * as entry from '@alphanode/html-renderer/element';
import { stylesheet } from '@alphanode/html-renderer/static-css';
import { expect, test } from 'vitest';
import { small } from './articles.ts';

test('exports these names', () => {
  expect(Object.keys(entry).sort()).toEqual(['defineArticleElement', 'renderElement']);
});

test('renders a declarative shadow tree', () => {
  expect(renderElement(small)).toBe(
    `<alphanode-article><template shadowrootmode="open">${renderArticle(small)}</template></alphanode-article>`,
  );
});

class Tree {
  innerHTML = '';
  adoptedStyleSheets: readonly unknown[] = [];
  readonly #links: boolean;
  constructor(links = false) {
    this.#links = links;
  }
  querySelector(): unknown {
    return this.#links ? {} : null;
  }
}

class Host {
  shadowRoot: Tree | null = null;
  attachShadow(): Tree {
    return (this.shadowRoot = new Tree());
  }
}

class Sheet {
  css = '';
  replaceSync(css: string): void {
    this.css = css;
  }
}

interface Defined {
  article: unknown;
  options: unknown;
  shadowRoot: Tree | null;
  connectedCallback: () => void;
}

const browserOf = (trustedTypes?: object) => {
  const defined = new Map<string, new () => Defined>();
  const customElements = {
    get: (name: string) => defined.get(name),
    define: (name: string, element: unknown) => defined.set(name, element as new () => Defined),
  };
  const browser = {
    HTMLElement: Host,
    customElements,
    CSSStyleSheet: Sheet,
    ...(trustedTypes && { trustedTypes }),
  };
  return { browser: browser as never, defined };
};

const made = (trustedTypes?: object): Defined => {
  const { browser, defined } = browserOf(trustedTypes);
  defineArticleElement(browser);
  defineArticleElement(browser);
  const Element = defined.get('alphanode-article') ?? expect.fail('not defined');
  return new Element();
};

test('draws its article into a shadow tree of its own, styled', () => {
  const element = made();
  element.article = undefined;
  expect(element.shadowRoot).toBeNull();
  element.options = { classPrefix: 'x-' };
  element.article = small;
  expect(element.article).toBe(small);
  expect(element.shadowRoot?.innerHTML).toBe(renderArticle(small, { classPrefix: 'x-' }));
  expect(element.shadowRoot?.adoptedStyleSheets).toMatchObject([{ css: stylesheet }]);
});

test('goes through a trusted types policy where the browser has one', () => {
  const trustedTypes = {
    createPolicy: (name: string, rules: { createHTML: (markup: string) => string }) => ({
      createHTML: (markup: string) => `${name}:${rules.createHTML(markup)}`,
    }),
  };
  const element = made(trustedTypes);
  element.article = small;
  element.article = small;
  expect(element.shadowRoot?.innerHTML).toBe(`alphanode:${renderArticle(small)}`);
});

test('takes over a declarative tree, and styles it where it has no stylesheet', () => {
  const bare = made();
  bare.connectedCallback();
  bare.shadowRoot = new Tree();
  bare.connectedCallback();
  expect(bare.shadowRoot.adoptedStyleSheets).toHaveLength(1);
  const linked = made();
  linked.shadowRoot = new Tree(true);
  linked.connectedCallback();
  expect(linked.shadowRoot.adoptedStyleSheets).toHaveLength(0);
});

test('defines itself with the globals of the page', () => {
  const { browser, defined } = browserOf();
  Object.assign(globalThis, browser);
  defineArticleElement();
  expect([...defined.keys()]).toEqual(['alphanode-article']);
});
