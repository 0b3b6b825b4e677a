import { box, service } from '../service.ts';

/** Only `/{photo id}` was ever one picture. */
export const sourceUnsplash = () =>
  service('Unsplash Source', 'placeholder', 'source.unsplash.com', {
    id: 'source-unsplash',
    parse: (at) => ({ ...box(at), flags: { volatile: !/^\/[\w-]{11}(?:\/|$)/.test(at.path) } }),
    status: 'dead',
  });
