import { type Element, type Node, type Parent } from './parse-html.ts';

/** Whether a node is an element. */
export const isElement = (node: Node | Parent | null): node is Element =>
  node !== null && 'tagName' in node;

/** Whether a node is text. */
export const isText = (node: Node): node is Extract<Node, { value: string }> =>
  node.nodeName === '#text';

/** An attribute's value, `undefined` where it is absent. */
export const attribute = (element: Element, name: string): string | undefined => {
  for (const each of element.attrs) if (each.name === name) return each.value;
  return undefined;
};

/** At most 64 class names: nobody styles by more, and each is compared with many. */
export const classesOf = (element: Element): readonly string[] => {
  const value = attribute(element, 'class');
  if (value === undefined) return [];
  // Most elements have one.
  if (/^[\w-]{1,100}$/.test(value)) return [value];
  return value.slice(0, 2000).split(/\s+/).filter(Boolean).slice(0, 64);
};

/** Whether an element has one of the classes, also with the prefix of our own renderer. */
export const hasClass = (element: Element, names: ReadonlySet<string>): boolean =>
  attribute(element, 'class') !== undefined &&
  classesOf(element).some((name) => names.has(name.startsWith('an-') ? name.slice(3) : name));

/** Whether an element was left empty by whoever wrote it. */
export const isBlank = ({ childNodes }: Element): boolean =>
  childNodes.every((node) => isText(node) && node.value.trim() === '');

/** Whether a node is a comment. */
export const isComment = (node: Node): node is Extract<Node, { data: string }> =>
  node.nodeName === '#comment';

/** All elements below, in order; `enter` tells whether to go into one. */
export function* elementsIn(
  nodes: readonly Node[],
  enter: (element: Element) => boolean = () => true,
): Generator<Element> {
  const open: { readonly nodes: readonly Node[]; next: number }[] = [{ nodes, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.nodes[top.next++];
    if (node === undefined) open.pop();
    else if (isElement(node)) {
      yield node;
      if (enter(node)) open.push({ nodes: node.childNodes, next: 0 });
    }
  }
}

/** The text below a node; `unread` elements are passed over, `lineAfter` ones end a line. */
export const textContent = (
  root: Parent,
  unread: (element: Element) => boolean = () => false,
  lineAfter: (element: Element) => boolean = () => false,
): string => {
  let text = '';
  const open: { readonly node: Parent; next: number }[] = [{ node: root, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.node.childNodes[top.next++];
    if (node === undefined) {
      open.pop();
      if (isElement(top.node) && lineAfter(top.node) && !text.endsWith('\n')) text += '\n';
    } else if (isText(node)) text += node.value;
    else if (isElement(node)) {
      if (node.tagName === 'br') text += '\n';
      else if (!unread(node)) open.push({ node, next: 0 });
    }
  }
  return text;
};
