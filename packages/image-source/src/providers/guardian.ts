import { byPattern, service } from '../service.ts';

/** `i.` is signed by `s`; `media.` ends with a width, `/1000.jpg`. */
export const guardian = () =>
  service('The Guardian', 'publisher', 'guim.co.uk', {
    id: 'guardian',
    parse: byPattern({
      key: /([\da-f]{40}\/\d+_\d+_\d+_\d+)\//,
      size: /(?:^\/[\da-f]{40}\/[\d_]+\/|[?&]width=)(\d+)/,
    }),
  });
