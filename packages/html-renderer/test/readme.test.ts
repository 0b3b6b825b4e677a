import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import * as renderer from '@alphanode/html-renderer';
import * as element from '@alphanode/html-renderer/element';
import { stylesheet } from '@alphanode/html-renderer/static-css';
import { parseArticle } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { expectedOf, messages } from '../src/messages.ts';
import { full } from './articles.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = read('../README.md');

test('prints what the first block says', () => {
  const block = /^```js\n(.*?)^```$/ms.exec(readme)?.[1] ?? '';
  const printed: string[] = [];
  const log = (...values: unknown[]) => printed.push(values.map(String).join(' '));
  runInNewContext(block.replace(/^import .*$/gm, ''), {
    ...renderer,
    parseArticle,
    console: { log },
  });
  expect(printed).toEqual([...block.matchAll(/^\/\/=> (.*)$/gm)].map(([, text]) => text));
  expect(printed).toHaveLength(2);
});

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

test('tells of each issue code, and of no other, what the issue says', () => {
  const told = readme.matchAll(/^### `html-renderer\/([^`]+)`\n\n(.*)$/gm);
  const said = Object.entries(messages).map(
    ([rule, [, failed, expected, hint]]) =>
      `${rule} ${capitalised(failed)}. Expected: ${expected}. ${hint}`,
  );
  const options = Object.entries(expectedOf).map(
    ([name, expected]) => `${expected} as \`${name}\``,
  );
  said.push(`wrong-option Is not followed. Expected: ${options.join(', ')}. Correct it.`);
  expect(Array.from(told, ([, rule, text]) => `${rule} ${text}`).sort()).toEqual(said.sort());
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

const membersOf = (name: string): string[] => {
  const [, body = ''] =
    new RegExp(`export interface ${name} \\{(.*?)^\\}`, 'ms').exec(read('../src/options.ts')) ?? [];
  return Array.from(body.matchAll(/^ {2}readonly (\w+)\??:/gm), ([, key = '']) => key);
};

test('names each option, its limits and features, and no other option', () => {
  const [table = ''] = readme.split('## Options').slice(-1)[0]?.split('\n## ') ?? [];
  const first = [...table.matchAll(/^\| (`[^|]*)\|/gm)].flatMap(([, cell = '']) =>
    Array.from(cell.matchAll(/`(\w+)`/g), ([, name]) => name),
  );
  expect(first.sort()).toEqual(membersOf('RenderOptions').sort());
  for (const name of ['Limits', 'Features', 'MetaOptions'].flatMap(membersOf)) {
    expect(table).toContain(`\`${name}\``);
  }
});

test('shows hosts with names that are exported', () => {
  const [, hosts = ''] = readme.split('## In a host')[1]?.split('```') ?? [];
  const used = hosts.match(/\b(?:render|stream)[A-Z]\w+/g) ?? [];
  expect(used.length).toBeGreaterThan(5);
  const exported = { ...renderer, ...element };
  for (const name of used) expect(exported).toHaveProperty(name);
});

test('names each class of the stylesheet and of the elements that are drawn', () => {
  const drawn = readdirSync(new URL('../src', import.meta.url), { recursive: true })
    .filter((file) => /\.tsx?$/.test(String(file)))
    .map((file) => read(`../src/${String(file)}`))
    .join('');
  const names = [
    ...stylesheet.matchAll(/\.(an-[a-z-]+)/g),
    ...drawn.matchAll(/(?:\$\{(?:ctx|view)\.prefix\}|className: ')([a-z][a-z-]*)/g),
  ].map(([, name = '']) => (name.startsWith('an-') ? name : `an-${name}`));
  expect(new Set(names).size).toBeGreaterThan(50);
  for (const name of new Set(names)) expect(readme, name).toContain(`\`${name}\``);
});

test('names each test file that holds a guarantee as it is called', () => {
  for (const [, path = ''] of readme.matchAll(/`(test\/[\w.-]+)`/g)) {
    expect(read(`../${path}`)).not.toBe('');
  }
});
