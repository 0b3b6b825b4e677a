import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** Pinterest: sizes by `w` and `h`. */
export const pinterest = () =>
  service('Pinterest', 'social', 'pinimg.com', {
    parse: byPattern({ key: /^\/\w+\/(.*)/, size: /^\/(\d+)x/ }),
    build: byStep('', /(\.com\/)\d+(?=x\/)/),
    widths: [60, 136, 170, 236, 474, 564, 736],
  });
