import { importArticles } from '@alphanode/import';
import { describe, expect, test } from 'vitest';

import { collect } from './collect.ts';
import { say, text } from './said.ts';

const read = async (html: string) => (await collect(importArticles(html, { format: 'html' })))[0];

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>T | Site</title>${head}</head><body>${body}</body></html>`;

describe('a post of Medium', () => {
  // As its export writes them.
  const medium = page(`<article class="h-entry"><header><h1 class="p-name">A queue</h1></header>
<section data-field="subtitle" class="p-summary">
How we measured
</section>
<section data-field="body" class="e-content"><section name="a" class="section section--body section--first"><div class="section-divider"><hr class="section-divider"></div><div class="section-content"><div class="section-inner"><h3 class="graf graf--h3 graf--title">A queue</h3><h4 class="graf graf--h4 graf--subtitle">How we measured</h4><p class="graf">One</p></div></div></section><section name="b" class="section section--body section--last"><div class="section-divider"><hr class="section-divider"></div><div class="section-inner"><h3 class="graf graf--h3">Next</h3><p>Two</p></div></section></section>
<footer><p>By <a href="https://medium.com/@jane" class="p-author h-card">Jane Doe</a> on <a href="https://medium.com/p/1"><time class="dt-published" datetime="2021-03-01T10:00:00.000Z">March 1, 2021</time></a>.</p><p><a href="https://medium.com/@jane/a-queue-1" class="p-canonical">Canonical link</a></p><p>Exported from Medium.</p></footer></article>`);

  test('has its lead, author, day and address, and its text alone for a body', async () => {
    expect((await read(medium))?.article).toMatchObject({
      title: 'A queue',
      lead: [text('How we measured')],
      authors: [{ name: 'Jane Doe', url: 'https://medium.com/@jane' }],
      publishedAt: '2021-03-01T10:00:00.000Z',
      canonicalUrl: 'https://medium.com/@jane/a-queue-1',
      body: [
        say('One'),
        { type: 'divider' },
        { type: 'heading', level: 2, children: [text('Next')] },
        say('Two'),
      ],
    });
  });

  test('tells lines of the file', async () => {
    const [issue] =
      (await read(medium.replace('<p class="graf">One', '<script>1</script>\n$&')))?.issues ?? [];
    expect(issue).toMatchObject({ code: 'import/html-dropped', location: { line: 5 } });
  });
});

describe('a page with one entry', () => {
  const entry = (inside: string, more = ''): string =>
    page(`<nav>Menu</nav><div class="hentry">${inside}</div>${more}`);

  test('of a theme that writes the older names', async () => {
    const html = entry(
      '<h1 class="entry-title"><a href="/t">T</a></h1><img class="wp-post-image" src="https://example.com/c.png"><span class="author vcard"><a class="url fn n" href="/ann">Ann</a></span> <div class="author">By Ann, 5 minutes</div><time class="entry-date published" datetime="2019-01-25T10:00:00+00:00">today</time><abbr class="updated" title="2019-02-01">later</abbr><div class="entry-content"><p>Text</p></div><a href="/tag/a" rel="category tag">A  b</a><a href="/tag/c" rel="tag">c</a><a href="/x" rel="nofollow">x</a><ol><li class="comment"><cite class="fn">Bob</cite><p class="p-summary">No</p></li></ol>',
    );
    expect((await read(html))?.article).toMatchObject({
      title: 'T',
      authors: [{ name: 'Ann' }],
      publishedAt: '2019-01-25T10:00:00+00:00',
      updatedAt: '2019-02-01',
      cover: { url: 'https://example.com/c.png' },
      tags: ['A b', 'c'],
      body: [say('Text')],
    });
  });

  test('of the newer names, with a person in it', async () => {
    const html = entry(
      '<div class="h-entry"></div><p class="p-name">P</p><p class="p-name">Q</p><div class="p-author h-card"><img class="u-photo" src="/me.png"><a class="p-name u-url" href="https://ann.example/">Ann</a></div><p class="dt-published">2019-01-25</p><p class="dt-published">2020-01-25</p><p class="dt-updated">yesterday</p><figure class="u-featured"><img src="/c.png"></figure><a class="u-canonical">x</a><a class="u-canonical" href="/t">x</a><p class="p-summary">S</p><div class="h-full"><div class="e-content"><p>A</p></div></div><div class="e-content"><p>B</p></div><div class="h-cite"><p class="p-category">c</p></div>',
    );
    const article = (await read(html))?.article;
    expect(article).toMatchObject({
      title: 'P',
      lead: [text('S')],
      authors: [{ name: 'Ann', url: 'https://ann.example/' }],
      publishedAt: '2019-01-25',
      cover: { url: '/c.png' },
      tags: [],
      body: [say('A'), say('B')],
    });
    expect(article).not.toHaveProperty('updatedAt');
    expect(article).not.toHaveProperty('canonicalUrl');
  });

  test('is read by its head first', async () => {
    const head =
      '<meta property="og:title" content="O"><meta name="author" content="Ann"><meta name="description" content="D"><link rel="canonical" href="https://example.com/t">';
    const inside =
      '<p class="entry-title">E</p><p class="p-author">Bob</p><p class="p-summary">S</p><p class="u-featured"></p><a class="u-canonical" href="https://example.com/u"></a>';
    expect(
      (await read(page(`<main class="hentry">${inside}</main>`, head)))?.article,
    ).toMatchObject({
      title: 'O',
      lead: [text('D')],
      authors: [{ name: 'Ann' }],
      canonicalUrl: 'https://example.com/t',
      body: [say('E'), say('Bob'), say('S')],
    });
  });

  test('says at most 200 things', async () => {
    const tags = '<p class="p-category">t</p>'.repeat(201);
    const html = entry(`${tags}<p class="entry-title">E</p><p class="entry-content">x</p>`);
    expect((await read(html))?.article?.title).toBe('T | Site');
  });
});

test('a page of several entries is read as a page', async () => {
  const html = page(
    '<div class="hentry"><h2 class="entry-title">A</h2></div><div class="hentry"><h2 class="entry-title">B</h2></div>',
  );
  const headings = ['A', 'B'].map((words) => ({
    type: 'heading',
    level: 2,
    children: [text(words)],
  }));
  expect((await read(html))?.article).toMatchObject({ title: 'T | Site', body: headings });
});

describe('the body is the article of the page, and not', () => {
  const long = 'Words of the article, and more of them than any teaser has of its own. '
    .repeat(4)
    .trim();
  const posting = 'itemscope itemtype="https://schema.org/BlogPosting"';

  test.each<[string, string]>([
    ['a comment', `<main><p>${long}</p></main><ol id="comments"><li class="h-entry">No</li></ol>`],
    [
      'one comment',
      `<main><p>${long}</p><div class="u-comment h-entry"><p class="e-content">No</p></div></main>`,
    ],
    [
      'an item that is a comment',
      `<main><p>${long}</p><div itemprop="comment" ${posting}><p itemprop="articleBody">No</p></div></main>`,
    ],
    [
      'what stands beside it',
      `<main><p>${long}</p></main><aside><div class="hentry">${long} No</div></aside>`,
    ],
    [
      'a related post',
      `<article><p>${long}</p></article><section class="related-posts"><div ${posting}><p itemprop="articleBody">No</p></div></section>`,
    ],
    [
      'a post that the footer shows',
      `<div class="post-content"><p>${long}</p></div><footer><article class="h-entry">No</article></footer>`,
    ],
    [
      'a teaser below it',
      `<main><p>${long}</p></main><div class="h-entry"><p class="e-content">No</p></div>`,
    ],
    [
      'a teaser of any page',
      `<h2>Elsewhere</h2>loose<p>${long}</p><div class="box"><div class="hentry"><p class="entry-content">No</p></div></div>`,
    ],
  ])('%s', async (_, body) => {
    const article = (await read(page(body)))?.article;
    expect(JSON.stringify(article?.body)).toContain(long);
    expect(article?.authors).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['its first heading', '<h1>Note</h1>', ''],
    [
      'the title of the page',
      '<h2 class="entry-title">A note</h2>',
      '<title>A note – Site</title>',
    ],
  ])('what is longer, where an entry has %s', async (_, heading, head) => {
    const html = page(
      `<div class="hentry">${heading}<p class="entry-content">Short</p></div><div id="secondary">${long}</div>`,
    ).replace('<title>T | Site</title>', head);
    expect((await read(html))?.article?.body).toEqual([say('Short')]);
  });

  test('those who wrote the comments', async () => {
    const html = page(
      '<div class="hentry"><p class="entry-content">x</p><p class="p-author">Ann</p><div class="comments"><p class="author"><b class="fn">Bob</b></p></div></div>',
    );
    expect((await read(html))?.article?.authors).toEqual([{ name: 'Ann' }]);
  });

  test('an article that stands beside it', async () => {
    const html = page(
      `<div class="content"><p>${long}</p></div><aside><article><p>No</p></article></aside>`,
    );
    expect(JSON.stringify((await read(html))?.article?.body)).toContain(long);
  });
});
