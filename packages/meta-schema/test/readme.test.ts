import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as main from '@alphanode/meta-schema';
import * as fields from '@alphanode/meta-schema/fields';
import * as guard from '@alphanode/meta-schema/guard';
import * as jsonSchema from '@alphanode/meta-schema/json-schema';
import * as publication from '@alphanode/meta-schema/publication';
import * as standalone from '@alphanode/meta-schema/standalone';
import * as text from '@alphanode/meta-schema/text';
import ts from 'typescript';
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

/** What strict TypeScript says of a block that stands in a file of its own. */
const faultsOf = (block: string, name: string): readonly string[] => {
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ['@alphanode/source'],
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
  };
  const file = fileURLToPath(new URL(name, import.meta.url));
  const host = ts.createCompilerHost(options);
  const open = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, block, ts.ScriptTarget.ES2023) : open(path, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
};

test('its blocks are strict TypeScript', { timeout: 60_000 }, () => {
  const all = blocks.map((block) => `{${block.replace(/^import .*$/gm, '')}}`);
  const imports = blocks.flatMap((block) => block.match(/^import .*$/gm) ?? []);
  expect(faultsOf([...imports, ...all].join('\n'), 'readme-blocks.ts')).toEqual([]);
  expect(faultsOf('const a: string = [1][0];', 'fault.ts')).toHaveLength(1);
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

test.each(
  Object.entries({ fields, guard, 'json-schema': jsonSchema, publication, standalone, text }),
)('has the exports of ./%s in its row', (entry, exports) => {
  const [row = ''] = new RegExp(`^\\| \`\\./${entry}\`.*$`, 'm').exec(readme) ?? [];
  const named = [...row.matchAll(/`(\w+)(?:\([^`]*)?`/g)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(Object.keys(exports)));
});

test('has a heading for each export', () => {
  for (const name of Object.keys(main)) {
    expect(readme).toMatch(new RegExp(`^### \`${name}[(\`]`, 'm'));
  }
});
