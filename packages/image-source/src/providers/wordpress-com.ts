import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Resizes by `w`, `h`, `fit`, `resize`; the VIP platform does the same. */
export const wordpressCom = () =>
  service('WordPress.com', 'cms', 'files.wordpress.com go-vip.net', {
    build: byQuery(),
  });
