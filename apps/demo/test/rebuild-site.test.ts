import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../src/build-site.ts';
import { manifestName } from '../src/output/manifest.ts';
import { exitCodeOf } from '../src/summary.ts';
import { build, lines, record, unreviewed } from './build.ts';
import { tempFolder, writeFile } from './temp-folder.ts';

test('writes nothing into a folder that holds the posts', async () => {
  const posts = tempFolder({ 'a.json': JSON.stringify(record('One')) });
  const report = await buildSite({
    posts,
    out: posts,
    origin: 'https://example.com',
    assets: { articleCss: '', siteCss: '', icon: '' },
    now: new Date(0),
  });
  expect(exitCodeOf(report)).toBe(2);
  expect(report.rejections.first).toMatchObject([{ code: 'demo/out-holds-posts' }]);
  expect(readdirSync(posts)).toEqual(['a.json']);
});

test('builds nothing into a file', async () => {
  const out = join(tempFolder({ site: 'mine' }), 'site');
  const posts = tempFolder({ 'a.json': JSON.stringify(record('One')) });
  const report = await buildSite({
    posts,
    out,
    origin: 'https://example.com',
    assets: { articleCss: '', siteCss: '', icon: '' },
    now: new Date(0),
  });
  expect(exitCodeOf(report)).toBe(2);
  expect(report.rejections.first).toMatchObject([{ code: 'demo/out-not-folder' }]);
  expect(readFileSync(out, 'utf8')).toBe('mine');
});

test('neither changes nor removes what it did not write', async () => {
  const out = tempFolder({
    'notes.txt': 'mine',
    'index.html': 'mine',
    'posts/one/index.html': 'mine',
  });
  const built = await build({ 'a.jsonl': lines(record('One'), record('Two')) }, { out });
  for (const path of ['notes.txt', 'index.html', 'posts/one/index.html']) {
    expect(built.read(path)).toBe('mine');
  }
  expect(built.report).toMatchObject({ rendered: 1, rejected: 1, unwritten: 1 });
  expect(built.issues.map(({ code, file }) => [code, file])).toEqual([
    ['demo/file-in-the-way', join(out, 'index.html')],
    ['demo/file-in-the-way', join(out, 'posts/one/index.html')],
  ]);
  expect(built.report.files.has('index.html')).toBe(false);
  await build({ 'a.jsonl': lines(record('Three')) }, { out });
  expect(readdirSync(join(out, 'posts')).sort()).toEqual(['one', 'three']);
});

test('goes on where the list of its own files cannot be written, and tells it', async () => {
  const out = join(tempFolder(), 'site');
  const { report } = await build(
    { 'a.json': JSON.stringify(record('One')) },
    { out, onProgress: () => mkdirSync(join(out, `${manifestName}.part`), { recursive: true }) },
  );
  expect(report).toMatchObject({ rendered: 1, rejected: 0, unwritten: 1 });
  expect(report.rejections.first).toMatchObject([
    { code: 'demo/not-written', location: { file: join(out, manifestName) } },
    { code: 'demo/not-written' },
  ]);
});

test('takes a time without an offset as UTC wherever a date is shown or told', async () => {
  const dates = { published_at: '2019-03-10 02:30', updated_at: '2019-03-11 23:30:00' };
  const built = await build({ 'a.json': JSON.stringify(record('One', dates)) });
  expect(built.read('sitemap.xml')).toContain('<lastmod>2019-03-11T23:30:00Z</lastmod>');
  expect(built.read('feed.xml')).toContain('<pubDate>Sun, 10 Mar 2019 02:30:00 GMT</pubDate>');
  expect(built.read('feed.json')).toContain('"date_published": "2019-03-10T02:30:00.000Z"');
  expect(built.read('index.html')).toContain('>10 Mar 2019</time>');
});

test('leaves pages that stayed the same untouched, and removes the ones that are gone', async () => {
  const out = join(tempFolder(), 'site');
  await build({ 'a.jsonl': lines(record('One'), record('Two'), record('Three')) }, { out });
  const before = new Date('2020-01-01');
  utimesSync(join(out, 'posts/one/index.html'), before, before);
  const { report } = await build(
    { 'a.jsonl': lines(record('One'), record('Two', { body: ['New.'] })) },
    { out },
  );
  expect(report).toMatchObject({ removed: 1 });
  expect(report.tally.unchanged).toBeGreaterThan(0);
  expect(statSync(join(out, 'posts/one/index.html')).mtime).toEqual(before);
  expect(readFileSync(join(out, 'posts/two/index.html'), 'utf8')).toContain('New.');
  expect(existsSync(join(out, 'posts/three'))).toBe(false);
});

test('gives the same bytes for the same posts', async () => {
  const posts = {
    'a.jsonl': lines(record('One'), unreviewed('Two'), record('Three', { tags: ['x'] })),
  };
  const [first, second] = [await build(posts), await build(posts)];
  for (const path of first.report.files) expect(second.read(path)).toBe(first.read(path));
});

test('reports a post whose file changed while it was being built', async () => {
  const posts = tempFolder({
    'a.json': JSON.stringify(record('One')),
    'b.json': JSON.stringify(record('Two')),
    'c.json': JSON.stringify(record('Three')),
    'd.json': JSON.stringify(record('Four')),
  });
  const { report, issues } = await build(posts, {
    onProgress: ({ phase, done }) => {
      if (phase !== 'read' || done < 4) return;
      writeFile(join(posts, 'a.json'), '{}');
      rmSync(join(posts, 'b.json'));
      writeFile(join(posts, 'c.json'), ' '.repeat(100));
    },
  });
  expect(report).toMatchObject({ rendered: 1, rejected: 3 });
  expect(issues.map(({ code }) => code)).toEqual(Array(3).fill('demo/not-rendered'));
});

test('tells how far it is', async () => {
  const seen: unknown[] = [];
  await build(
    { 'a.jsonl': lines(record('One'), record('Two')) },
    { onProgress: (progress) => seen.push(progress) },
  );
  expect(seen).toEqual([
    { phase: 'read', done: 1 },
    { phase: 'read', done: 2 },
    { phase: 'render', done: 1, total: 2 },
    { phase: 'render', done: 2, total: 2 },
  ]);
});

test('stops between two posts, and the next build takes over what was written', async () => {
  const posts = tempFolder({
    'a.jsonl': lines(...Array.from({ length: 40 }, (_, at) => record(`Post ${at}`))),
  });
  const out = join(tempFolder(), 'site');
  const stop = new AbortController();
  const stopped = build(posts, {
    out,
    signal: stop.signal,
    onProgress: ({ phase, done }) => {
      if (phase === 'render' && done === 25) stop.abort();
    },
  });
  await expect(stopped).rejects.toThrow('aborted');
  expect(readdirSync(join(out, 'posts')).length).toBeLessThan(40);
  const { report } = await build(posts, { out });
  expect(report).toMatchObject({ rendered: 40, rejected: 0, unwritten: 0 });
});
