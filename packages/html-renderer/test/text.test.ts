import { excerpt, outline, plainText, readingTime, renderArticle } from '@alphanode/html-renderer';
import { type Block } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { articleOf, bodyOf, full, paragraph, small, text } from './articles.ts';

test('lists the headings with the ids that the page has', () => {
  const options = { idPrefix: 'x-', headingOffset: 1 };
  const entries = outline(full, options);
  expect(entries).toEqual([
    { level: 3, text: 'why this matters', id: 'x-why-this-matters' },
    { level: 3, text: 'checklist', id: 'x-checklist' },
  ]);
  const page = renderArticle(full, options);
  for (const { id } of entries) expect(page).toContain(`<h3 id="${id}">`);
  const marked: Block = {
    type: 'heading',
    level: 2,
    children: [
      { type: 'text', text: 'a ' },
      { type: 'text', text: 'b' },
    ],
  };
  expect(outline(bodyOf(marked))).toEqual([{ level: 2, text: 'a b', id: 'a-b' }]);
  expect(outline(small)[0]?.id).toBe('first-steps');
});

test('gives the text without markup', () => {
  const body: Block[] = [
    { type: 'heading', level: 2, children: text('H') },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'a', marks: ['abbr'], title: 'about it' },
        { type: 'break' },
        { type: 'link', href: '/x', children: text('b') },
      ],
    },
    { type: 'table', header: [text('h')], rows: [[text('c')]], caption: text('cap') },
    { type: 'code', code: 'x = 1' },
  ];
  expect(plainText(articleOf({ lead: text('Lead'), body }))).toBe(
    'Lead\nH\na\nb\ncap\nh\nc\nx = 1',
  );
  const odd = { type: 'table', header: 'no cells', rows: 'no rows' };
  // A record that was never parsed.
  expect(plainText(articleOf({ body: [odd as never] }))).toBe('no cells\nno rows');
  expect(plainText(articleOf({}))).toBe('');
});

test('takes the excerpt of the lead, else of the summary, else of the body', () => {
  expect(excerpt(small)).toBe('A lead.');
  expect(excerpt(articleOf({ meta: { summary: 'S', extra: [] } }))).toBe('S');
  expect(excerpt(bodyOf(paragraph('one two, three')), 10)).toBe('one two…');
});

test('prefers the reading time of the record', () => {
  expect(readingTime(full)).toMatchObject({ minutes: 11 });
  expect(readingTime(articleOf({}))).toEqual({ minutes: 1, words: 0 });
  expect(readingTime(bodyOf(paragraph('word - '.repeat(714)))).minutes).toBe(3);
  expect(readingTime(bodyOf(paragraph('漢'.repeat(1000))))).toEqual({ minutes: 2, words: 1000 });
});
