import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import * as renderer from '@alphanode/html-renderer';
import { expect, test } from 'vitest';
import { full } from './articles.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = read('../README.md');

test('prints what the first block says', () => {
  const block = /^```js\n(.*?)^```$/ms.exec(readme)?.[1] ?? '';
  const printed: string[] = [];
  const log = (...values: unknown[]) => printed.push(values.map(String).join(' '));
  runInNewContext(block.replace(/^import .*$/m, ''), { ...renderer, console: { log } });
  expect(printed).toEqual([...block.matchAll(/^\/\/=> (.*)$/gm)].map(([, text]) => text));
  expect(printed).toHaveLength(2);
});

test('has a heading for each issue code, and for no other', () => {
  const headings = [...readme.matchAll(/^### `(html-renderer\/[a-z-]+)`$/gm)].map(
    ([, code]) => code,
  );
  const codes = [...read('../src/messages.ts').matchAll(/^ {2}'([a-z-]+)': \[/gm)].map(
    ([, code]) => `html-renderer/${code}`,
  );
  expect(headings).toEqual(codes);
});

test('names each export', () => {
  for (const name of Object.keys(renderer)) expect(readme).toContain(`\`${name}`);
});

test('names each part that can be overridden and each class of a page', () => {
  for (const name of Object.keys(renderer.defaultComponents))
    expect(readme).toContain(`\`${name}\``);
  for (const [, names = ''] of renderer.renderPage(full).matchAll(/class="([^"]*)"/g)) {
    for (const name of names.split(' ')) expect(readme).toContain(`\`${name}\``);
  }
});

test('names each test file that holds a guarantee as it is called', () => {
  for (const [, path = ''] of readme.matchAll(/`(test\/[\w.-]+)`/g)) {
    expect(read(`../${path}`)).not.toBe('');
  }
});
