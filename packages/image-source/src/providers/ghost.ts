import { byStep } from '../rewrite.ts';
import { service } from '../service.ts';

/** A width that the theme names; these are the defaults. */
export const ghost = () =>
  service('Ghost', 'cms', 'images.ghost.io /content/images/', {
    build: byStep(),
    widths: [30, 100, 300, 600, 1000, 2000],
  });
