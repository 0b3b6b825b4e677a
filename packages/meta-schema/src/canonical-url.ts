import { safeUrl } from '@alphanode/image-source';

/** Whether a text is a URL that the one policy gives back as it is. */
export const isCanonicalUrl = (text: string, use: 'link' | 'media'): boolean =>
  safeUrl(text, { use }).url === text;
