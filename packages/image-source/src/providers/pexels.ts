import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Pexels: sizes by `w` and `h`. */
export const pexels = () => service('Pexels', 'stock', 'images.pexels.com', { build: byQuery() });
