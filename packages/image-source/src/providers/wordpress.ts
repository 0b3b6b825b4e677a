import { service } from '../service.ts';

/** `-300x200` and `-scaled` are copies on the disk; a width that was not made is not there. */
export const wordpress = () => service('WordPress', 'cms', '/wp-content/uploads/');
