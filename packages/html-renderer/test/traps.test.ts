import {
  articleHead,
  html,
  renderArticle,
  renderHead,
  renderMetaBox,
  streamArticle,
} from '@alphanode/html-renderer';
import { de } from '@alphanode/html-renderer/labels/de';
import { type Block } from '@alphanode/meta-schema';
import { expect, test, vi } from 'vitest';
import { articleOf, bodyOf, paragraph, text } from './articles.ts';
import { drawn } from './render.ts';
import { trapRows } from './trap-rows.ts';

test.each(trapRows)('draws %s', (_name, blocks, expected) => {
  expect(drawn(blocks).html).toBe(expected);
});

test('escapes a list of texts once, and leaves it as it was', () => {
  const words = ['a & b', '<c>'];
  for (let turn = 0; turn < 2; turn++) expect(html`${words}`.toString()).toBe('a &amp; b&lt;c&gt;');
  expect(words).toEqual(['a & b', '<c>']);
});

test('writes no HTML escapes inside JSON-LD', () => {
  const head = renderHead(articleHead(articleOf({ title: 'Q & A' })));
  expect(head).toContain(String.raw`"headline":"Q \u0026 A"`);
});

test('gives equal headings ids of their own, without chance', () => {
  const heading: Block = { type: 'heading', level: 2, children: text('Same') };
  const article = articleOf({ body: [heading, { ...heading }] });
  expect(renderArticle(article)).toContain('<h2 id="same">Same</h2><h2 id="same-1">Same</h2>');
  expect(renderArticle(article)).toBe(renderArticle(article));
});

test('does not name the article among its similar posts', () => {
  const article = articleOf({
    canonicalUrl: 'https://site.example/posts/one',
    similar: [
      { title: 'One', url: '/posts/one' },
      { title: 'Two', url: '/posts/two' },
    ],
  });
  const markup = renderArticle(article, { baseUrl: 'https://site.example/' });
  expect(markup).not.toContain('/posts/one');
  expect(markup).toContain('<a href="https://site.example/posts/two"><bdi>Two</bdi></a>');
});

test('streams the default to its end where an override comes later, fails or throws', async () => {
  const overrides = [
    () => Promise.resolve(html``),
    () => Promise.reject(new Error('offline')),
    () => {
      throw new Error('broken');
    },
  ];
  for (const override of overrides) {
    const codes: string[] = [];
    const stream = streamArticle(bodyOf(paragraph('a'), paragraph('b')), {
      components: { paragraph: override as never },
      onIssue: ({ code }) => codes.push(code),
    });
    expect(await new Response(stream).text()).toContain('<p>a</p><p>b</p></div></article>');
    expect(codes).toHaveLength(2);
  }
});

test('looks up no name of data among the members of every object', () => {
  const named = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
  const extra = named.map((label) => ({ label, value: label }));
  const meta = { difficulty: 'constructor' as never, extra };
  const markup = renderMetaBox(meta, {
    labels: de,
    meta: { labels: {}, formatters: {}, protected: true },
  });
  expect(markup).toContain('<dd><bdi>constructor</bdi></dd>');
  for (const label of named) {
    expect(markup).toContain(`<dt><bdi>${label}</bdi></dt><dd><bdi>${label}</bdi></dd>`);
  }
});

test('writes nothing to the console, whatever is wrong', () => {
  const spies = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
  const components = {
    paragraph: () => {
      throw new Error('broken');
    },
  };
  for (const [, blocks] of trapRows) drawn([...blocks, paragraph('x')], { components });
  for (const spy of spies) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});
