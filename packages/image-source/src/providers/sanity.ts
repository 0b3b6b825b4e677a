import { byQuery } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** The file name ends with the size of the original. */
export const sanity = () =>
  service('Sanity', 'cms', 'cdn.sanity.io', {
    parse: byPattern({
      key: /\/(\w{20,})-\d+x\d+\./,
      intrinsic: /-(\d+)x(\d+)\./,
      size: /[?&]w=(\d+)/,
    }),
    build: byQuery(),
  });
