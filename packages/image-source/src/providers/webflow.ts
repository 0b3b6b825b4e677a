import { byPattern, service } from '../service.ts';

/** `-p-500.jpg` is a narrower copy. */
export const webflow = () =>
  service('Webflow', 'cms', 'website-files.com uploads-ssl.webflow.com', {
    parse: byPattern({ key: /^(.*?)(?:-p-\d[^/]*)?\.\w+$/, size: /-p-(\d+)/ }),
  });
