import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** Fetches from its bucket; `$s_!…!` signs. */
export const substack = () =>
  service('Substack', 'cms', 'substackcdn.com', {
    parse: byPattern({ size: /[/,]w_(\d+)/, signed: /\$s_/ }),
    build: byStep(),
  });
