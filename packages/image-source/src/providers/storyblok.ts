import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** `/f/id/3310x2192/…` is the size of the original, `/m/800x600` the one asked for. */
export const storyblok = () =>
  service('Storyblok', 'cms', 'storyblok.com', {
    parse: byPattern({
      key: /\/f\/\d+\/\d+x\d+\/(\w+\/[^/?]+)/,
      intrinsic: /\/f\/\d+\/(\d+)x(\d+)\//,
      size: /(?:\/m\/(?:\d+x\d+:\d+x\d+\/)?|^\/)-?(\d+)x-?(\d+)/,
    }),
    build: byStep('/m/%x0', /(\/m\/(?:\d+x\d+:\d+x\d+\/)?-?)\d+(?:(x-?)(?!0(?!\d))\d+)?/),
  });
