import { box, service } from '../service.ts';

/** Another picture on each request unless `lock` names one. */
export const loremflickr = () =>
  service('LoremFlickr', 'placeholder', 'loremflickr.com', {
    parse: (at) => ({ ...box(at), flags: { volatile: !at.query.includes('lock=') } }),
    status: 'degraded',
  });
