import { service } from '../service.ts';

/** Each size is signed. */
export const brightspot = () => service('Brightspot', 'publisher', 'brightspotcdn.com /dims4/');
