import { byPattern, service } from '../service.ts';

/** Each size is signed; `v2` signs by `auth`. */
export const arc = () =>
  service('Arc', 'publisher', 'arcpublishing.com /resizer/', {
    parse: byPattern({ signed: /\/resizer\// }),
  });
