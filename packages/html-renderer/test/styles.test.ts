import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { renderPage } from '@alphanode/html-renderer';
import { stylesheet, stylesheetHash } from '@alphanode/html-renderer/static-css';
import { expect, test } from 'vitest';
import { buildCss, buildUnlayeredCss } from '../scripts/styles.config.ts';
import { full } from './articles.ts';

test('is the string that the sheets give; else run scripts/write-styles.config.ts', async () => {
  expect(stylesheet).toBe(await buildCss());
});

test('has the hash that a content security policy asks for', () => {
  expect(stylesheetHash).toBe(`sha256-${createHash('sha256').update(stylesheet).digest('base64')}`);
});

test('takes at most 6 KB compressed', () => {
  expect(gzipSync(stylesheet).length).toBeLessThanOrEqual(6000);
});

test.each([
  ['layers', '@layer alphanode.base'],
  ['dark colours', 'light-dark('],
  ['print rules', '@media print'],
  ['forced colours', 'forced-colors:active'],
  ['reduced motion', 'prefers-reduced-motion'],
  ['container queries', '@container'],
])('has %s', (_name, part) => {
  expect(stylesheet).toContain(part);
});

test('prints black on white, also where the page is dark', () => {
  const [, print = ''] = stylesheet.split('@media print');
  const rules = print.split('}').map((rule) => rule.split('{').slice(-2));
  const [selector, declarations] =
    rules.find(([, inside]) => inside?.includes('color-scheme:light')) ?? [];
  expect(selector?.split(',')).toContain('.an-page');
  expect(declarations).toContain('--an-page:#fff');
});

test('shows titles and headings as they are written: npm stays npm', () => {
  const rules = stylesheet.split('}').map((rule) => rule.split('{').slice(-2));
  const changed = rules.filter(([, declarations]) => declarations?.includes('text-transform'));
  expect(changed.map(([selector]) => selector)).toEqual([
    '.an-fields>div>dt:not(:has(>bdi))::first-letter',
  ]);
});

test('comes without layers too: the same rules, in the same order', async () => {
  const unlayered = await buildUnlayeredCss();
  expect(unlayered).not.toContain('@layer');
  const rules = stylesheet.replace(/@layer [^{;]+[{;]/g, '').replaceAll('}', '');
  expect(unlayered.replaceAll('}', '')).toBe(rules);
});

test('styles every class of a page but the hooks for sites', () => {
  const hooks = new Set(['an-header', 'an-license', 'an-body', 'an-caption']);
  const used = [...renderPage(full).matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  for (const name of new Set(used)) {
    expect(hooks.has(name) || stylesheet.includes(`.${name}`), name).toBe(true);
  }
});

test('measures by a size that a page with a small root does not shrink', () => {
  expect(stylesheet).toContain('--an-rem:max(1rem,16px)');
  expect(stylesheet.match(/\drem\b/g)).toEqual(['1rem']);
});

test('lays out by the direction of the text: no physical side but for code and columns', () => {
  const physical = stylesheet.match(
    /[{;](?:margin|padding|border|inset)-(?:left|right)|[{;](?:left|right):/g,
  );
  expect(physical).toBeNull();
});
