import { type UrlParts } from './provider.ts';

const parts = /^(?:https?:\/\/([^/:?#]*)(?::\d*)?)?([^?#]*)(\?[^#]*)?/;

/** Splits a URL that `safeUrl` gave. */
export const urlParts = (url: string): UrlParts => {
  // Each part may be missing, so that the pattern matches any text.
  const found = parts.exec(url) as readonly (string | undefined)[];
  const [, host = '', path = '', query = ''] = found;
  return { url, host, path, query };
};
