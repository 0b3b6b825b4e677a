import { type Issue } from '@alphanode/image-source';
import { safeParseArticle } from '@alphanode/meta-schema';

import { type Draft, type Imported, type ImportOptions } from './imported.ts';

/** Gives each issue its file and line, where its maker knew none. */
const locate = (issue: Issue, draft: Draft): Issue => {
  const { file, line } = draft.source;
  const named = file === undefined ? {} : { file };
  const location = issue.location ?? { line: draft.lineOf?.(issue.path) ?? line };
  return { ...issue, location: { ...named, ...location } };
};

/** Hands a draft to the schema: an article and issues, or only issues. */
export const finish = (draft: Draft, options: ImportOptions): Imported => {
  const { record, source } = draft;
  const issues = draft.issues.map((each) => locate(each, draft));
  if (record === undefined) return { issues, source };
  const { mode = 'salvage', prefixes } = options;
  const result = safeParseArticle(record, { mode, prefixes });
  const all = [...issues, ...result.issues.map((each) => locate(each, draft))];
  return result.ok ? { article: result.article, issues: all, source } : { issues: all, source };
};
