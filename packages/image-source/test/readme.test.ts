import { readFileSync } from 'node:fs';
import * as main from '@alphanode/image-source';
import { expect, test } from 'vitest';
import { withProviderList } from '../scripts/provider-list.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/```js\n(.*?)```/gs)].map((match) => String(match[1]));

type Run = (names: typeof main, console: { log: (...values: unknown[]) => void }) => void;

/** Runs a block as a function: its imports come from the argument, its prints go to a list. */
const printed = (block: string): string[] => {
  const body = block.replace(/import (\{[^}]*\}) from '[^']*';/g, 'const $1 = names;');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the README's own code is what is tested
  const run = new Function('names', 'console', body) as Run; // the two parameters named here
  const lines: string[] = [];
  run(main, { log: (...values) => lines.push(values.map(String).join(' ')) });
  return lines;
};

test.each(blocks)('prints what it says: %#', (block) => {
  const said = [...block.matchAll(/^\/\/=> (.*)$/gm)].map((match) => match[1]);
  expect(said.length).toBeGreaterThan(0);
  expect(printed(block)).toEqual(said);
});

test('has a heading for each issue code, and for no other', () => {
  const headings = [...readme.matchAll(/^### `(image-source\/[a-z-]+)`$/gm)].map(
    ([, code]) => code,
  );
  const source = readFileSync(new URL('../src/messages.ts', import.meta.url), 'utf8');
  const codes = [...source.matchAll(/^ {2}'?([a-z-]+)'?: \[/gm)].map(
    ([, rule]) => `image-source/${String(rule)}`,
  );
  expect(headings.sort()).toEqual(codes.sort());
});

test('lists the providers of the table', () => {
  const squeezed = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
  expect(squeezed(readme)).toBe(squeezed(withProviderList(readme)));
});

test('has a heading for each export', () => {
  for (const name of Object.keys(main))
    expect(readme).toMatch(new RegExp(`^### .*\`${name}\\(`, 'm'));
});

test('names the size limits that the build is held to', () => {
  const { 'size-limit': limits } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { 'size-limit': readonly { import: string; limit: string }[] }; // size-limit reads it too
  const rows = [...readme.matchAll(/^\| `([^`]+)` +\| ([\d.]+ kB) +\|$/gm)];
  expect(rows.map(([, name, limit]) => ({ import: name, limit }))).toEqual(
    limits.map(({ import: name, limit }) => ({ import: name, limit })),
  );
});
