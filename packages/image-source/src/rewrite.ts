import { type Build, type ImageReading, type Provider } from './provider.ts';

/** The height that keeps the shape of a cut picture at another width. */
const scaled = (widthPx: number, { width, height }: ImageReading): string =>
  String(Math.round((widthPx * (height ?? 0)) / (width ?? widthPx)));

/** Photon's boxes: `resize=300,200`, `fit=1024%2C683`. */
const box = /([?&](?:resize|fit)=)\d+(,|%2C)\d+/i;
const density = /([?&])(?:dpr|zoom)=[^&#]*&?/g;

/** Asks for a width by parameters: the height follows where the URL names one, all else stays. */
export const byQuery = (widthName = 'w', heightName = 'h'): Build => {
  const width = new RegExp(`([?&])${widthName}=[^&#]*`);
  const height = new RegExp(`([?&]${heightName}=)[^&#]*`);
  return ({ url, query }, reading) => {
    // An anchor means nothing to an image.
    const plain = url.replace(/#.*/, '');
    const boxed = box.exec(plain);
    const found = boxed ?? width.exec(plain.replace(density, '$1'));
    const rest = (boxed === null ? plain.replace(density, '$1') : plain).replace(/[?&]$/, '');
    const start = found?.index ?? rest.length;
    const joint = query.length > 1 && rest.includes('?') ? '&' : '?';
    const before = rest.slice(0, start) + (boxed?.[1] ?? `${found?.[1] ?? joint}${widthName}=`);
    const after = rest.slice(start + (found?.[0].length ?? 0));
    if (boxed !== null) {
      const comma = String(boxed[2]);
      return (px) => before + String(px) + comma + scaled(px, reading) + after;
    }
    const sized = reading.width !== undefined && reading.height !== undefined;
    const behind = sized ? height.exec(after) : null;
    if (behind !== null) {
      const between = after.slice(0, behind.index) + String(behind[1]);
      const end = after.slice(behind.index + behind[0].length);
      return (px) => before + String(px) + between + scaled(px, reading) + end;
    }
    const ahead = sized ? height.exec(before) : null;
    if (ahead !== null) {
      const begin = before.slice(0, ahead.index) + String(ahead[1]);
      const between = before.slice(ahead.index + ahead[0].length);
      return (px) => begin + scaled(px, reading) + between + String(px) + after;
    }
    return (px) => before + String(px) + after;
  };
};

/** Asks for a format: by a parameter such as `fm=`, or by a step such as `,f_` in front of the width. */
export const byFormat = (ask: string): NonNullable<Provider['convert']> => {
  const name = ask.replace(',', '');
  const asked = new RegExp(`([?&/,:])${name}(?:auto|avif|webp|jpe?g|png)(?::\\w+)?`);
  return (url, format) => {
    if (asked.test(url)) return url.replace(asked, `$1${name}${format}`);
    if (ask.startsWith(',')) {
      return url.replace(/([/,:=])(?=w(?:idth)?[_=-]\d)/, `$1${name}${format},`);
    }
    // Asking for a width has made a query already.
    return `${url}&${name}${format}`;
  };
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
  ({ url, query }, reading) => {
    const match = pattern.exec(url);
    if (match === null) {
      const [before = '', after = ''] = append.split('%');
      return append === '' || query !== '' ? undefined : (px) => url + before + String(px) + after;
    }
    const [found, name = '', between] = match;
    const before = url.slice(0, match.index) + name;
    const after = url.slice(match.index + found.length);
    return between === undefined
      ? (px) => before + String(px) + after
      : (px) => before + String(px) + between + scaled(px, reading) + after;
  };
