import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** The path ends there and `href` names the picture. */
export const astro = () =>
  service('Astro', 'proxy', '/_image', {
    parse: ({ path, query }) =>
      path.endsWith('/_image') && query.includes('href=') ? {} : undefined,
    build: byQuery(),
  });
