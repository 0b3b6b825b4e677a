import { type Issue } from '@alphanode/image-source';

import { list, member } from '../core/json-value.ts';
import { issue } from '../issue.ts';
import { writersOf } from './rest-fields.ts';
import { embedded } from './rest-site.ts';

/** Whether a post names something by its number, or by a list of them. */
const isNumbered = (post: unknown, key: string): boolean => {
  const value = member(post, key);
  return Array.isArray(value) ? list(value).length > 0 : typeof value === 'number' && value > 0;
};

/** What was found of all that a post names by numbers. */
interface Found {
  readonly cover?: unknown;
  readonly authors: readonly unknown[];
}

/** Tells once in an import of each kind of thing that posts name by numbers alone: nobody asked for `_embed`. */
export const createEmbedNotice = (): ((post: unknown, found: Found) => Issue[]) => {
  const told = new Set<string>();
  return (post, { cover, authors }) => {
    const hasTerms = embedded(post, 'wp:term').length > 0;
    const missing = [
      ...(cover === undefined ? ['featured_media'] : []),
      ...(authors.length === 0 ? ['author'] : []),
      ...(hasTerms ? [] : ['categories', 'tags']),
      ...(hasTerms || writersOf(post).length > 0 ? [] : ['coauthors']),
    ].filter((key) => !told.has(key) && isNumbered(post, key));
    return missing.map((key) => {
      told.add(key);
      return issue('reference-unresolved', { subject: key });
    });
  };
};
