import {
  defaultTreeAdapter,
  type DefaultTreeAdapterTypes,
  Parser,
  type Token,
  Tokenizer,
} from 'parse5';

import { isElement } from './dom.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/** An element that knows the line it began on. */
export interface Element extends DefaultTreeAdapterTypes.Element {
  readonly line?: number;
}

/** Levels of open elements; below it start tags are ignored and their text moves up. Browsers stop at 512. */
const maxDepth = 200;

/** These hold no elements, so they add no depth; unread, their text would become visible. */
const leaves = new Set(
  'script style textarea title xmp iframe noembed noframes noscript plaintext img br hr input wbr embed source track param area col base link meta'.split(
    ' ',
  ),
);

/** How HTML is read. */
export interface HtmlReading {
  /** The whole tree at once; in pieces where absent. */
  readonly whole?: boolean;
  /** Called where elements are nested too deeply. */
  readonly onTooDeep?: () => void;
}

type TreeMap = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** A tokenizer that knows where the last start tag began: its end may be lines below. */
class LinedTokenizer extends Tokenizer {
  tagLine = 1;

  protected override _createStartTagToken(): void {
    this.tagLine = this.preprocessor.line;
    super._createStartTagToken();
  }
}

/**
 * A parser that ignores start tags below a depth. A class, because a method that is put on the parser itself
 * keeps each parser and its tree in memory until the engine's next full collection.
 */
class BoundedParser extends Parser<TreeMap> {
  tooDeep = false;
  readonly lined: LinedTokenizer;

  constructor(...made: ConstructorParameters<typeof Parser<TreeMap>>) {
    super(...made);
    this.lined = new LinedTokenizer(this.options, this);
    this.tokenizer = this.lined;
  }

  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop < maxDepth || leaves.has(token.tagName)) super.onStartTag(token);
    else this.tooDeep = true;
  }
}

/** Makes elements that know the line on which their tag began. */
const linedAdapter = (tagLine: () => number): typeof defaultTreeAdapter => ({
  ...defaultTreeAdapter,
  createElement: (tagName, namespaceURI, attrs): Element => ({
    nodeName: tagName,
    tagName,
    attrs,
    namespaceURI,
    childNodes: [],
    parentNode: null,
    line: tagLine(),
  }),
});

const createParser = (): BoundedParser => {
  let parser: BoundedParser | undefined = undefined;
  const treeAdapter = linedAdapter(() => parser?.lined.tagLine ?? 1);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- a parser is made of the class that is asked
  const made = BoundedParser.getFragmentParser<TreeMap>(null, { treeAdapter }) as BoundedParser;
  parser = made;
  return made;
};

/** How many nodes at the top cannot change any more: those before the first open one, or before the last. */
const settledIn = (nodes: readonly Node[], { openElements }: BoundedParser): number => {
  // What lies above the top of the stack is left over.
  const open = new Set<unknown>(openElements.items.slice(0, openElements.stackTop + 1));
  const first = nodes.findIndex((node) => open.has(node));
  return first === -1 ? nodes.length - 1 : first;
};

/** Characters between two looks at what is settled: enough for an article, little beside a long one. */
const pieceSize = 32_768;

/**
 * Builds the tree that browsers build, with scripting on, and gives the nodes at its top as they are settled,
 * so that a long text is never in memory as a whole tree. The depth is bounded while it is built: the
 * algorithm looks through all open elements for many tags, which is quadratic where nothing closes them.
 */
export function* readHtml(
  html: string,
  { whole = false, onTooDeep }: HtmlReading = {},
): Generator<readonly Node[]> {
  const parser = createParser();
  // The parser of a fragment begins with an element around it.
  const root = parser.document.childNodes[0] as Element;
  const size = whole ? Math.max(1, html.length) : pieceSize;
  for (let at = 0; at < html.length; at += size) {
    const isLast = at + size >= html.length;
    parser.tokenizer.write(html.slice(at, at + size), isLast);
    if (parser.tooDeep) onTooDeep?.();
    yield root.childNodes.splice(0, isLast ? Infinity : settledIn(root.childNodes, parser));
  }
}

/** The tree of a whole page. */
export interface PageTree {
  /** What it shows: all but its head. */
  readonly body: readonly Node[];
  /** All elements at the top, the head too. */
  readonly nodes: readonly Node[];
  /** Whether elements were nested too deeply. */
  readonly isTooDeep: boolean;
}

/** Builds the tree of a page, with its head and its body, within the same depth. */
export const readPage = (html: string): PageTree => {
  const parser: BoundedParser = new BoundedParser({
    treeAdapter: linedAdapter(() => parser.lined.tagLine),
  });
  parser.tokenizer.write(html, true);
  const nodes = parser.document.childNodes;
  const parts = nodes.flatMap((node) => ('childNodes' in node ? node.childNodes : []));
  const body = parts.flatMap((part) => {
    if (part.nodeName === 'head') return [];
    return isElement(part) && part.tagName === 'body' ? part.childNodes : [part];
  });
  return { body, nodes, isTooDeep: parser.tooDeep };
};
