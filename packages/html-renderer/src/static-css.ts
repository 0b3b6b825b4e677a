/**
 * The stylesheet as a string, and its hash as a source of `style-src`, for hosts that inline it.
 *
 * @example
 * stylesheetHash.startsWith('sha256-'); //=> true
 */
export { stylesheet, stylesheetHash } from './generated/stylesheet.ts';
