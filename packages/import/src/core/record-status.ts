import { fold } from './fold.ts';
import { list, member } from './json-value.ts';

/** Words by which sites say that a post is for everybody. */
const isPublic = (status: string): boolean => /^(?:publish(?:ed)?|public|live)?$/.test(status);

const isYes = (said: string): boolean => /^(?:true|yes|on|1)$/.test(said);

const isNo = (said: string): boolean => /^(?:false|no|off|0)$/.test(said);

/** Keys that say by yes or no whether a post is for everybody. */
const flag = /^(?:is)?(draft|private|hidden|archived|deleted|published|live)$/;

/** What is said where such a key is a no to readers. */
const held = new Map([
  ['published', 'unpublished'],
  ['live', 'not live'],
]);

/** Whether a member says by yes or no who may read the record, and nothing else. */
export const saysStatus = (key: string, value: unknown): boolean => {
  const said = String(value).trim().toLowerCase();
  return flag.test(fold(key)) && !Array.isArray(value) && (isYes(said) || isNo(said));
};

/** Why a file is not for the public, by its place: `_drafts/` of Jekyll and Hexo, `draft_` of Medium. */
export const statusOfFile = (file = ''): string | undefined =>
  /(?:^|[\\/])(?:_drafts[\\/]|draft_[^\\/]*\.html?$)/i.test(file) ? 'draft' : undefined;

const optionKeys = ['value', 'slug', 'name', 'label', 'title', 'id', 'key'];

/** The word of a status, also of a list of one and of the record of an option. */
const wordOf = (value: unknown): string | undefined => {
  if (/^(?:string|boolean|number)$/.test(typeof value)) return String(value).trim().toLowerCase();
  const inner = Array.isArray(value)
    ? list(value)[0]
    : optionKeys.map((key) => member(value, key)).find((each) => typeof each === 'string');
  return typeof inner === 'string' ? wordOf(inner) : undefined;
};

/** Words for a state of work; other states are those of a country. */
const ofWork =
  /^(?:draft|pending|private|unpublished|archived|deleted|trash(?:ed)?|scheduled|in[ _-]?(?:review|progress))$/;

/** Why one member of a record keeps it from the public. */
const statusIn = (key: string, value: unknown): string | undefined => {
  // A CMS empties the date of what is taken back, and sets one for what is thrown away.
  if (value === null) return key === 'publishedat' ? 'draft' : undefined;
  if (/^(?:deleted|trashed)(?:at|on)$/.test(key)) return value === '' ? undefined : 'deleted';
  const said = wordOf(value);
  if (said === undefined) return undefined;
  const flagged = flag.exec(key)?.[1];
  if (flagged !== undefined) {
    const no = held.get(flagged);
    if (no !== undefined) return isNo(said) ? no : undefined;
    return isYes(said) ? flagged : undefined;
  }
  if (/^(?:workflow)?state$/.test(key)) return ofWork.test(said) ? said : undefined;
  return /^(?:status|poststatus|visibility)$/.test(key) && !isPublic(said) ? said : undefined;
};

/** Why a record is not for the public, by what it says of itself; `undefined` where it is. */
export const statusOf = (data: Readonly<Record<string, unknown>>): string | undefined => {
  for (const [key, value] of Object.entries(data)) {
    const status = statusIn(fold(key), value);
    if (status !== undefined) return status;
  }
  return undefined;
};
