import { type ComponentChildren, h } from 'preact';
import { replaceIllFormed } from '../ill-formed.ts';

/** What stands in a hole of the markup. */
export type Hole = ComponentChildren;

interface Open {
  readonly tag: string;
  readonly props: Record<string, string | true>;
  readonly children: ComponentChildren[];
}

/** A hole, an end tag, a start tag or text: the whole grammar of what the writers give. */
const token = /<!--(\d+)-->|<\/[a-z\d]+>|<([a-z\d]+)((?: [a-z-]+(?:="[^"]*")?)*)>|([^<]+)/g;
const attribute = / ([a-z-]+)(?:="([^"]*)")?/g;
const empty = new Set(['br', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

/** What the writers escape; the ampersand last, so that `&amp;lt;` stays text. */
const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const propsOf = (attributes: string): Record<string, string | true> => {
  const props: Record<string, string | true> = {};
  for (const [, name = '', value] of attributes.matchAll(attribute)) {
    // The names are the writers' own; data never names an attribute.
    props[name] = value === undefined ? true : decode(value);
  }
  return props;
};

/**
 * Turns the writers' markup into vnodes. Data cannot forge a tag or a hole in it, since every `<` of data is
 * escaped; markup that the programmer vouches for stands in holes.
 */
export function markupToVNodes(markup: string, holes: readonly Hole[]): ComponentChildren[] {
  const children: ComponentChildren[] = [];
  const parents: Open[] = [];
  let current: Open = { tag: '', props: {}, children };
  for (const [, hole, start, attributes = '', text] of replaceIllFormed(markup).matchAll(token)) {
    if (text !== undefined) current.children.push(decode(text));
    else if (hole !== undefined) current.children.push(holes[Number(hole)]);
    else if (start === undefined) {
      // An end tag; every one of the writers has its start tag.
      const element = h(current.tag, current.props, current.children);
      for (const parent of parents.splice(-1)) current = parent;
      current.children.push(element);
    } else if (empty.has(start)) current.children.push(h(start, propsOf(attributes)));
    else {
      parents.push(current);
      current = { tag: start, props: propsOf(attributes), children: [] };
    }
  }
  return children;
}
