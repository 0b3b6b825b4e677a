import { type ComponentChildren, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Markup that is ready. Every other field of a view is a setting: a word, a level, a switch or absent. */
interface Markup {
  readonly markup: string;
}

type Setting = string | number | boolean | undefined;
type View = Readonly<Record<string, Setting | Markup>>;

/** Where markup stands in what a component prints, and what follows it. */
interface Slot {
  readonly name: string;
  readonly text: string;
}

/** A field of a view, with `slot` in the place of markup. */
interface Field {
  readonly name: string;
  readonly value: Setting | typeof slot;
}

/** What a component prints for one set of settings. */
interface Template {
  readonly fields: readonly Field[];
  readonly opening: string;
  readonly slots: readonly Slot[];
}

const slot: unique symbol = /* @__PURE__ */ Symbol('slot');

/**
 * A control character for each slot, which no component prints. Of one byte, or everything printed with it
 * would be kept, and written, in two bytes a character.
 */
const firstMark = 0x80;
const markAndText = /([\x80-\x9F])([^\x80-\x9F]*)/g;

/** A site draws with few sets of settings; an id prefix for each article could make them many. */
const maxTemplates = 16;

/** Text of its own. A piece cut out of a larger text points into that, and takes longer to write each time. */
const ownText = (text: string): string => Array.from(text).join('');

const print = (component: (view: never) => VNode, view: View): Template => {
  const fields = Object.entries(view).map(([name, value]): Field => ({
    name,
    value: typeof value === 'object' ? slot : value,
  }));
  const marked = fields.map(({ name, value }, index): [string, unknown] => [
    name,
    value === slot ? String.fromCharCode(firstMark + index) : value,
  ]);
  // The fields of the view that the component takes, with text where it takes children.
  const printed = renderToString(component(Object.fromEntries(marked) as never));
  const slots = Array.from(printed.matchAll(markAndText), ([, mark = '', text = '']) => ({
    name: String(fields[mark.charCodeAt(0) - firstMark]?.name),
    text: ownText(text),
  }));
  return { fields, opening: ownText(printed.replace(/[\x80-\x9F].*/s, '')), slots };
};

const fits = ({ fields }: Template, view: View): boolean => {
  for (const { name, value } of fields) {
    const given = view[name];
    if (given !== value && (value !== slot || typeof given !== 'object')) return false;
  }
  return true;
};

const fill = ({ opening, slots }: Template, view: View): string => {
  let markup = opening;
  for (const { name, text } of slots) {
    // A slot stands for markup.
    markup += (view[name] as Markup).markup + text;
  }
  return markup;
};

/** Ready markup as a field of a view; `undefined` where it is empty. */
export const markupField = (markup: string): ComponentChildren => {
  if (markup === '') return undefined;
  const field: Markup = { markup };
  // Only the printer below sees it, in the place of what Preact takes.
  return field as ComponentChildren;
};

/**
 * Prints parts. A component is called once for each set of settings, with a mark in the place of every piece
 * of markup; from then on the markup is put where the marks stood.
 */
export const partPrinter = () => {
  const known = new Map<unknown, Template[]>();
  return <Fields extends object>(component: (view: Fields) => VNode, fields: Fields): string => {
    // A view is a record of settings and of what `markupField` gave.
    const view = fields as unknown as View;
    let templates = known.get(component);
    if (!templates || templates.length >= maxTemplates) {
      templates = [];
      known.set(component, templates);
    }
    for (const template of templates) if (fits(template, view)) return fill(template, view);
    const template = print(component, view);
    templates.push(template);
    return fill(template, view);
  };
};
