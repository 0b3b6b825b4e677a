import { mkdirSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { type Issue } from '@alphanode/image-source';
import { expect, test } from 'vitest';
import { openIssueLog } from '../src/output/issue-log.ts';
import { manifestName, readManifest, writeManifest } from '../src/output/manifest.ts';
import { prepareOut } from '../src/output/prepare-out.ts';
import { removeStale } from '../src/output/remove-stale.ts';
import { openSiteWriter } from '../src/output/site-writer.ts';
import { writeWhole, writeWholeSync } from '../src/output/write-whole.ts';
import { tempFolder, writeFile } from './temp-folder.ts';

const issue = (facts: Partial<Issue> = {}): Issue => ({
  code: 'demo/x',
  severity: 'error',
  path: [],
  message: 'X.',
  retry: 'never-unchanged',
  ...facts,
});

/** Writes issues to a log and gives the log with the lines of its file. */
function logOf(...issues: readonly Issue[]) {
  const path = join(tempFolder(), 'issues.jsonl');
  const log = openIssueLog(path);
  for (const each of issues) log.add(each);
  log.close();
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return { log, lines: lines.map((line) => JSON.parse(line) as unknown) };
}

test('writes one issue a line with every key', () => {
  const full = issue({
    path: ['meta', 0],
    expected: 'a',
    received: 'b',
    hint: 'c',
    location: { file: 'posts.jsonl', line: 3, column: 4 },
  });
  const { message, code, severity, retry } = full;
  const shared = { message, code, severity, retry };
  expect(logOf(full, issue()).lines).toEqual([
    {
      ...shared,
      file: 'posts.jsonl',
      line: 3,
      column: 4,
      path: ['meta', 0],
      expected: 'a',
      received: 'b',
      hint: 'c',
    },
    {
      ...shared,
      file: null,
      line: null,
      column: null,
      path: [],
      expected: null,
      received: null,
      hint: null,
    },
  ]);
  expect(logOf(issue({ location: { line: 2 } })).lines).toMatchObject([{ file: null, line: 2 }]);
});

test('writes many issues without losing one', () => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    issue({ message: `${index} ${'x'.repeat(100)}` }),
  );
  expect(logOf(...many).lines).toHaveLength(1000);
});

test('counts issues by code and severity, the gravest first', () => {
  const { log } = logOf(
    issue({ severity: 'repair', code: 'demo/c' }),
    issue({ code: 'demo/b' }),
    issue({ code: 'demo/a' }),
    issue({ severity: 'warning', code: 'demo/b' }),
    issue({ code: 'demo/b' }),
  );
  expect(log.counts()).toEqual([
    { severity: 'error', code: 'demo/a', count: 1 },
    { severity: 'error', code: 'demo/b', count: 2 },
    { severity: 'warning', code: 'demo/b', count: 1 },
    { severity: 'repair', code: 'demo/c', count: 1 },
  ]);
});

test('keeps the first rejections only', () => {
  const log = openIssueLog(join(tempFolder(), 'issues.jsonl'));
  for (let index = 0; index < 12; index++) log.reject(issue({ message: String(index) }));
  log.close();
  expect(log.rejections().count).toBe(12);
  expect(log.rejections().first.map(({ message }) => message)).toEqual(
    Array.from({ length: 10 }, (_, index) => String(index)),
  );
  expect(log.counts()).toMatchObject([{ count: 12 }]);
});

test('goes on without a file of issues on a full disk, and tells it once', () => {
  const log = openIssueLog(join(tempFolder(), 'issues.jsonl'), () => {
    throw new Error('ENOSPC: no space left on device, write');
  });
  for (let index = 0; index < 1000; index++) log.add(issue({ message: 'x'.repeat(1000) }));
  log.flush();
  log.close();
  const told = {
    code: 'demo/not-written',
    received: 'Error: ENOSPC: no space left on device, write',
  };
  expect(log.rejections()).toMatchObject({ count: 1, first: [told] });
  expect(log.counts()).toContainEqual({ code: 'demo/x', severity: 'error', count: 1000 });
});

test.each([
  [
    'at once',
    (path: string) =>
      Promise.resolve(path).then((at) => {
        writeWholeSync(at, 'after');
      }),
  ],
  ['beside other work', (path: string) => writeWhole(path, Buffer.from('after'))],
])('keeps the file of before where a new one cannot be written whole, %s', async (_, write) => {
  const out = tempFolder({ 'page.html': 'before', 'page.html.part/in-the-way': '' });
  await expect(write(join(out, 'page.html'))).rejects.toThrow('EISDIR');
  expect(readFileSync(join(out, 'page.html'), 'utf8')).toBe('before');
});

test('remembers which files it wrote', () => {
  const out = tempFolder();
  writeManifest(out, ['b.html', 'a.html']);
  expect([...readManifest(out)]).toEqual(['a.html', 'b.html']);
});

test.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['null', 'null'],
  ['a number', '1'],
  ['no list', '{"files":"a"}'],
  ['paths that leave the folder', '{"files":["../a","a/../../b","",7,"a/../.."]}'],
])('trusts no manifest with %s', (_, content) => {
  const out = tempFolder(content === undefined ? {} : { [manifestName]: content });
  expect([...readManifest(out)]).toEqual([]);
});

test('makes an output folder that is not there', () => {
  const out = join(tempFolder(), 'a/b');
  expect(prepareOut(out)).toEqual({ ok: true, written: new Set(['issues.jsonl']) });
  expect(readdirSync(out)).toEqual([manifestName]);
});

test('refuses an output folder that is a file', () => {
  const out = join(tempFolder({ site: 'mine' }), 'site');
  expect(prepareOut(out)).toMatchObject({ ok: false, issue: { code: 'demo/out-not-folder' } });
  expect(readFileSync(out, 'utf8')).toBe('mine');
});

test('refuses an output folder with a list of issues that is not its own', () => {
  const out = tempFolder({ 'issues.jsonl': 'mine' });
  expect(prepareOut(out)).toMatchObject({ ok: false, issue: { code: 'demo/file-in-the-way' } });
  expect(readdirSync(out)).toEqual(['issues.jsonl']);
});

test('writes files that are new or changed and leaves the others as they are', async () => {
  const out = tempFolder({ 'same.html': 'same', 'old.html': 'old' });
  const before = new Date('2020-01-01');
  utimesSync(join(out, 'same.html'), before, before);
  const written = new Set(['same.html', 'old.html', 'gone.html']);
  const writer = openSiteWriter(out, written, () => undefined);
  for (const path of ['same', 'old', 'gone', 'posts/new/index']) {
    await writer.put(`${path}.html`, path === 'same' ? 'same' : 'changed');
  }
  expect(await writer.finish()).toEqual({ new: 2, changed: 1, unchanged: 1, bytes: 25 });
  expect(statSync(join(out, 'same.html')).mtime).toEqual(before);
  expect(readFileSync(join(out, 'posts/new/index.html'), 'utf8')).toBe('changed');
});

test('writes more files than it opens at once', async () => {
  const out = tempFolder();
  const writer = openSiteWriter(out, new Set(), () => undefined);
  for (let index = 0; index < 100; index++) await writer.put(`${index}.html`, String(index));
  expect((await writer.finish()).new).toBe(100);
  expect(readdirSync(out)).toHaveLength(100);
});

test('reports a file that cannot be written and writes the others', async () => {
  const out = tempFolder({ posts: 'a file in place of the folder' });
  const failed: unknown[] = [];
  const writer = openSiteWriter(out, new Set(), (path, { code }) => failed.push([path, code]));
  await writer.put('posts/a/index.html', 'a');
  await writer.put('index.html', 'b');
  expect(await writer.finish()).toEqual({ new: 1, changed: 0, unchanged: 0, bytes: 1 });
  expect(failed).toEqual([['posts/a/index.html', 'demo/not-written']]);
});

test('removes pages of an earlier build and the folders they leave empty', () => {
  const out = tempFolder({
    'posts/a/index.html': '',
    'posts/b/index.html': '',
    'posts/b/mine.txt': '',
  });
  mkdirSync(join(out, 'folder.html'));
  writeFile(join(out, 'index.html'), '');
  const stale = [
    'posts/a/index.html',
    'posts/b/index.html',
    'gone.html',
    'folder.html',
    'index.html',
  ];
  expect(removeStale(out, stale)).toBe(3);
  expect(readdirSync(out, { recursive: true }).toSorted()).toEqual([
    'folder.html',
    'posts',
    'posts/b',
    'posts/b/mine.txt',
  ]);
});
