import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** Steps between `._` and `_.`: `._AC_SX300_.jpg`, `._UL320_.jpg`. */
export const amazon = () =>
  service('Amazon', 'publisher', 'media-amazon.com ssl-images-amazon.com', {
    parse: byPattern({ key: /^(.*?)\._/, size: /\._(?:\w*_)?(?:S[XLR]|U[XLS])(\d+)/ }),
    build: byStep('', /(\._(?:AC_)?(?:SX|UX|SL|UL))\d+(?=_\.)/),
  });
