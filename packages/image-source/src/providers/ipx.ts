import { byStep } from '../rewrite.ts';
import { service } from '../service.ts';

/** `/_ipx/w_300,h_200/path`. */
export const ipx = () =>
  service('IPX', 'proxy', '/_ipx/', {
    parse: ({ path }) => ({
      original: path.replace(/^.*\/_ipx\/[^/]*\/(?!https?:)/, '/').replace(/^.*?(?=https?:)/, ''),
    }),
    build: byStep('', /(\/_ipx\/(?:[^/]*[,&])?[ws]_)\d+(?:(x|[,&]h_)\d+)?/),
  });
