import { decoded } from '../conventions/findings.ts';
import { type Row, numberOf } from '../service.ts';

/** Pictures and films. */
const media = (): readonly Row[] => [
  // `/server/id_secret_b.jpg`
  [
    'Flickr',
    'staticflickr.com static.flickr.com',
    {
      key: /\/(\d+)_[\da-f]+(?:_\w+)?\.\w+$/,
      named: [
        /_(\w|\dk)\.\w+$/,
        's=75x75 q=150x150 t=100 m=240 n=320 w=400 z=640 c=800 b=1024 h=1600 k=2048 3k=3072 4k=4096 5k=5120 6k=6144',
      ],
    },
  ],
  [
    'YouTube',
    'ytimg.com img.youtube.com',
    {
      key: /^\/\w+\/([\w-]+)\//,
      named: [
        /\/(\w+)\.\w+$/,
        'default 1 2 3=120x90 mqdefault=320x180 hqdefault 0=480x360 sddefault=640x480 maxresdefault hq720=1280x720',
      ],
    },
  ],
  // `_640x360` or `_640` ends a still.
  [
    'Vimeo',
    'i.vimeocdn.com',
    {
      step: /(_)\d+(?:(x)\d+)?(?=\.|$)/,
    },
  ],
  // A letter after the seven of the id.
  [
    'Imgur',
    'i.imgur.com',
    {
      key: /^\/(\w{7}|\w{5})[sbtmlh]?\./,
      named: [/^\/\w{7}([sbtmlh])\./, 's=90x90 b=160x160 t=160 m=320 l=640 h=1024'],
    },
  ],
  // The file is a rendition of the one animation in the folder.
  [
    'Giphy',
    'giphy.com',
    {
      key: /\/media\/(?:v1\.[^/]+\/)?(\w+)\//,
      parse: () => ({ flags: { animated: true } }),
    },
  ],
  // `/s640x960/` or `_1280.jpg`.
  ['Tumblr', 'media.tumblr.com', { key: /^\/(.*?)(?:\/s\d+x.*|_\d+\.\w+)$/ }],
  [
    'Pinterest',
    'pinimg.com',
    {
      step: /(\.com\/)\d+(?=x\/)/,
      widths: [60, 136, 170, 236, 474, 564, 736],
    },
  ],
  // `id~tplv-name:width:height:….image`
  ['ByteDance', 'byteimg.com toutiaoimg.com', { key: /\/(\w+)~/, size: /~tplv-[^:]*:(\d+):(\d+)/ }],
  // `s-l500` is the longer side.
  ['eBay', 'i.ebayimg.com', { key: /^(.*)\/s-l/, size: /\/s-l(\d+)/ }],
];

/** People and their posts. */
const people = (): readonly Row[] => [
  [
    'X (Twitter)',
    'twimg.com',
    {
      id: 'twitter',
      key: /^(\/.*?)(?:_(?:mini|normal|bigger|\d+x\d+))?(?:[.:?]|$)/,
      size: /[:=](\d+)x\d+$/,
      named: [
        /(?:name=|:|_)([a-z]+)(?:\.\w+)?$/,
        'thumb=150x150 small=680 medium=1200 large=2048 mini=24x24 normal=48x48 bigger=73x73',
      ],
      parse: ({ query }) => {
        const format = /[?&]format=(\w+)/.exec(query)?.[1];
        return format === undefined ? {} : { format };
      },
    },
  ],
  // Every URL is signed; `_s640x640` and `/p200x200/` name a size.
  ['Facebook', 'fbcdn.net fbsbx.com', { size: /[/_][ps](\d+)x(\d+)/, signed: /^/ }],
  ['Instagram', 'cdninstagram.com', { size: /[/_][ps](\d+)x(\d+)/, signed: /^/ }],
  // `shrink_800`, or height and width as `shrink_200_800`; `t` signs.
  [
    'LinkedIn',
    'licdn.com',
    {
      key: /\/image\/(?:v2\/)?([\w-]+)\//,
      size: /shrink_(?=(?:\d+_)?(\d+))(?:(\d+)_)?/,
      signed: /[?&]t=/,
    },
  ],
  // Square; 80 pixels where no size is named.
  [
    'Gravatar',
    'gravatar.com',
    {
      parse: ({ path, query }) => {
        const side = numberOf(/s(?:ize)?=(\d+)/.exec(query)?.[1]) ?? 80;
        return { key: path, width: side, height: side, intrinsic: { width: 2048, height: 2048 } };
      },
      ask: 's',
    },
  ],
  // Avatars by `s`; `camo` hides the URL in hexadecimal.
  [
    'GitHub',
    'githubusercontent.com githubassets.com',
    {
      size: /[?&]s(?:ize)?=(?=(\d+))(\d+)/,
      parse: ({ path }) => {
        const hidden = /^\/[\da-f]{40}\/((?:[\da-f]{2})+)$/.exec(path)?.[1];
        if (hidden === undefined) return {};
        const original = decoded(hidden.replace(/../g, '%$&'));
        return { original, key: undefined, flags: { signed: true } };
      },
    },
  ],
  // `=w300-h200` or `=s300` ends the URL.
  [
    'Google',
    'googleusercontent.com ggpht.com',
    { key: /^([^=?]*)/, size: /=[ws](\d+)(?:-h(\d+))?/, step: true },
  ],
  // Previews are signed; `i.redd.it` is the upload itself.
  ['Reddit', 'redd.it redditmedia.com', { key: /(?:-v0-|\/)([a-z\d]+)\.\w+(?:\?|$)/ }],
];

/** Where people share pictures. Of a name that stands for the longer side alone, that side is the width. */
export const social = (): readonly Row[] => [...media(), ...people()];
