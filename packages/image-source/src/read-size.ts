import { type Rule } from './messages.ts';
import { type ParsedImageUrl } from './parse-image-url.ts';
import { type Size } from './provider.ts';
import { type RecordWords } from './record.ts';

type Report = (rule: Rule, key: string, value: unknown) => void;

/** HTML writes `600` and `600px`; a percentage is no size of the picture. */
const pixelsOf = (value: unknown): number | undefined => {
  const number = Number(typeof value === 'string' ? value.trim().replace(/px$/i, '') : value);
  const isSize = typeof value !== 'object' && number >= 1 && number <= 65_535;
  return isSize ? Math.round(number) : undefined;
};

const readSide = (
  name: 'width' | 'height',
  words: RecordWords,
  parsed: ParsedImageUrl,
  report: Report,
): number | undefined => {
  const raw = words.get(name);
  if (raw === undefined || raw === null || raw === '') return undefined;
  const own = pixelsOf(raw);
  if (own === undefined) report('dimensions-invalid', name, raw);
  else if (own !== (parsed[name] ?? own)) report('dimensions-conflict', name, raw);
  return own;
};

/** The record's sides; the other side follows the shape that the URL names. */
export const readSize = (
  words: RecordWords,
  parsed: ParsedImageUrl,
  report: Report,
): { [side in keyof Size]: number | undefined } => {
  const width = readSide('width', words, parsed, report);
  const height = readSide('height', words, parsed, report);
  if (width === undefined && height === undefined) {
    return { width: parsed.width, height: parsed.height };
  }
  const ratio = parsed.width && parsed.height ? parsed.width / parsed.height : undefined;
  return {
    width: width ?? (ratio && height ? Math.round(height * ratio) : undefined),
    height: height ?? (ratio && width ? Math.round(width / ratio) : undefined),
  };
};
