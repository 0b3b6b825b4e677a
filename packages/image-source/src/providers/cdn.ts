import { type Row, imgix } from '../service.ts';

/** Networks that cut pictures to size on request. */
export const cdn = (): readonly Row[] => [
  // Steps in folders. In a chain the last width wins; a named step may cut at a size of its own, and a layer would not grow with the picture.
  [
    'Cloudinary',
    'cloudinary.com /image/upload/ /image/fetch/',
    {
      step: /(^.*(?:[/,]|%2C)w_)\d+(?![\d.])(?:((?:,|%2C)h_)\d+)?/i,
      resizable:
        /^(?!.*(?:[/,]|%2C)[lu]_|.*c_crop(?!.*\/[^/]*\bw_\d))(?:.*(?:[/,]|%2C)w_\d+(?![\d.])|(?!.*[/,](?:t_|w_\d)))/i,
      append: 'c_limit,w_%/',
      place: /(?<=\/image\/(?:upload|fetch)\/)/,
      convert: ',f_ avif webp',
    },
  ],
  ['imgix', 'imgix.net', imgix],
  ['KeyCDN', 'kxcdn.com ip.keycdn.com', { ask: 'width height' }],
  ['Cloudimage', 'cloudimg.io', { key: /(\/_[^/]+_\/[^?]*)/, ask: 'w h' }],
  ['bunny.net', 'b-cdn.net assets.caisy.io', { id: 'bunny', ask: 'width height' }],
  // Steps as `tr=w-300,h-200` or in a folder `tr:w-300,h-200`.
  ['ImageKit', 'imagekit.io', { step: true, append: '?tr=w-%', convert: ',f- avif webp' }],
  // `/uuid/-/resize/300x/`
  ['Uploadcare', 'ucarecdn.com ucarecd.net', { step: true }],
  // `imgeng=/w_300/h_200`
  ['ImageEngine', 'imgeng.in', { step: true, append: '?imgeng=/w_%' }],
  [
    'Adobe Dynamic Media',
    'scene7.com /is/image/',
    { id: 'scene7', key: /\/is\/image\/([^?:]*)/, ask: 'wid hei', convert: 'fmt= avif webp' },
  ],
  // `/cdn-cgi/image/width=300/path`, or an address behind the options.
  [
    'Cloudflare',
    '/cdn-cgi/image/',
    {
      parse: ({ path }) => ({
        original: /\/cdn-cgi\/image\/[^/]*(\/(?!https?:).*)/.exec(path)?.[1],
      }),
      step: true,
      convert: ',format= avif webp',
    },
  ],
  // The path is JSON that names the file and what is to be made of it.
  [
    'AWS Image Handler',
    '/eyJ',
    {
      base64: /\/(eyJ[\w-]+)/,
      only: /"key":/,
      key: /"key":"([^"]+)/,
      size: /^(?=.*"width":(\d+))(?:.*"height":(\d+))?/,
    },
  ],
  // The variant that ends the path is a name or a list of steps.
  [
    'Cloudflare Images',
    'imagedelivery.net /cdn-cgi/imagedelivery/',
    { key: /^(?:\/cdn-cgi\/imagedelivery)?(\/[^/]+\/[^/]+)/, step: true },
  ],
];
