/** What a URL of an article is for: to be shown, or to be gone to. */
export type UrlUse = 'media' | 'link';

/** A URL that names a file beside the post, or below the folder of posts. */
export interface LocalUrl {
  /** Without escapes; begins with `/` where it counts from the folder of posts. */
  readonly path: string;
  /** With its `#`, or empty. */
  readonly fragment: string;
}

/** Neither another site, nor a place in the page, nor the home page. */
const elsewhere = /^(?:[a-z][a-z\d+.-]*:|\/\/|\/?(?:[?#]|$))/i;

/** Whether a URL is relative to the file or the site it stands in. */
export const isLocalUrl = (url: string): boolean => !elsewhere.test(url);

/** Takes a local URL apart; a query means nothing to a file. */
export function parseLocalUrl(url: string): LocalUrl {
  const end = url.search(/[?#]/);
  const at = url.indexOf('#');
  return {
    path: decodePath(end === -1 ? url : url.slice(0, end)),
    fragment: at === -1 ? '' : url.slice(at),
  };
}

/** The path without escapes; a path with a broken escape is taken by the letter. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The URL of a file of the site. */
export const siteUrl = (file: string): string =>
  `/${file.split('/').map(encodeURIComponent).join('/')}`;
