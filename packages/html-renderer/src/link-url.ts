import { safeUrl } from '@alphanode/image-source';
import { attribute } from './safe-html.ts';

/** A path of plain characters on the same host, or a fragment: nothing in it can hide a scheme or a host. */
const plainPath = /^(?:\/[\w-][\w./-]*|#[\w-]+)$/;

/**
 * A URL that may stand in `href`, or `undefined`. The policy is `safeUrl`; plain paths take the short way.
 * A fragment stays one, whatever the base: it names a place in the page that shows it.
 */
export const linkUrl = (raw: unknown, base: string | undefined): string | undefined => {
  const text = typeof raw === 'string' ? raw : '';
  const from = text.startsWith('#') ? undefined : base;
  return from === undefined && text.length < 512 && plainPath.test(text)
    ? text
    : safeUrl(raw, { use: 'link', base: from }).url;
};

/** A link around markup; the markup alone where no URL is safe, or where it has links of its own: none holds another. */
export const writeAnchor = (url: string | undefined, inside: string, rest = ''): string =>
  url === undefined || /<a[ >]/.test(inside)
    ? inside
    : `<a${attribute('href', url)}${rest}>${inside}</a>`;
