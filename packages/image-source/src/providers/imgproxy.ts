import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** `/signature/rs:fit:300:200/plain/https://…`; only `insecure` may be changed. */
export const imgproxy = () =>
  service('imgproxy', 'proxy', '/rs: /resize: /insecure/', {
    parse: byPattern({ signed: /^(?!\/insecure\/)/, size: /\/(?:rs|resize):\w*:(\d+)(?::(\d+))?/ }),
    build: byStep(),
  });
