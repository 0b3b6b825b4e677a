import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Appwrite: sizes by `width` and `height`. */
export const appwrite = () =>
  service('Appwrite', 'cms', '/v1/storage/buckets/', {
    build: byQuery('width', 'height'),
  });
