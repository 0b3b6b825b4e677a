import { contentfulToBlocks } from '@alphanode/import/contentful';
import { lexicalToBlocks, mobiledocToBlocks } from '@alphanode/import/ghost';
import { blocksToPortableText, portableTextToBlocks } from '@alphanode/import/portable-text';
import { describe, expect, test } from 'vitest';

interface Result {
  readonly blocks: unknown;
  readonly issues: readonly { readonly code: string }[];
}

/** A record that is part of itself, under each of the keys. */
const cyclic = (record: object, ...keys: readonly string[]): object => {
  const made: Record<string, unknown> = { ...record };
  for (const key of keys) made[key] = [made, made];
  return made;
};

const said = { type: 'paragraph', children: [{ type: 'text', text: 'after' }] };
const after = expect.objectContaining({ children: [{ type: 'text', text: 'after' }] }) as unknown;

const rows: readonly (readonly [string, () => Result])[] = [
  [
    'Lexical',
    () =>
      lexicalToBlocks({ root: { children: [cyclic({ type: 'paragraph' }, 'children'), said] } }),
  ],
  [
    'Mobiledoc',
    () =>
      mobiledocToBlocks({
        sections: [
          [10, 0],
          [1, 'p', [[0, [], 0, 'after']]],
        ],
        cards: [['hr', cyclic({}, 'me')]],
      }),
  ],
  [
    'Contentful',
    () =>
      contentfulToBlocks({
        nodeType: 'document',
        content: [
          cyclic({ nodeType: 'blockquote' }, 'content'),
          { nodeType: 'paragraph', content: [{ nodeType: 'text', value: 'after' }] },
        ],
      }),
  ],
  [
    'Portable Text',
    () =>
      portableTextToBlocks([
        cyclic({ _type: 'callout' }, 'content'),
        cyclic({ _type: 'thing', made: new Date(0), run: () => 1 }, 'me'),
        { _type: 'block', children: [{ _type: 'span', text: 'after' }] },
      ]),
  ],
];

describe('what contains itself is read once and told of', () => {
  test.each(rows)('in %s', (_, read) => {
    const { blocks, issues } = read();
    expect(blocks).toEqual(expect.arrayContaining([after]));
    expect(JSON.parse(JSON.stringify(blocks))).toEqual(blocks);
    expect(issues.map(({ code }) => code)).toContain('meta-schema/circular');
  });
});

interface Entry {
  readonly sys: object;
  readonly fields: Record<string, unknown>;
}

const entry = (id: string, fields: object): Entry => ({
  sys: { type: 'Entry', id, contentType: { sys: { id: 'post' } } },
  fields: { ...fields },
});

const link = (id: string) => ({ sys: { type: 'Link', linkType: 'Entry', id } });

const embedded = (target: unknown) => ({
  nodeType: 'document',
  content: [{ nodeType: 'embedded-entry-block', data: { target }, content: [] }],
});

describe('an entry with the entries that it links to', () => {
  const author = entry('ann', { name: 'Ann' });
  const post = entry('one', { title: 'One', author, made: new Date(0) });
  author.fields['posts'] = [post];
  const document = embedded(post);
  post.fields['body'] = document;
  const data = {
    title: 'One',
    author: { ...author, fields: { name: 'Ann', posts: [link('one')] } },
    made: '1970-01-01T00:00:00.000Z',
    body: embedded({ ...post, fields: { title: 'One', author: link('ann'), body: document } }),
  };

  test('keeps one step of them, as data of its own', () => {
    const [block] = contentfulToBlocks(document).blocks;
    expect(block).toMatchObject({ data: { ...data, body: expect.anything() as unknown } });
    expect(JSON.stringify(block)).toContain('"linkType":"Entry","id":"ann"');
  });

  test('does so where an option finds it', () => {
    const find = () => post;
    const { blocks } = contentfulToBlocks(embedded(link('one')), { entry: find, asset: find });
    expect(blocks).toEqual(contentfulToBlocks(document).blocks);
  });

  test('leaves room for what follows, where each links to all', () => {
    const all = Array.from({ length: 300 }, (_, index) => entry(String(index), { title: 'x' }));
    for (const each of all) each.fields['related'] = all;
    const content = all.slice(0, 50).map((each) => embedded(each).content[0]);
    const { blocks } = contentfulToBlocks({
      nodeType: 'document',
      content: [...content, { nodeType: 'hr' }],
    });
    expect(blocks).toHaveLength(51);
  });
});

test('what throws when it is read is told of', () => {
  const node = {
    nodeType: 'document',
    get content(): unknown {
      throw new Error('gone');
    },
  };
  const { blocks, issues } = contentfulToBlocks(node);
  expect([blocks, issues.map(({ code }) => code)]).toEqual([[], ['meta-schema/unreadable']]);
});

test('more values than an article holds are left out and told of', () => {
  const many = Array.from({ length: 40_000 }, (_, index) => index);
  const thing = { _type: 'thing', lists: Array.from({ length: 10 }, () => many) };
  const { issues } = portableTextToBlocks([thing]);
  expect(issues.map(({ code }) => code)).toContain('meta-schema/too-many-values');
  const wide = cyclic({ nodeType: 'thing' }, 'a', 'b');
  expect(contentfulToBlocks({ nodeType: 'document', content: [wide] }).blocks).toEqual([]);
});

test('Portable Text shares nothing with the blocks that it is written of', () => {
  const data = { a: [1] };
  const [written] = blocksToPortableText([{ type: 'custom', name: 'x', data }]);
  expect(written).toMatchObject({ data });
  expect(written?.['data']).not.toBe(data);
});

test('Contentful quotes too deep for blocks keep their words', () => {
  const words = (value: string) => ({
    nodeType: 'paragraph',
    content: [{ nodeType: 'text', value }],
  });
  let node: object = {
    nodeType: 'blockquote',
    content: [
      words('deep'),
      {
        nodeType: 'unordered-list',
        content: [{ nodeType: 'list-item', content: [words('item')] }],
      },
      { nodeType: 'hr' },
    ],
  };
  for (let level = 0; level < 30; level++) node = { nodeType: 'blockquote', content: [node] };
  const { blocks, issues } = contentfulToBlocks({ nodeType: 'document', content: [node] });
  expect(JSON.stringify(blocks)).toMatch(/deep.*item.*divider/);
  expect(issues.map(({ code }) => code)).toEqual(['import/html-too-deep']);
});
