import { byPattern, service } from '../service.ts';

/** Every URL is signed; `_s640x640` and `/p200x200/` name a size. */
export const facebook = () =>
  service('Facebook', 'social', 'fbcdn.net fbsbx.com', {
    parse: byPattern({ key: /\/([^/?]+)(?:\?|$)/, size: /[/_][ps](\d+)x(\d+)/, signed: /^/ }),
  });
