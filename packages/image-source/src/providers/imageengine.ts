import { byStep } from '../rewrite.ts';
import { service } from '../service.ts';

/** `imgeng=/w_300/h_200`. */
export const imageengine = () =>
  service('ImageEngine', 'cdn', 'imgeng.in', {
    build: byStep('?imgeng=/w_%'),
  });
