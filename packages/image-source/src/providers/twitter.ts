import { byPattern, service } from '../service.ts';

/** `name=small` and `:large` are boxes; `_normal`, `_400x400` squares. */
export const twitter = () =>
  service('X (Twitter)', 'social', 'twimg.com', {
    id: 'twitter',
    parse: byPattern({
      key: /^(\/.*?)(?:_(?:mini|normal|bigger|\d+x\d+))?(?:[.:?]|$)/,
      square: /_(\d+)x\d+\./,
      format: /[?&]format=(\w+)/,
    }),
  });
