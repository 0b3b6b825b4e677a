import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Contentful: sizes by `w` and `h`. */
export const contentful = () => service('Contentful', 'cms', 'ctfassets.net', { build: byQuery() });
