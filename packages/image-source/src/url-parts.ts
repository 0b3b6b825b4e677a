import { type UrlParts } from './provider.ts';

/** Splits a URL that `safeUrl` gave. */
export const urlParts = (url: string): UrlParts => {
  const hash = url.indexOf('#');
  const end = hash < 0 ? url.length : hash;
  const mark = url.indexOf('?');
  const queryStart = mark < 0 || mark > end ? end : mark;
  const authority = url.startsWith('http') ? url.indexOf('://') + 3 : 0;
  if (authority < 3)
    return { url, host: '', path: url.slice(0, queryStart), query: url.slice(queryStart, end) };
  const slash = url.indexOf('/', authority);
  const pathStart = slash < 0 || slash > queryStart ? queryStart : slash;
  const host = url.slice(authority, pathStart);
  const port = host.indexOf(':');
  return {
    url,
    host: port < 0 ? host : host.slice(0, port),
    path: url.slice(pathStart, queryStart),
    query: url.slice(queryStart, end),
  };
};
