import { type Build } from '../provider.ts';
import { byStep } from '../rewrite.ts';

/** Steps in folders. In a chain the last width wins: an earlier one is the part that was cut out. */
export const buildCloudinary: Build = (at, reading) => {
  const resize = byStep('', /(^.*[/,]w_)\d+(?:(,h_)\d+)?/)(at, reading);
  // A named step may cut at a size of its own.
  if (resize !== undefined || /[/,]t_/.test(at.url)) return resize;
  return (px) => at.url.replace(/\/image\/(?:upload|fetch)\//, `$&c_limit,w_${px}/`);
};
