import { type Issue } from '@alphanode/image-source';
import { safeParseArticle } from '@alphanode/meta-schema/standalone';

import { issue } from '../issue.ts';
import { placedInFile } from './file-place.ts';
import { misuses } from '../misuse-messages.ts';
import { type Draft, type Imported, type ImportOptions } from './imported.ts';
import { Misuse } from './misuse.ts';
import { withLanguage } from './text-language.ts';

/** Gives each issue its file and line, where its maker knew none. */
const locate = (issue: Issue, draft: Draft): Issue => {
  const { file, line } = draft.source;
  const named = file === undefined ? {} : { file };
  const location = issue.location ?? { line: draft.lineOf?.(issue.path) ?? line };
  return { ...issue, location: { ...named, ...location } };
};

type Article = NonNullable<Imported['article']>;

/** An article that bears its status, by which `assessPublication` holds it back. */
const marked = (article: Article, status: string | undefined): Article =>
  status === undefined ? article : { ...article, status: article.status ?? status };

/** What the schema says of a record; it throws at nothing but a definition that cannot be used. */
const parsed = (record: object, { mode = 'salvage', prefixes, meta }: ImportOptions) => {
  try {
    return (meta?.safeParseArticle ?? safeParseArticle)(record, { mode, prefixes });
  } catch (cause) {
    throw new Misuse(misuses.schema(String(cause)), { cause });
  }
};

/** Hands a draft to the schema: an article and issues, or only issues. What is not public is held back. */
export const finish = (draft: Draft, options: ImportOptions): Imported => {
  const { record, source, status, subject = 'The post' } = draft;
  if (status !== undefined && options.drafts !== true) {
    const held = issue('item-unpublished', { subject, received: status });
    return { issues: [locate(held, draft)], source };
  }
  const mark = status === undefined ? [] : [issue('item-marked', { subject, received: status })];
  const issues = [...draft.issues, ...mark].map((each) => locate(each, draft));
  if (record === undefined) return { issues, source };
  const told = withLanguage(record, source.file);
  const result = parsed(told, options);
  const all = [
    ...issues,
    ...result.issues.map((each) => locate(placedInFile(each, draft.placeOf), draft)),
  ];
  return result.ok
    ? { article: marked(result.article, status), issues: all, source }
    : { issues: all, source };
};
