import { type Credit } from './image.ts';
import { type Report, imageIssue } from './messages.ts';
import { type ParsedImageUrl } from './read-url.ts';
import { lazyPattern } from './once.ts';
import { present } from './present.ts';
import { type Fields, type Found, fieldsOf, textOf, wordsIn } from './record.ts';
import { safeUrl } from './safe-url.ts';
import { urlParts } from './url-parts.ts';

const hostName = /^(?:www\.)?((?:[a-z\d-]+\.)+[a-z]{2,})$/i;
const person = /* @__PURE__ */ lazyPattern("^\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]*){1,3}$");
const labelled = /^(?:[^/:©\d.,()]{3,24}:\s*|(?:Photo\w*|Image) by |Courtesy of |via |©\s*)/i;

/** `Photo: Jane Doe / Agency` names a creator and a source; a single name only who a person is. */
const namesIn = (text: string): Pick<Credit, 'creator' | 'source'> => {
  if (!/[/:©]|\b(?:by|of|via)\b/i.test(text)) return {};
  const [first = '', ...others] = text.replace(labelled, '').split(/ ?\/ ?|,? via /);
  const source = others.at(-1);
  if (!person().test(first)) return {};
  return source === undefined ? { creator: first } : { creator: first, source };
};

const readLink = (found: Found | undefined, { path, issues }: Report): string | undefined => {
  if (found === undefined || found.value === '') return undefined;
  const link = safeUrl(found.value, { use: 'link', path: [...path, found.word] });
  if (link.issue !== undefined) issues.push(link.issue);
  return link.url;
};

/** `https://www.pexels.com/photo/1` as a source is a link to `pexels.com`. */
const readSource = (fields: Fields): { source?: string; sourceUrl?: string } => {
  const source = wordsIn(fields.source);
  if (source === undefined) return {};
  const link = /^https?:/i.test(source) ? safeUrl(source, { use: 'link' }).url : undefined;
  return link === undefined
    ? { source }
    : { source: new URL(link).hostname.replace(/^www\./, ''), sourceUrl: link };
};

const isPartOf = (host: string, whole: string): boolean => `.${host}`.endsWith(`.${whole}`);

/** Whether a source that is a host is the picture's own, or a part of it. */
const isHostOf = (source: string, url: string, original = ''): boolean => {
  // The usual case, without taking a URL apart.
  if (url.startsWith(`${source}/`, 'https://'.length)) return true;
  const name = hostName.exec(source)?.[1]?.toLowerCase();
  const hosts = [urlParts(url).host, urlParts(original).host];
  return (
    !name ||
    // Of relative URLs there is nothing to compare.
    !hosts.join('') ||
    hosts.some((own) => isPartOf(own, name) || isPartOf(name, own.replace(/^www\./, '')))
  );
};

/** Reads who made the picture; `split` is the credit that the caption held. */
export const readCredit = (
  record: Fields,
  split: string | undefined,
  { url, original }: Pick<ParsedImageUrl, 'url' | 'original'>,
  report: Report,
): Credit | undefined => {
  const given = record.credit?.value;
  const inner = fieldsOf(given);
  const fields = inner === undefined ? record : { ...record, ...inner };
  const { source, sourceUrl } = readSource(fields);
  const creator = wordsIn(fields.creator);
  const copyrightNotice = wordsIn(fields.copyrightNotice);
  const own = creator && source && source !== creator ? `${creator} / ${source}` : undefined;
  const stated = textOf(inner?.text?.value ?? given);
  const text = [stated, split, own, creator, source, copyrightNotice].find(Boolean);
  if (text === undefined) return undefined;
  if (source !== undefined && !isHostOf(source, url, original)) {
    report.issues.push(imageIssue('source-mismatch', [...report.path, 'source'], source));
  }
  const names = namesIn(text);
  return present({
    text,
    creator: creator ?? names.creator,
    source: source ?? names.source,
    sourceUrl: readLink(fields.sourceUrl, report) ?? sourceUrl,
    license: readLink(fields.license, report),
    acquireLicensePage: readLink(fields.acquireLicensePage, report),
    copyrightNotice,
  });
};
