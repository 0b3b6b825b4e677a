import { type Issue } from '@alphanode/image-source';
import { messageOfMany } from './messages.ts';

/** What {@link parseArticle} throws: the issues that made the record unreadable. */
export class ArticleError extends Error {
  /** All issues, in the order in which they were found. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(messageOfMany(issues));
    this.name = 'ArticleError';
    this.issues = issues;
  }
}
