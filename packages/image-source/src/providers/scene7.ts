import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Adobe Dynamic Media: sizes by `wid` and `hei`. */
export const scene7 = () =>
  service('Adobe Dynamic Media', 'cdn', 'scene7.com /is/image/', {
    id: 'scene7',
    build: byQuery('wid', 'hei'),
  });
