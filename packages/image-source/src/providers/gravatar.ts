import { byQuery } from '../rewrite.ts';
import { numberOf, service } from '../service.ts';

/** Square; 80 pixels where no size is named. */
export const gravatar = () =>
  service('Gravatar', 'social', 'gravatar.com', {
    parse: ({ path, query }) => {
      const side = numberOf(/s(?:ize)?=(\d+)/.exec(query)?.[1]) ?? 80;
      return { key: path, width: side, height: side, intrinsic: { width: 2048, height: 2048 } };
    },
    build: byQuery('s'),
  });
