import { byPattern, service } from '../service.ts';

/** `/derivatives/16x9_780/`. */
export const cbc = () =>
  service('CBC', 'publisher', 'i.cbc.ca', {
    parse: byPattern({ key: /^\/(\d[\d.]*)!?\//, size: /\/derivatives\/\w+?_(\d+)\// }),
  });
