import { byStep } from '../rewrite.ts';
import { service } from '../service.ts';

/** `/env/resize=width:400,height:300/handle`. */
export const hygraph = () =>
  service('Hygraph', 'cms', 'graphassets.com', {
    build: byStep('', /(width:)\d+(?:(,height:)\d+)?/),
  });
