import { type Draft } from '../core/imported.ts';
import { issue } from '../issue.ts';

/** Tells once in an import, at the first article that has comments, that comments stay behind. */
export const createCommentNotice = (): ((draft: Draft, hasComments: boolean) => Draft) => {
  let told = false;
  return (draft, hasComments) => {
    const isHeld = draft.record === undefined || draft.status !== undefined;
    if (told || isHeld || !hasComments) return draft;
    told = true;
    return {
      ...draft,
      issues: [...draft.issues, issue('comments-left-out', { subject: 'A post' })],
    };
  };
};
