import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPosts } from '../src/input/import-posts.ts';
import { type Progress } from '../src/progress.ts';
import { build, lines, record } from './build.ts';
import { tempFolder } from './temp-folder.ts';

const markdown = (title: string) => `---\ntitle: ${title}\n---\n\nA *short* text.\n`;

const wxr = (...items: readonly string[]) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><wp:wxr_version>1.2</wp:wxr_version>
${items.join('\n')}
</channel></rss>`;

const item = (title: string, status = 'publish') =>
  `<item><title>${title}</title><content:encoded><![CDATA[<p>About ${title}.</p>]]></content:encoded>
<wp:post_type>post</wp:post_type><wp:status>${status}</wp:status></item>`;

/** A log that keeps nothing. */
const silent = {
  add: () => undefined,
  reject: () => undefined,
  counts: () => [],
  kinds: () => [],
  rejections: () => ({ first: [], count: 0 }),
  flush: () => undefined,
  close: () => undefined,
};

const leftovers = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('alphanode-import-')).length;

test('builds records, Markdown files and a WordPress export into one site', async () => {
  const before = leftovers();
  const { pages, report, read } = await build({
    'a.jsonl': lines(record('From JSON')),
    'b.md': markdown('From Markdown'),
    'c.xml': wxr(item('From WordPress')),
    'README.md': '# About this folder',
  });
  expect(pages).toEqual([
    'index.html',
    'posts/from-json/index.html',
    'posts/from-markdown/index.html',
    'posts/from-wordpress/index.html',
  ]);
  expect(report).toMatchObject({ rendered: 3, rejected: 0, passedOver: 1 });
  expect(read('posts/from-markdown/index.html')).toContain('A <em>short</em> text.');
  expect(leftovers()).toBe(before);
});

test('makes no page of a file without text', async () => {
  const { pages, report, issues } = await build({
    'a.md': markdown('Told'),
    'empty.md': '',
    'blank.html': '\ufeff \n',
  });
  expect(pages).toEqual(['index.html', 'posts/told/index.html']);
  expect(report).toMatchObject({ rendered: 1, rejected: 0 });
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
    ['demo/empty-file', 'warning'],
    ['demo/empty-file', 'warning'],
  ]);
});

test('leaves a file that is gone to its importer, which tells of it', async () => {
  const gone = join(tempFolder({}), 'gone.md');
  const imported = await importPosts([gone], silent);
  imported.remove();
  expect(imported.rejected).toBe(1);
});

test('passes drafts of an export by, and says so', async () => {
  const { report, issues } = await build({
    'a.xml': wxr(item('Done'), item('Not done', 'draft')),
  });
  expect(report).toMatchObject({ rendered: 1, rejected: 0 });
  expect(issues).toMatchObject([{ code: 'import/item-unpublished', severity: 'warning', line: 6 }]);
});

test('rejects an item that is cut off, with its file and line', async () => {
  const whole = wxr(item('Whole'), item('Cut'));
  const { report, issues } = await build({ 'a.xml': whole.slice(0, whole.lastIndexOf('About')) });
  expect(report).toMatchObject({ rendered: 1, rejected: 1 });
  expect(issues).toContainEqual(
    expect.objectContaining({
      file: expect.stringMatching(/a\.xml$/) as unknown,
      code: 'import/stream-cut',
      retry: 'same-input',
    }),
  );
});

test('takes a file without an article for nothing lost but its words', async () => {
  const folder = tempFolder({ 'a.md': '' });
  const imported = await importPosts([join(folder, 'a.md')], silent);
  imported.remove();
  expect(imported.file.placeOf(9)).toMatchObject({ line: 1 });
  expect(imported.file.originOf(9)).toBe(imported.file.path);
});

test('tells how many posts are imported', async () => {
  const progress: Progress[] = [];
  await build(
    { 'a.md': markdown('A'), 'b.md': markdown('B') },
    { onProgress: (step) => progress.push(step) },
  );
  expect(progress.slice(0, 3)).toEqual([
    { phase: 'import', done: 1 },
    { phase: 'import', done: 2 },
    { phase: 'read', done: 1 },
  ]);
});

test('ends after as many posts as are asked for', async () => {
  const { report } = await build(
    { 'a.md': markdown('A'), 'b.md': markdown('B'), 'c.md': markdown('C') },
    { limit: 2 },
  );
  expect(report.rendered).toBe(2);
});

test('leaves nothing behind when it is stopped', async () => {
  const before = leftovers();
  const folder = tempFolder({ 'a.md': markdown('A') });
  const signal = AbortSignal.abort();
  await expect(importPosts([join(folder, 'a.md')], silent, { signal })).rejects.toThrow();
  expect(leftovers()).toBe(before);
});
