import { byQuery } from '../rewrite.ts';
import { service } from '../service.ts';

/** As Next.js. */
export const vercel = () =>
  service('Vercel', 'proxy', '/_vercel/image', {
    build: byQuery(),
    widths: [16, 32, 48, 64, 96, 128, 256, 384, 640, 750, 828, 1080, 1200, 1920, 2048, 3840],
  });
