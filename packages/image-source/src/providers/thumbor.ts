import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** Signed unless the path says `unsafe`. */
export const thumbor = () =>
  service('Thumbor', 'proxy', 'vox-cdn.com /thumbor/ /unsafe/', {
    parse: byPattern({ signed: /^(?!.*\/unsafe\/)/ }),
    build: byStep('', /(\/)\d+(x)(?!0\/)\d+(?=\/)/),
  });
