import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** imgix: sizes by `w` and `h`. */
export const imgix = () => service('imgix', 'cdn', 'imgix.net', { build: byQuery() });
