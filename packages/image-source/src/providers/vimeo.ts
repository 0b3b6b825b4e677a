import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** `_640x360` or `_640` ends a still. */
export const vimeo = () =>
  service('Vimeo', 'social', 'i.vimeocdn.com', {
    parse: byPattern({ key: /^(\/\w+\/\d+(?:-[\da-f]+)?)/, size: /_(\d+)(?:x(\d+))?(?:\.|$)/ }),
    build: byStep('', /(_)\d+(?:(x)\d+)?(?=\.|$)/),
  });
