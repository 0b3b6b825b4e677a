import { type ImageFlags, type ProviderInfo, type Size } from './provider.ts';

/** Who made a picture and who may use it. */
export interface Credit {
  /** The line to show, such as `Jane Doe / Agency`. */
  readonly text: string;
  readonly creator?: string;
  /** Who provides it, such as an agency or a bare host. */
  readonly source?: string;
  readonly sourceUrl?: string;
  /** URL of the licence. */
  readonly license?: string;
  readonly acquireLicensePage?: string;
  readonly copyrightNotice?: string;
}

/** A file of a picture, for one width or one kind of screen. */
export interface ImageCandidate {
  readonly url: string;
  /** Pixels of the file. */
  readonly width?: number;
  /** Pixels of the screen to a CSS pixel, 1 where this and `width` are absent. */
  readonly density?: number;
}

/** Files for the screens that a `source` element of a `picture` is for. */
export interface PictureSource {
  readonly candidates: readonly ImageCandidate[];
  /** A media query; absent where it is for all screens. */
  readonly media?: string;
  /** The MIME type, such as `image/avif`. */
  readonly mimeType?: string;
  /** CSS pixels, where the shape is not that of the picture. */
  readonly width?: number;
  readonly height?: number;
}

/** A picture that is safe to show, with all that a renderer needs. Plain JSON. */
export interface Image {
  /** Safe; absolute unless the record was relative and no base was given. */
  readonly url: string;
  /** Equal for the same picture at other sizes, formats and proxies. */
  readonly key: string;
  /** `''` where the record has none, or only one that repeats the caption. */
  readonly alt: string;
  /** Without the credit. */
  readonly caption?: string;
  readonly credit?: Credit;
  /** Pixels: the record's where it has them, else the URL's. */
  readonly width?: number;
  readonly height?: number;
  /** Files of other widths that the record names, as its page did in `srcset`. */
  readonly candidates?: readonly ImageCandidate[];
  /** What the record shows in its place on some screens, the first that fits. */
  readonly sources?: readonly PictureSource[];
  /** Pixels of the original: nothing wider is ever offered. */
  readonly intrinsic?: Size;
  /** Lower-case extension such as `png`. */
  readonly format?: string;
  readonly provider?: ProviderInfo;
  /** The picture behind a proxy. */
  readonly original?: string;
  readonly flags: ImageFlags;
  /** Text drawn into the picture by its URL; never its alt text. */
  readonly text?: string;
}
