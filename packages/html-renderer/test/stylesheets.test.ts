import { type Issue, type PageOptions, renderPage } from '@alphanode/html-renderer';
import { type ElementOptions, renderElement } from '@alphanode/html-renderer/element';
import { describe, expect, test } from 'vitest';
import { small } from './articles.ts';

const linksIn = (markup: string): string[] =>
  Array.from(markup.matchAll(/<link rel="stylesheet"[^>]*>/g), ([link]) => link);

describe.each<[string, (options: PageOptions & ElementOptions) => string]>([
  ['a page', (options) => renderPage(small, options)],
  ['an element', (options) => renderElement(small, options)],
])('%s', (_name, render) => {
  test('links one stylesheet, or several in their order', () => {
    expect(linksIn(render({}))).toEqual([]);
    expect(linksIn(render({ stylesheets: '/one.css' }))).toEqual([
      '<link rel="stylesheet" href="/one.css">',
    ]);
    expect(linksIn(render({ stylesheets: ['/b.css', { href: '/a.css' }] }))).toEqual([
      '<link rel="stylesheet" href="/b.css">',
      '<link rel="stylesheet" href="/a.css">',
    ]);
  });

  test('has a stylesheet checked against its hash', () => {
    const stylesheets = [{ href: '/a.css', integrity: 'sha256-x' }];
    expect(linksIn(render({ stylesheets }))).toEqual([
      '<link rel="stylesheet" href="/a.css" integrity="sha256-x" crossorigin="anonymous">',
    ]);
  });

  test('takes its looks from where it is shown, not from where the site is to be', () => {
    const options = { baseUrl: 'https://site.example/', stylesheets: ['/a.css', 'b.css'] };
    expect(linksIn(render(options))).toEqual([
      '<link rel="stylesheet" href="/a.css">',
      '<link rel="stylesheet" href="b.css">',
    ]);
  });

  test('reports a stylesheet that is not safe, or is none, and links the others', () => {
    const issues: Issue[] = [];
    const stylesheets = ['javascript:x', undefined as never, { href: 5 as never }, '/styles.css'];
    const markup = render({ stylesheets, onIssue: (issue) => issues.push(issue) });
    expect(linksIn(markup)).toEqual(['<link rel="stylesheet" href="/styles.css">']);
    expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
      Array.from({ length: 3 }, () => 'html-renderer/unsafe-url options.stylesheets'),
    );
  });
});
