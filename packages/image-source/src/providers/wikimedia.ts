import { byStep } from '../rewrite.ts';
import { byPattern, service } from '../service.ts';

/** `/thumb/a/ab/File.jpg/640px-File.jpg`; other widths than these are refused. */
export const wikimedia = () =>
  service('Wikimedia Commons', 'stock', 'upload.wikimedia.org', {
    id: 'wikimedia',
    parse: byPattern({
      key: /^(?:\/\w+){2}\/(?:thumb\/)?(\w\/\w\w\/[^/]+)/,
      size: /\/(?:[\w-]*-)?(\d+)px-/,
    }),
    build: byStep('', /(\/(?:[\w-]*-)?)\d+(?=px-)/),
    widths: [20, 40, 60, 120, 250, 330, 500, 960, 1280, 1920, 3840],
  });
