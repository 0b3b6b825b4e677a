import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** `/uuid/-/resize/300x/`. */
export const uploadcare = () =>
  service('Uploadcare', 'cdn', 'ucarecdn.com ucarecd.net', {
    parse: byPattern({ key: /^\/([\da-f-]{36})/ }),
    build: byStep(),
  });
