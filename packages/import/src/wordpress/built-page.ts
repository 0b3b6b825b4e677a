import { fromJson, list, listMember, member, textMember } from '../core/json-value.ts';
import { unserializePhp } from '../php.ts';
import { toMeta } from '../php/to-meta.ts';

/** An element of a page: what it is, what is set, and what stands in it. */
export interface BuiltElement {
  readonly kind: string;
  readonly settings: unknown;
  readonly children: readonly BuiltElement[];
}

/** Levels of elements and settings that are read; pages have some ten. */
const maxDepth = 40;

/** Elementor nests: `{ elType: 'widget', widgetType: 'heading', settings, elements }`. */
const elementorElements = (value: unknown, depth = 0): readonly BuiltElement[] =>
  depth > maxDepth
    ? []
    : list(value).map((element) => ({
        kind: textMember(element, 'widgetType'),
        settings: member(element, 'settings'),
        children: elementorElements(member(element, 'elements'), depth + 1),
      }));

/** Bricks lists all elements: `{ id, name, parent, children: [ids], settings }`; those in none have 0 as parent. */
const bricksElements = (value: unknown): readonly BuiltElement[] => {
  const all = new Map(list(value).map((element) => [textMember(element, 'id'), element]));
  const open = new Set<string>();
  const read = (id: string, depth: number): readonly BuiltElement[] => {
    const element = all.get(id);
    if (element === undefined || open.has(id) || depth > maxDepth) return [];
    open.add(id);
    const children = listMember(element, 'children').flatMap((child) =>
      read(String(child), depth + 1),
    );
    return [{ kind: textMember(element, 'name'), settings: member(element, 'settings'), children }];
  };
  return [...all].flatMap(([id, element]) =>
    all.has(textMember(element, 'parent')) ? [] : read(id, 0),
  );
};

/** What page builders keep a page in, and how. */
const builders: readonly (readonly [
  key: string,
  read: (text: string) => readonly BuiltElement[],
])[] = [
  ['_elementor_data', (text) => elementorElements(fromJson(text))],
  [
    '_bricks_page_content_2',
    (text) => {
      const value = fromJson(text);
      const php = value === undefined ? unserializePhp(text).value : undefined;
      return bricksElements(php === undefined ? value : toMeta(php));
    },
  ],
];

/** The page that Elementor or Bricks keeps in a post's meta, and the key that it stands under. */
export const builtPage = (
  meta: (key: string) => string | undefined,
): { readonly key: string; readonly elements: readonly BuiltElement[] } | undefined =>
  builders
    .map(([key, read]) => ({ key, elements: read(meta(key)?.trim() ?? '') }))
    .find(({ elements }) => elements.length > 0);
