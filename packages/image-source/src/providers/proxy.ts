import { decoded } from '../conventions/findings.ts';
import { type Row } from '../service.ts';

/** Refuses widths that its configuration does not name; these are the defaults. */
const nextWidths = [16, 32, 48, 64, 96, 128, 256, 384, 640, 750, 828, 1080, 1200, 1920, 2048, 3840];

/** Of the frameworks that sites are built with. */
const frameworks = (): readonly Row[] => [
  ['Next.js', '/_next/image', { id: 'nextjs', ask: 'w h', widths: nextWidths }],
  ['Vercel', '/_vercel/image', { ask: 'w h', widths: nextWidths }],
  ['Netlify', '/.netlify/images', { ask: 'w h', convert: 'fm= avif webp' }],
  // The path ends there and `href` names the picture; a built page has `/_astro/name.hash_size.webp`.
  [
    'Astro',
    '/_image /_astro/',
    {
      only: /\/_image\?(?:.*&)?href=|\/_astro\//,
      key: /\/_astro\/([^?]*\.[\w-]{8})_\w{5,6}\.\w+$/,
      ask: 'w h',
      resizable: /\/_image\?/,
    },
  ],
  // `/_ipx/w_300,h_200/path`
  [
    'IPX',
    '/_ipx/',
    {
      parse: ({ path }) => ({
        original: path.replace(/^.*\/_ipx\/[^/]*\/(?!https?:)/, '/').replace(/^.*?(?=https?:)/, ''),
      }),
      step: true,
      convert: ',f_ avif webp',
    },
  ],
];

/** On hosts of their own. */
const services = (): readonly Row[] => [
  // `url` may lack its scheme.
  [
    'wsrv.nl',
    'wsrv.nl images.weserv.nl',
    {
      id: 'wsrv',
      parse: ({ query }) => ({
        original: decoded(/url=([^&]*)/.exec(query)?.[1] ?? '').replace(
          /^(?:ssl:)?(?:https?:)?(?:\/\/)?/,
          'https://',
        ),
      }),
      ask: 'w h',
    },
  ],
  // `/signature/rs:fit:300:200/plain/https://…`; only `insecure` may be changed.
  [
    'imgproxy',
    '/rs: /resize: /insecure/',
    {
      signed: /^(?!\/insecure\/)/,
      key: /\/plain\/(?!https?:|https?%3a)([^?@.]*)/i,
      size: /\/(?:rs|resize):\w*:(\d+)(?::(\d+))?/,
      step: true,
    },
  ],
  ['Thumbor', 'vox-cdn.com /thumbor/ /unsafe/', { step: /(\/)\d+(x)(?!0\/)\d+(?=\/)/ }],
  // `/i/s/host/path`, with `s` for https.
  [
    'AMP Cache',
    'cdn.ampproject.org',
    {
      parse: ({ path }) => ({
        original: path.replace(/^\/ii?\/(?:w\d+\/)?(s\/)?/, (_, secure?: string) =>
          secure === undefined ? 'http://' : 'https://',
        ),
      }),
    },
  ],
];

/** Services that fetch a picture from elsewhere and cut it to size. */
export const proxy = (): readonly Row[] => [...frameworks(), ...services()];
