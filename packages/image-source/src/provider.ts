/** What a service is to an article. */
export type ProviderKind =
  'cdn' | 'cms' | 'publisher' | 'proxy' | 'social' | 'stock' | 'placeholder';

/** `dead`: no longer answers. `degraded`: answers seldom, or with one picture for all. */
export type ProviderStatus = 'dead' | 'degraded';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a URL tells about its picture; all `false` for most pictures. */
export interface ImageFlags {
  /** The URL carries a signature: it works as it is, or not at all. */
  readonly signed: boolean;
  /** Each request shows another picture. */
  readonly volatile: boolean;
  readonly vector: boolean;
  /** May move: a GIF. */
  readonly animated: boolean;
  /** An invisible pixel that counts readers. */
  readonly tracker: boolean;
  /** Stands in for a picture that is still to come. */
  readonly placeholder: boolean;
}

/** A safe URL, taken apart once for all providers. */
export interface UrlParts {
  readonly url: string;
  /** Lower case, without port; `''` where the URL is relative. */
  readonly host: string;
  /** As written, from the first `/`. */
  readonly path: string;
  /** With its `?`; `''` where there is none. */
  readonly query: string;
}

/** What can be read from a URL about its picture. */
export interface PictureFacts {
  /** Pixels of the resource behind this URL. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Pixels of the original, or of the part that is cut from it, where the URL names them. */
  readonly intrinsic?: Size | undefined;
  /** Lower-case extension such as `png`. */
  readonly format?: string | undefined;
  /** The picture behind a proxy. */
  readonly original?: string | undefined;
  /** Text drawn into the picture. */
  readonly text?: string | undefined;
}

/** What a provider reads from one of its URLs; what it leaves out is read by the common conventions. */
export interface ImageReading extends PictureFacts {
  /** Whether the sides are those of a box that the whole picture fits into. It need not reach both: its width counts, and its own shape. */
  readonly isBox?: boolean | undefined;
  /** The same for one picture at all sizes and formats. */
  readonly key?: string | undefined;
  readonly flags?: { readonly [F in keyof ImageFlags]?: boolean | undefined } | undefined;
}

/** Gives a picture's URL at a width in pixels; `undefined` for a width that is not to be had. */
export type Resize = (widthPx: number) => string | undefined;

/** Takes a URL and what was read from it, sizes included. */
export type Build = (at: UrlParts, reading: ImageReading) => Resize | undefined;

/** One service that serves pictures: how to know its URLs, read them and ask for another width. */
export interface Provider {
  /** Kebab case, permanent. */
  readonly id: string;
  /** The name that readers know. */
  readonly label: string;
  readonly kind: ProviderKind;
  /** Hosts with all their subdomains: `imgix.net` is also `a.imgix.net`, never `evilimgix.net`. */
  readonly hosts?: readonly string[] | undefined;
  /** Parts of a path that are this provider's on any host, such as `/cdn-cgi/image/`. */
  readonly paths?: readonly string[] | undefined;
  /** What only this provider knows; sizes are read by the common conventions as well. `undefined`: not one of its pictures, the next provider is asked. */
  readonly parse?: ((at: UrlParts) => ImageReading | undefined) | undefined;
  /** Prepares the URLs of the same picture at other widths; `undefined` where this URL takes none. */
  readonly build?: Build | undefined;
  /** The only widths in pixels that the service accepts, ascending. */
  readonly widths?: readonly number[] | undefined;
  /** Formats that it converts to on request, such as `avif`. */
  readonly formats?: readonly string[] | undefined;
  /** One of its URLs that asks for one of these formats. */
  readonly convert?: ((url: string, format: string) => string) | undefined;
  readonly status?: ProviderStatus | undefined;
}

/** Which service a URL belongs to. */
export type ProviderInfo = Pick<Provider, 'id' | 'label' | 'kind' | 'status'>;
