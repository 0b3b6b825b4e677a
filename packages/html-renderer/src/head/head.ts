import { escapeAttribute, escapeText } from '../safe-html.ts';

/** A `meta` element. */
export interface HeadMeta {
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

/** A `link` element; every URL in it has passed the URL policy. */
export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly hreflang?: string;
  readonly as?: string;
  readonly imagesrcset?: string;
  readonly imagesizes?: string;
  readonly fetchpriority?: string;
}

/** A JSON-LD object. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** The head of a page as data, for a host that writes its own head. */
export interface Head {
  readonly title: string;
  readonly meta: readonly HeadMeta[];
  readonly link: readonly HeadLink[];
  readonly jsonLd: readonly JsonLd[];
}

const risky = new Map([
  ['<', '\\u003c'],
  ['>', '\\u003e'],
  ['&', '\\u0026'],
  ['\u2028', '\\u2028'],
  ['\u2029', '\\u2029'],
]);

/** JSON that can stand in a script element: no `</script`, `<!--` or line separator survives as such. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => risky.get(character) ?? '');

const attributes = (record: object): string =>
  Object.entries(record)
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => ` ${name}="${escapeAttribute(value as string)}"`) // filtered above
    .join('');

/**
 * Renders a head to the elements that stand in `<head>`, the charset and the viewport not among them.
 *
 * @example
 * renderHead({ title: 'a < b', meta: [], link: [], jsonLd: [] }); //=> '<title>a &lt; b</title>'
 */
export function renderHead(head: Head, options: { readonly nonce?: string } = {}): string {
  const nonce = options.nonce === undefined ? '' : ` nonce="${escapeAttribute(options.nonce)}"`;
  return (
    `<title>${escapeText(head.title)}</title>` +
    head.meta.map((meta) => `<meta${attributes(meta)}>`).join('') +
    head.link.map((link) => `<link${attributes(link)}>`).join('') +
    head.jsonLd
      .map((data) => `<script type="application/ld+json"${nonce}>${scriptJson(data)}</script>`)
      .join('')
  );
}
