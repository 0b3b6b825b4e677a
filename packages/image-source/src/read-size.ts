import { type Report, imageIssue } from './messages.ts';
import { type ParsedImageUrl, type Sides, complete } from './read-url.ts';
import { type Fields } from './record.ts';

/** HTML writes `600` and `600px`; a percentage is no size of the picture. */
export const pixelsOf = (value: unknown): number | undefined => {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const number = Number(typeof value === 'string' ? value.trim().replace(/px$/i, '') : value);
  return number >= 1 && number <= 65_535 ? Math.round(number) : undefined;
};

const readSide = (
  name: 'width' | 'height',
  fields: Fields,
  parsed: ParsedImageUrl,
  { path, issues }: Report,
): number | undefined => {
  const { word = name, value } = fields[name] ?? {};
  if (value === undefined || value === '') return undefined;
  const own = pixelsOf(value);
  if (own === undefined) issues.push(imageIssue('dimensions-invalid', [...path, word], value));
  else if (own !== (parsed[name] ?? own)) {
    issues.push(imageIssue('dimensions-conflict', [...path, word], value));
  }
  return own;
};

/** The record's sides; the other side follows the shape that the URL names. */
export const readSize = (fields: Fields, parsed: ParsedImageUrl, report: Report): Sides => {
  const width = readSide('width', fields, parsed, report);
  const height = readSide('height', fields, parsed, report);
  const { width: wide, height: high } = parsed;
  if (width === undefined && height === undefined) return { width: wide, height: high };
  const shape = wide && high ? { width: wide, height: high } : undefined;
  return complete({ width, height }, { intrinsic: shape });
};
