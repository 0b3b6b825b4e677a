import { type Mark } from '@alphanode/meta-schema';

/** What word processors write instead of elements. */
const styleMarks: readonly (readonly [RegExp, Mark])[] = [
  [/font-weight:\s*(?:bold|[6-9]\d\d)/i, 'strong'],
  [/font-style:\s*(?:italic|oblique)/i, 'em'],
  [/text-decoration[a-z-]*:[^;]{0,40}line-through/i, 'del'],
  [/text-decoration[a-z-]*:[^;]{0,40}underline/i, 'u'],
  [/vertical-align:\s*super\b/i, 'sup'],
  [/vertical-align:\s*sub\b/i, 'sub'],
];

/** The marks that a style stands for. */
export const marksOf = (style: string): readonly Mark[] =>
  styleMarks.filter(([pattern]) => pattern.test(style)).map(([, mark]) => mark);

/** What a rule says of one property; of two rules the later counts. */
interface Told {
  readonly property: string;
  readonly marks: readonly Mark[];
  readonly order: number;
}

/** What the style sheets of a page say of its classes. */
export interface ClassStyles {
  /** By names of classes and of properties. */
  readonly byName: Map<string, Map<string, Told>>;
  /** Rules so far. */
  rules: number;
}

/** Characters of a style sheet, and classes of a page, that are read; word processors write some hundred. */
const maxSheet = 200_000;
const maxClasses = 2000;

const declaration =
  /(?:^|;)\s*(font-weight|font-style|text-decoration|vertical-align)(?:-line)?\s*:([^;]{1,100})/gi;

/** Rules outside of others, such as those for narrow screens. */
function* rulesIn(sheet: string): Generator<readonly [string, string]> {
  let depth = 0;
  let selector = '';
  let before = '';
  for (const part of sheet.split(/([{}])/)) {
    if (part === '{' && depth++ === 0) selector = before.slice(before.lastIndexOf(';') + 1);
    if (part === '}' && depth === 1) yield [selector, before];
    if (part === '}') depth = Math.max(0, depth - 1);
    before = part;
  }
}

/** Styles of no class. */
export const newStyles = (): ClassStyles => ({ byName: new Map(), rules: 0 });

/** Takes down what rules for one class alone, `.c3{font-weight:700}`, say of the marks of words. */
export const addSheet = (styles: ClassStyles, sheet: string): void => {
  const { byName } = styles;
  const text = sheet.slice(0, maxSheet).replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '');
  for (const [selector, rule] of rulesIn(text)) {
    const order = styles.rules++;
    const told = Array.from(rule.matchAll(declaration), ([, name = '', value = '']): Told => {
      const property = name.toLowerCase();
      return { property, marks: marksOf(`${property}:${value}`), order };
    });
    for (const each of told.length === 0 ? [] : selector.split(',')) {
      const name = /^\s*\.([\w-]{1,100})\s*$/.exec(each)?.[1];
      if (name === undefined || byName.size === maxClasses) continue;
      const known = byName.get(name) ?? new Map<string, Told>();
      for (const one of told) known.set(one.property, one);
      byName.set(name, known);
    }
  }
};

/** The marks that an element has by its classes. */
export const marksByClass = (
  classes: readonly string[],
  { byName }: ClassStyles,
): readonly Mark[] => {
  const last = new Map<string, Told>();
  for (const told of classes.flatMap((name) => [...(byName.get(name)?.values() ?? [])]))
    if ((last.get(told.property)?.order ?? -1) <= told.order) last.set(told.property, told);
  return [...last.values()].flatMap(({ marks }) => marks);
};
