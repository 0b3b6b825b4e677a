import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { safeParseArticle } from '@alphanode/meta-schema';
import { assessPublication } from '@alphanode/meta-schema/publication';
import { afterEach, expect, test, vi } from 'vitest';
import { runSynthesize } from '../src/synthesize/run-synthesize.ts';
import { type SynthesizedPost, synthesizePost } from '../src/synthesize/synthesize-post.ts';
import { tempFolder, writeFile } from './temp-folder.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs the command, on a terminal or not, and keeps what it said. */
async function synthesize(args: readonly string[], isTTY = false) {
  const said = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => {
    const through = Object.assign(new PassThrough(), { isTTY, columns: 80 });
    through.on('data', (chunk: Buffer) => (said[name] += chunk.toString()));
    // The command uses no more of a terminal than this.
    return through as unknown as NodeJS.WriteStream;
  };
  const code = await runSynthesize(args, { stdout: stream('stdout'), stderr: stream('stderr') });
  return { code, ...said };
}

/** Writes posts and gives them back with the text of the file. */
async function written(...args: readonly string[]) {
  const out = join(tempFolder(), 'deep', 'posts.jsonl');
  const { code } = await synthesize([...args, '--out', out]);
  const text = readFileSync(out, 'utf8');
  const records = text.split('\n').slice(0, -1);
  return { code, text, posts: records.map((line) => JSON.parse(line) as SynthesizedPost) };
}

test('writes so many posts, one a line', async () => {
  const { code, posts } = await written('--count', '250', '--seed', '3');
  expect(code).toBe(0);
  expect(posts).toHaveLength(250);
  expect(posts[17]).toEqual(synthesizePost(3, 17));
});

test('gives the same bytes for the same seed and others for another', async () => {
  const [one, again, other] = await Promise.all([
    written('--count', '40', '--seed', '5'),
    written('--', '--seed', '5', '--count', '40'),
    written('--count', '40', '--seed', '6'),
  ]);
  expect(again.text).toBe(one.text);
  expect(other.text).not.toBe(one.text);
});

test.each([1, 21_914, 999_999_999])('gives each of 20,000 posts its own title and slug', (seed) => {
  const titles = new Set<unknown>();
  const slugs = new Set<unknown>();
  for (let index = 0; index < 20_000; index += 1) {
    const { title, slug } = synthesizePost(seed, index);
    titles.add(title);
    slugs.add(slug);
  }
  expect([titles.size, slugs.size]).toEqual([20_000, 20_000]);
  for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]{1,80}$/);
});

test('holds every meta field of the table, under the keys that sites write', () => {
  const { meta } = synthesizePost(21_914, 0);
  // A record of the demo's own making.
  const { flags, payload, ...rest } = meta as Readonly<Record<string, unknown>>;
  expect(Object.keys(rest)).toEqual([
    'topic',
    'summary',
    'ai outline',
    'ai brief',
    'stack',
    'tools',
    'code language',
    'difficulty',
    'reading time',
    'view count',
    'score',
    'revision',
    'reference',
    'hash',
    'checklist',
    'entities',
    'image sources',
    'notes',
  ]);
  expect(payload).toMatchObject({
    'source id': 'alphanode-021914',
    generator: 'anp content synthesizer',
    seed: 21_914,
  });
  expect(flags).toMatchObject({ 'ai generated style': 1, 'has images': 1 });
});

test('leaves no gap of a sentence open and counts its paragraphs', () => {
  for (let index = 0; index < 500; index += 1) {
    const post = synthesizePost(1, index);
    expect(JSON.stringify(post)).not.toMatch(/\{(?:stack|problem|scenario)\}|undefined/);
    const body = post['body'] as readonly unknown[];
    const paragraphs = body.filter((block) => typeof block === 'string');
    expect(post['meta']).toMatchObject({ payload: { paragraphs: paragraphs.length } });
    expect(paragraphs.length).toBeGreaterThanOrEqual(7);
  }
});

test('makes records that are articles, held back as load-test content', () => {
  for (let index = 0; index < 200; index += 1) {
    const post = synthesizePost(7, index);
    const result = safeParseArticle(post);
    if (!result.ok) throw new Error(result.issues[0]?.message);
    expect(result.article.slug).toBe(post['slug']);
    expect(result.issues).toEqual([]);
    const codes = assessPublication(result.article).reasons.map(({ code }) => code);
    expect(codes).toContain('load-test-content');
  }
});

test('says what was written, and draws a bar on a terminal only', async () => {
  const out = join(tempFolder(), 'posts.jsonl');
  const plain = await synthesize(['--out', out]);
  expect(plain.stdout).toMatch(/^Wrote 1,000 posts \(\d[\d.]* MB\) to .*posts\.jsonl in .* s\.\n$/);
  expect(plain.stderr).toBe('');
  const drawn = await synthesize(['--count', '30', '--out', out], true);
  expect(drawn.stderr).toContain('Writing');
});

test.each([
  [['--count', '0', '--out', 'x'], /^--count is not in its range.*1 to 10000000\. Received 0\./],
  [['--count', '1.5', '--out', 'x'], /Received 1\.5\./],
  [['--seed=-1', '--out', 'x'], /^--seed is not in its range.*Received -1\./],
  [['--seed', 'seven', '--out', 'x'], /Received seven\./],
  [['--count', '3'], /^There is no --out\./],
  [['--out', 'a', '--out', 'b'], /^There is no --out\. Expected the path of one file\./],
  [['--speed', '9', '--out', 'x'], /Unknown option `--speed`\. Run with --help\./],
  [['posts.jsonl'], /Unused args: `posts\.jsonl`/],
] as const)('refuses %j and says why', async (args, message) => {
  const { code, stderr } = await synthesize(args);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test('lists its options with --help', async () => {
  const log = vi.spyOn(console, 'info').mockImplementation(() => undefined);
  const { code } = await synthesize(['--help']);
  expect(code).toBe(0);
  expect(log.mock.calls.join('\n')).toMatch(/--count <number>.*--seed <number>.*--out <file>/s);
});

test('says why a file cannot be written', async () => {
  const folder = tempFolder();
  writeFile(join(folder, 'file'), '');
  const { code, stderr } = await synthesize(['--out', join(folder, 'file', 'posts.jsonl')]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The posts were not written: (?:EEXIST|ENOTDIR)/);
});

test('runs as a command', async () => {
  const out = join(tempFolder(), '7');
  const argv = process.argv;
  process.argv = ['node', 'synthesize-cli.js', '--count', '2', '--out', out];
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await import('../src/synthesize-cli.ts');
  } finally {
    process.argv = argv;
  }
  expect(process.exitCode).toBe(0);
  expect(readFileSync(out, 'utf8').split('\n')).toHaveLength(3);
});
