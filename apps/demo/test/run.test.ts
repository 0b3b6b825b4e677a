import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { run } from '../src/run.ts';
import { lines, record, unreviewed } from './build.ts';
import { tempFolder } from './temp-folder.ts';

/** Runs the command with streams that keep what is written. */
function start(...args: readonly string[]) {
  return startOn({ isTTY: false }, ...args);
}

function startOn(terminal: { readonly isTTY: boolean }, ...args: readonly string[]) {
  const stop = new AbortController();
  const said = { out: '', error: '' };
  const keep = (name: keyof typeof said) => {
    const pass = Object.assign(new PassThrough(), terminal);
    pass.on('data', (chunk: Buffer) => (said[name] += chunk.toString()));
    return pass;
  };
  const [out, error] = [keep('out'), keep('error')];
  // The command uses no more of a stream than writing and asking whether it is a terminal.
  const [stdout, stderr] = [out, error] as unknown as [NodeJS.WriteStream, NodeJS.WriteStream];
  const code = run(args, { stdout, stderr, stop: stop.signal });
  onTestFinished(() => {
    stop.abort('SIGTERM');
  });
  /** Waits until the summary names the site. */
  const url = () =>
    new Promise<string>((resolve) => {
      out.on('data', () => {
        const [found] = /http:\/\/localhost:\d+/.exec(said.out) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
  return { code, said, url, stop };
}

const posts = () =>
  join(tempFolder({ 'a.jsonl': lines(record('One'), unreviewed('Two')) }), 'a.jsonl');
const out = () => join(tempFolder(), 'site');

test('builds, serves, and ends with the exit code of the build when it is told to stop', async () => {
  const demo = start('--posts', posts(), '--out', out(), '--port', '0');
  const url = await demo.url();
  const home = await fetch(url);
  expect([home.status, await home.text()]).toEqual([200, expect.stringContaining('/posts/one/')]);
  expect(await (await fetch(`${url}/sitemap.xml`)).text()).toContain(`${url}/posts/one/`);
  demo.stop.abort('SIGINT');
  expect(await demo.code).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
  expect(demo.said.error).toBe('');
});

test('builds only where it is asked to', async () => {
  const folder = out();
  const demo = start('--posts', posts(), '--out', folder, '--no-serve', '--port', '4400');
  expect(await demo.code).toBe(0);
  expect(demo.said.out).toContain('2 posts');
  expect(demo.said.out).not.toContain('http');
  expect(existsSync(join(folder, 'index.html'))).toBe(true);
});

test('builds the posts of the app where none are named', async () => {
  const demo = start('--out', out(), '--no-serve', '--limit', '3');
  expect(await demo.code).toBe(0);
  expect(demo.said.out).toContain('3 posts');
});

test('serves what could be built and says with its exit code that some posts were rejected', async () => {
  const file = join(tempFolder({ 'a.jsonl': `${lines(record('One'))}broken\n` }), 'a.jsonl');
  const demo = start('--posts', file, '--out', out(), '--port', '0');
  expect((await fetch(await demo.url())).status).toBe(200);
  demo.stop.abort('SIGTERM');
  expect(await demo.code).toBe(1);
});

test('does not serve a site that could not be built', async () => {
  const demo = start('--posts', '/nowhere', '--out', out(), '--port', '0');
  expect(await demo.code).toBe(2);
  expect(demo.said.out).toContain('demo/missing-path');
  expect(demo.said.out).not.toContain('http');
});

test('answers a question about itself without building', async () => {
  const said = vi.spyOn(console, 'info').mockReturnValue(undefined);
  const demo = start('--version');
  expect(await demo.code).toBe(0);
  expect(said).toHaveBeenCalledOnce();
  expect(demo.said).toEqual({ out: '', error: '' });
  said.mockRestore();
});

test('says on a terminal how far it is, and the same in the end', async () => {
  const demo = startOn({ isTTY: true }, '--posts', posts(), '--out', out(), '--no-serve');
  expect(await demo.code).toBe(0);
  expect(demo.said.error).toContain('Rendering');
  expect(demo.said.out).toContain('2 posts');
});

test('refuses an option it does not know', async () => {
  const demo = start('--post', 'x');
  expect(await demo.code).toBe(2);
  expect(demo.said).toEqual({ out: '', error: expect.stringContaining('--post') as string });
});

test('says that another port was taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const demo = start('--posts', posts(), '--out', out(), '--port', String(port));
  await demo.url();
  expect(demo.said.out).toContain(`(port ${port} is taken)`);
});

test('says so where no port can be had', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(65_535, 'localhost', resolve));
  onTestFinished(() => void other.close());
  const demo = start('--posts', posts(), '--out', out(), '--port', '65535');
  expect(await demo.code).toBe(2);
  expect(demo.said.error).toContain('The server cannot listen.');
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('stops in the middle of a build at %s', async (signal, code) => {
  const folder = out();
  const many = Array.from({ length: 2000 }, (_, at) => record(`Post ${at}`));
  const file = join(tempFolder({ 'a.jsonl': lines(...many) }), 'a.jsonl');
  const demo = start('--posts', file, '--out', folder, '--port', '0');
  demo.stop.abort(signal);
  expect(await demo.code).toBe(code);
  expect(demo.said.error).toContain('Build again');
  expect(readdirSync(folder)).not.toContain('index.html');
});

test('does not hide a fault', async () => {
  const manifest = JSON.stringify({ files: ['issues.jsonl'] });
  const folder = tempFolder({ '.alphanode-site.json': manifest, 'issues.jsonl/x': '' });
  await expect(start('--posts', posts(), '--out', folder, '--no-serve').code).rejects.toThrow(
    'EISDIR',
  );
});
