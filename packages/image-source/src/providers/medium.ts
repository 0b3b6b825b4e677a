import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** `/max/800/`, `/fit/c/300/200/`, `/v2/resize:fit:1400/`, then the id. */
export const medium = () =>
  service('Medium', 'cms', 'miro.medium.com cdn-images-1.medium.com', {
    parse: byPattern({
      key: /\/([^/.?]+)(?:\.\w+)?(?:\?|$)/,
      size: /\/(?:max|fit\/[ct]|resize:\w+)[/:](\d+)(?:[/:](\d+)(?=\/))?/,
    }),
    build: byStep('', /(\/(?:max\/|resize:fit:))\d+/),
  });
