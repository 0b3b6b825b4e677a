import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** The host and path of the picture follow as they are; `ssl=1` where it was https. */
export const photon = () =>
  service('Jetpack', 'proxy', 'i0.wp.com i1.wp.com i2.wp.com', {
    id: 'photon',
    parse: ({ path, query }) => ({
      original: `${query.includes('ssl=1') ? 'https' : 'http'}:/${path}`,
    }),
    build: byQuery(),
  });
