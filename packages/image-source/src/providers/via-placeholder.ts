import { box, service } from '../service.ts';

/** placeholder.com: `/600/400` is the size. */
export const viaPlaceholder = () =>
  service('placeholder.com', 'placeholder', 'via.placeholder.com placehold.it', {
    id: 'via-placeholder',
    parse: box,
    status: 'dead',
  });
