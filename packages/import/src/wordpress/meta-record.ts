import { type Issue } from '@alphanode/image-source';

import { issue } from '../issue.ts';
import { unserializePhp } from '../php.ts';
import { toMeta } from '../php/to-meta.ts';

/** What WordPress itself takes for serialised. */
const serialized =
  /^(?:N;|b:[01];|i:[+-]?\d+;|d:[\d.eE+INFA-]+;|[sS]:\d+:"[\s\S]*";|[aOCE]:\d+:[\s\S]*[;}])$/;

/** Keys under which a whole meta record lies. */
const wholeRecord = /^_?(?:alphanode_)?post_?meta$/i;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('entries' in value);

const read = (key: string, text: string, issues: Issue[]): unknown => {
  const trimmed = text.trim();
  if (!serialized.test(trimmed)) return text;
  const { value, issues: found } = unserializePhp(trimmed);
  for (const each of found) issues.push({ ...each, path: ['meta', key] });
  return value === undefined ? text : toMeta(value);
};

/** A meta record from rows of key and text, in order. A key that comes again makes a list; nothing is lost. */
export const metaRecord = (
  rows: readonly (readonly [string, string])[],
): { readonly meta: Record<string, unknown>; readonly issues: readonly Issue[] } => {
  const issues: Issue[] = [];
  const values = new Map<string, unknown[]>();
  for (const [key, text] of rows) {
    const value = read(key, text, issues);
    if (wholeRecord.test(key) && isRecord(value)) {
      for (const [inner, each] of Object.entries(value))
        values.set(inner, [...(values.get(inner) ?? []), each]);
    } else {
      const known = values.get(key);
      if (known === undefined) values.set(key, [value]);
      else known.push(value);
    }
  }
  const meta: Record<string, unknown> = {};
  for (const [key, all] of values) {
    if (key === '__proto__')
      issues.push(issue('meta-key-renamed', { subject: key, path: ['meta', key] }));
    meta[key === '__proto__' ? '_proto_' : key] = all.length === 1 ? all[0] : all;
  }
  return { meta, issues };
};
