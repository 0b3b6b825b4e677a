import { byStep } from '../rewrite.ts';
import { service } from '../service.ts';

/** Cloudflare: sizes by `w` and `h`. */
export const cloudflare = () =>
  service('Cloudflare', 'cdn', '/cdn-cgi/image/', { build: byStep() });
