import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Netlify: sizes by `w` and `h`. */
export const netlify = () => service('Netlify', 'proxy', '/.netlify/images', { build: byQuery() });
