import * as root from '@alphanode/import';
import * as html from '@alphanode/import/html';
import * as markdown from '@alphanode/import/markdown';
import * as php from '@alphanode/import/php';
import * as portableText from '@alphanode/import/portable-text';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const messagesOf = (name: string): string =>
  readFileSync(new URL(`../src/${name}.ts`, import.meta.url), 'utf8').replace(
    /^ {2}\.\.\.(\w+)Sentences,$/gm,
    (_, part: string) => messagesOf(`${part}-messages`),
  );
const messages = messagesOf('messages');

const blocks = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code);

type Run = (scope: object, expectEqual: (got: unknown, wanted: unknown) => void) => Promise<void>;

/** Imports become names in scope, and `expression; //=> value` an expectation. */
const runnable = (code: string): Run => {
  const body = code
    .split('\n')
    .filter((line) => !line.startsWith('import '))
    .map((line) => {
      const [expression = '', wanted] = line.split('; //=> ');
      return wanted === undefined ? line : `check(${expression}, ${wanted});`;
    })
    .join('\n');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the README's own code is what is tested
  return new Function(
    'scope',
    'check',
    `with (scope) { return (async () => {${body}})(); }`,
  ) as Run;
};

describe('the README', () => {
  test.each(blocks.map((code) => [code.trim().split('\n').at(-1), code]))(
    'runs as it says: %s',
    async (_, code = '') => {
      let checks = 0;
      const printed: string[] = [];
      const console = { log: (...values: unknown[]) => printed.push(values.join(' ')) };
      await runnable(code)(
        { ...root, ...html, ...markdown, ...php, ...portableText, console },
        (got, wanted) => {
          checks++;
          expect(got).toEqual(wanted);
        },
      );
      const said = [...code.matchAll(/^ *\/\/=> (.*)$/gm)].map(([, line]) => line);
      expect(printed).toEqual(said);
      expect(checks + said.length).toBeGreaterThan(0);
    },
  );

  const namesAfter = (start: string): string[] => {
    const line = readme.split('\n').find((each) => each.startsWith(`- ${start}`)) ?? '';
    return [...(line.split('. ')[0] ?? '').matchAll(/`([a-z]+)`/g)].map(([, name = '']) => name);
  };

  test.each(namesAfter('Unwrapped:'))('tells rightly that <%s> is unwrapped', (name) => {
    expect(html.htmlToBlocks(`<${name}>word</${name}>`).blocks).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'word' }] },
    ]);
  });

  test.each(namesAfter('Dropped whole:'))('tells rightly that <%s> is dropped', (name) => {
    const { blocks, issues } = html.htmlToBlocks(`<${name}>word</${name}>`);
    expect(blocks).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('import/html-dropped');
  });

  test('tells rightly which elements become another', () => {
    const names = namesAfter('One element for another:');
    const pairs = [
      ['strike', 's'],
      ['tt', 'code'],
      ['acronym', 'abbr'],
    ];
    for (const [name, mark] of pairs) {
      const { blocks } = html.htmlToBlocks(`<${name}>word</${name}>`);
      expect(blocks).toMatchObject([{ children: [{ marks: [mark] }] }]);
    }
    for (const [name, type] of [
      ['menu', 'list'],
      ['dir', 'list'],
      ['listing', 'code'],
      ['xmp', 'code'],
    ])
      expect(html.htmlToBlocks(`<${name}>word</${name}>`).blocks[0]?.type).toBe(type);
    expect(names).toEqual('strike s tt code acronym abbr menu dir ul listing xmp pre'.split(' '));
  });

  test('has a heading for each code', () => {
    const headings = [...readme.matchAll(/^### import\/([a-z-]+)$/gm)].map(([, code]) => code);
    const codes = [...messages.matchAll(/^ {2}'([a-z-]+)': \[/gm)].map(([, code]) => code);
    expect(headings).toEqual(codes);
    expect(codes.length).toBeGreaterThan(30);
  });
});
