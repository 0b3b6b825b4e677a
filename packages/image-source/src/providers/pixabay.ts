import { byPattern, service } from '../service.ts';

/** `_640.jpg` is the width, `__340.jpg` the height. */
export const pixabay = () =>
  service('Pixabay', 'stock', 'pixabay.com', {
    parse: byPattern({ key: /^(.*?)_{1,2}\d+\.\w+$/, size: /[^_]_(\d+)\.\w+$/ }),
  });
