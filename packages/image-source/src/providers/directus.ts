import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** A UUID and nothing after it. */
export const directus = () =>
  service('Directus', 'cms', '/assets/', {
    parse: ({ path }) =>
      /\/assets\/[\da-f]{8}-[\da-f-]{27}(?:\.\w+)?$/.test(path) ? {} : undefined,
    build: byQuery('width', 'height'),
  });
