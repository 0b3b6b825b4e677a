const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Signs of the link that a heading has to itself; `#` ends words as well, as in `C#`. */
const permalink = /^# | #$| ?[¶§🔗]$/gu;

/** The words of a heading, as it is written and without a link to itself. */
const wordsOf = (heading: string): readonly string[] => {
  const seen = heading.replace(/\p{Cf}+/gu, '');
  return [folded(heading), folded(seen), folded(folded(seen).replace(permalink, ''))];
};

/** What sites put between the title of a page and their name. */
const separator = / [|–—•·»«:-]{1,3} | ?[|»«•] ?|: /g;

/** Where a title can be divided, and the parts on both sides. */
function* dividedTitles(title: string): Generator<readonly [string, string]> {
  for (const { 0: sign, index } of title.matchAll(separator))
    yield [title.slice(0, index).trim(), title.slice(index + sign.length).trim()];
}

/**
 * The title of a page without the name of its site, where that is known, or the part that stands again as a
 * heading of the first level.
 */
export const pageTitle = (
  title: string,
  sites: readonly string[],
  headings: readonly string[],
): string => {
  const written = title.replace(/\s+/g, ' ').trim();
  const known = new Set(sites.map(folded).filter(Boolean));
  const heads = new Set(headings.flatMap(wordsOf).filter(Boolean));
  if (heads.has(folded(title))) return title;
  const parts = [...dividedTitles(written)];
  for (const [before, behind] of parts) {
    if (heads.has(folded(before))) return before;
    if (heads.has(folded(behind))) return behind;
  }
  for (const [before, behind] of parts) {
    if (known.has(folded(behind)) && before !== '') return before;
    if (known.has(folded(before)) && behind !== '') return behind;
  }
  return title;
};
