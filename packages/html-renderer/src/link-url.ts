import { safeUrl } from '@alphanode/image-source';
import { attribute } from './safe-html.ts';

/** A path of plain characters on the same host, or a fragment: nothing in it can hide a scheme or a host. */
const plainPath = /^(?:\/[\w-][\w./-]*|#[\w-]+)$/;

/** What says which URL relative ones resolve against. */
interface WithBase {
  readonly options: { readonly baseUrl?: string | undefined };
}

/**
 * A URL that may stand in `href`, or `undefined`. The policy is `safeUrl`; plain paths take the short way.
 * A fragment stays one, whatever the base: it names a place in the page that shows it.
 */
export const linkUrl = ({ options }: WithBase, raw: unknown): string | undefined => {
  if (typeof raw !== 'string') return undefined;
  const base = raw.startsWith('#') ? undefined : options.baseUrl;
  return base === undefined && raw.length < 512 && plainPath.test(raw)
    ? raw
    : safeUrl(raw, { use: 'link', base }).url;
};

/** A link around markup; the markup alone where no URL is safe. */
export const writeAnchor = (url: string | undefined, inside: string, rest = ''): string =>
  url === undefined ? inside : `<a${attribute('href', url)}${rest}>${inside}</a>`;

/** The same around what may have links of its own: no link holds another. */
export const writeOuterAnchor: typeof writeAnchor = (url, inside, rest) =>
  writeAnchor(inside.includes('<a ') ? undefined : url, inside, rest);
