import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { decodePath } from './local-url.ts';
import { endingOf, mediaTypes } from './media-types.ts';

/** What is served: only files that the build wrote, so no request can reach another one. */
export interface ServedSite {
  readonly out: string;
  /** Paths under `out`, with `/` between folders. */
  readonly files: ReadonlySet<string>;
}

const contentTypes = new Map([
  ...mediaTypes,
  ['html', 'text/html; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['xml', 'application/xml; charset=utf-8'],
  ['json', 'application/feed+json; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
]);

const policy = {
  defaultSrc: ["'none'"],
  imgSrc: ['*', 'data:'],
  mediaSrc: ['*'],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
/** Below this, a compressed page is not smaller on the wire than one packet. */
const smallestCompressed = 1024;
/** Pictures and recordings are compressed already, but for drawings. */
const compressed = /^(?:audio|video|image)\/(?!svg)/;
/** Nearly the ratio of the default 11 at a hundredth of the time. */
const brotliQuality = 5;

/**
 * The demo server as a function from request to response. Requests wait until the site is there, or until
 * it is known that there will be none.
 */
export function createSiteApp(site: Promise<ServedSite | undefined>): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: policy,
      referrerPolicy: 'strict-origin-when-cross-origin',
      xFrameOptions: 'DENY',
      // The demo speaks plain HTTP on this machine.
      strictTransportSecurity: false,
    }),
  );
  app.use(etag());
  app.get('*', async (context) => {
    const built = await site;
    return built === undefined ? context.text('No site was built\n', 503) : answer(context, built);
  });
  app.all('*', (context) => context.text('Method not allowed\n', 405, { Allow: 'GET, HEAD' }));
  return app;
}

async function answer(context: Context, { out, files }: ServedSite): Promise<Response> {
  const path = decodePath(context.req.path);
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (files.has(file.slice(1)) && file !== '/404.html')
    return send(context, out, file.slice(1), 200);
  if (files.has(`${file.slice(1)}/index.html`)) {
    const { pathname, search } = new URL(context.req.url);
    return context.redirect(`${pathname}/${search}`, 308);
  }
  return send(context, out, '404.html', 404);
}

async function send(
  context: Context,
  out: string,
  file: string,
  status: 200 | 404,
): Promise<Response> {
  const bytes = await readFile(join(out, file));
  const type = contentTypes.get(endingOf(file)) ?? 'application/octet-stream';
  const { body, encoding } = await compress(context, bytes, type);
  return context.body(body, status, {
    'Content-Type': type,
    'Content-Length': String(body.byteLength),
    // A browser may keep a page but asks each time whether it has changed.
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  });
}

type Encoding = 'br' | 'gzip' | 'identity';

async function compress(
  context: Context,
  bytes: Buffer<ArrayBuffer>,
  type: string,
): Promise<{ readonly body: Uint8Array<ArrayBuffer>; readonly encoding: Encoding }> {
  const isSmall = bytes.length < smallestCompressed || compressed.test(type);
  const encoding = isSmall ? 'identity' : chooseEncoding(context);
  if (encoding === 'br') {
    const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality };
    return { body: await compressBrotli(bytes, { params }), encoding };
  }
  return { body: encoding === 'gzip' ? await compressGzip(bytes) : bytes, encoding };
}

/** Browsers list gzip first but give all the same weight; the smaller answer is chosen. */
function chooseEncoding(context: Context): Encoding {
  const chosen = accepts(context, {
    header: 'Accept-Encoding',
    supports: ['br', 'gzip'],
    default: 'identity',
    match: (accepted, { supports, default: none }) =>
      supports.find((name) => accepted.some(({ type, q }) => type === name && q > 0)) ?? none,
  });
  return chosen === 'br' || chosen === 'gzip' ? chosen : 'identity';
}
