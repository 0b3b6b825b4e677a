import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Prismic: sizes by `w` and `h`. */
export const prismic = () => service('Prismic', 'cms', 'images.prismic.io', { build: byQuery() });
