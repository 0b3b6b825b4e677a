import { type ImageCandidate, type PictureSource } from '@alphanode/image-source';

/** A picture as an article names it: where it is, what it shows, who is credited. */
export interface ImageSource {
  readonly url: string;
  /** Who provides it, often a bare host such as `dummyimage.com`; shown as the credit where `credit` is absent. */
  readonly source?: string;
  readonly caption?: string;
  /** Text for who cannot see it; `''` says the picture is decoration. */
  readonly alt?: string;
  readonly width?: number;
  readonly height?: number;
  /** The credit line, e.g. `Jane Doe / Agency`. */
  readonly credit?: string;
  readonly creator?: string;
  readonly copyrightNotice?: string;
  /** URL of the licence. */
  readonly license?: string;
  readonly acquireLicensePage?: string;
  /** Files of other widths, which are offered where the service of `url` gives none by itself. */
  readonly candidates?: readonly ImageCandidate[];
  /** The first that a browser can show, and whose media query holds, counts. */
  readonly sources?: readonly PictureSource[];
}
