import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** `format=750w`. */
export const squarespace = () =>
  service('Squarespace', 'cms', 'squarespace-cdn.com static1.squarespace.com', {
    parse: byPattern({ key: /^([^?]*)/, size: /[?&]format=(\d+)w/ }),
    build: byStep('?format=%w'),
    widths: [100, 300, 500, 750, 1000, 1500, 2500],
  });
