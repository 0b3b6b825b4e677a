import { decoded } from './conventions/findings.ts';
import { type Issue } from './issue.ts';
import { type Path, type UrlRule, urlIssue } from './messages.ts';
import { lazyPattern } from './once.ts';

/** A URL that passed the policy, or why it did not. */
export type SafeUrl =
  | { readonly url: string; readonly issue?: undefined }
  | { readonly issue: Issue; readonly url?: undefined };

/** What a URL is for, and what relative ones resolve against. */
export interface SafeUrlOptions {
  /** `link`: http, https, mailto, tel. `media`: http, https, raster `data:` up to 64 Ki characters. */
  readonly use: 'link' | 'media';
  /** Absolute URL of the page; without it a relative URL stays as it is. */
  readonly base?: string | undefined;
  /** Where the URL lies in its record, for the issue. */
  readonly path?: Path | undefined;
}

/** Browsers and servers begin to refuse above this. */
const maxLength = 4096;
const maxDataLength = 65_536;

/** Already canonical: no port, no user, no escape that could hide anything. */
const plain = /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}(?:\/[\w!$()*,./:;=?@~%+&#-]*)?$/;
const dotsOrEntities = /\/\.|\/%2e|&(?:amp|#)/i;

/** Controls, bidi overrides, byte order mark, replacement character, half an emoji. */
const hostile = /* @__PURE__ */ lazyPattern(
  String.raw`[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffd]`,
);
const raster = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[\w+/=%-]+$/i;
const script = /^(?:javascript|vbscript|livescript|mocha|data|file|blob|filesystem|about|jar):/;

const ampersand = /&(?:amp|#0*38|#x0*26);/gi;

/** `&amp;amp;` is two mistakes; each turn mends one, and shortens the text. */
const decodeAmpersands = (text: string): string => {
  let decoded = text;
  while (decoded !== (decoded = decoded.replace(ampersand, '&')));
  return decoded;
};

const codePoint = (digits: string, radix: number): string => {
  const code = parseInt(digits, radix);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** What a careless reader further down could make of a text: entities, escapes and look-alikes undone. */
const reveal = (text: string): string =>
  decodeAmpersands(text)
    .replace(/&#x([\da-f]+);?/gi, (_, hex: string) => codePoint(hex, 16))
    .replace(/&#(\d+);?/g, (_, decimal: string) => codePoint(decimal, 10))
    .replace(/&colon;?/gi, ':')
    .replace(/&(?:tab|newline);?/gi, '')
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => codePoint(hex, 16))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z\d:/?#&%]/g, '');

/** Undoes the layers that can hide a scheme, at most a few: each costs an attacker nothing. */
const hidesScript = (text: string): boolean => {
  // Without a colon, or what could become one, there is no scheme.
  if (/^[\w/.,~+-]*$/.test(text)) return false;
  let seen = text;
  for (let layer = 0; layer < 4; layer++) {
    seen = reveal(seen);
    if (script.test(seen)) return true;
  }
  return false;
};

const refuse = (rule: UrlRule, raw: unknown, options: SafeUrlOptions): SafeUrl => ({
  issue: urlIssue(rule, options.path ?? [], raw),
});

const absolute = (text: string, raw: string, options: SafeUrlOptions): SafeUrl => {
  // Browsers read `\` as `/`, other readers do not: what one calls a path is a host to the other.
  if (/^[^?#]*\\/.test(text)) return refuse('url-blocked', raw, options);
  let url: URL;
  try {
    url = new URL(text, options.base);
  } catch {
    return refuse('url-invalid', raw, options);
  }
  if (url.username !== '' || url.password !== '') return refuse('url-blocked', raw, options);
  return /^https?:$/.test(url.protocol)
    ? { url: url.href.replaceAll('\\', '%5C') }
    : refuse('url-blocked', raw, options);
};

const otherScheme = (text: string, raw: string, options: SafeUrlOptions): SafeUrl => {
  const allowed =
    options.use === 'media'
      ? raster.test(text)
      : /^(?:mailto|tel):[^\s<>"'`\\]+$/i.test(text) && !/%0[ad]/i.test(text);
  return allowed ? { url: text } : refuse('url-blocked', raw, options);
};

const relative = (text: string, raw: string, options: SafeUrlOptions): SafeUrl => {
  // A place in the page is no picture.
  if (options.use === 'media' && text.startsWith('#')) return refuse('url-missing', raw, options);
  if (/^[^/?#]*:|^[^?#]*\\|^\/{2}/.test(text) || hidesScript(text)) {
    return refuse('url-blocked', raw, options);
  }
  if (options.base !== undefined) return absolute(text, raw, options);
  return { url: text.replace(/[\s"<>^`{|}\\]/g, (character) => encodeURIComponent(character)) };
};

/** `https%3A%2F%2F…`: a URL that was encoded as if it were a parameter. */
const decodeWhole = (text: string): string => {
  const once = /^https?%(?:25)*3a/i.test(text) ? decoded(text) : text;
  return once === text ? text : decodeWhole(once);
};

const judge = (raw: string, options: SafeUrlOptions): SafeUrl => {
  const isData = /^\s*data:/i.test(raw);
  if (raw.length > (isData ? maxDataLength : maxLength))
    return refuse('url-too-long', raw, options);
  // What browsers do: they strip controls and spaces at the ends, tabs and line breaks anywhere.
  const stripped = raw.replace(/^[\0-\x20]+|[\t\n\r]+/g, '').trim();
  if (stripped === '') return refuse('url-missing', raw, options);
  if (hostile().test(stripped)) return refuse('url-blocked', raw, options);
  const text = decodeWhole(decodeAmpersands(stripped));
  if (/^https?:\/\/[^/\\]/i.test(text)) return absolute(text, raw, options);
  if (/^\/\/[^/\\]/.test(text)) return absolute(`https:${text}`, raw, options);
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return otherScheme(text, raw, options);
  return relative(text, raw, options);
};

/**
 * Applies the one URL policy: a URL that may stand in `href` or `src`, or the reason why not.
 * Relative and fragment URLs stay relative without a `base`. A plain https URL comes back as it is.
 * Never throws.
 * @example
 * safeUrl('//example.com/a b.png', { use: 'media' }).url //=> 'https://example.com/a%20b.png'
 * @example
 * safeUrl('java\nscript:alert(1)', { use: 'link' }).issue?.code //=> 'image-source/url-blocked'
 */
export const safeUrl = (raw: unknown, options: SafeUrlOptions): SafeUrl => {
  if (typeof raw !== 'string') return refuse('url-missing', raw, options);
  if (raw.length <= maxLength && plain.test(raw) && !dotsOrEntities.test(raw)) return { url: raw };
  return judge(raw, options);
};
