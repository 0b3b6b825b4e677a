import { fold } from './fold.ts';

/** Words by which sites say that a post is for everybody. */
const isPublic = (status: string): boolean => /^(?:publish(?:ed)?|public|live)?$/.test(status);

const isYes = (said: string): boolean => /^(?:true|yes|on|1)$/.test(said);

const isNo = (said: string): boolean => /^(?:false|no|off|0)$/.test(said);

/** Keys that say by yes or no whether a post is for everybody. */
const flag = /^(?:is)?(draft|private|hidden|published)$/;

/** Whether a member says by yes or no who may read the record, and nothing else. */
export const saysStatus = (key: string, value: unknown): boolean => {
  const said = String(value).trim().toLowerCase();
  return flag.test(fold(key)) && !Array.isArray(value) && (isYes(said) || isNo(said));
};

/** Why a file is not for the public, by its place: `_drafts/` of Jekyll and Hexo, `draft_` of Medium. */
export const statusOfFile = (file = ''): string | undefined =>
  /(?:^|[\\/])(?:_drafts[\\/]|draft_[^\\/]*\.html?$)/i.test(file) ? 'draft' : undefined;

/** Why a record is not for the public, by what it says of itself; `undefined` where it is. */
export const statusOf = (data: Readonly<Record<string, unknown>>): string | undefined => {
  for (const [key, value] of Object.entries(data)) {
    // A CMS empties the date of what is taken back.
    if (value === null && fold(key) === 'publishedat') return 'draft';
    if (!/^(?:string|boolean|number)$/.test(typeof value)) continue;
    const said = String(value).trim().toLowerCase();
    const folded = fold(key);
    const isFlag = flag.exec(folded)?.[1];
    if (isFlag === 'published') {
      if (isNo(said)) return 'unpublished';
    } else if (isFlag !== undefined && isYes(said)) return isFlag;
    if (/^(?:status|poststatus|visibility)$/.test(folded) && !isPublic(said)) return said;
  }
  return undefined;
};
