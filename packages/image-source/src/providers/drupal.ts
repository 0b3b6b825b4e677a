import { service } from '../service.ts';

/** A style is a size with a name; `itok` signs it. */
export const drupal = () => service('Drupal', 'cms', '/files/styles/');
