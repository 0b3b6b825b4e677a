import { renderArticle, renderPage, streamArticle, streamPage } from '@alphanode/html-renderer';
import { type Block } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { articleOf, bodyOf, full, paragraph } from './articles.ts';

const long = bodyOf(
  ...Array.from({ length: 2000 }, (_, index) => paragraph(`${index} ${'words '.repeat(30)}`)),
);

test('streams the bytes that rendering gives', async () => {
  const similar = [{ title: 'long '.repeat(4000), url: '/a' }];
  for (const article of [full, long, articleOf({ body: [undefined as never], similar })]) {
    expect(await new Response(streamArticle(article)).text()).toBe(renderArticle(article));
    expect(await new Response(streamPage(article)).text()).toBe(renderPage(article));
  }
});

test('streams as many pieces as the limits allow, and reports as much', async () => {
  const limits = { nodes: 20 };
  const codes: string[] = [];
  const onIssue = ({ code }: { code: string }) => codes.push(code);
  const streamed = await new Response(streamArticle(long, { limits, onIssue })).text();
  expect(streamed).toBe(renderArticle(long, { limits, onIssue }));
  expect(codes).toEqual(['html-renderer/size-limit', 'html-renderer/size-limit']);
});

test('streams to its end whatever the article is', async () => {
  const body = new Proxy([paragraph('a'), paragraph('b')], {
    get: (blocks, key) => {
      if (key === '0') throw new Error('trap');
      return Reflect.get(blocks, key) as unknown;
    },
  });
  expect(await new Response(streamArticle(articleOf({ body }))).text()).toContain('<p>b</p>');
  for (const other of [null, 'words', 5] as never[]) {
    const none = articleOf({ body: other });
    expect(await new Response(streamPage(none)).text()).toBe(renderPage(none));
  }
});

test('sends what stands before the body first, and then pieces of about 16 KiB', async () => {
  const pieces: string[] = [];
  const decoder = new TextDecoder();
  for await (const piece of streamArticle(long)) pieces.push(decoder.decode(piece));
  expect(pieces[0]).toMatch(/^<article .*<\/h1><\/header><div class="an-body">$/);
  for (const { length } of pieces.slice(1, -1)) {
    expect(Math.abs(length - 16_384)).toBeLessThan(1024);
  }
});

test('sends pieces of about 16 KiB of any script, and of a block of any length', async () => {
  const wide = paragraph('\u6f22'.repeat(3000));
  const article = bodyOf(...Array.from({ length: 40 }, () => wide), paragraph('x'.repeat(300_000)));
  const sizes: number[] = [];
  const decoder = new TextDecoder();
  let whole = '';
  for await (const piece of streamArticle(article)) {
    sizes.push(piece.length);
    whole += decoder.decode(piece, { stream: true });
  }
  expect(whole).toBe(renderArticle(article));
  expect(sizes.length).toBeGreaterThan(35);
  for (const size of sizes.slice(1, -1)) expect(Math.abs(size - 16_384)).toBeLessThan(8193);
});

test('draws nothing before it is read, and no block after the reader stops', async () => {
  const seen: number[] = [];
  const body = Array.from({ length: 100 }, (_, index): Block => ({
    type: 'paragraph',
    get children() {
      seen.push(index);
      return [{ type: 'text' as const, text: 'x'.repeat(1000) }];
    },
  }));
  const reader = streamArticle(bodyOf(...body)).getReader();
  expect(seen).toEqual([]);
  await reader.read();
  expect(Math.max(...seen)).toBeLessThan(4);
  await reader.cancel();
  expect(Math.max(...seen)).toBeLessThan(4);
});
