import { byPattern, service } from '../service.ts';

/** A letter after the seven of the id is a size class. */
export const imgur = () =>
  service('Imgur', 'social', 'i.imgur.com', {
    parse: byPattern({ key: /^\/(\w{7}|\w{5})[sbtmlh]?\./ }),
  });
