import { tidy } from './record.ts';

/** A caption without its credit, and the credit as it was written. */
export interface SplitCaption {
  readonly caption: string;
  readonly credit?: string;
}

/** Longer than any credit line: what follows is prose. */
const maxCredit = 140;

/** Agencies that stand as a credit without any other word. */
const agency =
  /^(?:\p{Lu}[\p{L}.'’]*[ /,-]+){0,6}(?:(?:on|from|via) )?(?:AFP|AP|AP Photo|dpa|EFE|ANSA|EPA|PA|TNS|UPI|NASA|USATSI|Alamy|Alamy Stock Photo|Reuters|REUTERS|Getty(?: Images?)?|Associated Press|Shutterstock|iStock(?:photo)?|WireImage|Invision|Rex Features|USA TODAY Sports|Unsplash|Pexels|Pixabay|Wikimedia Commons|(?<=^|[/,] ?|on |via )(?:Bloomberg|Corbis|Flickr|Magnum))\.?$/u;

/** `Photo:`, `Image source:`, `Crédit :`, in the languages that newspapers are printed in. */
const label =
  /\b(?:(?:photo(?:graph(?:y|er|s)?)?|image|pic(?:ture)?|illustration|graphic|screenshot|foto(?:graf[íi]a)?|bild|grafik|imagen|ilustración)s?(?:[ -]?(?:credit|source|courtesy|copyright|illustration|by|quelle|nachweis|rechte))?|cr[ée]dit[os]?s?(?: photos?)?|source|quelle|fuente|fonte|courtesy|copyright)\s*:\s*/gi;

/** Words that open a credit without a colon, at the start of a sentence. */
const opening =
  /(?:^|[.!?)\]"”’»|]\s*)((?:Photo(?:graph)?s?|Images?|(?:Photo )?Illustrations?|Pictures?|Art|Fotos?) (?:by|via|par|por|courtesy of|provided by|source,|copyright) ?\p{Lu}.*|Photos? (?:©|(?=\p{Lu}[^.]*\/)).*|(?:[Pp]hotos? |[Ii]mages? )?(?:[Cc]ourtesy(?: of)?|Cortesía de|Copyright) [\p{Lu}\d].*|[Vv]ia \p{Lu}[^ ]*(?: [\p{Lu}&/][^ ]*)*|AP Photo\s?\/.*|©.*)$/u;

/** `Jane Doe/Agency`, `SIA/EFAK`: a person or an acronym before each slash, and names alone after it. */
const byline =
  /^(?:\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)+|\p{Lu}{3,})(?:\s?\/\s?(?:\p{Lu}|dpa)[\p{L}\d.'’&-]*(?: (?:\p{Lu}[\p{L}\d.'’-]*|&|of|the|and))*)+(?:,? via \p{Lu}.*)?\.?$/u;
const viaLine = /^(?:\p{Lu}[\p{L}.'’-]*[ ,/]+){2,}via \p{Lu}.*$/u;
const licensed = /^\p{Lu}[^,.]+, (?:CC[ -]BY|Public domain).*$/u;
const commissioned = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)+ for \p{Lu}/u;

const isCredit = (text: string): boolean =>
  text.length <= maxCredit &&
  ((text.includes('/') && byline.test(text)) ||
    viaLine.test(text) ||
    agency.test(text) ||
    licensed.test(text));

/** A sentence of prose after the first full stop, or in place of a name. */
const prose = /[\p{Ll}\d)][.!?] \p{Lu}\p{L}* \p{Ll}/u;
const notName = /^(?:The|An?|This|D(?:er|ie|as)|L[ea]s?|Une?|El|Los) \p{Ll}/u;

/** Without the bar, dash or bracket that led to the credit. */
const trimmed = (caption: string): string => {
  const text = caption.trimEnd();
  return /[|–—([,;-]$/.test(text) ? trimmed(text.slice(0, -1)) : text;
};

const split = (caption: string, credit: string): SplitCaption => ({
  caption: trimmed(caption),
  credit: credit.trim(),
});

/** A label, its value being a name and not the rest of a sentence. */
const byLabel = (text: string): SplitCaption | undefined => {
  if (!text.includes(':')) return undefined;
  for (const match of text.matchAll(label)) {
    const before = text.slice(0, match.index);
    const value = text.slice(match.index + match[0].length);
    const opens = /^$|[.!?)\]|"”’»…–—/,([]\s*$/.test(before) || /^\p{Lu}/u.test(match[0]);
    const named =
      /^(?:[\p{Lu}\p{Lo}@©\d]|(?:dpa|imago|picture[ -]alliance)\b|\S+\.\p{Ll}{2,}\b)/u.test(value);
    const isProse = value.length > maxCredit || prose.test(value) || notName.test(value);
    if (opens && named && !isProse) return split(before, text.slice(match.index));
  }
  return undefined;
};

const byOpening = (text: string): SplitCaption | undefined => {
  const opened = opening.exec(text)?.[1];
  if (opened === undefined || opened.length > maxCredit || prose.test(opened)) return undefined;
  return split(text.slice(0, -opened.length), opened);
};

/** The last parenthesis, where it holds a credit and nothing else. */
const byParenthesis = (text: string): SplitCaption | undefined => {
  const match = /[)\]]\.?$/.test(text) ? /[([]([^()[\]]{2,140})[)\]]\.?$/.exec(text) : null;
  const inner = match?.[1] ?? '';
  const isWhole = isCredit(inner) || commissioned.test(inner) || opening.test(inner);
  return match !== null && (isWhole || byLabel(inner)?.caption === '')
    ? split(text.slice(0, match.index), inner)
    : undefined;
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
  const last = /^.*(?:[.!?]["”’)]?|[|–—])\s(?=\p{Lu})/u.exec(text)?.[0].length ?? 0;
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
  const tidied = tidy(caption);
  if (tidied === '') return { caption: '' };
  // The Times prints its label twice, once for who cannot see it.
  const text = tidied.includes('Credit...')
    ? tidied.replace(/(?:Credit){1,2}\.{3}/g, ' Credit: ').trim()
    : tidied;
  return (
    bySlide(text) ??
    byParenthesis(text) ??
    byLabel(text) ??
    byNotice(text) ??
    byOpening(text) ??
    bySentence(text) ?? { caption: text }
  );
};
