import { decoded } from '../conventions/findings.ts';
import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** `url` may lack its scheme. */
export const wsrv = () =>
  service('wsrv.nl', 'proxy', 'wsrv.nl images.weserv.nl', {
    id: 'wsrv',
    parse: ({ query }) => ({
      original: decoded(/url=([^&]*)/.exec(query)?.[1] ?? '').replace(
        /^(?:ssl:)?(?:https?:)?(?:\/\/)?/,
        'https://',
      ),
    }),
    build: byQuery(),
  });
