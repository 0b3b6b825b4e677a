import { htmlToBlocks } from '@alphanode/import/html';
import { type Block, type Inline } from '@alphanode/meta-schema';
import { describe, expect, test } from 'vitest';
import { say, text } from './said.ts';

const readHtml = (html: string): readonly Block[] => htmlToBlocks(html).blocks;

test.each([
  ['<meter value="94" max="100"></meter>', '94/100', '94'],
  ['<progress value="3"></progress>', '3', '3'],
  ['<meter value=".5" max="x"></meter>', '.5', '.5'],
  ['<meter value="94">A lot</meter>', 'A lot', '94'],
])('a gauge keeps its words or its value: %s', (html, said, value) => {
  expect(readHtml(html)).toEqual([say({ ...text(said, 'data'), value })]);
});

test('a gauge without a value keeps its words', () => {
  expect(readHtml('<progress value="much">Loading</progress>')).toEqual([say('Loading')]);
});

describe('a formula', () => {
  const sub = (said: string): Inline => text(said, 'sub');
  const sup = (said: string): Inline => text(said, 'sup');
  test.each([
    ['<msup><mi>x</mi><mn>2</mn></msup>', ['x', sup('2')]],
    ['<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>', ['x', sub('i'), sup('2')]],
    ['<msup><mi>x</mi></msup>', ['x']],
    ['<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>', ['a/(b+1)']],
    ['<mfrac><mrow><mi>a</mi></mrow><mn>2</mn></mfrac>', ['a/2']],
    ['<msqrt><mi>a</mi></msqrt><msqrt><mi>b</mi><mi>c</mi></msqrt>', ['√a√(bc)']],
    ['<mroot><mi>x</mi><mn>3</mn></mroot>', [sup('3'), '√x']],
    ['<mi>f</mi><mfenced><mi>x</mi><mi>y</mi></mfenced>', ['f(x, y)']],
    ['<mfenced open="[" close="]"><mi>x</mi></mfenced>', ['[x]']],
    ['<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi><mtext>if</mtext><mi>x</mi>', ['sin x if x']],
    [
      '<mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd></mtr></mtable>',
      ['1 2', { type: 'break' } as const, '3'],
    ],
    ['<mi>x</mi><mphantom><mi>y</mi></mphantom><!-- z -->', ['x']],
  ])('keeps what its signs mean: %s', (inside, children) => {
    expect(readHtml(`<p><math>${inside}</math></p>`)).toEqual([say(...children)]);
  });

  test('raises a sign in itself at most three times', () => {
    const html = '<msup><mn>1</mn>'.repeat(4) + '<mn>2</mn>' + '</msup>'.repeat(4);
    const [paragraph] = readHtml(`<p><math>${html}</math></p>`);
    const last = paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : undefined;
    expect(last).toEqual(text('12', 'sup', 'sup', 'sup'));
  });

  test('is its TeX where the page has it', () => {
    const math = '<math alttext="\\frac{1}{2}"><mn>1</mn></math> <math alttext="half">½</math>';
    expect(readHtml(math)).toEqual([say(text('\\frac{1}{2}', 'code'), ' ½')]);
  });
});
