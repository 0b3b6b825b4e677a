import { type Credit } from './image.ts';
import { type Issue } from './issue.ts';
import { type Path, issue } from './messages.ts';
import { present } from './present.ts';
import { type RecordWords, pick, pickText, recordWords, textOf } from './record.ts';
import { safeUrl } from './safe-url.ts';

const host = /^(?:www\.)?((?:[a-z\d-]+\.)+[a-z]{2,})$/i;
const person = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;
const labelled = /^(?:[\p{L} ]{3,24}:\s*|(?:Photo\w*|Image) by |Courtesy of |via |©\s*)/iu;

/** `Photo: Jane Doe / Agency` names a creator and a source; a single name only who a person is. */
const namesIn = (text: string): Pick<Credit, 'creator' | 'source'> => {
  const [first = '', ...others] = text.replace(labelled, '').split(/ ?\/ ?|,? via /);
  const source = others.at(-1);
  if (!person.test(first)) return {};
  if (source !== undefined) return { creator: first, source };
  return labelled.test(text) ? { creator: first } : {};
};

const readLink = (
  words: RecordWords,
  names: string,
  path: Path,
  issues: Issue[],
): string | undefined => {
  const found = pick(words, names);
  if (found === undefined || found[1] === '') return undefined;
  const link = safeUrl(found[1], { use: 'link', path: [...path, found[0]] });
  if (link.issue !== undefined) issues.push(link.issue);
  return link.url;
};

/** `https://www.pexels.com/photo/1` as a source is a link to `pexels.com`. */
const readSource = (words: RecordWords): { source?: string; sourceUrl?: string } => {
  const source = pickText(words, 'source provider publisher agency');
  if (source === undefined) return {};
  const link = /^https?:/i.test(source) ? safeUrl(source, { use: 'link' }).url : undefined;
  return link === undefined
    ? { source }
    : { source: new URL(link).hostname.replace(/^www\./, ''), sourceUrl: link };
};

/** Whether a source that is a host is the picture's own, or a part of it. */
const isHostOf = (source: string, urls: readonly (string | undefined)[]): boolean => {
  const name = host.exec(source)?.[1]?.toLowerCase();
  if (name === undefined) return true;
  const hosts = urls.flatMap(
    (url) => /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url ?? '')?.[1] ?? [],
  );
  return (
    hosts.length === 0 ||
    hosts.some((own) => own === name || own.endsWith(`.${name}`) || name.endsWith(`.${own}`))
  );
};

/** Reads who made the picture; `split` is the credit that the caption held. */
export const readCredit = (
  record: RecordWords,
  split: string | undefined,
  urls: readonly (string | undefined)[],
  { path, issues }: { path: Path; issues: Issue[] },
): Credit | undefined => {
  const given = pick(record, 'credit creditline credittext attribution byline')?.[1];
  const words = new Map([...record, ...(recordWords(given) ?? [])]);
  const { source, sourceUrl } = readSource(words);
  const creator = pickText(words, 'creator photographer artist');
  const copyrightNotice = pickText(words, 'copyrightnotice copyright');
  const own = [creator, source === creator ? undefined : source].filter(Boolean).join(' / ');
  const stated = textOf(recordWords(given)?.get('text') ?? given);
  const text = [stated, split, own, copyrightNotice].find(
    (line) => line !== undefined && line !== '',
  );
  if (text === undefined) return undefined;
  if (source !== undefined && !isHostOf(source, urls)) {
    issues.push(issue('source-mismatch', [...path, 'source'], source));
  }
  const names = namesIn(text);
  const fields = {
    creator: creator ?? names.creator,
    source: source ?? names.source,
    sourceUrl: readLink(words, 'sourceurl crediturl sourcelink', path, issues) ?? sourceUrl,
    license: readLink(words, 'license licence licenseurl', path, issues),
    acquireLicensePage: readLink(words, 'acquirelicensepage', path, issues),
    copyrightNotice,
  };
  return { text, ...present(fields) };
};
