import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** bunny.net: sizes by `width` and `height`. */
export const bunny = () =>
  service('bunny.net', 'cdn', 'b-cdn.net assets.caisy.io', {
    id: 'bunny',
    build: byQuery('width', 'height'),
  });
