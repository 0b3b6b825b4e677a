import { byStep } from '../rewrite.ts';
import { service } from '../service.ts';

/** Steps as `tr=w-300,h-200` or in a folder `tr:w-300,h-200`. */
export const imagekit = () =>
  service('ImageKit', 'cdn', 'imagekit.io', {
    build: byStep('?tr=w-%', /([:=,]w-)\d+(?:(,h-)\d+)?/),
  });
