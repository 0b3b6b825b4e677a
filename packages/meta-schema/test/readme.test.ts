import { readFileSync } from 'node:fs';
import * as main from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import * as z from 'zod';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => String(match[1]));

type Run = (names: object, log: (...values: unknown[]) => void) => void;

/** Runs a block as a function: its imports come from the argument, its prints go to a list. */
const printed = (block: string): string[] => {
  const body = block
    .replace(/^import (\{[^}]*\}) from '[^']*';$/gm, 'const $1 = names;')
    .replace(/^import \* as z from 'zod';$/m, 'const { z } = names;')
    .replaceAll('console.log(', 'log(');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the README's own code is what is tested
  const run = new Function('names', 'log', body) as Run; // the two parameters named here
  const lines: string[] = [];
  run({ ...main, z }, (...values) => lines.push(values.map(String).join(' ')));
  return lines;
};

test.each(blocks)('prints what it says: %#', (block) => {
  const said = [...block.matchAll(/^\/\/=> (.*)$/gm)].map((match) => match[1]);
  expect(said.length).toBeGreaterThan(0);
  expect(printed(block)).toEqual(said);
});

test('has a heading for each issue code, and for no other', () => {
  const headings = [...readme.matchAll(/^### `(meta-schema\/[a-z-]+)`$/gm)].map(([, code]) => code);
  const source = readFileSync(new URL('../src/messages.ts', import.meta.url), 'utf8');
  const codes = [...source.matchAll(/^ {2}'?([a-z-]+)'?: \[/gm)].map(
    ([, rule]) => `meta-schema/${String(rule)}`,
  );
  expect(headings.length).toBeGreaterThan(30);
  expect(headings.sort()).toEqual(codes.sort());
});

test('has a heading for each export', () => {
  for (const name of Object.keys(main)) {
    expect(readme).toMatch(new RegExp(`^### \`${name}[(\`]`, 'm'));
  }
});
