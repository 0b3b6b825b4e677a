import { readConventions, unread } from './conventions/conventions.ts';
import { once } from './once.ts';
import { present } from './present.ts';
import { type ProviderIndex, findProvider, indexProviders } from './provider-index.ts';
import {
  type ImageFlags,
  type ImageReading,
  type PictureFacts,
  type Provider,
  type ProviderInfo,
  type Resize,
  type UrlParts,
} from './provider.ts';
import { safeUrl } from './safe-url.ts';
import { urlParts } from './url-parts.ts';

/** What a URL tells about its picture. */
export interface ParsedImageUrl extends PictureFacts {
  /** Safe; absolute unless the URL was relative and no base was given. */
  readonly url: string;
  /** Equal for the same picture at other sizes, formats and proxies. */
  readonly key: string;
  /** Absent where no known service serves it. */
  readonly provider?: ProviderInfo | undefined;
  readonly flags: ImageFlags;
  /** The only widths in pixels that the service gives, ascending. */
  readonly widths?: readonly number[] | undefined;
  /** The URL at another width in pixels; `undefined` for one that the service does not give. Absent where the URL must stay as it is. */
  readonly resize?: Resize | undefined;
}

/** Reads one image URL. */
export type ParseImageUrl = (url: unknown, base?: string) => ParsedImageUrl | undefined;

const trackerPath =
  /\/(?:[a-z]*pixel|beacon|spacer|blank|clear|tr|1x1|adsct|t\.gif)(?:[-_.][\w.-]*)?$/i;

const infoOf = ({ id, label, kind, status }: Provider): ProviderInfo =>
  present({ id, label, kind, status });

/** Pixels, as far as they are known. */
export type Sides = Pick<ImageReading, 'width' | 'height'>;

/** The side that the URL leaves out, where the original's shape tells it. */
export const complete = (
  sides: Sides,
  { intrinsic, isBox }: Pick<ImageReading, 'intrinsic' | 'isBox'>,
): Sides => {
  const { width } = sides;
  const height = isBox === true && width !== undefined ? undefined : sides.height;
  if (intrinsic === undefined) return { width, height };
  const ratio = intrinsic.width / intrinsic.height;
  if (width !== undefined) return { width, height: height ?? Math.round(width / ratio) };
  return height === undefined ? intrinsic : { width: Math.round(height * ratio), height };
};

/** Whether either side is named. */
export const isSized = ({ width, height }: Sides): boolean =>
  width !== undefined || height !== undefined;

/** A service that is known by its paths keeps its pictures on many hosts. */
const keyOf = (
  at: UrlParts,
  provider: Provider | undefined,
  own: string | undefined,
  common: string,
): string => {
  if (provider === undefined || own === undefined) return common;
  return `${provider.hosts?.length ? provider.id : at.host}:${own}`;
};

/** Asks a provider for other widths of what was read; `undefined` where it has no way. */
export const resizer = (
  provider: Provider | undefined,
  at: UrlParts,
  own: ImageReading,
  { width, height }: Sides,
): Resize | undefined => {
  const { build, widths } = provider ?? {};
  if (build === undefined) return undefined;
  const limit = own.intrinsic?.width ?? Infinity;
  let resize: Resize | undefined;
  return (widthPx) => {
    if (widthPx > limit || widths?.includes(widthPx) === false) return undefined;
    // Prepared when it is first asked for: most readers never do.
    resize ??= build(at, { ...own, width, height }) ?? (() => undefined);
    return resize(widthPx);
  };
};

const isTracker = ({ path }: UrlParts, { width = 3, height = 3 }: Sides): boolean =>
  (width < 3 && height < 3) || trackerPath.test(path);

interface Shown {
  readonly format: string | undefined;
  readonly signed: boolean;
  readonly provider: Provider | undefined;
}

/** What the provider says, else what the URL shows. */
const flagsOf = (
  at: UrlParts,
  { flags }: ImageReading,
  sides: Sides,
  { format, signed, provider }: Shown,
): ImageFlags => ({
  volatile: false,
  vector: format === 'svg',
  animated: format === 'gif',
  tracker: isTracker(at, sides),
  signed,
  placeholder: provider?.kind === 'placeholder',
  ...present({ ...flags }),
});

const isFixed = ({ signed, volatile, vector, animated }: ImageFlags): boolean =>
  signed || volatile || vector || animated;

/** What a URL holds inside is no safer than any other text. */
const safeOriginal = (original: string | undefined, at: UrlParts): string | undefined =>
  original === undefined
    ? undefined
    : safeUrl(original, { use: 'media', base: at.host === '' ? undefined : at.url }).url;

/** A service that draws pictures on request says all of them itself. */
const isWhole = (provider: Provider | undefined, { key, format }: ImageReading): boolean =>
  provider?.kind === 'placeholder' && key !== undefined && format !== undefined;

/** A proxy of a proxy of a proxy is a loop. */
const maxNesting = 3;

const read = (at: UrlParts, indexes: readonly ProviderIndex[], nesting = 0): ParsedImageUrl => {
  const [provider, own] = findProvider(indexes, at);
  const common = isWhole(provider, own) ? unread : readConventions(at);
  const original = safeOriginal(own.original ?? common.original, at);
  const inner =
    original === undefined || nesting >= maxNesting
      ? undefined
      : read(urlParts(original), indexes, nesting + 1);
  // Of a proxy that names no size, the picture comes as it is.
  const unnamed = isSized(common) ? common : (inner ?? common);
  const sides = complete(isSized(own) ? own : unnamed, own);
  const format = own.format ?? common.format ?? inner?.format;
  const flags = flagsOf(at, own, sides, { format, provider, signed: common.signed });
  return {
    url: at.url,
    key: keyOf(at, provider, flags.volatile ? at.url : own.key, inner?.key ?? common.key),
    provider: provider && infoOf(provider),
    width: sides.width,
    height: sides.height,
    intrinsic: own.intrinsic,
    format,
    original: inner?.original ?? original,
    flags,
    text: own.text,
    widths: provider?.widths,
    resize: isFixed(flags) ? undefined : resizer(provider, at, own, sides),
  };
};

/** Reads URLs that passed the policy. */
export interface Reader {
  readonly read: (url: string) => ParsedImageUrl;
  /** The providers in the order in which they are asked. */
  readonly indexes: () => readonly ProviderIndex[];
}

/** Makes a reader that asks these providers before the built-in ones. */
export const createReader = (
  own: readonly Provider[],
  builtIn: () => readonly Provider[],
): Reader => {
  const indexes = once(() => [...(own.length > 0 ? [own] : []), builtIn()].map(indexProviders));
  return { read: (url) => read(urlParts(url), indexes()), indexes };
};

/** Makes a reader of any value from one of safe URLs. */
export const createParser =
  ({ read }: Reader): ParseImageUrl =>
  (raw, base) => {
    const { url } = safeUrl(raw, { use: 'media', base });
    return url === undefined ? undefined : read(url);
  };
