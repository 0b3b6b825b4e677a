/** A caption without its credit, and the credit as it was written. */
export interface SplitCaption {
  readonly caption: string;
  readonly credit?: string;
}

/** Longer than any credit line: what follows is prose. */
const maxCredit = 140;

/** Agencies that stand as a credit without any other word. */
const agency =
  /^(?:\p{Lu}[\p{L}.'’-]*[ /,]+){0,5}(?:AFP|AP|AP Photo|dpa|EPA|PA|TNS|UPI|NASA|USATSI|Alamy|Corbis|Reuters|REUTERS|Getty(?: Images?)?|Associated Press|Shutterstock|iStock|WireImage|Invision|Bloomberg|Magnum|Rex Features|USA TODAY Sports)$/u;

/** `Photo:`, `Image source:`, `Credit:`, in the languages that newspapers are printed in. */
const label =
  /\b(?:(?:photo(?:graph(?:y|er|s)?)?|image|picture|illustration|graphic|foto|bild)s?(?: ?(?:credit|source|courtesy|copyright|by))?|credits?|crédits?(?: photo)?|source|quelle|fuente|fonte)\s*:\s*/gi;

/** Words that open a credit without a colon, at the start of a sentence. */
const opening =
  /(?:^|[.!?)\]"”’]\s*)((?:Photo(?:graph)?s?|Images?|Illustrations?|Pictures?) (?:by|via|courtesy of) \p{Lu}.*|(?:[Pp]hotos? )?[Cc]ourtesy(?: of)? \p{Lu}.*|[Vv]ia \p{Lu}.*|AP Photo\s?\/.*|©.*)$/u;

/** `Jane Doe/Agency`, `Jane Doe via AP`: a person or an acronym before each slash. */
const byline =
  /^(?:\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)+|\p{Lu}{3,})(?:\s?\/\s?\p{Lu}[\p{L}\d.'’& -]*)+(?: via \p{Lu}.*)?$/u;
const viaLine = /^\p{Lu}[\p{L}.'’ /-]+ via \p{Lu}.*$/u;

const isCredit = (text: string): boolean =>
  text.length <= maxCredit && (byline.test(text) || viaLine.test(text) || agency.test(text));

/** A sentence of prose after the first full stop. */
const prose = /[\p{Ll}\d)][.!?] \p{Lu}\p{L}* \p{Ll}/u;

/** Without the bar, dash or bracket that led to the credit. */
const trimmed = (caption: string): string => {
  const text = caption.trimEnd();
  return /[|–—(,;-]$/.test(text) ? trimmed(text.slice(0, -1)) : text;
};

const split = (caption: string, credit: string): SplitCaption => ({
  caption: trimmed(caption),
  credit: credit.trim(),
});

/** A label, its value being a name and not the rest of a sentence. */
const byLabel = (text: string): SplitCaption | undefined => {
  for (const match of text.matchAll(label)) {
    const before = text.slice(0, match.index);
    const value = text.slice(match.index + match[0].length);
    const opens = /^$|[.!?)|"”’…–—/,(]\s*$/.test(before) || /^\p{Lu}/u.test(match[0]);
    const named = /^(?:[\p{Lu}\p{Lo}@©\d]|\S+\.\p{Ll}{2,}\b)/u.test(value);
    if (!opens || !named || value.length > maxCredit || prose.test(value)) continue;
    return split(before, text.slice(match.index));
  }
  return undefined;
};

/** The last parenthesis, where it holds a credit and nothing else. */
const byParenthesis = (text: string): SplitCaption | undefined => {
  const match = /\(([^()]{2,140})\)\.?$/.exec(text);
  const inner = match?.[1] ?? '';
  const credit = byLabel(inner)?.credit ?? (isCredit(inner) || opening.test(inner) ? inner : '');
  return match === null || credit === '' ? undefined : split(text.slice(0, match.index), inner);
};

/** `© Jane Doe (detail) What is seen.`: a notice that stands before the caption. */
const byNotice = (text: string): SplitCaption | undefined => {
  const match =
    /^(©.{2,300}?\((?:Ausschnitt|[Dd]etail|cropped)\))/.exec(text) ??
    /^(©[^.|]{2,100})[.|](?= )/.exec(text);
  if (match?.[1] === undefined) return undefined;
  return { caption: text.slice(match[0].length).trim(), credit: match[1].trim() };
};

/** The whole text, or what stands after its last sentence, where that is a byline or an agency. */
const bySentence = (text: string): SplitCaption | undefined => {
  const last = /^.*[.!?]["”’)]?\s(?=\p{Lu})/u.exec(text)?.[0].length ?? 0;
  const start = [0, last].find((index) => isCredit(text.slice(index)));
  return start === undefined ? undefined : split(text.slice(0, start), text.slice(start));
};

/** Wired's galleries: `Slide: 1 / of 2 . Caption: Getty Images`, where a name alone is the credit. */
const bySlide = (text: string): SplitCaption | undefined => {
  const match =
    /^Slide: \d+ \/ of \d+ \. Caption: (\p{Lu}[\p{L}/]*(?: \p{Lu}[\p{L}/]*){0,3})$/u.exec(text);
  return match?.[1] === undefined ? undefined : { caption: '', credit: match[1] };
};

/**
 * Splits a credit from a caption, where one is clearly there; invents none where there is none.
 * White space is closed up.
 * @example
 * splitCredit('The team in 2014. Photo: Jane Doe / Agency').credit //=> 'Photo: Jane Doe / Agency'
 */
export const splitCredit = (caption: string): SplitCaption => {
  // The Times prints its label twice, once for who cannot see it.
  const text = caption
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?:Credit){1,2}\.{3}/g, ' Credit: ')
    .trim();
  const opened = opening.exec(text)?.[1];
  return (
    bySlide(text) ??
    byParenthesis(text) ??
    byLabel(text) ??
    byNotice(text) ??
    (opened !== undefined && opened.length <= maxCredit && !prose.test(opened)
      ? split(text.slice(0, -opened.length), opened)
      : undefined) ??
    bySentence(text) ?? { caption: text }
  );
};
