import { innerHtml, shownBy } from './builder-html.ts';
import { builderOf, type BuilderTag, builderTags, pairsOf } from './builder-tags.ts';

/** What stands between a tag and the next one, which ends it or not. */
const heldBy = (tag: BuilderTag | undefined, isPair: boolean, text: string): string => {
  if (tag?.element.inner === undefined || !isPair) return text;
  const html = innerHtml(tag, text);
  // What was packed may hold shortcodes; it is shorter than what it was packed in.
  return tag.element.inner.endsWith('base64') ? unwrapBuilders(html).html : html;
};

/** Each tag's HTML in its stead; `ends` are the tags that end others. */
const replaced = (
  tags: readonly BuilderTag[],
  ends: ReadonlyMap<BuilderTag, BuilderTag>,
): ReadonlyMap<BuilderTag, string> => {
  const html = new Map<BuilderTag, string>();
  for (const tag of tags) {
    if (tag.closes) {
      html.set(tag, `${html.get(tag) ?? ''}\n\n`);
      continue;
    }
    const end = ends.get(tag);
    const [said, before, after] = shownBy(tag, end !== undefined);
    html.set(tag, `\n\n${said}\n\n${before}`);
    if (end !== undefined) html.set(end, after);
  }
  return html;
};

/**
 * Takes the shortcodes of page builders off and keeps what they hold and what their attributes show. `taken` are
 * the first of each builder, and where they stand.
 */
export const unwrapBuilders = (
  html: string,
): { readonly html: string; readonly taken: ReadonlyMap<string, number> } => {
  const tags = builderTags(html);
  const ends = pairsOf(tags);
  const shown = replaced(tags, ends);
  const taken = new Map<string, BuilderTag>();
  const out: string[] = [];
  let last: BuilderTag | undefined;
  for (const tag of tags) {
    const isPair = last !== undefined && ends.get(last) === tag;
    out.push(heldBy(last, isPair, html.slice(last?.end, tag.start)), String(shown.get(tag)));
    if (!taken.has(builderOf(tag.name))) taken.set(builderOf(tag.name), tag);
    last = tag;
  }
  return {
    html: out.join('') + html.slice(last?.end),
    taken: new Map([...taken.values()].map(({ name, start }) => [name, start])),
  };
};
