import { blocksToMarkdown, markdownToBlocks } from '@alphanode/import/markdown';
import { type Block, type Inline, type Mark } from '@alphanode/meta-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const text = (said: string, ...marks: Mark[]): Inline =>
  marks.length === 0 ? { type: 'text', text: said } : { type: 'text', text: said, marks };
const paragraph = (...children: Inline[]): readonly Block[] => [{ type: 'paragraph', children }];
const link: Inline = { type: 'link', href: '/x', children: [text('x')] };

test.each<[string, Inline[], string]>([
  ['a formula of TeX as text', [text('a \\(x\\)')], 'a \\\\\\(x\\\\\\)'],
  ['a percentage at the start', [text('% of all')], '\\% of all'],
  ['bold words', [text('Use '), text('bold', 'strong'), text(' now')], 'Use **bold** now'],
  ['words before a comma', [text('a '), text('x', 'em'), text(', b')], 'a *x*, b'],
  ['a part of a word', [text('a'), text('b', 'strong'), text('c')], 'a**b**c'],
  ['words in brackets', [text('('), text('x y!', 'del'), text(')')], '(<del>x y\\!</del>)'],
  ['words with signs', [text('(!)', 'em'), text(' a')], '*(\\!)* a'],
  ['space at the edges', [text(' a '), text('b', 'em'), text(' ')], '&#32;a *b*&#32;'],
  ['space in a link', [text('a '), link, text(' b')], 'a [x](</x>) b'],
  ['space beside code', [text('a '), text('b', 'code'), text(': c')], 'a `b`: c'],
  ['a tab', [text('a\t'), text('b', 'em')], 'a&#9;*b*'],
  [
    'space at the ends of lines',
    [text('a \n'), text(' b\n'), text('\nc')],
    'a&#32;\n&#32;b\n&#10;c',
  ],
  ['neighbours', [text('a', 'em'), text('b', 'strong')], '<em>a</em><strong>b</strong>'],
  ['space in marks', [text('a '), text(' b', 'em')], 'a <em> b</em>'],
  ['nothing beside', [text(''), text(' a')], '&#32;a'],
  ['marks in marks', [text('- a', 'em', 'strong')], '<em><strong>- a</strong></em>'],
])('blocksToMarkdown writes %s', (_, children, markdown) => {
  expect(blocksToMarkdown(paragraph(...children))).toBe(markdown);
});

test('a colon behind the mark of a note is text', () => {
  const blocks: readonly Block[] = [
    ...paragraph({ type: 'footnote', id: 'fn-a' }, text(': b')),
    { type: 'footnotes', items: [{ id: 'fn-a', children: paragraph(text('n')) }] },
  ];
  expect(markdownToBlocks(blocksToMarkdown(blocks)).blocks).toEqual(blocks);
});

const part = fc
  .tuple(
    fc.array(
      fc.constantFrom(
        'a',
        'b',
        ' ',
        '*',
        '_',
        '~',
        '!',
        '.',
        ',',
        '-',
        '1',
        ':',
        '[',
        '(',
        ')',
        '#',
        '`',
        '\\',
        'ä',
        '“',
        '+',
        '|',
        '<',
        '&',
        '=',
      ),
      { minLength: 1, maxLength: 6 },
    ),
    fc.constantFrom<readonly Mark[]>(
      [],
      [],
      ['em'],
      ['strong'],
      ['del'],
      ['code'],
      ['em', 'strong'],
    ),
  )
  .map(([signs, marks]) => text(signs.join(''), ...marks));

/** As a reader would write it: without space at the edges, and with marks that are apart. */
const isSettled = (parts: readonly Inline[]): boolean => {
  const said = parts.map((each) => (each.type === 'text' ? each.text : '')).join('');
  const marks = parts.map((each) => (each.type === 'text' ? String(each.marks) : ''));
  return !/^ | $| {2}/.test(said) && marks.every((each, index) => each !== marks[index + 1]);
};

test('what blocksToMarkdown writes of any text is read back', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }).filter(isSettled), (parts) => {
      const blocks = paragraph(...parts);
      expect(markdownToBlocks(blocksToMarkdown(blocks)).blocks).toEqual(blocks);
    }),
    { numRuns: 1000 },
  );
});
