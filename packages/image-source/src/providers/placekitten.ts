import { box, service } from '../service.ts';

/** PlaceKitten: `/600/400` is the size. */
export const placekitten = () =>
  service('PlaceKitten', 'placeholder', 'placekitten.com', {
    parse: box,
    status: 'dead',
  });
