import { importArticles } from '@alphanode/import';
import { htmlToBlocks } from '@alphanode/import/html';
import { expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

const read = async (html: string) => {
  const [imported] = await collect(importArticles(html, { format: 'html', file: 'a.html' }));
  return { article: imported?.article, codes: imported === undefined ? [] : codesOf(imported) };
};

const long = 'Words that an article has, and more of them than any list of links. '
  .repeat(4)
  .trim();

const page = (body: string, head = '<title>T</title>'): string =>
  `<!doctype html><html><head>${head}<script>x</script></head><body>${body}</body></html>`;

const wordsOf = async (body: string): Promise<readonly [string, readonly string[]]> => {
  const { article, codes } = await read(page(body));
  const words = [...JSON.stringify(article?.body).matchAll(/"text":"([^"]*)"/g)];
  return [words.map(([, text]) => text).join(' '), codes];
};

test.each<[string, string, string]>([
  [
    'the article with the first heading',
    `<article><h2>Other</h2><p>${long}</p></article><article><h1>T</h1><p>A</p></article>`,
    'A',
  ],
  ['the article with most of the text', `<article>a</article><article>${long}</article>`, long],
  [
    'all articles, where none has most',
    '<article><p>a</p></article><article><p>b</p></article>',
    'a b',
  ],
  ['what a theme calls its text', `<p>x</p><div class="Post-Content"><p>A</p></div><p>y</p>`, 'A'],
  ['what a service calls its text', `<p>x</p><div id="js_content"><p>A</p></div>`, 'A'],
  ['the main part by its role', `<p>x</p><div role="main"><p>A</p></div>`, 'A'],
  [
    'all of the page, where a theme has several texts',
    '<div class="post-content">a</div><div class="post-content">b</div>',
    'a b',
  ],
])('the body of a page is %s', async (_, body, words) => {
  expect(await wordsOf(body)).toEqual([words, []]);
});

test.each<[string, string]>([
  ['navigation', `<nav><a href="/">Home</a></nav><p>${long}</p>`],
  [
    'landmarks by their roles',
    `<div role="navigation">N</div><p>${long}</p><div role="banner">B</div>`,
  ],
  ['its header and footer', `<header>Site</header><p>${long}</p><footer>© Site</footer>`],
  ['a list of links beside it', `<p>${long}</p><aside><a href="/a">Other post</a></aside>`],
  ['comments, by their names', `<article><p>${long}</p><div id="comments">C</div></article>`],
  [
    'contents of Pandoc',
    `<nav id="TOC" role="doc-toc"><ul><li><a href="#a">A</a></li></ul></nav><p>${long}</p>`,
  ],
  [
    'contents and what stands below the title of Asciidoctor, and its footer',
    `<div id="header"><div class="details"><span id="author">Ann</span></div><div id="toc" class="toc2">C</div></div><div id="content"><p>${long}</p></div><div id="footer"><div id="footer-text">Last updated</div></div>`,
  ],
  [
    'menus in a part of it',
    `<div><div><ul class="breadcrumbs"><li>B</li></ul></div><p>${long}</p></div>`,
  ],
])('a page loses %s, which is told once', async (_, body) => {
  expect(await wordsOf(body)).toEqual([long, ['page-trimmed']]);
});

test.each<[string, string, string]>([
  ['the header with its title', `<header><h1>Title</h1></header><p>${long}</p>`, `Title ${long}`],
  ['notes in a footer', `<p>${long}</p><footer class="footnotes">N</footer>`, `${long} N`],
  ['a remark beside it', `<p>${long}</p><aside>Remark</aside>`, `${long} Remark`],
  ['contents', `<nav role="doc-toc">C</nav><p>${long}</p>`, `C ${long}`],
  ['a part called its contents', `<div id="toc">C</div><p>${long}</p>`, `C ${long}`],
  ['details elsewhere', `<div><p class="details">D</p></div><p>${long}</p>`, `D ${long}`],
  ['what it calls its footer', `<p>${long}</p><div id="footer">F</div>`, `${long} F`],
  ['all, where nothing else is left', '<nav>A</nav><p>b</p>', 'A b'],
])('a page keeps %s', async (_, body, words) => {
  expect(await wordsOf(body)).toEqual([words, []]);
});

test('lines behind what was left out are those of the page', async () => {
  const html = page(
    `<nav>\n<a href="/">Home</a>\n\n</nav>\n<p>${long}</p>\n<a href="javascript:x">y</a>`,
  );
  const [imported] = await collect(importArticles(html, { format: 'html' }));
  const line = imported?.issues.find(({ code }) => code === 'import/html-url-dropped')?.location
    ?.line;
  expect(line).toBe(html.slice(0, html.lastIndexOf('<a href')).split('\n').length);
});

test('an item of schema.org in the text says what it is', async () => {
  const { article } = await read(
    page(
      `<div itemscope itemtype="https://schema.org/BlogPosting"><h1 itemprop="name headline">Title</h1>
      <meta itemprop="datePublished" content="2019-01-25"><time itemprop="dateModified" datetime="2019/2/1">x</time>
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">by Ann</span></span>
      <meta itemprop="author" content="Ann"><a rel="author" itemprop="creator author">Bob</a>
      <meta itemprop="keywords" content="a, b"><meta itemprop="image" content="https://example.com/a.png">
      <p>Around</p><div itemprop="articleBody"><p>A</p></div><div itemscope><span itemprop="author">No</span></div></div>`,
      '<title>Title - Site</title>',
    ),
  );
  expect(article).toMatchObject({
    title: 'Title',
    publishedAt: '2019-01-25',
    updatedAt: '2019-02-01',
    authors: [{ name: 'Ann' }, { name: 'Bob' }],
    tags: ['a', 'b'],
    cover: { url: 'https://example.com/a.png' },
    body: [{ children: [{ text: 'A' }] }],
  });
});

test.each<[string, string, string, string]>([
  ['a heading before it', 'Title | Site', '<h1>Title</h1>', 'Title'],
  ['a heading behind it', 'Site: The title', '<h1>The title</h1>', 'The title'],
  ['a heading of the same words', 'A - B', '<h1>A - B</h1>', 'A - B'],
  ['its name', 'Title — Site', '<meta property="og:site_name" content="site">', 'Title'],
  ['its name in front', 'Site | Title', '<meta name="application-name" content="Site">', 'Title'],
  [
    'its name in JSON-LD',
    'Title · Site',
    '<script type="application/ld+json">{"@type":"Article","publisher":{"name":"Site"}}</script>',
    'Title',
  ],
  ['nothing', 'One - two: three', '<h1>Else</h1>', 'One - two: three'],
  ['a name that is all', '| Site', '<meta property="og:site_name" content="Site">', '| Site'],
])('a title loses the name of the site by %s', async (_, title, more, expected) => {
  expect((await read(page(more, `<title>${title}</title>`))).article?.title).toBe(expected);
});

test.each<[string, string, object]>([
  ['a day', '<meta name="DC.date.issued" content="2019-01-25">', { publishedAt: '2019-01-25' }],
  [
    'the first day that can be read',
    '<meta name="date" content="Friday"><meta name="pubdate" content="20190125">',
    { publishedAt: '2019-01-25' },
  ],
  [
    'a day as mail has it',
    '<meta name="publish_date" content="Fri, 25 Jan 2019 10:00:00 GMT">',
    { publishedAt: '2019-01-25T10:00:00Z' },
  ],
  [
    'the day of Asciidoctor',
    '<title>T</title></head><body><div id="header"><span id="revdate">2019-01-25</span></div>',
    { publishedAt: '2019-01-25' },
  ],
  ['an author', '<meta name="byl" content="By Ann">', { authors: [{ name: 'Ann' }] }],
  [
    'a lead with HTML in it, under any name',
    '<meta property="og:description" content="A &amp;amp; &lt;b&gt;b&lt;/b&gt;">',
    { lead: [{ text: 'A & b' }] },
  ],
  [
    'tags, each alone',
    '<meta property="article:tag" content="a"><meta property="article:tag" content="b">',
    { tags: ['a', 'b'] },
  ],
  ['words to be found by', '<meta name="Keywords" content="a, b,,a">', { tags: ['a', 'b'] }],
  [
    'more words than tags are',
    `<meta name="keywords" content="${Array.from({ length: 30 }, (__, index) => `w${index}`).join()}">`,
    { tags: [] },
  ],
  [
    'words in JSON-LD',
    '<script type="application/ld+json">{"@type":"Article","keywords":["a","b, c"]}</script>',
    { tags: ['a', 'b', 'c'] },
  ],
])('the head of a page gives %s', async (_, head, expected) => {
  expect((await read(page('<p>x</p>', head))).article).toMatchObject(expected);
});

test('the head of a page gives a bounded number of tags', async () => {
  const many = Array.from({ length: 300 }, (_, index) => `<meta name="x" content="${index}">`);
  expect((await read(page('<p>x</p>', many.join('')))).article?.tags).toEqual([]);
});

const lineOf = async (html: string, code: string): Promise<readonly unknown[]> => {
  const [imported] = await collect(importArticles(html, { format: 'html' }));
  const issues = imported?.issues.filter((issue) => issue.code === `import/${code}`) ?? [];
  return issues.map(({ location }) => location?.line);
};

test.each<[string, string]>([
  ['a tag over several lines', '<article><p\n  class="a"\n  id="b">A</p>\n<canvas></canvas>'],
  ['an attribute over lines', '<article><img alt="a\nb" src="/a.png">\n<canvas></canvas>'],
  ['signs that are written as references', '<article><p>a&#10;&#10;b</p>\n<canvas></canvas>'],
  ['a tag that is never closed', '<main><ul><li>A\n<li>B</ul>\n<canvas></canvas>'],
  ['a text of the theme', '<p>x</p>\n<div\nclass="post-content">\n<canvas></canvas>'],
  [
    'an entry in two parts',
    '<div class="h-entry"><p\nclass="e-content">A</p>\n<p class="e-content">B<canvas>',
  ],
  ['its own tag over several lines', '<article>\n<canvas\n  width="1"\n  height="1"></canvas>'],
])('an issue of a page tells its line behind %s', async (_, body) => {
  const html = page(body);
  const line = html.slice(0, html.lastIndexOf('<canvas')).split('\n').length;
  expect(await lineOf(html, 'html-unwrapped')).toEqual([line]);
});

test('an element of a text tells the line on which its tag begins', () => {
  const { issues } = htmlToBlocks('<p>A</p>\n<canvas\n  width="1"\n></canvas>');
  expect(issues.map(({ location }) => location?.line)).toEqual([2]);
});

test('a page that is nested too deeply says so', async () => {
  const html = page(`<article>${'<div>'.repeat(300)}words`);
  expect(await lineOf(html, 'html-too-deep')).toHaveLength(1);
});

test('the body of a page has what stands between articles', async () => {
  const body = '<i>x</i><div><article>a</article><p>b</p><p><article>c</article></div>';
  expect((await wordsOf(body))[0]).toBe('a b c');
});

test('a page of frames has no body, and tells why', async () => {
  const html = '<html><head><title>T</title></head>\n<frameset><frame src="/a"></frameset></html>';
  expect(await lineOf(html, 'html-dropped')).toEqual([2]);
});
