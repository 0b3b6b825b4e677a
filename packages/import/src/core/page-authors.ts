import { attribute, textContent } from '../html/dom.ts';
import { type Element, type Node } from '../html/parse-html.ts';
import { absolute } from './absolute-url.ts';
import { member, text, textMember } from './json-value.ts';
import { outermostOfPage } from './page-landmarks.ts';
import { type Said, saidAs } from './page-said.ts';

/** A name without what bylines write before it; `''` of an address. */
const nameOf = (said: string): string => {
  const name = said.replace(/\s+/g, ' ').trim().replace(/^by /i, '').trim();
  return absolute(name) === '' ? name : '';
};

/** Who wrote it by the head of its page: `meta` elements, else JSON-LD. */
export const headAuthors = (said: Said, article: unknown): readonly string[] => {
  const named = saidAs(said, 'author', nameOf);
  const written = [member(article, 'author')].flat();
  const given = written.map((each) => nameOf(text(each) || textMember(each, 'name')));
  return [...new Set(named.length > 0 ? named : given)].filter(Boolean);
};

/** A person that a page links to as an author. */
export interface LinkedAuthor {
  readonly name: string;
  readonly url?: string;
}

/** Pages once named their author by an address there, whatever the link said. */
const profile = /^https?:\/\/plus\.google\.com\//;

const isByline = (element: Element): boolean =>
  element.tagName === 'a' &&
  !profile.test(attribute(element, 'href') ?? '') &&
  /\bauthor\b/i.test(attribute(element, 'rel') ?? '') &&
  nameOf(textContent(element)) !== '';

const nameIn = (link: Element): string => nameOf(textContent(link));

/** Who wrote it by its links to authors: one, or several side by side; others are of other posts. */
export const linkedAuthors = (body: readonly Node[]): readonly LinkedAuthor[] => {
  const links = outermostOfPage(body, isByline);
  const names = new Set(links.map(nameIn));
  const isOne = links.every(({ parentNode }) => parentNode === links[0]?.parentNode);
  if (names.size > 1 && !isOne) return [];
  return [...names].map((name) => {
    const urls = links
      .filter((link) => nameIn(link) === name)
      .map((link) => attribute(link, 'href'));
    const url = urls.map((each) => absolute(each ?? '')).find(Boolean);
    return url === undefined ? { name } : { name, url };
  });
};
