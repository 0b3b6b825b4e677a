import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Cloudimage: sizes by `w` and `h`. */
export const cloudimage = () => service('Cloudimage', 'cdn', 'cloudimg.io', { build: byQuery() });
