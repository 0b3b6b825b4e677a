import { safeUrl } from '@alphanode/image-source';

/** A path of plain characters on the same host, or a fragment: nothing in it can hide a scheme or a host. */
const plainPath = /^(?:\/[\w-][\w./-]*|#[\w-]+)$/;

/** A URL that may stand in `href`, or `undefined`. The policy is `safeUrl`; plain paths take the short way. */
export const linkUrl = (raw: unknown, base: string | undefined): string | undefined =>
  base === undefined && typeof raw === 'string' && raw.length < 512 && plainPath.test(raw)
    ? raw
    : safeUrl(raw, { use: 'link', base }).url;
