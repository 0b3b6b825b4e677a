export { createImageNormalizer } from './create-image-normalizer.ts';
export type {
  ImageList,
  ImageNormalizer,
  ImageNormalizerOptions,
  ImageResult,
} from './create-image-normalizer.ts';
export type { Credit, Image, ImageCandidate, PictureSource } from './image.ts';
export { imageAttributes } from './image-attributes.ts';
export type {
  ImageAttributes,
  ImageAttributesOptions,
  ImgAttributes,
  PreloadAttributes,
  SourceAttributes,
} from './image-attributes.ts';
export { imageObject } from './image-object.ts';
export type { ImageObject } from './image-object.ts';
export type { Issue, Location, Retry, Severity } from './issue.ts';
export { issuesBy } from './issues-by.ts';
export type { Path, Sentences } from './issues-by.ts';
export { imageKey, parseImageUrl, sameImage } from './parse-image-url.ts';
export type { ParsedImageUrl, ParseImageUrl } from './read-url.ts';
export { defineProvider } from './define-provider.ts';
export type {
  Build,
  ImageFlags,
  ImageReading,
  Provider,
  ProviderInfo,
  ProviderKind,
  ProviderStatus,
  Resize,
  Size,
  UrlParts,
} from './provider.ts';
export type { DuplicateImage } from './remove-duplicates.ts';
export { safeUrl } from './safe-url.ts';
export type { SafeUrl, SafeUrlOptions } from './safe-url.ts';
export { splitCredit } from './split-credit.ts';
export type { SplitCaption } from './split-credit.ts';
