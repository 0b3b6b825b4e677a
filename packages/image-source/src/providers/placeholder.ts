import { type Row, box, numberOf } from '../service.ts';
import { readDummyimage } from './dummyimage.ts';

/** Services that draw a picture to stand in for one that is still to come. */
export const placeholder = (): readonly Row[] => [
  ['dummyimage.com', 'dummyimage.com', { id: 'dummyimage', parse: readDummyimage }],
  [
    'placehold.co',
    'placehold.co',
    {
      parse: (at) => ({
        ...box(at),
        // SVG where no format is named.
        format: /[/.](png|jpe?g|gif|webp|avif)/.exec(at.path)?.[1] ?? 'svg',
      }),
    },
  ],
  [
    'Lorem Picsum',
    'picsum.photos',
    {
      id: 'picsum',
      key: /((?:id|seed)\/[^/]+\/|image=\d+)/,
      parse: ({ path }) => {
        const [, width, height = width] =
          /^\/(?:g\/)?(?:(?:id|seed)\/[^/]+\/)?(\d+)(?:\/(\d+))?/.exec(path) ?? [];
        return {
          format: path.endsWith('.webp') ? 'webp' : 'jpg',
          width: numberOf(width),
          height: numberOf(height),
        };
      },
      fixed: /\/(?:id|seed)\/|image=/,
      step: /(\/(?:id|seed)\/[^/]+\/)\d+(?:(\/)\d+)?/,
    },
  ],
  [
    'placeholder.com',
    'via.placeholder.com placehold.it',
    { id: 'via-placeholder', parse: box, status: 'dead' },
  ],
  ['PlaceKitten', 'placekitten.com', { parse: box, status: 'dead' }],
  ['Placecats', 'placecats.com', { parse: box }],
  [
    'Unsplash Source',
    'source.unsplash.com',
    // Only `/{photo id}` was ever one picture.
    { id: 'source-unsplash', parse: box, fixed: /^\/[\w-]{11}(?:[/?]|$)/, status: 'dead' },
  ],
  ['LoremFlickr', 'loremflickr.com', { parse: box, fixed: /lock=/, status: 'degraded' }],
];
