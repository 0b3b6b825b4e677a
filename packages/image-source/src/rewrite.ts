import { type Provider } from './provider.ts';

type Build = NonNullable<Provider['build']>;

/** The height that keeps the shape of a cut picture at another width. */
const scaled = (widthPx: number, { width, height }: Parameters<Build>[2]): number =>
  Math.round((widthPx * (height ?? 0)) / (width ?? widthPx));

/** Photon's boxes: `resize=300,200`, `fit=1024%2C683`. */
const boxPair = /^(resize|fit)=\d+(,|%2C)\d+$/i;

/** Asks for a width by parameters: the height follows where the URL names one, all else stays. */
export const byQuery =
  (widthName = 'w', heightName = 'h'): Build =>
  ({ url, query }, widthPx, reading) => {
    let asked = `${widthName}=${widthPx}`;
    let rest = '';
    for (const pair of query === '' ? [] : query.slice(1).split('&')) {
      const name = pair.split('=')[0];
      const box = boxPair.exec(pair);
      if (box !== null)
        asked = `${name ?? ''}=${widthPx}${box[2] ?? ''}${scaled(widthPx, reading)}`;
      else if (name === heightName && reading.width !== undefined) {
        rest += `&${heightName}=${scaled(widthPx, reading)}`;
      } else if (name !== widthName && name !== 'dpr' && name !== 'zoom') rest += `&${pair}`;
    }
    return `${url.split(/[?#]/)[0] ?? ''}?${asked}${rest}`;
  };

/** `/w_300,h_200`, `=s300`, `/resize:fit:300:200`, `width=300,`, `/size/w300`: a width, and a height behind it. */
const step =
  /([/,:&?=](?:w(?:idth)?|s|max|format|resize|preview|rs)(?:[:/]\w*[:/]|[-_=:/])?)\d+(?:((?:[,:x-]|\/(?=h))(?:h(?:eight)?[-_=:/]?)?)\d+(?![\w*.]))?/;

/**
 * Asks for a width where the URL has one as a step. `pattern` is for services that write it in their
 * own way: its first group stands before the width, its second before the height. `append` is what a
 * URL without a step gets, with `%` for the width.
 */
export const byStep =
  (append = '', pattern = step): Build =>
  ({ url, query }, widthPx, reading) => {
    const match = pattern.exec(url);
    if (match === null) {
      return append === '' || query !== '' ? undefined : url + append.replace('%', String(widthPx));
    }
    const [found, before = '', between] = match;
    const height = between === undefined ? '' : between + String(scaled(widthPx, reading));
    return url.replace(found, before + String(widthPx) + height);
  };
