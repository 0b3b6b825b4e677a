import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** `ichef`: the width is a folder after the kind. */
export const bbc = () =>
  service('BBC', 'publisher', 'bbci.co.uk', {
    parse: byPattern({
      key: /^\/[\w-]+\/(?:\w+\/)?(?:\w+_)?\d+(?:x\d+|n)?\/([^.]+)/,
      size: /^\/[\w-]+\/(?:\w+\/)?(?:\w+_)?(\d+)(?:x(\d+))?n?\//,
    }),
    build: byStep('', /(\/(?:news|ace\/\w+)\/)\d+(?=\/)/),
    widths: [96, 240, 320, 480, 624, 640, 800, 976, 1024, 1536],
  });
