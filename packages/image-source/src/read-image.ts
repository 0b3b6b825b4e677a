import { type Image } from './image.ts';
import { type Issue } from './issue.ts';
import { type Path, type Rule, issue } from './messages.ts';
import { type ParsedImageUrl } from './parse-image-url.ts';
import { present } from './present.ts';
import { readCredit } from './read-credit.ts';
import { isCut, readDescription } from './read-description.ts';
import { readSize } from './read-size.ts';
import { type RecordWords } from './record.ts';

/** What `safeUrl` mends without a word: entities, white space around, encoding as a whole. */
const unclean = /^\s|\s$|&(?:amp|#)|^https?%/i;

/** Makes the picture of a record whose URL, under `key`, has been read. */
export const readImage = (
  words: RecordWords,
  parsed: ParsedImageUrl,
  key: string,
  path: Path,
): { readonly image: Image; readonly issues: readonly Issue[] } => {
  const issues: Issue[] = [];
  const report = (rule: Rule, name: string, value: unknown) => {
    issues.push(issue(rule, [...path, name], value));
  };
  const { flags, provider, text, url } = parsed;
  const raw = words.get(key);
  if (typeof raw === 'string' && unclean.test(raw)) report('url-repaired', key, raw);
  const { alt, caption, credit: split } = readDescription(words, { path, issues });
  if (text !== undefined && isCut(text, caption ?? alt)) report('text-truncated', key, text);
  if (provider?.status !== undefined) report(`provider-${provider.status}`, key, url);
  if (flags.volatile) report('volatile', key, url);
  if (flags.tracker) report('tracker', key, url);
  const size = readSize(words, parsed, report);
  const credit = readCredit(words, split, [url, parsed.original], { path, issues });
  const facts = present({
    ...parsed,
    ...size,
    caption,
    credit,
    resize: undefined,
    widths: undefined,
  });
  return { image: { ...facts, url, key: parsed.key, flags, alt }, issues };
};
