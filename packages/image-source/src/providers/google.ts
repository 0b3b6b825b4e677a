import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** `=w300-h200` or `=s300` ends the URL. */
export const google = () =>
  service('Google', 'social', 'googleusercontent.com ggpht.com', {
    parse: byPattern({ key: /^([^=?]*)/, size: /=[ws](\d+)(?:-h(\d+))?/ }),
    build: byStep(),
  });
