import { byPattern, service } from '../service.ts';

/** `/server/id_secret_b.jpg`: the letter is a size class. */
export const flickr = () =>
  service('Flickr', 'social', 'staticflickr.com static.flickr.com', {
    parse: byPattern({ key: /\/(\d+)_[\da-f]+(?:_\w+)?\.\w+$/ }),
  });
