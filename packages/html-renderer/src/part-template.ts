import { type ComponentChildren, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { escapeAttribute } from './safe-html.ts';

/** A component with the names of its view's fields, and a template for each shape of the view. */
interface Printed {
  readonly names: readonly string[];
  readonly templates: Map<number, Template>;
}

/** What a component prints for views of one shape: text, then the fields that stand in it, each with what follows. */
interface Template {
  readonly opening: string;
  readonly rest: readonly { readonly name: string; readonly text: string }[];
}

/** Markup that is ready. Every other field of a view is text, a number, a switch or absent. */
interface Markup {
  readonly markup: string;
}

type View = Readonly<Record<string, string | number | boolean | Markup | undefined>>;
type Component = (view: object) => VNode;

/**
 * A control character for each field, which no component prints. Of one byte, or everything printed with
 * it would be kept, and written, in two bytes a character.
 */
const firstMark = 0x80;
const fieldAndText = /([\x80-\x9F])([^\x80-\x9F]*)/g;

const print = (component: Component, names: readonly string[], view: View): Template => {
  const marked = names.map((name, index): [string, unknown] => {
    const value = view[name];
    return [
      name,
      value === undefined || typeof value === 'boolean'
        ? value
        : String.fromCharCode(firstMark + index),
    ];
  });
  const printed = renderToString(component(Object.fromEntries(marked)));
  const rest = Array.from(printed.matchAll(fieldAndText), ([, mark = '', text = '']) => ({
    name: String(names[mark.charCodeAt(0) - firstMark]),
    text,
  }));
  return { opening: printed.replace(/[\x80-\x9F].*/s, ''), rest };
};

/** Which fields are there, as bits: views of the same bits give the same elements. */
const shapeOf = (names: readonly string[], view: View): number => {
  let bits = 0;
  for (const name of names) {
    const value = view[name];
    bits = bits * 2 + (value === undefined || value === false ? 0 : 1);
  }
  return bits;
};

const write = (value: View[string]): string => {
  if (typeof value === 'string') return escapeAttribute(value);
  return typeof value === 'object' ? value.markup : String(value);
};

/** Ready markup as a field of a view; `undefined` where it is empty. */
export const markupField = (markup: string): ComponentChildren => {
  if (markup === '') return undefined;
  const field: Markup = { markup };
  // Only the printer below sees it, in the place of what Preact takes.
  return field as ComponentChildren;
};

/**
 * Prints parts. Each component is called once for each shape of its view, with a mark in the place of every
 * field; from then on the fields are put where their marks stood.
 */
export const partPrinter = () => {
  const known = new Map<unknown, Printed>();
  return <Fields extends object>(component: (view: Fields) => VNode, fields: Fields): string => {
    // Views are records of these fields; a component takes the one it is called with here.
    const view = fields as unknown as View;
    let printed = known.get(component);
    if (!printed) {
      printed = { names: Object.keys(fields), templates: new Map() };
      known.set(component, printed);
    }
    const { names, templates } = printed;
    const shape = shapeOf(names, view);
    let template = templates.get(shape);
    if (!template) {
      template = print(component as Component, names, view);
      templates.set(shape, template);
    }
    let markup = template.opening;
    for (const { name, text } of template.rest) markup += write(view[name]) + text;
    return markup;
  };
};
