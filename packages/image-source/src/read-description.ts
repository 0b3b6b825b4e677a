import { type Report, imageIssue } from './messages.ts';
import { lazyPattern } from './once.ts';
import { type Fields, textOf, wordsIn } from './record.ts';
import { splitCredit } from './split-credit.ts';

/** What a picture says in words. */
export interface Description {
  readonly alt: string;
  readonly caption: string | undefined;
  /** The credit that the caption held. */
  readonly credit: string | undefined;
}

/** Whatever is neither a letter nor a digit. */
const silent = /* @__PURE__ */ lazyPattern('[^\\p{L}\\d]+', 'gu');

/** Two texts that are read out alike are the same. */
const spoken = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.replace(silent(), ' ').trim();
};

/** A text that goes on where the picture's own was cut. */
export const isCut = (text: string, whole: string): boolean => {
  const [part, all] = [spoken(text), spoken(whole)];
  const start = part === '' ? -1 : all.indexOf(part);
  if (start < 0) return /(?:…|\.{3})$/.test(text);
  const rest = all.slice(start + part.length);
  return start === 0 ? rest !== '' : /^[^ ]/.test(rest);
};

/** Reads alt text and caption, apart from the credit and from each other. */
export const readDescription = (fields: Fields, { path, issues }: Report): Description => {
  const whole = wordsIn(fields.caption) ?? '';
  const { caption, credit } = splitCredit(whole);
  const { word = 'alt', value } = fields.alt ?? {};
  const given = textOf(value) ?? '';
  // What a credit is in a caption is one in an alt text too.
  const described = splitCredit(given)
    .caption.replace(credit ?? '', '')
    .trim();
  const repeats = described !== '' && [caption, whole].map(spoken).includes(spoken(described));
  const alt = repeats ? '' : described;
  if (alt !== given) issues.push(imageIssue('alt-repeated', [...path, word], given));
  if (value === undefined && whole === '') issues.push(imageIssue('alt-missing', path));
  return { alt, caption: caption === '' ? undefined : caption, credit };
};
