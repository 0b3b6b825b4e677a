import { box, service } from '../service.ts';

/** `/600x400/bg/fg/png?text=…`; SVG where no format is named. */
export const placeholdCo = () =>
  service('placehold.co', 'placeholder', 'placehold.co', {
    parse: (at) => ({
      ...box(at),
      format: /[/.](png|jpe?g|gif|webp|avif)/.exec(at.path)?.[1] ?? 'svg',
    }),
  });
