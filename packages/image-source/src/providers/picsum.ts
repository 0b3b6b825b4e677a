import { byStep } from '../rewrite.ts';
import { numberOf, service } from '../service.ts';

/** One picture by id or seed; without, another on each request. */
export const picsum = () =>
  service('Lorem Picsum', 'placeholder', 'picsum.photos', {
    id: 'picsum',
    parse: ({ path, query }) => {
      const match = /^\/(?:g\/)?((?:id|seed)\/[^/]+\/)?(\d+)(?:\/(\d+))?/.exec(path);
      const key = match?.[1] ?? /image=\d+/.exec(query)?.[0];
      return {
        key,
        format: path.endsWith('.webp') ? 'webp' : 'jpg',
        width: numberOf(match?.[2]),
        height: numberOf(match?.[3] ?? match?.[2]),
        flags: { volatile: key === undefined },
      };
    },
    build: byStep('', /(\/(?:id|seed)\/[^/]+\/)\d+(?:(\/)\d+)?/),
  });
