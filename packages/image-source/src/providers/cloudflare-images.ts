import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** The variant that ends the path is a name or a list of steps. */
export const cloudflareImages = () =>
  service('Cloudflare Images', 'cdn', 'imagedelivery.net /cdn-cgi/imagedelivery/', {
    parse: byPattern({ key: /^(?:\/cdn-cgi\/imagedelivery)?(\/[^/]+\/[^/]+)/ }),
    build: byStep(),
  });
