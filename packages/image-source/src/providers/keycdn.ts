import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** KeyCDN: sizes by `width` and `height`. */
export const keycdn = () =>
  service('KeyCDN', 'cdn', 'kxcdn.com ip.keycdn.com', {
    build: byQuery('width', 'height'),
  });
