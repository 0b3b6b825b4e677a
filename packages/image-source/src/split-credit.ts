import { creditPatterns } from './credit-patterns.ts';
import { maxText, tidy } from './record.ts';

/** A caption without its credit, and the credit as it was written. */
export interface SplitCaption {
  readonly caption: string;
  readonly credit?: string;
}

/** Longer than any credit line: what follows is prose. */
const maxCredit = 140;

/** Whether a text is a credit and nothing else; a byline has to be `told` from two other names. */
const isCredit = (text: string, told: boolean): boolean => {
  if (text.length > maxCredit) return false;
  const { byline, credit } = creditPatterns();
  return (told && byline.test(text)) || credit.test(text);
};

/** Without the bar, dash or bracket that led to the credit. */
const trimmed = (caption: string): string => {
  const text = caption.trimEnd();
  return /[|–—([,;/、＝=-]$/.test(text) ? trimmed(text.slice(0, -1)) : text;
};

const split = (caption: string, credit: string): SplitCaption => ({
  caption: trimmed(caption),
  credit: credit.trim(),
});

/** A label, its value being a name and not the rest of a sentence. */
const byLabel = (text: string): SplitCaption | undefined => {
  if (!/[:：=]/.test(text)) return undefined;
  const { label, name, prose, subject } = creditPatterns();
  for (const match of text.matchAll(label)) {
    const before = text.slice(0, match.index);
    const value = text.slice(match.index + match[0].length);
    const opens = /^$|[.!?。)\]|"”’»…–—/,([（]\s*$/.test(before) || /^\p{Lu}/u.test(match[0]);
    const isProse = value.length > maxCredit || prose.test(value) || subject.test(value);
    if (opens && name.test(value) && !isProse) return split(before, text.slice(match.index));
  }
  return undefined;
};

const byOpening = (text: string): SplitCaption | undefined => {
  const { opening, prose } = creditPatterns();
  const opened = opening.exec(text)?.[1];
  if (opened === undefined || opened.length > maxCredit || prose.test(opened)) return undefined;
  return split(text.slice(0, -opened.length), opened);
};

/** The last parenthesis, where it holds a credit and nothing else. */
const byParenthesis = (text: string): SplitCaption | undefined => {
  const match = /[([（]([^()[\]（）]{2,140})[)\]）]\.?$/.exec(text);
  if (match === null) return undefined;
  const { bracketed, opening, person } = creditPatterns();
  const inner = String(match[1]);
  const before = text.slice(0, match.index);
  // Acronyms in brackets are the parties of a politician.
  if (isCredit(inner, /[a-z ]/.test(inner))) {
    // `Jane Doe (Agency)`, but who stands before `(AP Photo/Jane Doe)` is shown.
    const by = inner.includes('/') ? '' : (person.exec(before)?.[1] ?? '');
    return by === ''
      ? split(before, inner)
      : split(before.slice(0, -by.length - 1), by + text.slice(match.index - 1));
  }
  const isWhole = bracketed.test(inner) || opening.test(inner) || byLabel(inner)?.caption === '';
  return isWhole ? split(before, inner) : undefined;
};

/** `© Jane Doe (detail) What is seen.`: a notice that stands before the caption. */
const byNotice = (text: string): SplitCaption | undefined => {
  const match =
    /^(©.{2,300}?\((?:Ausschnitt|[Dd]etail|cropped)\)|©[^.|]{2,100}(?=[.|] (?!All rights)))[.|]?/.exec(
      text,
    );
  return match?.[1] === undefined ? undefined : split(text.slice(match[0].length).trim(), match[1]);
};

/** The whole text, or what stands after a sentence, where that is a byline or an agency. */
const bySentence = (text: string): SplitCaption | undefined => {
  const { agency, sentenceEnd } = creditPatterns();
  if (isCredit(text, agency.test(text))) return split('', text);
  for (let rest = text, end; (end = rest.search(sentenceEnd)) >= 0;) {
    rest = rest.slice(end).trimStart();
    if (isCredit(rest, true)) return split(text.slice(0, -rest.length), rest);
  }
  return undefined;
};

const bySlide = (text: string): SplitCaption | undefined => {
  const credit = creditPatterns().slide.exec(text)?.[1];
  return credit === undefined ? undefined : { caption: '', credit };
};

/**
 * Splits a credit from a caption, where one is clearly there; invents none where there is none.
 * White space is closed up. A text of more than 5,000 characters is no caption, and stays whole.
 * @example
 * splitCredit('The team in 2014. Photo: Jane Doe / Agency').credit //=> 'Photo: Jane Doe / Agency'
 */
export const splitCredit = (caption: string): SplitCaption => {
  const tidied = tidy(caption);
  if (tidied.length > maxText) return { caption: tidied };
  // The Times prints its label twice, once for who cannot see it.
  const text = tidied.replace(/(?:Credit){1,2}\.{3}|CreditCredit/g, ' Credit: ').trim();
  return (
    bySlide(text) ??
    byParenthesis(text) ??
    byLabel(text) ??
    byNotice(text) ??
    byOpening(text) ??
    bySentence(text) ?? { caption: text }
  );
};
