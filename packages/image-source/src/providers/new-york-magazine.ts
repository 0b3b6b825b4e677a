import { service } from '../service.ts';

/** `.rhorizontal.w700.jpg`, `.2x.` for twice the pixels. */
export const newYorkMagazine = () => service('New York Magazine', 'publisher', 'nymag.com');
