import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Unsplash: sizes by `w` and `h`. */
export const unsplash = () =>
  service('Unsplash', 'stock', 'images.unsplash.com plus.unsplash.com', {
    build: byQuery(),
  });
