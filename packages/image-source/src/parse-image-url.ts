import {
  type ImageFlags,
  type ImageReading,
  type Provider,
  type ProviderInfo,
  type Size,
  type UrlParts,
} from './provider.ts';
import { providers } from './providers.ts';
import { safeUrl } from './safe-url.ts';
import { urlParts } from './url-parts.ts';

/** What a URL tells about its picture. */
export interface ParsedImageUrl {
  /** Safe; absolute unless the URL was relative and no base was given. */
  readonly url: string;
  /** Equal for the same picture at other sizes, formats and proxies. */
  readonly key: string;
  /** Absent where no known service serves it. */
  readonly provider?: ProviderInfo | undefined;
  /** Pixels of the resource behind this URL. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Pixels of the original, where the URL names them. */
  readonly intrinsic?: Size | undefined;
  /** Lower-case extension such as `png`. */
  readonly format?: string | undefined;
  /** The picture behind a proxy. */
  readonly original?: string | undefined;
  readonly flags: ImageFlags;
  /** Text drawn into the picture. */
  readonly text?: string | undefined;
  /** The URL at another width in pixels, or `undefined` for a width that the service does not give. Absent where the URL must stay as it is. */
  readonly resize?: ((widthPx: number) => string | undefined) | undefined;
}

/** Reads one image URL. */
export type ParseImageUrl = (url: unknown, base?: string) => ParsedImageUrl | undefined;

const find = (table: readonly Provider[], at: UrlParts): [Provider, ImageReading] | undefined => {
  for (const provider of table) {
    const known =
      provider.hosts?.some((host) => at.host === host || at.host.endsWith(`.${host}`)) === true ||
      provider.paths?.some((part) => at.path.includes(part)) === true;
    const reading = known ? provider.parse(at) : undefined;
    if (reading !== undefined) return [provider, reading];
  }
  return undefined;
};

/** Makes a reader of image URLs that knows these providers. */
export const createParser = (table: readonly Provider[]): ParseImageUrl => {
  return (raw, base) => {
    const { url } = safeUrl(raw, { use: 'media', base });
    if (url === undefined) return undefined;
    const at = urlParts(url);
    const [provider, reading] = find(table, at) ?? [undefined, {}];
    const format = reading.format ?? /\.(\w{3,4})$/.exec(at.path)?.[1]?.toLowerCase();
    return {
      url,
      key: reading.key ?? `${at.host}${at.path}${at.query}`,
      provider: provider && {
        id: provider.id,
        label: provider.label,
        kind: provider.kind,
        ...(provider.status && { status: provider.status }),
      },
      width: reading.width,
      height: reading.height,
      intrinsic: reading.intrinsic,
      format,
      original: reading.original,
      text: reading.text,
      flags: {
        signed: false,
        volatile: false,
        vector: format === 'svg',
        animated: format === 'gif',
        tracker: false,
        placeholder: provider?.kind === 'placeholder',
        ...reading.flags,
      },
      resize: provider?.build && ((widthPx) => provider.build?.(at, widthPx, reading)),
    };
  };
};

/**
 * Reads what an image URL tells: service, pixels, format, the picture behind a proxy. `undefined`
 * for what is not a safe image URL. Never throws.
 * @example
 * parseImageUrl('https://dummyimage.com/600x400')?.width //=> 600
 */
export const parseImageUrl: ParseImageUrl = /* @__PURE__ */ createParser(providers);

/**
 * A text that is equal for one picture at different sizes, formats and proxies.
 * `''` for what is not a safe image URL.
 */
export const imageKey = (url: unknown, base?: string): string =>
  parseImageUrl(url, base)?.key ?? '';

/** Whether two URLs show the same picture. A picture that changes on each request is never the same. */
export const sameImage = (a: unknown, b: unknown): boolean => {
  const [first, second] = [parseImageUrl(a), parseImageUrl(b)];
  return first !== undefined && first.key === second?.key && !first.flags.volatile;
};
