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
  readonly type?: string;
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

/** JSON that can stand in a script element: no `</script`, `<!--` or line separator survives as such. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/&/g, '\\u0026')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;

const writeMeta = ({ name, property, content }: HeadMeta): string =>
  `<meta${attribute('name', name)}${attribute('property', property)}${attribute('content', content)}>`;

const writeLink = (link: HeadLink): string =>
  `<link${attribute('rel', link.rel)}${attribute('hreflang', link.hreflang)}${attribute('as', link.as)}${attribute('type', link.type)}` +
  `${attribute('href', link.href)}${attribute('imagesrcset', link.imagesrcset)}` +
  `${attribute('imagesizes', link.imagesizes)}${attribute('fetchpriority', link.fetchpriority)}>`;

/**
 * Renders a head to the elements that stand in `<head>`, the charset and the viewport not among them.
 *
 * @example
 * renderHead({ title: 'a < b', meta: [], link: [], jsonLd: [] }); //=> '<title>a &lt; b</title>'
 */
export function renderHead(head: Head, options: { readonly nonce?: string } = {}): string {
  const nonce = attribute('nonce', options.nonce);
  let markup = `<title>${escapeText(head.title)}</title>`;
  for (const meta of head.meta) markup += writeMeta(meta);
  for (const link of head.link) markup += writeLink(link);
  for (const data of head.jsonLd) {
    markup += `<script type="application/ld+json"${nonce}>${scriptJson(data)}</script>`;
  }
  return markup;
}
