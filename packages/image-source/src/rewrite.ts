import { once } from './once.ts';
import { type WaysOf } from './service.ts';
import { type Build, type ImageReading, type Provider, type Resize } from './provider.ts';

/** Where a width and a height go in a URL: characters that no URL has. */
const widthMark = '<';
const heightMark = '>';

/** Fills a URL with a width, and with the height that keeps the shape of a cut picture. */
const fill =
  (marked: string, { width, height = 0 }: ImageReading): Resize =>
  (px) =>
    marked
      .replace(widthMark, String(px))
      .replace(heightMark, String(Math.round((px * height) / (width ?? px))));

/** Photon's boxes: `resize=300,200`, `fit=1024%2C683`. */
const box = /([?&](?:resize|fit)=)\d+(,|%2C)\d+/i;

/** Asks for a width by parameters: the height follows where the URL names both, all else stays. */
const byQuery =
  (widthName = 'w', heightName = 'h'): Build =>
  ({ url }, reading) => {
    const isBoxed = box.test(url);
    const isSized = reading.width !== undefined && reading.height !== undefined;
    // What would hold for the width that is asked for, too. Of two boxes, `resize` is the one that cuts.
    const others = isBoxed
      ? `|fit(?=.*&resize=\\d)|${widthName}|${heightName}`
      : isSized
        ? ''
        : `|${heightName}`;
    const rest = url
      // An anchor means nothing to an image.
      .replace(/#.*/, '')
      .replace(new RegExp(`(?<=[?&])(?:dpr|zoom|max-[wh]${others})=[^&]*&?`, 'g'), '')
      .replace(/[?&]$/, '');
    if (isBoxed) return fill(rest.replace(box, `$1${widthMark}$2${heightMark}`), reading);
    const asked = `${widthName}=${widthMark}`;
    const wide = rest.replace(new RegExp(`(?<=[?&])${widthName}=[^&]*`), asked);
    const marked = wide === rest ? rest + (rest.includes('?') ? '&' : '?') + asked : wide;
    return fill(
      marked.replace(new RegExp(`([?&]${heightName}=)[^&]*`), `$1${heightMark}`),
      reading,
    );
  };

/** Asks for a format: by a parameter such as `fm=`, or by a step such as `,f_` in front of the width. */
const byFormat = (ask: string): NonNullable<Provider['convert']> => {
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
const usualStep =
  /([/,:&?=](?:w(?:idth)?|s|max|format|resize|preview|rs)(?:[:/]\w*[:/]|[-_=:/])?)\d+(?:((?:[,:x-]|\/(?=h))(?:h(?:eight)?[-_=:/]?)?)\d+(?![\w*.]))?/;

/** A height among the steps before a marked width: `h_200,w_<`, `h:200/w:<`. */
const heightBefore = /* @__PURE__ */ once(
  () =>
    new RegExp(
      `((?:[/,:=]|%2C)h(?:eight)?[-_=:])\\d+(?=(?:[,/]|%2C)[^/${widthMark}]*${widthMark})`,
      'i',
    ),
);

/** How a service is asked for other widths and formats. */
export interface Ways {
  /** The parameters by which another width, and a height, are asked for. */
  readonly ask?: string;
  /**
   * How the width stands in a URL: its first group stands before the width, its second before the
   * height; `true` where it is one of the usual steps.
   */
  readonly step?: RegExp | true;
  /** What a URL without a step gets, with `%` for the width. */
  readonly append?: string;
  /** Where it gets it; at the end where absent. */
  readonly place?: RegExp;
  /** Matches where another width can be asked for; anywhere where absent. */
  readonly resizable?: RegExp;
  /** What is taken off the URL before. */
  readonly drop?: RegExp;
  /** How a format is asked for, then the formats. */
  readonly convert?: string;
}

/** Asks for a width where the URL has one as a step. */
const byStep =
  ({ step = true, append = '', place }: Ways): Build =>
  ({ url, query }, reading) => {
    // A pattern without a second group gives the place where it matched in its stead.
    const marked = url.replace(
      step === true ? usualStep : step,
      (_, before: string, between?: string | number) =>
        before + widthMark + (typeof between === 'string' ? between + heightMark : ''),
    );
    if (marked !== url) {
      const isSized = reading.width !== undefined && reading.height !== undefined;
      const isMarked = marked.includes(heightMark) || !isSized;
      return fill(isMarked ? marked : marked.replace(heightBefore(), `$1${heightMark}`), reading);
    }
    if (append === '' || (place === undefined && query !== '')) return undefined;
    return fill(url.replace(place ?? /$/, append.replace('%', widthMark)), reading);
  };

const builderOf = (ways: Ways): Build | undefined => {
  const { ask, step, resizable, drop } = ways;
  const build = ask === undefined ? step && byStep(ways) : byQuery(...ask.split(' '));
  return (
    build &&
    ((at, reading) =>
      resizable?.test(at.url) === false
        ? undefined
        : build(drop ? { ...at, url: at.url.replace(drop, '') } : at, reading))
  );
};

/** Makes what a provider asks for widths and formats with. */
export const waysOf: WaysOf = (ways) => {
  const [format = '', ...formats] = ways.convert?.split(' ') ?? [];
  const convert = formats.length > 0 ? byFormat(format) : undefined;
  return { build: builderOf(ways), formats, convert };
};
