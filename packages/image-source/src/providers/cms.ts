import { type Row, imgix } from '../service.ts';

/** Stores of articles that a site asks for them. */
const headless = (): readonly Row[] => [
  // The file name ends with the size of the original; `rect` is the part that is cut from it.
  [
    'Sanity',
    'cdn.sanity.io',
    {
      intrinsic: /(?:rect=\d+,\d+,|-)(\d+)[x,](\d+)(?:[.&]|$)(?!.*rect=)/,
      parse: ({ query }) => ({ isBox: /fit=(?:clip|max)/.test(query) }),
      ask: 'w h',
      convert: 'fm= webp',
    },
  ],
  // `/f/id/3310x2192/…` is the size of the original, `/m/800x600` the one asked for.
  [
    'Storyblok',
    'storyblok.com',
    {
      intrinsic: /\/f\/\d+\/(\d+)x(\d+)\//,
      step: /(\/m\/(?:\d+x\d+:\d+x\d+\/)?-?)\d+(?:(x-?)(?!0(?!\d))\d+)?/,
      append: '/m/%x0',
    },
  ],
  ['Prismic', 'images.prismic.io', imgix],
  ['DatoCMS', 'datocms-assets.com', imgix],
  ['Contentful', 'ctfassets.net', { ask: 'w h', convert: 'fm= avif webp' }],
  ['Contentstack', 'images.contentstack.io', { ask: 'width height', convert: 'format= avif webp' }],
  ['Kontent.ai', 'kc-usercontent.com', { ask: 'w h', convert: 'fm= webp' }],
  ['Builder.io', 'cdn.builder.io', { ask: 'width height', convert: 'format= webp' }],
  // `/env/resize=width:400,height:300/handle`
  ['Hygraph', 'graphassets.com', { step: true }],
  // A UUID and nothing after it.
  [
    'Directus',
    '/assets/',
    {
      only: /\/assets\/[\da-f]{8}-[\da-f-]{27}(?:\.\w+)?(?:\?|$)/,
      ask: 'width height',
      convert: 'format= avif webp',
    },
  ],
  ['Appwrite', '/v1/storage/buckets/', { ask: 'width height' }],
  // `object` gives the file, `render` a size of it.
  [
    'Supabase',
    'supabase.co /storage/v1/render/image/',
    {
      key: /\/storage\/v1\/(?:render\/image|object)\/([^?]*)/,
      ask: 'width height',
      resizable: /\/render\//,
    },
  ],
];

/** Places to write. */
const blogs = (): readonly Row[] => [
  // `/s1600/` is the longer side, `/w640-h426/` a box.
  [
    'Blogger',
    'blogger.googleusercontent.com bp.blogspot.com',
    {
      key: /^(.*)\/[ws]\d[^/]*\/[^/]*$/,
      size: /\/[ws](\d+)(?:-h(\d+))?/,
      step: true,
    },
  ],
  // A width that the theme names; these are the defaults.
  [
    'Ghost',
    'images.ghost.io /content/images/',
    { step: true, widths: [30, 100, 300, 600, 1000, 2000] },
  ],
  // `/max/800/`, `/fit/c/300/200/`, `/v2/resize:fit:1400/`, then the id.
  [
    'Medium',
    'miro.medium.com cdn-images-1.medium.com /fit/t/ /fit/c/',
    {
      key: /\/([^/.?]+)(?:\.\w+)?(?:\?|$)/,
      size: /\/(?:max|fit\/[ct]|resize:\w+)[/:](\d+)(?:[/:](\d+)(?=\/))?/,
      step: /(\/(?:max\/|resize:fit:))\d+/,
    },
  ],
  // Fetches from its bucket; `$s_!…!` signs.
  ['Substack', 'substackcdn.com', { signed: /\$s_/, step: true }],
  // Resizes by `w`, `h`, `fit`, `resize`; the VIP platform does the same.
  ['WordPress.com', 'files.wordpress.com go-vip.net', { ask: 'w h' }],
  [
    'Jetpack',
    'i0.wp.com i1.wp.com i2.wp.com',
    {
      id: 'photon',
      // The host and path of the picture follow as they are; `ssl=1` where it was https.
      parse: ({ path, query }) => ({
        original: `${query.includes('ssl=1') ? 'https' : 'http'}:/${path}`,
      }),
      ask: 'w h',
    },
  ],
  ['Hashnode', 'cdn.hashnode.com', { ask: 'w h' }],
];

/** Sites and shops from a kit. */
const builders = (): readonly Row[] => [
  [
    'Squarespace',
    'squarespace-cdn.com static1.squarespace.com',
    {
      size: /[?&]format=(\d+)w/,
      step: true,
      append: '?format=%w',
      widths: [100, 300, 500, 750, 1000, 1500, 2500],
    },
  ],
  // `/media/id/v1/fill/w_600,h_400,…/name`
  ['Wix', 'static.wixstatic.com', { step: true }],
  // The longer side, beside the size of the original.
  [
    'Framer',
    'framerusercontent.com',
    {
      intrinsic: /width=(\d+)&height=(\d+)/,
      size: /scale-down-to=(\d+)/,
      ask: 'scale-down-to',
      widths: [512, 1024, 2048, 4096],
    },
  ],
  // `-p-500.jpg` is a narrower copy.
  ['Webflow', 'website-files.com uploads-ssl.webflow.com', { key: /^(.*?)(?:-p-\d[^/]*)?\.\w+$/ }],
  // `_800x600_crop_center@2x.jpg`, or `width=800`; a name is the longer side.
  [
    'Shopify',
    'cdn.shopify.com /cdn/shop/',
    {
      key: /^(.*?)(?:_(?:\d*x\d*|pico|icon|thumb|small|compact|medium|large|grande|original|master)(?:_crop_\w+)?(?:@\dx)?)?(?:\.(?:jpe?g|png|gif|webp|avif|progressive))+(?:\?|$)/,
      named: [
        /_([a-z]+)\.\w+(?:\?(?!.*width=)|$)/,
        'pico=16 icon=32 thumb=50 small=100 compact=160 medium=240 large=480 grande=600',
      ],
      ask: 'width height',
      // Taken off the name, or both ways of asking would apply.
      drop: /_\d*x\d*(?:_crop_\w+)?(?:@\dx)?(?=\.)/,
    },
  ],
];

/** Systems on hosts of their own. */
const installed = (): readonly Row[] => [
  // `-300x200` and `-scaled` are copies on the disk; a width that was not made is not there.
  ['WordPress', '/wp-content/uploads/'],
  // A style is a size with a name; `itok` signs it.
  ['Drupal', '/files/styles/'],
  // Copies have a hash behind the name, and lie in folders named by it.
  ['TYPO3', '/_processed_/', { key: /\/csm_(.*)_[\da-f]{10}\./ }],
  ['Magento', '/media/catalog/product/', { key: /product\/(?:cache\/.*?[\da-f]{32}\/)?([^?.]*)/ }],
  // A folder for the picture, one for its size.
  ['Gatsby', '/static/', { only: /\/static\/[\da-f]{32}\//, key: /\/static\/([\da-f]{32})\// }],
  // `hash_2_690x388.jpeg` beside `original/…/hash.jpeg`
  [
    'Discourse',
    '/optimized/ /original/',
    {
      only: /\/(?:optimized|original)\/\dX\//,
      key: /\/\w+\/(\dX\/[^_.]*)/,
    },
  ],
  // `/resource/image/id/crop/width/height/hash/…`
  [
    'CoreMedia',
    '/resource/image/',
    { key: /\/image\/(\d+)\//, size: /\/image\/\d+\/[^/]+\/(\d+)\/(\d+)\// },
  ],
  // Most refuse a size without its hash.
  ['Sitecore', '/-/media/ /-/jssmedia/'],
];

/** Systems that people write articles, shops and forums in. */
export const cms = (): readonly Row[] => [...headless(), ...blogs(), ...builders(), ...installed()];
