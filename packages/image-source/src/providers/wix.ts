import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** `/media/id/v1/fill/w_600,h_400,…/name`. */
export const wix = () =>
  service('Wix', 'cms', 'static.wixstatic.com', {
    parse: byPattern({ key: /^\/media\/([^/]+)/ }),
    build: byStep(),
  });
