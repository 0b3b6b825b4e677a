import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Builder.io: sizes by `width` and `height`. */
export const builderIo = () =>
  service('Builder.io', 'cms', 'cdn.builder.io', {
    build: byQuery('width', 'height'),
  });
