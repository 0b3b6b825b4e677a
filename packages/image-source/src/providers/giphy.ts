import { byPattern, service } from '../service.ts';

const read = /* @__PURE__ */ byPattern({
  key: /\/media\/(?:v1\.[^/]+\/)?(\w+)\//,
  size: /\/(\d+)w\./,
});

/** The file is a rendition of the one animation in the folder. */
export const giphy = () =>
  service('Giphy', 'social', 'giphy.com', {
    parse: (at) => ({ ...read(at), flags: { animated: true } }),
  });
