import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** DatoCMS: sizes by `w` and `h`. */
export const datocms = () => service('DatoCMS', 'cms', 'datocms-assets.com', { build: byQuery() });
