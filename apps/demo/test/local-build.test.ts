import { existsSync, readFileSync, rmSync, statSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { maxMediaBytes } from '../src/input/find-media.ts';
import { exitCodeOf } from '../src/summary.ts';
import { type Built, build, lines, record } from './build.ts';
import { tempFolder, writeFile } from './temp-folder.ts';

const told = ({ issues }: Built) =>
  issues
    .filter(({ code }) => String(code).startsWith('demo/'))
    .map(({ code, file, line, received }) => [
      code,
      `${String(file).split('/').at(-1)}:${String(line)}`,
      received,
    ]);

test('shows the pictures and recordings that lie beside Markdown and HTML', async () => {
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]);
  const built = await build({
    'a.md': [
      '---\ntitle: First\ncover: pic.png\n---',
      '![A picture](pic.png?v=2)',
      'Text with ![an icon](img/icon.svg) in it, and [the picture](./pic.png#half).',
      '<video src="film.webm" poster="/still.jpg" controls></video>',
    ].join('\n\n'),
    'x/b.html': '<h1>Second</h1><p><img src="../pic.png" alt="x"> Words.</p>',
    'pic.png': bytes,
    'img/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'film.webm': 'film',
    'static/still.jpg': 'still',
    'unused.png': 'x',
  });
  const first = built.read('posts/first/index.html');
  expect(first).toContain('src="/media/pic.png"');
  expect(first).toContain('src="/media/img/icon.svg"');
  expect(first).toContain('href="/media/pic.png#half"');
  expect(first).toContain('src="/media/film.webm"');
  expect(first).toContain('poster="/media/static/still.jpg"');
  expect(first).toContain('content="https://example.com/media/pic.png"');
  expect(built.read('posts/second/index.html')).toContain('src="/media/pic.png"');
  expect(readFileSync(join(built.out, 'media/pic.png'))).toEqual(bytes);
  expect(existsSync(join(built.out, 'media/unused.png'))).toBe(false);
  expect(built.report.files.has('media/pic.png')).toBe(true);
  expect(built.report).toMatchObject({ copied: 4, passedOver: 1, unwritten: 0 });
  expect(told(built)).toEqual([]);
});

test('every file that a picture names lies beside it on the site', async () => {
  const built = await build({
    'a.html':
      '<h1>Wide</h1><picture><source srcset="wide.avif" type="image/avif">' +
      '<img src="a.png" srcset="a.png 400w, b.png 800w" alt="x" width="400" height="300"></picture>',
    ...Object.fromEntries(['a.png', 'b.png', 'wide.avif'].map((name) => [name, 'x'])),
  });
  const page = built.read('posts/wide/index.html');
  const named = [...page.matchAll(/(?:src|srcset)="([^"]+)"/g)]
    .flatMap(([, files = '']) => files.split(', '))
    .map((file) => file.split(' ')[0])
    .filter((file) => /\.(?:png|avif)$/.test(`${file}`));
  expect([...new Set(named)].sort()).toEqual(['/media/a.png', '/media/b.png', '/media/wide.avif']);
  for (const file of named) expect(existsSync(join(built.out, `${file}`))).toBe(true);
  expect(told(built)).toEqual([]);
});

test('leads from post to post, whatever a link calls the file', async () => {
  const built = await build({
    'a.md': '# First\n\n[1](x/b.md#part) [2](x/b) [3](c.html) [4](/x/b.html) [5](one.json)',
    'x/b.md': '# Second\n\n## Part\n\nBack to [the first](../a.md).',
    'c.html': '<h1>Third</h1><blockquote cite="a.md"><p>Words.</p></blockquote>',
    'one.json': JSON.stringify(record('Fourth')),
  });
  const first = built.read('posts/first/index.html');
  for (const [words, href] of [
    ['1', '/posts/second/#part'],
    ['2', '/posts/second/'],
    ['3', '/posts/third/'],
    ['4', '/posts/second/'],
    ['5', '/posts/fourth/'],
  ])
    expect(first).toContain(`<a href="${href}">${words}</a>`);
  expect(built.read('posts/second/index.html')).toContain('<a href="/posts/first/">');
  expect(built.read('posts/third/index.html')).toContain('cite="/posts/first/"');
  expect(told(built)).toEqual([]);
});

test('settles the pictures of records, counted from their file', async () => {
  const figure = { type: 'figure', image: { url: 'pic.png', alt: 'x' } };
  const built = await build({
    'x/a.jsonl': lines(record('One', { body: [figure] }), record('Two', { cover: 'pic.png' })),
    'x/pic.png': 'x',
  });
  for (const slug of ['one', 'two'])
    expect(built.read(`posts/${slug}/index.html`)).toContain('/media/x/pic.png');
  expect(built.report.copied).toBe(1);
});

test('tells what is not there, a picture in each post and a link once, and builds the page', async () => {
  const built = await build({
    'a.md': '# One\n\n![x](gone.png) ![x](gone.png)\n\n[zip](data.zip) [up](../../b.md)',
    'b.md': '# Two\n\nA ![x](gone.png) and [zip](./data.zip) and [page](/old/page.html).',
    'data.zip': 'x',
  });
  expect(told(built)).toEqual([
    ['demo/missing-file', 'a.md:1', '"gone.png"'],
    ['demo/missing-file', 'a.md:1', '"data.zip"'],
    ['demo/missing-file', 'a.md:1', '"../../b.md"'],
    ['demo/missing-file', 'b.md:1', '"gone.png"'],
    ['demo/missing-file', 'b.md:1', '"/old/page.html"'],
  ]);
  expect(built.read('posts/one/index.html')).toContain('src="gone.png"');
  expect(built.read('posts/one/index.html')).toContain('href="data.zip"');
  expect(exitCodeOf(built.report)).toBe(0);
});

test('leaves addresses of the site, and of pages elsewhere on it, as they are', async () => {
  const links = ['/feed.xml', '/posts/two', '../two/', '/docs/about', '/', '#part'];
  const built = await build({
    'a.jsonl': lines(
      record('One', {
        body: [
          ...links.map((href) => ({
            type: 'paragraph',
            children: [{ type: 'link', href, children: [{ type: 'text', text: 'x' }] }],
          })),
          { type: 'figure', image: { url: '/assets/icon.svg', alt: 'x' } },
        ],
      }),
      record('Two'),
    ),
  });
  for (const href of links)
    expect(built.read('posts/one/index.html')).toContain(`<a href="${href}">x</a>`);
  expect(built.read('posts/one/index.html')).toContain('src="/assets/icon.svg"');
  expect(told(built)).toEqual([]);
});

test('does not copy what is too large for a page, and tells it', async () => {
  const posts = tempFolder({ 'a.md': '# One\n\n![x](huge.png)', 'huge.png': '' });
  truncateSync(join(posts, 'huge.png'), maxMediaBytes + 1);
  const built = await build(posts);
  expect(told(built)).toEqual([['demo/media-too-large', 'a.md:1', '67.1 MB in "huge.png"']]);
  expect(existsSync(join(built.out, 'media'))).toBe(false);
});

test('copies again only what changed, and removes what no post shows any more', async () => {
  const out = join(tempFolder(), 'site');
  const posts = tempFolder({
    'a.md': '# One\n\n![x](same.png) ![x](other.png) ![x](longer.png) ![x](x/gone.png)',
    'same.png': 'same',
    'other.png': 'before',
    'longer.png': 'short',
    'x/gone.png': 'x',
  });
  await build(posts, { out });
  const before = new Date('2020-01-01');
  utimesSync(join(out, 'media/same.png'), before, before);
  rmSync(join(out, 'media/longer.png'));
  writeFile(join(posts, 'a.md'), '# One\n\n![x](same.png) ![x](other.png) ![x](longer.png)');
  writeFile(join(posts, 'other.png'), 'after!');
  const { report, read } = await build(posts, { out });
  expect(statSync(join(out, 'media/same.png')).mtime).toEqual(before);
  expect([read('media/other.png'), read('media/longer.png')]).toEqual(['after!', 'short']);
  expect(existsSync(join(out, 'media/x'))).toBe(false);
  expect(report).toMatchObject({ copied: 3, removed: 1 });
  writeFile(join(posts, 'longer.png'), 'longer than it was');
  expect((await build(posts, { out })).read('media/longer.png')).toBe('longer than it was');
});

test('leaves a file in the place of a copy alone, and the address with it', async () => {
  const out = tempFolder({ 'media/pic.png': 'mine' });
  const built = await build({ 'a.md': '# One\n\n![x](pic.png)', 'pic.png': 'x' }, { out });
  expect(built.read('media/pic.png')).toBe('mine');
  expect(built.read('posts/one/index.html')).toContain('src="pic.png"');
  expect(told(built)).toEqual([['demo/file-in-the-way', 'pic.png:1', 'media/pic.png']]);
  expect(built.report).toMatchObject({ rendered: 1, copied: 0, unwritten: 1 });
});

test('tells a picture that went away before it was copied, and leaves no half of it', async () => {
  const posts = tempFolder({ 'a.md': '# One\n\n![x](pic.png)', 'pic.png': 'x' });
  const built = await build(posts, {
    onProgress: ({ phase }) => {
      if (phase === 'render') rmSync(join(posts, 'pic.png'), { force: true });
    },
  });
  expect(built.report).toMatchObject({ rendered: 1, unwritten: 1 });
  expect(built.report.rejections.first).toMatchObject([{ code: 'demo/not-written' }]);
  expect(existsSync(join(built.out, 'media/pic.png.part'))).toBe(false);
});

test('finds pictures beside a single file of posts', async () => {
  const posts = tempFolder({ 'a.md': '# One\n\n![x](pic.png)', 'pic.png': 'x' });
  const { report } = await build(join(posts, 'a.md'));
  expect(report).toMatchObject({ copied: 1, passedOver: 0 });
});

test('links names in double brackets to notes, and shows the pictures that they name', async () => {
  const built = await build({
    'First note.md': '---\ntitle: First\n---\nSee [[Second note]], [[gone]]. ![[Map.png|200]]',
    'Daily/Second note.md': '# Second\n\nBack to [[First note|the first]].',
    'Attachments/map.png': 'x',
    'a.jsonl': lines(record('Third', { body: ['[[Second note]]'] })),
  });
  const first = built.read('posts/first/index.html');
  expect(first).toContain('<a href="/posts/second/">Second note</a>, [[gone]].');
  expect(first).toContain('src="/media/Attachments/map.png"');
  expect(existsSync(join(built.out, 'media/Attachments/map.png'))).toBe(true);
  expect(built.read('posts/second/index.html')).toContain('<a href="/posts/first/">the first</a>');
  expect(built.read('posts/third/index.html')).toContain('[[Second note]]');
});
