import { attribute, isElement } from '../html/dom.ts';
import { type Element, type Node, type Parent } from '../html/parse-html.ts';
import { member, text, textMember } from './json-value.ts';
import { type Said } from './page-said.ts';

/** Codes of three letters for languages that have one of two, which alone is their tag. */
const shorter = new Map(
  'eng:en deu:de ger:de fra:fr fre:fr spa:es ita:it por:pt nld:nl dut:nl jpn:ja zho:zh chi:zh rus:ru'
    .split(' ')
    .map((pair) => [pair.slice(0, 3), pair.slice(4)] as const),
);

/** The tag of a language as BCP 47 writes it; `''` of a list, a name, or what is none. */
const tagOf = (said: string): string => {
  const [, code = '', rest = ''] =
    /^([a-z]{2,3})((?:[-_][a-z\d]{2,8}){0,3})(?:\.[\w-]{1,12})?$/i.exec(said.trim()) ?? [];
  const language = code.toLowerCase();
  const region = rest.replaceAll('_', '-').replace(/-[a-z]{2}$/i, (part) => part.toUpperCase());
  return (shorter.get(language) ?? language) + region;
};

/** What an element says of the language in it. */
export const langOf = (element: Element): string =>
  tagOf(attribute(element, 'lang') ?? attribute(element, 'xml:lang') ?? '');

/** The `lang` of the element nearest to the article, as browsers take it. */
const around = (nodes: readonly Node[]): string => {
  let each: Parent | null = nodes[0]?.parentNode ?? null;
  while (isElement(each)) {
    const tag = langOf(each);
    if (tag !== '') return tag;
    each = each.parentNode;
  }
  return '';
};

/** Names of `meta` elements that say it behind JSON-LD; the last is often that of the whole site. */
const names = ['dc.language', 'dcterms.language', 'language', 'og:locale'];

/** What the head of a page says. */
interface Told {
  /** The language of the whole page. */
  readonly lang: string;
  readonly said: Said;
  readonly article: unknown;
}

/**
 * The language of a page's article: that of the elements around it, else what its head says.
 * @see https://html.spec.whatwg.org/multipage/dom.html#language
 */
export const pageLanguage = (nodes: readonly Node[], { lang, said, article }: Told): string => {
  const inLanguage = member(article, 'inLanguage');
  const told = [
    ...(said.get('content-language') ?? []),
    text(inLanguage) || textMember(inLanguage, 'alternateName'),
    ...names.flatMap((name) => said.get(name) ?? []),
  ];
  return around(nodes) || lang || (told.map(tagOf).find(Boolean) ?? '');
};
