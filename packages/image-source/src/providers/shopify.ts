import { byQuery } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

const askWidth = /* @__PURE__ */ byQuery('width', 'height');

/** Takes the older way of asking off the name, or both would apply. */
const suffix = /_\d*x\d*(?:_crop_\w+)?(?:@\dx)?(?=\.)/;

/** `_800x600_crop_center@2x.jpg`, or `width=800`. */
export const shopify = () =>
  service('Shopify', 'cms', 'cdn.shopify.com /cdn/shop/', {
    parse: byPattern({
      key: /^(.*?)(?:_(?:\d*x\d*|pico|icon|thumb|small|compact|medium|large|grande|original|master)(?:_crop_\w+)?(?:@\dx)?)?(?:\.(?:jpe?g|png|gif|webp|avif|progressive))+(?:\?|$)/,
    }),
    build: (at, reading) => askWidth({ ...at, url: at.url.replace(suffix, '') }, reading),
  });
