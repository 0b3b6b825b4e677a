import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../src/listen.ts';
import { type ServedSite, createSiteApp } from '../src/serve-site.ts';
import { tempFolder } from './temp-folder.ts';

const long = `<!DOCTYPE html><title>Post</title>${'<p>word</p>'.repeat(200)}`;
const contents = {
  'index.html': '<!DOCTYPE html><title>Home</title>',
  '404.html': '<!DOCTYPE html><title>Page not found</title>',
  'posts/a/index.html': long,
  'posts/عربي/index.html': '<!DOCTYPE html><title>عربي</title>',
  'posts/ü/index.html': '<!DOCTYPE html><title>ü</title>',
  'assets/site.css': 'p {}',
  'assets/icon.svg': '<svg/>',
  'feed.xml': '<rss/>',
  'feed.json': '{}',
  'robots.txt': '',
  'data.bin': '',
  'media/50% off #1.PNG': 'picture',
  'media/a.jpeg': 'x'.repeat(5000),
  'media/a.gif': '',
  'media/a.webp': '',
  'media/a.avif': '',
  'media/a.svg': `<svg>${' '.repeat(5000)}</svg>`,
  'media/a.mp4': '',
  'media/a.webm': '',
  'media/a.mp3': '',
  'media/a.vtt': '',
};

/** Serves a real folder on a real port. */
async function serve(site?: Promise<ServedSite | undefined>): Promise<string> {
  const out = tempFolder({ ...contents, 'secret.txt': 'secret', 'issues.jsonl': '{}' });
  const served = { out, files: new Set(Object.keys(contents)) };
  const server = await listen(createSiteApp(site ?? Promise.resolve(served)), 0);
  onTestFinished(server.close);
  return server.url;
}

/** Sends a path as it is: `fetch` would tidy it up first. */
const rawStatus = (url: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    httpRequest(url, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/posts/a/', 'text/html; charset=utf-8'],
  ['/posts/a/index.html', 'text/html; charset=utf-8'],
  [`/posts/${encodeURIComponent('عربي')}/`, 'text/html; charset=utf-8'],
  ['/assets/site.css', 'text/css; charset=utf-8'],
  ['/assets/icon.svg', 'image/svg+xml'],
  ['/feed.xml', 'application/xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/data.bin', 'application/octet-stream'],
  ['/media/50%25%20off%20%231.PNG', 'image/png'],
  ['/media/a.jpeg', 'image/jpeg'],
  ['/media/a.gif', 'image/gif'],
  ['/media/a.webp', 'image/webp'],
  ['/media/a.avif', 'image/avif'],
  ['/media/a.svg', 'image/svg+xml'],
  ['/media/a.mp4', 'video/mp4'],
  ['/media/a.webm', 'video/webm'],
  ['/media/a.mp3', 'audio/mpeg'],
  ['/media/a.vtt', 'text/vtt; charset=utf-8'],
])('serves %s as %s', async (path, type) => {
  const response = await fetch((await serve()) + path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
});

test('sends strict headers with every answer', async () => {
  const url = await serve();
  for (const path of ['/', '/nothing']) {
    const { headers } = await fetch(url + path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; img-src * data:; media-src *; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.has('strict-transport-security')).toBe(false);
  }
});

test.each(['/nothing', '/posts/a/b', '/posts', '/404.html', '/%', '/issues.jsonl', '/secret.txt'])(
  'answers %s with the 404 page',
  async (path) => {
    const response = await fetch((await serve()) + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Page not found');
  },
);

test.each([
  '/../secret.txt',
  '/posts/../../secret.txt',
  '/posts/..%2f..%2fsecret.txt',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..\\secret.txt',
  '//etc/passwd',
  '/posts/a/../../secret.txt',
  '/.alphanode-site.json',
  '/index.html%00.txt',
])('gives nothing outside the site to %s', async (path) => {
  // Node itself refuses some of them as malformed.
  expect([400, 404]).toContain(await rawStatus(await serve(), path));
});

test.each([
  ['/posts/a', '/posts/a/'],
  ['/posts/a?x=1', '/posts/a/?x=1'],
  ['/posts/%C3%BC', '/posts/%C3%BC/'],
])('sends a visitor without the slash at the end to the page: %s', async (path, target) => {
  const url = await serve();
  const response = await fetch(url + path, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([308, target]);
});

test('answers a browser that has the page with 304 and no body', async () => {
  const url = `${await serve()}/posts/a/`;
  const first = await fetch(url);
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\da-f]+"$/);
  const again = await fetch(url, { headers: { 'If-None-Match': tag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await fetch(url, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
});

test('tells a HEAD request what a GET request would get', async () => {
  const url = `${await serve()}/posts/a/`;
  const [got, head] = await Promise.all([fetch(url), fetch(url, { method: 'HEAD' })]);
  expect([head.status, await head.text()]).toEqual([200, '']);
  for (const name of ['etag', 'content-type', 'content-encoding']) {
    expect(head.headers.get(name)).toBe(got.headers.get(name));
  }
});

test.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
  const response = await fetch(await serve(), { method });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

/** The bytes as they went over the wire. */
const rawBody = (url: string, accepted: string): Promise<[string | undefined, Buffer]> =>
  new Promise((resolve, reject) => {
    httpRequest(url, { headers: { 'Accept-Encoding': accepted } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve([response.headers['content-encoding'], Buffer.concat(chunks)]);
      });
    })
      .on('error', reject)
      .end();
  });

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['br;q=0, gzip', 'gzip', gunzipSync],
  ['gzip;q=0.5, br;q=0.1', 'br', brotliDecompressSync],
  ['deflate', undefined, (body: Buffer) => body],
  ['', undefined, (body: Buffer) => body],
])('compresses a page for a browser that accepts %j as %s', async (accepted, encoding, decode) => {
  const [sent, body] = await rawBody(`${await serve()}/posts/a/`, accepted);
  expect(sent).toBe(encoding);
  expect(decode(body).toString()).toBe(long);
});

test('compresses a drawing, and no picture that is compressed already', async () => {
  const url = await serve();
  expect((await rawBody(`${url}/media/a.svg`, 'br'))[0]).toBe('br');
  expect((await rawBody(`${url}/media/a.jpeg`, 'br'))[0]).toBeUndefined();
});

test('leaves a small page uncompressed', async () => {
  expect((await rawBody(await serve(), 'br'))[0]).toBeUndefined();
});

test('lets requests wait for the site', async () => {
  let finish: (site: ServedSite | undefined) => void = () => undefined;
  const url = await serve(new Promise((resolve) => (finish = resolve)));
  const waiting = fetch(url);
  finish(undefined);
  const response = await waiting;
  expect([response.status, await response.text()]).toEqual([503, 'No site was built\n']);
});

test('takes the next free port where one is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const server = await listen(createSiteApp(Promise.resolve(undefined)), port);
  onTestFinished(server.close);
  expect(server.port).toBeGreaterThan(port);
  expect((await fetch(server.url)).status).toBe(503);
});

test('gives up on a port that cannot be had', async () => {
  await expect(listen(createSiteApp(Promise.resolve(undefined)), 70_000)).rejects.toThrow(/port/);
});

test('stops although a visitor keeps a connection and another waits for an answer', async () => {
  const app = new Hono();
  const arrived = new Promise<void>((resolve) => {
    app.use(async (_, next) => {
      resolve();
      await next();
    });
  });
  app.route('/', createSiteApp(new Promise(() => undefined)));
  const server = await listen(app, 0);
  const waiting = fetch(server.url).catch(() => 'cut off');
  await arrived;
  await server.close();
  expect(await waiting).toBe('cut off');
});
