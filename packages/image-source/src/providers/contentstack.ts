import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Contentstack: sizes by `width` and `height`. */
export const contentstack = () =>
  service('Contentstack', 'cms', 'images.contentstack.io', {
    build: byQuery('width', 'height'),
  });
