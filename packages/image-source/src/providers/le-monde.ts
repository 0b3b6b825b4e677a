import { byPattern, service } from '../service.ts';

/** `/date/x/y/width/height/asked width/asked height/quality/0/name`; the first four are the part that was cut. */
export const leMonde = () =>
  service('Le Monde', 'publisher', 'img.lemde.fr', {
    parse: byPattern({ key: /\/\d+\/([^/]+)\.\w+$/, size: /^(?:\/\d+){7}\/(\d+)\/(\d+)\// }),
  });
