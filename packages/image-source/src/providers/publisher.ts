import { type Row } from '../service.ts';

/** Newspapers and their systems. */
const newspapers = (): readonly Row[] => [
  // `i.` is signed by `s`; `media.` ends with a width, `/1000.jpg`.
  [
    'The Guardian',
    'guim.co.uk',
    {
      id: 'guardian',
      key: /([\da-f]{40}\/\d+_\d+_\d+_\d+)\//,
    },
  ],
  // A named rendition ends the file name.
  [
    'The New York Times',
    'nyt.com',
    {
      id: 'nytimes',
      key: /^(.*)-(?:[a-z]+(?:[A-Z]|\d{3})\w*|jumbo|popup)(?:-v\d+)?\.\w+/,
      size: /(?:[?&]width=|-[a-zA-Z]{2,})(\d+)(?:-v\d+)?(?:\.|&|$)/,
      named: [
        /-(\w+)(?:-v\d+)?\.\w+(?:\?|$)/,
        'articleInline=190 articleLarge=600 jumbo=1024 superJumbo=2048 thumbStandard=75 thumbLarge=150 videoLarge=768',
      ],
    },
  ],
  // `/hash/crop/0x0/2044x1363/resize/414/f/jpg/assets/…`, with a hash for each size.
  ['Unidad Editorial', 'unidadeditorial.es', { key: /\/(assets\/[^.]*)/ }],
  // `/diocontent/id/_focus/x/y/_fill/1200/630/`, or `_fitwidth` with a width alone.
  [
    'DPG Media',
    'persgroep.net',
    { key: /\/diocontent\/(\d+)\//, size: /\/_(?:fill|fitwidth)\/(\d+)(?:\/(\d+))?/ },
  ],
  // `/images/users/user/id/v1/1200x800.jpg`
  ['Bloomberg', 'bwbx.io', { key: /\/users\/\w+\/(\w+)\// }],
  // Each size is signed; `v2` signs by `auth`.
  ['Arc', 'arcpublishing.com /resizer/', { key: /\/([A-Z\d]{26})\.\w+/ }],
  // Each size is signed.
  ['Brightspot', 'brightspotcdn.com /dims4/'],
  // `/img/b/width/height/quality/media-assets/…`
  [
    'The Economist',
    'economist.com',
    { key: /\/\w+-assets\/images?\/([^.]+)/, size: /\/img\/b\/(\d+)\/\d+\// },
  ],
  // `/thumb/msid-123,width-400,resizemode-4/name.jpg`
  ['The Times of India', 'toiimg.com etimg.com', { key: /msid-(\d+)/ }],
  // `/date/x/y/width/height/asked width/asked height/quality/0/name`; the first four are the part that was cut.
  [
    'Le Monde',
    'img.lemde.fr focus.nouvelobs.com focus.telerama.fr focus.courrierinternational.com',
    { size: /^(?:\/\d+){7}\/(\d+)\/(\d+)\/.*\/([^/]+)\.\w+$/ },
  ],
];

/** Stations and magazines. */
const broadcasters = (): readonly Row[] => [
  // `ichef`: the width is a folder after the kind.
  [
    'BBC',
    'bbci.co.uk',
    {
      size: /^\/[\w-]+\/(?:\w+\/)?(?:[a-z]\w*?_)?(\d+)(?:[x_](\d+))?x?n?\/([^.]+)/,
      step: /(\/(?:news|ace\/\w+)\/)\d+(?=\/)/,
      widths: [96, 240, 320, 480, 624, 640, 800, 976, 1024, 1536],
    },
  ],
  [
    'CNN',
    'cdn.cnn.com cdn.turner.com',
    {
      key: /^(.*?)-[a-z]+(?:-plus)?-(?:169|11|tease)\./,
      named: [
        /-([a-z]+(?:-plus)?-(?:169|11|tease))\./,
        'small-169=220x124 medium-plus-169=307x173 large-169=460x259 exlarge-169 exlarge-tease=780x438 super-169 super-tease=1100x619 full-169=1600x900 small-11=120x120 large-11=300x300',
      ],
    },
  ],
  // `/derivatives/16x9_780/`
  ['CBC', 'i.cbc.ca'],
  // Each size has a hash of its own in front of the picture's UUID, or behind it.
  [
    'CBS Interactive',
    'cbsistatic.com cbsnewsstatic.com /a/img/resize/',
    { key: /\/([\da-f]{8}-[\da-f-]{27})\// },
  ],
  // The number behind the name is one of a format, not of pixels.
  ['Deutsche Welle', 'static.dw.com', { key: /\/image\/(\d+)_/ }],
  // `/photos/{24 hex}/master/w_1600,c_limit/name`, on a host for each magazine.
  [
    'Condé Nast',
    '/photos/',
    { id: 'conde-nast', only: /\/photos\/[\da-f]{24}\/(?:master|\d+:\d+)\//, step: true },
  ],
  // `.rhorizontal.w700.jpg`, `.2x.` for twice the pixels.
  ['New York Magazine', 'nymag.com'],
  // `/image/name-hash_856.png`
  [
    'Google Developers',
    'web.dev developer.chrome.com developers.google.com',
    { key: /^(.*)_\d+\.\w+$/, size: /_(\d+)\.\w+$/ },
  ],
  // `-650-80.jpg.webp`: width and quality.
  ['Future', 'futurecdn.net'],
];

/** Portals and shops. */
const shops = (): readonly Row[] => [
  // The steps stand in front of the picture's own URL.
  [
    'Yahoo',
    's.yimg.com',
    {
      signed: /\/api\/res\//,
      base64: /\/api\/res\/[^/]+\/[^/]+\/([\w-]+)\//,
      size: /^(?=.*\bw=(\d+))(?:.*\bh=(\d+))?/,
    },
  ],
  // Steps between `._` and `_.`: `._AC_SX300_.jpg`, `._UL320_.jpg`.
  [
    'Amazon',
    'media-amazon.com ssl-images-amazon.com',
    {
      key: /^(.*?)\._/,
      size: /\._(?:[\w,]*_)?(?:CR\d+,\d+,|S[XLR]|U[XLSF])(\d+)/,
      step: /(\._(?:AC_)?(?:SX|UX|SL|UL))\d+(?=_\.)/,
    },
  ],
  // `il_794xN.123_abcd.jpg`
  ['Etsy', 'i.etsystatic.com'],
];

/** Newspapers, broadcasters, magazines and shops with a grammar of their own. */
export const publisher = (): readonly Row[] => [...newspapers(), ...broadcasters(), ...shops()];
