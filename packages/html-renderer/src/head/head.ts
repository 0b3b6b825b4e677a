import { attempt } from '../attempt.ts';
import { listOf } from '../is-list.ts';
import { attribute, escapeAttribute, escapeText, wordsOf } from '../safe-html.ts';
import { wellFormed } from '../well-formed.ts';

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

/** More elements than any head has. */
const maxRows = 1000;

const copyOf = <Row extends object>(row: Row): Row[] =>
  typeof row === 'object' && (row as unknown) !== null ? [{ ...row }] : [];

const rowsOf = <Row extends object>(read: () => readonly Row[]): readonly Row[] =>
  attempt(() => listOf(read()).slice(0, maxRows))?.flatMap(
    (row) => attempt(() => copyOf(row)) ?? [],
  ) ?? [];

/** Values of one object; parts that it shares are few in memory and many on the page. */
const maxValues = 10_000;

/** A copy of what JSON can say of an object; throws where that is nothing, or endless. */
const plainOf = (data: JsonLd): JsonLd => {
  let left = maxValues;
  const bounded = (_key: string, value: unknown): unknown => {
    if (left-- === 0) throw new RangeError('too much');
    return value;
  };
  return JSON.parse(JSON.stringify(data, bounded)) as JsonLd; // of the same members
};

/** A head, of which a host may have changed, or stored, anything: what is none of its parts is left out. */
export const readHead = (head: Head): Head => ({
  title: wordsOf(attempt(() => head.title)),
  meta: rowsOf(() => head.meta),
  link: rowsOf(() => head.link),
  jsonLd: rowsOf(() => head.jsonLd).flatMap(
    (data): JsonLd[] => attempt(() => [plainOf(data)]) ?? [],
  ),
});

/** JSON that can stand in a script element: no `</script`, `<!--` or line separator survives as such. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const writeMeta = ({ name, property, content }: HeadMeta): string =>
  `<meta${attribute('name', name)}${attribute('property', property)} content="${escapeAttribute(content)}">`;

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
export const renderHead = (
  head: Head,
  options: { readonly nonce?: string | undefined } = {},
): string => wellFormed(writeHead(readHead(head), options));

/** Draws a head that is one. */
export function writeHead(head: Head, options: { readonly nonce?: string | undefined }): string {
  const nonce = attribute('nonce', options.nonce);
  const { title, meta, link, jsonLd } = head;
  let markup = `<title>${escapeText(title)}</title>`;
  for (const row of meta) markup += writeMeta(row);
  for (const row of link) markup += writeLink(row);
  for (const data of jsonLd) {
    markup += `<script type="application/ld+json"${nonce}>${scriptJson(data)}</script>`;
  }
  return markup;
}
