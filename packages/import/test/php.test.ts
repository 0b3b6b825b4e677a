import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { unserializePhp } from '@alphanode/import/php';

const codes = (text: string) => unserializePhp(text).issues.map(({ code }) => code);

describe('unserializePhp reads', () => {
  test.each<[string, string, unknown]>([
    ['null', 'N;', null],
    ['true', 'b:1;', true],
    ['a whole number', 'i:-5;', -5],
    ['a number with a plus', 'i:+5;', 5],
    ['a number beyond 2^53', 'i:9007199254740993;', 9007199254740993n],
    ['a number beyond 64 bits as PHP does', 'i:9223372036854775808;', 9223372036854775807n],
    ['a number below 64 bits as PHP does', 'i:-9223372036854775809;', -9223372036854775808n],
    ['a fraction', 'd:.5;', 0.5],
    ['infinity', 'd:-INF;', -Infinity],
    ['not a number', 'd:NAN;', NaN],
    ['text by bytes', 's:10:"é日😀;";', 'é日😀;'],
    ['text with quotes', 's:3:"";"";', '";"'],
    ['escaped bytes', 'S:3:"a\\c3\\a9";', 'aé'],
    ['a list', 'a:2:{i:0;i:1;i:1;i:2;}', [1, 2]],
    ['an empty array', 'a:0:{}', []],
    [
      'a map with its order',
      'a:2:{i:5;N;i:1;N;}',
      new Map([
        [5, null],
        [1, null],
      ]),
    ],
    ['digits in a text key as a number', 'a:1:{s:1:"5";N;}', new Map([[5, null]])],
    [
      'a long key as a bigint',
      'a:1:{s:16:"9007199254740993";N;}',
      new Map([[9007199254740993n, null]]),
    ],
    [
      'a key beyond 64 bits as text',
      'a:1:{s:19:"9999999999999999999";N;}',
      new Map([['9999999999999999999', null]]),
    ],
    ['a prototype name as a plain key', 'a:1:{s:9:"__proto__";i:1;}', new Map([['__proto__', 1]])],
    [
      'an object as a tagged map',
      'O:3:"Foo":1:{s:1:"a";i:1;}',
      { class: 'Foo', properties: new Map([['a', 1]]) },
    ],
    [
      'private and protected properties by their names',
      'O:1:"F":3:{s:4:"\0*\0b";i:1;s:4:"\0F\0b";i:2;i:7;i:3;}',
      {
        class: 'F',
        properties: new Map<string, number>([
          ['b', 1],
          ['\0F\0b', 2],
          ['7', 3],
        ]),
      },
    ],
    ['an enumeration', 'E:7:"Foo:Bar";', { enum: 'Foo', case: 'Bar' }],
    ['an object with a text of its own', 'C:3:"Foo":3:{a}b}', { class: 'Foo', data: 'a}b' }],
    ['a shared reference', 'a:2:{i:0;s:1:"x";i:1;R:2;}', ['x', 'x']],
    [
      'a copied reference',
      'a:3:{i:0;O:1:"F":0:{}i:1;r:2;i:2;R:3;}',
      Array.from({ length: 3 }, () => ({ class: 'F', properties: new Map() })),
    ],
    [
      'a copied reference to an enumeration',
      'a:2:{i:0;E:3:"A:B";i:1;r:2;}',
      Array.from({ length: 2 }, () => ({ enum: 'A', case: 'B' })),
    ],
  ])('%s', (_, text, value) => {
    expect(unserializePhp(text)).toEqual({ value, issues: [] });
  });
});

describe('unserializePhp refuses, as PHP does,', () => {
  test.each([
    ['nothing', ''],
    ['plain text', 'hello'],
    ['another truth', 'b:2;'],
    ['a positive infinity with a sign', 'd:+INF;'],
    ['a text without a quote', 's:1:a;'],
    ['a text that is cut', 's:9:"abc'],
    ['a wrong escape', 'S:1:"\\4g";'],
    ['a wrong length of an escaped text', 'S:2:"a";'],
    ['an array that is not closed', 'a:1:{i:0;i:1;'],
    ['too few entries', 'a:2:{i:0;i:1;}'],
    ['a null key', 'a:1:{N;i:1;}'],
    ['an array key', 'a:1:{a:0:{}i:1;}'],
    ['a reference as a key', 'a:2:{i:0;i:1;R:2;i:1;}'],
    ['a reference to nothing', 'a:1:{i:0;R:0;}'],
    ['a reference forward', 'a:2:{i:0;R:3;i:1;i:1;}'],
    ['a copied reference to an array', 'a:1:{i:0;r:1;}'],
    ['a copied reference to a text', 'a:2:{i:0;s:1:"a";i:1;r:2;}'],
    ['a class without a name', 'O:0:"":0:{}'],
    ['a class with a space', 'O:3:"a b":0:{}'],
    ['a class with a wrong length', 'O:9:"Foo":0:{}'],
    ['a class without a length', 'O:x'],
    ['a class without a size', 'O:3:"Foo";'],
    ['a custom object that is cut', 'C:3:"Foo":9:{a}'],
    ['a custom object that is not closed', 'C:3:"Foo":1:{ab'],
    ['an enumeration without a case', 'E:3:"Foo";'],
    ['an enumeration without an end', 'E:7:"Foo:Bar"'],
    ['a length inside a character', 'O:1:"é":0:{}'],
  ])('%s', (_, text) => {
    expect(unserializePhp(text).value).toBeUndefined();
    expect(codes(text)).toEqual(['import/php-invalid']);
  });
});

describe('unserializePhp repairs a wrong length', () => {
  test.each<[string, string, unknown]>([
    ['too short', 's:3:"linting";', 'linting'],
    ['too long', 's:30:"linting";', 'linting'],
    ['counted in characters', 'a:1:{s:3:"été";s:2:"日本";}', new Map([['été', '日本']])],
    [
      'of many texts after a search and replace',
      `a:3:{i:0;s:9:"https://a";i:1;s:2:"b";c";i:2;s:7:"x";}`,
      ['https://a', 'b";c', 'x'],
    ],
    ['in nested arrays', 'a:2:{i:0;a:1:{i:0;s:1:"ab";}i:1;a:0:{}}', [['ab'], []]],
  ])('%s', (_, text, value) => {
    expect(unserializePhp(text).value).toEqual(value);
    expect(codes(text)).toEqual(['import/php-length-repaired']);
  });

  test('of fifty texts at once', () => {
    const items = Array.from(
      { length: 50 },
      (_, index) => `i:${index};s:1:"https://example.com/${index}";`,
    );
    expect(unserializePhp(`a:50:{${items.join('')}}`).value).toHaveLength(50);
  });

  test('only where one reading is possible', () => {
    const twoWays = 'a:2:{i:0;s:9:"a";i:1;s:9:"b";i:2;s:9:"c";}';
    expect(unserializePhp(twoWays).value).toBeUndefined();
    expect(codes(twoWays)).toEqual(['import/php-length-ambiguous']);
  });

  test('not where the rest is broken as well', () => {
    expect(codes('a:2:{i:0;s:1:"ab";i:1;x}')).toEqual(['import/php-invalid']);
    expect(codes('a:1:{i:0;s:1:"ab";i:1;}')).toEqual(['import/php-invalid']);
    expect(codes('a:1:{i:0;s:1:"ab";}x')).toEqual(['import/php-invalid']);
  });

  test('in bounded time where there are countless readings', () => {
    const many = `a:9:{${'s:1:"ab";s:1:"ab";'.repeat(3000)}}`;
    expect(codes(many)).toHaveLength(1);
  });
});

describe('unserializePhp reports', () => {
  test('text behind the value', () => {
    expect(unserializePhp('i:5;x').value).toBe(5);
    expect(codes('i:5;x')).toEqual(['import/php-trailing']);
  });

  test('an array that contains itself and cuts it there', () => {
    expect(unserializePhp('a:1:{i:0;R:1;}').value).toEqual([null]);
    expect(codes('a:1:{i:0;R:1;}')).toEqual(['import/php-cycle']);
    expect(codes('O:1:"F":1:{s:1:"a";r:1;}')).toEqual(['import/php-cycle']);
  });

  test('nesting beyond 512 levels', () => {
    expect(codes(`${'a:1:{i:0;'.repeat(600)}N;${'}'.repeat(600)}`)).toEqual([
      'import/php-too-deep',
    ]);
    expect(codes(`${'a:1:{i:0;'.repeat(512)}N;${'}'.repeat(512)}`)).toEqual([]);
  });
});

test('unserializePhp never throws', () => {
  const token = fc.constantFrom(
    'a:1:{',
    'i:0;',
    's:1:"a";',
    's:2:"a";',
    '}',
    'R:1;',
    'O:1:"F":1:{',
    'N;',
    '"',
    ';',
  );
  fc.assert(
    fc.property(fc.array(token), (tokens) => unserializePhp(tokens.join('')).issues.length <= 3),
  );
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(unserializePhp(text).issues)));
});

test('unserializePhp reports two ways with a sound text at the end as ambiguous', () => {
  const text = 'a:2:{i:0;s:9:"a";i:1;s:9:"b";i:2;s:1:"c";}';
  expect(codes(text)).toEqual(['import/php-length-ambiguous']);
});
