import { type Build } from '../provider.ts';
import { byStep } from '../rewrite.ts';

/** Steps in folders. In a chain the last width wins: an earlier one is the part that was cut out. */
export const buildCloudinary: Build = ({ url, ...at }, reading) => {
  const end = Math.max(url.lastIndexOf('/w_'), url.lastIndexOf(',w_'));
  if (end >= 0) {
    const resize = byStep()({ ...at, url: url.slice(end) }, reading);
    return resize && ((px) => `${url.slice(0, end)}${String(resize(px))}`);
  }
  // A named step may cut at a size of its own.
  if (/[/,]t_/.test(url)) return undefined;
  return (px) => url.replace(/\/image\/(?:upload|fetch)\//, `$&c_limit,w_${px}/`);
};
