import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Kontent.ai: sizes by `w` and `h`. */
export const kontentAi = () =>
  service('Kontent.ai', 'cms', 'kc-usercontent.com', { build: byQuery() });
