import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** `/s1600/` is the longer side, `/w640-h426/` a box. */
export const blogger = () =>
  service('Blogger', 'cms', 'blogger.googleusercontent.com bp.blogspot.com', {
    parse: byPattern({ key: /^(.*)\/[ws]\d[^/]*\/[^/]*$/, size: /\/[ws](\d+)(?:-h(\d+))?/ }),
    build: byStep(),
  });
