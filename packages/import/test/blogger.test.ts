import { importArticles } from '@alphanode/import';
import { expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

const entry = (kind: string, title: string, more = ''): string =>
  `<entry><id>tag:blogger.com,1999:blog-1.${kind}-1</id><published>2020-01-01T10:00:00.000-08:00</published><updated>2020-01-02T10:00:00.000-08:00</updated><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${kind}'/><category scheme='http://www.blogger.com/atom/ns#' term='Label'/><title type='text'>${title}</title><content type='html'>&lt;p&gt;Words &amp;amp; more&lt;/p&gt;</content>${more}<link rel='self' href='x'/><link rel='alternate' type='text/html' href='https://x.blogspot.com/2020/01/a-post.html' title='x'/><author><name>Ann B</name><uri>x</uri></author></entry>\n`;

const feed = (inside: string): string =>
  `<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href='x' type='text/css'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://www.w3.org/2007/app'><title type='text'>Blog</title>${inside}</feed>`;

test('posts and pages of Blogger become articles, the others tell why', async () => {
  const draft = '<app:control><app:draft>yes</app:draft></app:control>';
  const text = feed(
    `${entry('settings', 'S')}${entry('template', 'T')}${entry('post', 'Post')}${entry('post', 'Draft', draft)}${entry('comment', 'C')}${entry('page', 'Page')}`,
  );
  const all = await collect(importArticles(text, { file: 'blog.xml' }));
  expect(all.map((each) => [each.article?.title, ...codesOf(each)])).toEqual([
    [undefined, 'item-type'],
    [undefined, 'item-type'],
    ['Post'],
    [undefined, 'item-unpublished'],
    [undefined, 'item-type'],
    ['Page'],
  ]);
  expect(all[2]).toMatchObject({
    article: {
      slug: 'a-post',
      authors: [{ name: 'Ann B' }],
      tags: ['Label'],
      publishedAt: '2020-01-01T18:00:00Z',
      updatedAt: '2020-01-02T18:00:00Z',
      body: [{ children: [{ text: 'Words & more' }] }],
    },
    source: { file: 'blog.xml', line: 3 },
  });
});

test('what Blogger says of a post to search engines is its lead, its place post meta', async () => {
  const more =
    '<blogger:metaDescription>In short &amp;amp; good</blogger:metaDescription><georss:featurename>Bern, Switzerland</georss:featurename>';
  const [first, other] = await collect(
    importArticles(feed(entry('post', 'A', more) + entry('post', 'B'))),
  );
  expect(first?.article?.lead).toEqual([{ type: 'text', text: 'In short & good' }]);
  expect(first?.article?.meta.extra).toEqual([
    { label: 'georss:featurename', value: 'Bern, Switzerland' },
  ]);
  expect(other?.article).not.toHaveProperty('lead');
  expect(other?.article?.meta.extra).toEqual([]);
});

test('other feeds are read too, as far as they go', async () => {
  const text = feed(
    '<entry><title>T</title><summary>Words</summary><published>x</published><entry><title>U</title></entry>',
  );
  const all = await collect(importArticles(text));
  expect(all.map(({ article }) => article?.title)).toEqual(['T', 'U']);
});

test.each(['_drafts/a.md', 'site/_drafts/a.html', 'posts/draft_a.html'])(
  '%s is a draft',
  async (file) => {
    const [imported] = await collect(importArticles('<p>x</p>', { file }));
    expect(imported && codesOf(imported)).toEqual(['item-unpublished']);
  },
);

test('a record whose date of publication is taken back is a draft', async () => {
  const [imported] = await collect(
    importArticles('{"title":"T","publishedAt":null,"content":"x"}'),
  );
  expect(imported && codesOf(imported)).toEqual(['item-unpublished']);
});

test('the date of a feed in front matter is that of publication', async () => {
  const [imported] = await collect(importArticles('---\ntitle: T\npubDate: 2024-01-01\n---\nx'));
  expect(imported?.article?.publishedAt).toBe('2024-01-01');
});
