import { box, service } from '../service.ts';

/** Placecats: `/600/400` is the size. */
export const placecats = () => service('Placecats', 'placeholder', 'placecats.com', { parse: box });
