import { importArticles } from '@alphanode/import';
import { expect, test } from 'vitest';

import { collect } from './collect.ts';
import { say } from './said.ts';

const read = async (items: readonly unknown[], more: object = {}) => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Feed',
    language: 'de-DE',
    authors: [{ name: 'Ann', url: 'https://example.com/ann', avatar: 'https://example.com/a.png' }],
    ...more,
    items,
  };
  return collect(importArticles(JSON.stringify(feed)));
};

const ann = { name: 'Ann', url: 'https://example.com/ann' };
const item = { id: '1', title: 'T', content_html: '<p>x</p>' };

test.each<readonly [string, object, object, object]>([
  ['the language and authors of its feed', item, {}, { lang: 'de-DE', authors: [ann] }],
  [
    'its own',
    { ...item, language: 'fr', authors: [{ name: 'Bob' }] },
    {},
    { lang: 'fr', authors: [{ name: 'Bob' }] },
  ],
  [
    'its own, as the first version has it',
    { ...item, author: { name: 'Bob' } },
    {},
    { authors: [{ name: 'Bob' }] },
  ],
  [
    'the author of its feed, as the first version has it',
    { ...item, authors: [] },
    { authors: undefined, author: { name: 'Cy' } },
    { authors: [{ name: 'Cy' }] },
  ],
  ['none', item, { authors: undefined, language: undefined }, { lang: 'en', authors: [] }],
])('an item of a JSON Feed has %s', async (_, own, more, expected) => {
  const [imported] = await read([own], more);
  expect(imported?.article).toMatchObject({ title: 'T', body: [say('x')], ...expected });
  expect(imported?.issues).toEqual([]);
});

test('a feed over many lines is read as one', async () => {
  const feed = { version: 'https://jsonfeed.org/version/1', language: 'fr', items: [item] };
  const [imported] = await collect(importArticles(JSON.stringify(feed, null, 2)));
  expect(imported?.article).toMatchObject({ title: 'T', lang: 'fr' });
});

test('the text of an item without HTML stands for itself', async () => {
  const [imported] = await read([
    { id: '1', title: 'T', content_text: '# a <b> * b *\nc\n\n&amp;\n', content_html: '' },
  ]);
  expect(imported?.article?.body).toEqual([
    say('# a <b> * b *', { type: 'break' }, 'c'),
    say('&amp;'),
  ]);
});

test('a text comes after the same in HTML, and what is no item is told', async () => {
  const [first, second] = await read([{ ...item, content_text: 'y' }, 5]);
  expect(first?.article?.body).toEqual([say('x')]);
  expect(second?.issues.map(({ code }) => code)).toEqual(['import/json-invalid']);
});

const enclosed = (url: string, mime_type: string, more: object = {}) => ({
  url,
  mime_type,
  ...more,
});

test.each<readonly [string, object, object]>([
  [
    'a recording',
    enclosed('https://example.com/a.mp3', 'audio/mpeg', { title: 'One', size_in_bytes: 9 }),
    { type: 'media', kind: 'audio', title: 'One' },
  ],
  ['a film', enclosed('https://example.com/a.mp4', 'video/mp4'), { type: 'media', kind: 'video' }],
  ['a picture', enclosed('https://example.com/a.png', 'image/png'), { type: 'figure' }],
  [
    'a document',
    enclosed('https://example.com/a.pdf', 'application/pdf', { title: 'Paper' }),
    say({
      type: 'link',
      href: 'https://example.com/a.pdf',
      children: [{ type: 'text', text: 'Paper' }],
    }),
  ],
])('%s that a feed encloses stands behind the text', async (_, attachment, block) => {
  const [imported] = await read([{ ...item, attachments: [attachment] }]);
  expect(imported?.article?.body).toMatchObject([say('x'), block]);
  expect(imported?.article?.meta.extra).toEqual([]);
});

test('what is enclosed and shown already is not shown again', async () => {
  const attachments = [enclosed('https://example.com/a.png', 'image/png')];
  const content_html = '<p>x</p><img src="https://example.com/a.png">';
  const [imported] = await read([{ ...item, content_html, attachments }]);
  expect(imported?.article?.body).toHaveLength(2);
});

test('extensions of a feed are kept, but for where they are explained', async () => {
  const [imported] = await read([
    { ...item, _own: { about: 'https://example.com/', rank: 5 }, _flat: 1 },
  ]);
  expect(imported?.article?.meta.extra).toEqual([
    { label: 'own', value: { entries: [{ label: 'rank', value: 5 }] } },
  ]);
});

test('an item without a text is its title', async () => {
  const [imported] = await read([{ id: '1', title: 'T' }]);
  expect(imported?.article).toMatchObject({ title: 'T', body: [] });
});
