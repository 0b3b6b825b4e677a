import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'tsup';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { lines, record } from './build.ts';
import { tempFolder } from './temp-folder.ts';

const app = fileURLToPath(new URL('..', import.meta.url));
/** Beside `src`, so that the bundle finds its assets and packages where the built command does. */
const outDir = join(app, '.cache');

// The bundle is made of the sources as they are now, which `dist` may not be.
beforeAll(async () => {
  mkdirSync(outDir, { recursive: true });
  await bundle({
    entry: { 'cli-under-test': join(app, 'src/cli.ts') },
    outDir,
    format: 'esm',
    platform: 'node',
    config: false,
    silent: true,
    noExternal: [/^@alphanode\//],
    esbuildOptions: (options) => {
      options.conditions = ['@alphanode/source'];
    },
  });
});

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [join(outDir, 'cli-under-test.js'), ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.error += chunk.toString()));
  return { child, said, code: exitOf(child) };
}

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on('close', resolve));

const posts = () => join(tempFolder({ 'a.jsonl': lines(record('One')) }), 'a.jsonl');

test('says without a terminal no more than the summary, in one colour', async () => {
  const { said, code } = start(
    '--posts',
    posts(),
    '--out',
    join(tempFolder(), 'site'),
    '--no-serve',
  );
  expect(await code).toBe(0);
  expect(said.error).toBe('');
  expect(said.out).toMatch(/^\n {2}Rendered {5}1 post in /);
  expect(said.out).not.toContain('\u001b');
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'serves until %s and then ends in good order',
  async (signal) => {
    const args = ['--posts', posts(), '--out', join(tempFolder(), 'site'), '--port', '0'];
    const { child, said, code } = start(...args);
    const url = await new Promise<string>((resolve) => {
      child.stdout.on('data', () => {
        const [found] = /http:\/\/localhost:\d+/.exec(said.out) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    expect((await fetch(`${url}/posts/one/`)).status).toBe(200);
    child.kill(signal);
    expect(await code).toBe(0);
  },
);

test('answers --help without building', async () => {
  const { said, code } = start('--help');
  expect(await code).toBe(0);
  expect(said.out).toContain('--posts <path>');
});
