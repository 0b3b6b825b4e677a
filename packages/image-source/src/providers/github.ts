import { decoded } from '../conventions/findings.ts';
import { byPattern, service } from '../service.ts';

const readAvatar = /* @__PURE__ */ byPattern({ key: /^([^?]*)/, square: /[?&]s(?:ize)?=(\d+)/ });

/** Avatars by `s`; `camo` hides the URL in hexadecimal. */
export const github = () =>
  service('GitHub', 'social', 'githubusercontent.com githubassets.com', {
    parse: (at) => {
      const hidden = /^\/[\da-f]{40}\/((?:[\da-f]{2})+)$/.exec(at.path)?.[1];
      if (hidden === undefined) return readAvatar(at);
      return { original: decoded(hidden.replace(/../g, '%$&')), flags: { signed: true } };
    },
  });
