import { parseArticle } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { type FindNamed, settleNames } from '../src/wiki-names.ts';

const articleOf = (text: string, marks?: readonly string[]) =>
  parseArticle({
    title: 'a',
    body: [{ type: 'paragraph', children: [{ type: 'text', text, ...(marks && { marks }) }] }],
  });

const find: FindNamed = (name) => (name === 'Note' ? '/posts/note/' : undefined);

const settled = (text: string) => {
  const [paragraph] = settleNames(articleOf(text), find).body;
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
};

const link = (text: string, href = '/posts/note/') => ({
  type: 'link',
  href,
  children: [{ type: 'text', text }],
});

test.each([
  ['[[Note]]', link('Note')],
  ['[[ Note ]]', link('Note')],
  ['[[Note|other words]]', link('other words')],
  ['[[Note#A Heading, 2nd]]', link('Note > A Heading, 2nd', '/posts/note/#a-heading-2nd')],
  ['[[Note#Über#Part of it|words]]', link('words', '/posts/note/#part-of-it')],
  ['[[Note#^block|words]]', link('words')],
  ['![[Note]]', link('Note')],
])('%s becomes a link', (text, inline) => {
  expect(settled(text)).toEqual([inline]);
});

test('keeps the text around names', () => {
  const text = (words: string) => ({ type: 'text', text: words });
  expect(settled('See [[Note]] and [[Gone]], [[Note]].')).toEqual([
    text('See '),
    link('Note'),
    text(' and [[Gone]], '),
    link('Note'),
    text('.'),
  ]);
});

test.each(['[[Gone]]', '![[gone.png]]', 'if [[ -f x ]]; then', '[Note]', '[[Note'])(
  'leaves %s as it is written',
  (text) => {
    const article = articleOf(text);
    expect(settleNames(article, find)).toBe(article);
  },
);

test('leaves code as it is written, and keeps other marks', () => {
  const code = articleOf('[[Note]]', ['code']);
  expect(settleNames(code, find)).toBe(code);
  expect(settleNames(articleOf('[[Note]]', ['em']), find).body).toMatchObject([
    { children: [{ type: 'link', children: [{ type: 'text', text: 'Note', marks: ['em'] }] }] },
  ]);
});
