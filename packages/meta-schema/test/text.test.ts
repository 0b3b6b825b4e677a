import { type Block, type Inline } from '@alphanode/meta-schema';
import { blocksOf, textOf } from '@alphanode/meta-schema/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Member } from '../src/body-member.ts';
import { blockTable, inlineTable } from '../src/body-table.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const say = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });
const heading = (words: string, level: 2 | 3 = 2): Block => ({
  type: 'heading',
  level,
  children: [text(words)],
});

test.each<[string, unknown, string]>([
  ['a paragraph', say('One two.'), 'One two.'],
  ['a line for each block', [heading('H'), say('a'), { type: 'divider' }, say('b')], 'H\na\nb'],
  [
    'a line for each item, its blocks within',
    {
      type: 'list',
      ordered: false,
      items: [{ children: [say('a'), say('b')] }, { children: [say('c')] }],
    },
    'a\nb\nc',
  ],
  [
    'a line for each cell, the caption first',
    {
      type: 'table',
      header: [[text('h')]],
      rows: [[[text('c')], { children: [text('d')] }]],
      caption: [text('cap')],
    },
    'cap\nh\nc\nd',
  ],
  [
    'the words of a link, not where it leads',
    { type: 'link', href: '/x', title: 't', children: [text('b')] },
    'b',
  ],
  ['a break as a line', [text('a'), { type: 'break' }, text('b')], 'a\nb'],
  ['a place to break as nothing', [text('a'), { type: 'wordBreak' }, text('b')], 'ab'],
  ['code as it is', { type: 'code', code: 'x = 1', language: 'python' }, 'x = 1'],
  [
    'the text of a custom block',
    { type: 'custom', name: 'poll', data: { a: 'b' }, text: 'A poll.' },
    'A poll.',
  ],
  ['nothing of what is no piece of an article', [1, null, undefined, true, Symbol('s')], ''],
])('the text of an article has %s', (_, piece, expected) => {
  expect(textOf(piece)).toBe(expected);
});

/** Members whose words are machinery, or are said by the element that is drawn. */
const unread = new Set([
  ...[
    'heading id',
    'code language',
    'code filename',
    'section label',
    'footnotes id',
    'footnote id',
  ],
  ...['media mimeType', 'media lang', 'media label', 'custom name', 'link title'],
  ...['text title', 'text datetime', 'text value', 'text lang', 'text reading'],
]);

/** What stands in a member of a kind that can hold words. */
const shapes: Partial<Record<Member['kind'], (words: string) => unknown>> = {
  text: (words) => words,
  inlines: (words) => [text(words)],
  spans: (words) => [text(words)],
  inlineLists: (words) => [[text(words)]],
  cells: (words) => [[text(words)]],
  rows: (words) => [[[text(words)]]],
  blocks: (words) => [say(words)],
};

const holders = (type: string, members: readonly Member[]): [string, Record<string, unknown>][] =>
  members.flatMap((member): [string, Record<string, unknown>][] =>
    member.item
      ? holders(type, member.item).map(([name, node]) => [name, { type, [member.key]: [node] }])
      : [[`${type} ${member.key}`, { type, [member.key]: shapes[member.kind]?.('words') }]],
  );

test.each(
  [...blockTable, ...inlineTable]
    .flatMap(([type, members]) => holders(type, members))
    .filter(([, node]) => JSON.stringify(node).includes('words')),
)('the words in the %s are text, or are known not to be', (name, node) => {
  expect(textOf(node)).toBe(unread.has(name) ? '' : 'words');
});

test('finds the headings of a body in reading order, those inside other blocks too', () => {
  const body: Block[] = [
    heading('a'),
    { type: 'quote', children: [heading('b', 3)] },
    { type: 'list', ordered: false, items: [{ children: [say('x'), heading('c')] }] },
    {
      type: 'definitions',
      items: [{ terms: [[text('t')]], descriptions: [{ children: [heading('d')] }] }],
    },
    heading('e'),
  ];
  expect(blocksOf(body, 'heading').map((each) => textOf(each))).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(blocksOf(body, 'heading', 0).map((each) => textOf(each))).toEqual(['a', 'e']);
  expect(blocksOf(body, 'heading', 64, 2).map((each) => textOf(each))).toEqual(['a']);
});

test('finds the notes of a body, wherever they stand', () => {
  const notes = (id: string): Block => ({ type: 'footnotes', items: [{ id, children: [] }] });
  const body: Block[] = [
    notes('a'),
    say('x'),
    { type: 'section', kind: 'section', children: [heading('h'), notes('b')] },
  ];
  expect(blocksOf(body, 'footnotes')).toEqual([notes('a'), notes('b')]);
});

test('a body that was never parsed has the headings before its first fault', () => {
  const broken = { type: 'list', ordered: false, items: 'none' };
  // Not of its type.
  const body = [heading('a'), broken as unknown as Block, heading('b')];
  expect(blocksOf(body, 'heading').map((each) => textOf(each))).toEqual(['a']);
  expect(blocksOf('text' as unknown as Block[], 'heading')).toEqual([]);
});

test('what cannot be read has no text, and what stands beside it has', () => {
  const trap = {
    type: 'paragraph',
    get children(): never {
      throw new Error('no');
    },
  };
  expect(textOf([say('a'), trap, say('b')])).toBe('a\nb');
});

test('a piece within itself, and one of any depth, ends', () => {
  const round: { type: string; children: unknown[] } = { type: 'paragraph', children: [text('a')] };
  round.children.push(round);
  expect(textOf(round, 10)).toBe('aa');
  let deep: unknown = say('deep');
  for (let i = 0; i < 20_000; i++) deep = { type: 'quote', children: [deep] };
  expect(textOf(deep)).toBe('deep');
});

test('any value has a text and headings', () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withDate: true, withMap: true }),
      (value) => {
        expect(typeof textOf(value)).toBe('string');
        // Not of its type.
        expect(Array.isArray(blocksOf(value as Block[], 'heading'))).toBe(true);
      },
    ),
  );
});
