import { service } from '../service.ts';

/** Previews are signed; `i.redd.it` is the upload itself. */
export const reddit = () => service('Reddit', 'social', 'redd.it redditmedia.com');
