import { type Row, imgix } from '../service.ts';

/** Archives that lend or sell pictures. */
export const stock = (): readonly Row[] => [
  ['Unsplash', 'images.unsplash.com plus.unsplash.com', imgix],
  ['Pexels', 'images.pexels.com', { ...imgix, convert: '' }],
  // `_640.jpg` and `_960_720.jpg` begin with the width, `__340.jpg` names the height.
  ['Pixabay', 'pixabay.com', { key: /^(.*?)__?\d+(?:_720)?\.\w+$/, size: /_(_)(\d+)\.\w+$/ }],
  // `500_F_123456789_name.jpg`
  ['Adobe Stock', 'ftcdn.net', { size: /\/(\d+)_(F)_(\d+)/ }],
  // `s=612x612` is the frame that the picture fits into.
  ['Getty Images', 'gettyimages.com istockphoto.com'],
  // `/thumb/a/ab/File.jpg/640px-File.jpg`; other widths than these are refused.
  [
    'Wikimedia Commons',
    'upload.wikimedia.org',
    {
      id: 'wikimedia',
      key: /\/(\w\/\w\w\/[^/]+)/,
      step: /(\/(?:[\w-]*-)?)\d+(?=px-)/,
      widths: [20, 40, 60, 120, 250, 330, 500, 960, 1280, 1920, 3840],
    },
  ],
];
