import { type Imported, type ImportOptions } from '../core/imported.ts';
import { type JsonItem, jsonItems } from '../core/json-items.ts';
import { type Gathered } from '../core/joined-items.ts';
import { member, textMember } from '../core/json-value.ts';
import { parseItem } from '../core/parse-item.ts';
import { type ImportInput, textChunks } from '../core/text-chunks.ts';

/** What entries refer to. */
export interface Space {
  readonly locale: string | undefined;
  /** All locales that the space has. */
  readonly locales: readonly string[];
  readonly types: ReadonlyMap<string, unknown>;
  /** Those that others link to. */
  readonly entries: ReadonlyMap<string, unknown>;
  readonly assets: ReadonlyMap<string, unknown>;
  /** Tags, and the concepts of a taxonomy. */
  readonly terms: ReadonlyMap<string, unknown>;
}

const lists =
  /^(?:contentTypes|locales|assets|entries|items|tags|(?:taxonomyC|c)oncepts|includes\.(?:Entry|Asset|Tag|TaxonomyConcept))$/;

/** The lists of an export, and of a response of the API. */
export const opens = (path: string, bracket: string): boolean =>
  bracket === '[' ? path === '' || lists.test(path) : path === '' || path === 'includes';

/** Whether an item is an entry that may be an article. */
export const isEntry = ({ path }: JsonItem): boolean => /^(?:(?:entries|items)\.)?\*$/.test(path);

/** Whether a member of the document is that of an entry. */
export const isOwn = (path: string): boolean => path === 'fields';

/** Whether a list holds entries; one without a name is what the clients of the API give. */
const holdsEntries = (name: string): boolean => /entr|items|^\*$/i.test(name);

/** A link, as it is written: the only `sys` that holds no other object. */
const linkPattern = /"sys"\s*:\s*\{([^{}]*)\}/g;

const linksIn = (json: string): string[] =>
  [...json.matchAll(linkPattern)]
    .map(([, sys]) => String(sys))
    .filter((sys) => /"linkType"\s*:\s*"Entry"/.test(sys))
    .map((sys) => sys.replace(/^.*"id"\s*:\s*"([^"]*)".*$/s, '$1'));

/** The items of a document with the names of their lists, as far as it can be read. */
async function* listed(
  input: ImportInput,
): AsyncGenerator<{ readonly item: JsonItem; readonly name: string }> {
  try {
    for await (const item of jsonItems(textChunks(input), opens)) {
      // Where the document is cut is told with the entries.
      if (item.fault === undefined) yield { item, name: item.path.replace(/\.\*$/, '') };
    }
  } catch {
    // What breaks off here does so again, after the entries before it.
  }
}

const idOf = (value: unknown): string => textMember(member(value, 'sys'), 'id');

/** Reads what entries refer to: all types, locales and assets, and then the entries that are linked to. */
export const gatherSpace = async (
  input: ImportInput,
  options: ImportOptions,
): Promise<Gathered<Space>> => {
  const types = new Map<string, unknown>();
  const assets = new Map<string, unknown>();
  const terms = new Map<string, unknown>();
  const entries = new Map<string, unknown>();
  const locales: unknown[] = [];
  const linked = new Set<string>();
  const refusals: Imported[] = [];
  for await (const { item, name } of listed(input)) {
    if (holdsEntries(name)) for (const id of linksIn(item.text)) linked.add(id);
    else {
      const { value, refused } = parseItem(item, options);
      if (refused !== undefined) refusals.push(refused);
      else if (name === 'locales') locales.push(value);
      else if (name === 'contentTypes') types.set(idOf(value), value);
      else if (/assets?$/i.test(name)) assets.set(idOf(value), value);
      else terms.set(idOf(value), value);
    }
  }
  if (linked.size > 0)
    for await (const { item, name } of listed(input)) {
      if (!holdsEntries(name)) continue;
      const { value } = parseItem(item, options);
      if (linked.has(idOf(value))) entries.set(idOf(value), value);
    }
  const chosen = locales.find((each) => member(each, 'default') === true) ?? locales[0];
  const locale = options.locale ?? textMember(chosen, 'code');
  return {
    around: {
      locale: locale === '' ? undefined : locale,
      locales: locales.map((each) => textMember(each, 'code')),
      types,
      entries,
      assets,
      terms,
    },
    refusals,
  };
};
