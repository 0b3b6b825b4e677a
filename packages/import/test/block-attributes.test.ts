import { gutenbergToBlocks } from '@alphanode/import/gutenberg';
import { importArticles } from '@alphanode/import';
import { expect, test } from 'vitest';

import { collect } from './collect.ts';
import { say } from './said.ts';

const acf = (data: unknown): string =>
  `<!-- wp:acf/box ${JSON.stringify({ name: 'acf/box', data, mode: 'preview' })} /-->`;

const linked = (href: string, text: string) =>
  say({ type: 'link', href, children: [{ type: 'text', text }] });

const attachment = (id: string) => ({ url: `/${id}.jpg` });

test.each([
  [
    'a button of Kadence, whose words are HTML',
    '<!-- wp:kadence/singlebtn {"uniqueID":"1","text":"Buy <strong>now</strong>","link":"https://example.com/"} /-->',
    [
      say({
        type: 'link',
        href: 'https://example.com/',
        children: [
          { type: 'text', text: 'Buy ' },
          { type: 'text', text: 'now', marks: ['strong'] },
        ],
      }),
    ],
  ],
  [
    'a voice, with the names of who said it and of no icon',
    '<!-- wp:kadence/testimonial {"title":"Great","content":"Loved it","name":"Sue","occupation":"CEO"} /--><!-- wp:acme/icon {"name":"arrow-right","label":"Next"} /-->',
    [say('Great'), say('Loved it'), say('Sue'), say('CEO'), say('Next')],
  ],
  [
    'a button of Jetpack, whose address is none',
    '<!-- wp:jetpack/button {"text":"Go & come","url":"javascript:x()"} /-->',
    [say('Go & come')],
  ],
  [
    'fields of ACF, but no classes, colours and sizes',
    acf({
      quote: 'great',
      _quote: 'field_1',
      hero_title: 'Hero',
      extra: 'A whole sentence',
      box_class: 'Box box big',
      margin: 'mb-3 py-0',
      shape: 'linear-gradient(135deg, Red)',
      mode: 'left',
      title: ' ',
    }),
    [say('great'), say('Hero'), say('A whole sentence')],
  ],
  [
    'rows of ACF, by their number or as objects',
    acf({
      list: 2,
      list_0_text: 'one',
      list_1_text: 'two',
      field_1: { 'row-0': { field_2: 'John Smith', field_3: 'x' } },
    }),
    [say('one'), say('two'), say('John Smith')],
  ],
  [
    'HTML and lines in fields of ACF',
    acf({ content: '<p>One</p><script>x()</script>', text: 'a\nb' }),
    [say('One'), say('a', { type: 'break' }, 'b')],
  ],
  [
    'links and pictures of ACF',
    acf({
      link: { title: 'Go', url: 'https://example.com/', target: '' },
      other: { title: '', url: '/b' },
      image: 70,
      box_gallery: ['71', 72],
      logo: '',
    }),
    [
      linked('https://example.com/', 'Go'),
      linked('/b', '/b'),
      { type: 'figure', image: { url: '/70.jpg' } },
      { type: 'figure', image: { url: '/71.jpg' } },
      { type: 'figure', image: { url: '/72.jpg' } },
    ],
  ],
  [
    'fields of ACF before the blocks that stand in its block',
    '<!-- wp:acf/box {"data":{"title":"One"}} --><!-- wp:paragraph --><p>Two</p><!-- /wp:paragraph --><!-- /wp:acf/box -->',
    [say('One'), say('Two')],
  ],
])('gutenbergToBlocks reads %s', (_, content, blocks) => {
  const result = gutenbergToBlocks(content, { attachment });
  expect(result.blocks).toEqual(blocks);
  expect(result.issues.map(({ code }) => code)).toContain('import/block-unknown');
});

test.each([
  ['a form', '<!-- wp:jetpack/field-name {"label":"Name"} /-->'],
  ['a list of contents', '<!-- wp:rank-math/toc-block {"title":"Contents"} /-->'],
  ['WordPress itself', '<!-- wp:search {"label":"Search"} /-->'],
  ['ACF without fields', '<!-- wp:acf/box {"mode":"edit"} /-->'],
  ['fields without end', acf(JSON.parse(`${'{"a":'.repeat(20)}{"title":"x"}${'}'.repeat(20)}`))],
])('gutenbergToBlocks shows no attributes of %s', (_, content) => {
  const { blocks, issues } = gutenbergToBlocks(content);
  expect(blocks).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(['import/block-without-content']);
});

const bound = (key: string, source = 'core/post-meta'): string => {
  const bindings = { content: { source, args: { key } } };
  return `<!-- wp:paragraph ${JSON.stringify({ metadata: { bindings } })} --><p>Old</p><!-- /wp:paragraph -->`;
};

test('gutenbergToBlocks puts the post meta that a block is bound to into it', () => {
  const { blocks, issues } = gutenbergToBlocks(bound('sub'), {
    meta: (key) => (key === 'sub' ? 'New' : undefined),
  });
  expect(blocks).toEqual([say('New')]);
  expect(issues).toEqual([]);
});

test.each([
  ['is not there', bound('other')],
  ['WordPress keeps to itself', bound('_sub')],
  ['comes from elsewhere', bound('sub', 'acme/data')],
])('gutenbergToBlocks tells of bound meta that %s', (_, content) => {
  const meta = (key: string) => (key === 'other' ? undefined : 'New');
  const { blocks, issues } = gutenbergToBlocks(content, { meta });
  expect(blocks).toEqual([say('Old')]);
  expect(issues.map(({ code }) => code)).toEqual(['import/block-without-content']);
});

test('importArticles finds the meta that blocks are bound to in the same post', async () => {
  const wxr = `<rss><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>T</title><content:encoded><![CDATA[${bound('sub')}]]></content:encoded><wp:post_id>1</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:postmeta><wp:meta_key>sub</wp:meta_key><wp:meta_value>New</wp:meta_value></wp:postmeta></item></channel></rss>`;
  const post = {
    id: 1,
    status: 'publish',
    title: { raw: 'T' },
    content: { raw: bound('sub') + bound('none') },
    meta: { sub: 'New', none: '' },
  };
  const [fromExport] = await collect(importArticles(wxr));
  expect(fromExport?.article?.body).toEqual([say('New')]);
  const [fromApi] = await collect(
    importArticles(JSON.stringify([post]), { format: 'wordpress-rest' }),
  );
  expect(fromApi?.article?.body).toEqual([say('New'), say('Old')]);
});
