import { defaultTreeAdapter, type DefaultTreeAdapterTypes, Parser } from 'parse5';

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

/** What {@link parseHtml} gives. */
export interface ParsedHtml {
  readonly root: Parent;
  /** The first line on which elements were nested too deeply. */
  readonly tooDeepOn?: number;
}

/**
 * Builds the tree that browsers build, with scripting on. The depth is bounded while it is built: the
 * algorithm looks through all open elements for many tags, which is quadratic where nothing closes them.
 */
export const parseHtml = (html: string): ParsedHtml => {
  let parser: Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> | undefined = undefined;
  let tooDeepOn: number | undefined;
  const line = (): number => parser?.tokenizer.preprocessor.line ?? 1;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (tagName, namespaceURI, attrs): Element => ({
      nodeName: tagName,
      tagName,
      attrs,
      namespaceURI,
      childNodes: [],
      parentNode: null,
      line: line(),
    }),
  };
  const made = Parser.getFragmentParser(null, { treeAdapter });
  parser = made;
  const onStartTag = made.onStartTag.bind(made);
  made.onStartTag = (token) => {
    if (made.openElements.stackTop < maxDepth || leaves.has(token.tagName)) onStartTag(token);
    else tooDeepOn ??= line();
  };
  made.tokenizer.write(html, true);
  const root = made.getFragment();
  return tooDeepOn === undefined ? { root } : { root, tooDeepOn };
};
