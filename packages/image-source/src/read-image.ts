import { type Image } from './image.ts';
import { type Report, type ImageRule, imageIssue } from './messages.ts';
import { type ParsedImageUrl } from './read-url.ts';
import { present } from './present.ts';
import { type ReadUrl, readCandidates, readSources } from './read-candidates.ts';
import { readCredit } from './read-credit.ts';
import { isCut, readDescription } from './read-description.ts';
import { readSize } from './read-size.ts';
import { type Fields, type Found } from './record.ts';

/** What `safeUrl` mends without a word: entities, white space around, encoding as a whole. */
const unclean = /^\s|\s$|&(?:amp|#)|^https?%/i;

/** Makes the picture of a record whose URL has been read. */
export const readImage = (
  fields: Fields,
  { word, value }: Found,
  parsed: ParsedImageUrl,
  report: Report & { readonly readUrl: ReadUrl },
): Image => {
  const { flags, provider, text, url } = parsed;
  const warn = (rule: ImageRule, subject: unknown) => {
    report.issues.push(imageIssue(rule, [...report.path, word], subject));
  };
  if (typeof value === 'string' && unclean.test(value)) warn('url-repaired', value);
  const { alt, caption, credit: split } = readDescription(fields, report);
  if (text !== undefined && isCut(text, caption ?? alt)) warn('text-truncated', text);
  if (provider?.status !== undefined) warn(`provider-${provider.status}`, url);
  if (flags.volatile) warn('volatile', url);
  if (flags.tracker) warn('tracker', url);
  return present({
    url,
    key: parsed.key,
    alt,
    caption,
    credit: readCredit(fields, split, parsed, report),
    ...readSize(fields, parsed, report),
    candidates: readCandidates(fields, report.readUrl),
    sources: readSources(fields, report.readUrl),
    intrinsic: parsed.intrinsic,
    format: parsed.format,
    provider,
    original: parsed.original,
    flags,
    text,
  });
};
