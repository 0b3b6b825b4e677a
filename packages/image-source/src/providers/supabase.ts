import { byQuery } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

const askWidth = /* @__PURE__ */ byQuery('width', 'height');

/** `object` gives the file, `render` a size of it. */
export const supabase = () =>
  service('Supabase', 'cms', 'supabase.co /storage/v1/render/image/', {
    parse: byPattern({ key: /\/storage\/v1\/(?:render\/image|object)\/([^?]*)/ }),
    build: (at, reading) => (at.path.includes('/render/') ? askWidth(at, reading) : undefined),
  });
