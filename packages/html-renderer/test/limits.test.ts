import { renderArticle, renderMetaBox } from '@alphanode/html-renderer';
import { type Block, type MetaValue } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { articleOf, bodyOf } from './articles.ts';

test('ends a list that says of itself that it is endless', () => {
  const endless = {
    *[Symbol.iterator]() {
      for (;;) yield 'x';
    },
  };
  const meta = { tools: endless, entities: endless, aiOutline: endless, extra: [] };
  expect(renderMetaBox(meta as never)).toMatch(/<\/section>$/);
});

test('stops at the limit of pieces, once, where blocks are shared', () => {
  const codes: string[] = [];
  const onIssue = ({ code }: { code: string }) => codes.push(code);
  let block: Block = { type: 'heading', level: 2, children: [{ type: 'text', text: 'x' }] };
  let value: MetaValue = 'x';
  for (let level = 0; level < 30; level++) {
    block = { type: 'quote', children: [block, block] };
    value = [value, value];
  }
  const shared = articleOf({ body: [block], meta: { extra: [{ label: 'x', value }] } });
  const limits = { nodes: 1000, metaDepth: 40 };
  expect(renderArticle(shared, { limits, onIssue })).toMatch(/^<article .*<\/article>$/s);
  expect(codes).toEqual(['html-renderer/size-limit']);
});

test('stops at the limit of pieces in lists, tables and running text', () => {
  const many = Array.from({ length: 20 }, () => ({ type: 'text' as const, text: 'x' }));
  const items = many.map(() => ({ checked: false, children: [] }));
  const bodies: Block[] = [
    { type: 'paragraph', children: many },
    { type: 'list', ordered: false, items },
    { type: 'checklist', items },
    { type: 'definitions', items: many.map(() => ({ terms: [], descriptions: [] })) },
    { type: 'table', rows: many.map(() => [many]) },
  ];
  for (const block of bodies) {
    const markup = renderArticle(bodyOf(block), { limits: { nodes: 5 } });
    expect(markup.length).toBeLessThan(700);
    expect(markup).toMatch(/<\/article>$/);
  }
});

test.each([undefined, Number.NaN, -1, 'many'])('takes the usual limit for %s', (limit) => {
  const article = bodyOf({ type: 'paragraph', children: [{ type: 'text', text: 'words' }] });
  const limits = { nodes: limit, blockDepth: limit, metaItems: limit } as object;
  expect(renderArticle(article, { limits })).toBe(renderArticle(article));
});
