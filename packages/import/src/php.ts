import { type Issue } from '@alphanode/image-source';

import { requireText } from './core/required-text.ts';
import { issue } from './issue.ts';
import { type Parsed, parsePhp } from './php/parse.ts';
import { findEnds } from './php/repair.ts';
import { type PhpValue } from './php/value.ts';

export type { PhpCustom, PhpEnum, PhpKey, PhpObject, PhpValue } from './php/value.ts';

/** What {@link unserializePhp} gives: the value, or only issues. */
export interface UnserializedPhp {
  /** Absent where the text cannot be read. */
  readonly value?: PhpValue;
  readonly issues: readonly Issue[];
}

const none: ReadonlyMap<number, number> = new Map();

const read = (
  text: string,
  parsed: Parsed & { ok: true },
  mended: readonly Issue[],
): UnserializedPhp => {
  const issues = [...mended];
  if (parsed.cycles > 0) issues.push(issue('php-cycle', { received: text }));
  if (parsed.end < text.length) {
    issues.push(issue('php-trailing', { received: text.slice(parsed.end) }));
  }
  return { value: parsed.value, issues };
};

/**
 * Reads what PHP's `serialize()` wrote: arrays, objects as tagged maps, references, enumerations, custom
 * objects, INF and NAN. A wrong string length, as a search-and-replace leaves it, is repaired where the
 * whole text can be read in exactly one way. No class is made and no code runs. Never throws on a text.
 *
 * Nesting beyond 512 levels is refused. A value that contains itself is cut there.
 * @example
 * unserializePhp('a:2:{i:0;s:4:"lint";i:1;s:4:"test";}').value //=> ['lint', 'test']
 */
export function unserializePhp(text: string): UnserializedPhp {
  requireText(text, 'unserializePhp');
  const parsed = parsePhp(text, none);
  if (parsed.ok) return read(text, parsed, []);
  if (parsed.why === 'too-deep') {
    return { issues: [issue('php-too-deep', {})] };
  }
  const ends = parsed.why === 'wrong-length' ? findEnds(text.trimEnd()) : 'hopeless';
  if (ends === 'ambiguous') return { issues: [issue('php-length-ambiguous', { received: text })] };
  const mended = ends === 'hopeless' ? parsed : parsePhp(text.trimEnd(), ends);
  return mended.ok
    ? read(text.trimEnd(), mended, [issue('php-length-repaired', { received: text })])
    : { issues: [issue('php-invalid', { received: text })] };
}
