import { type trackKinds } from './block-kinds.ts';
import { type Inline } from './inline.ts';

/** A file of a {@link MediaBlock}. */
export interface MediaSource {
  readonly url: string;
  /** The MIME type, e.g. `video/mp4`. */
  readonly mimeType?: string;
}

/** A WebVTT file that goes with a film. */
export interface MediaTrack {
  readonly url: string;
  readonly kind: (typeof trackKinds)[number];
  /** BCP 47. */
  readonly lang?: string;
  readonly label?: string;
}

/** A film or a recording, as files in the order of preference. */
export interface MediaBlock {
  readonly type: 'media';
  readonly kind: 'video' | 'audio';
  readonly sources: readonly MediaSource[];
  /** The picture that stands for a film before it plays. */
  readonly poster?: string;
  /** CSS pixels. */
  readonly width?: number;
  /** CSS pixels. */
  readonly height?: number;
  readonly tracks?: readonly MediaTrack[];
  readonly title?: string;
  readonly caption?: readonly Inline[];
}
