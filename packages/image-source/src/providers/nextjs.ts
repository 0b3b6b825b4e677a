import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** Refuses widths that its configuration does not name; these are the defaults. */
export const nextjs = () =>
  service('Next.js', 'proxy', '/_next/image', {
    id: 'nextjs',
    build: byQuery(),
    widths: [16, 32, 48, 64, 96, 128, 256, 384, 640, 750, 828, 1080, 1200, 1920, 2048, 3840],
  });
