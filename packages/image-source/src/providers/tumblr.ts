import { byPattern, service } from '../service.ts';

/** `/s640x960/` or `_1280.jpg`. */
export const tumblr = () =>
  service('Tumblr', 'social', 'media.tumblr.com', {
    parse: byPattern({
      key: /^\/(.*?)(?:\/s\d+x.*|_\d+\.\w+)$/,
      size: /(?:\/s|_)(\d+)(?:x\d+\/|\.)/,
    }),
  });
