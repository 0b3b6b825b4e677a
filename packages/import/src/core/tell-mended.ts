import { type Issue } from '@alphanode/image-source';

import { issue } from '../issue.ts';
import { type Imported, type ImportOptions } from './imported.ts';

/** Lines that are told; more of them help nobody. */
const maxTold = 50;

/**
 * Reads an input, and tells with the item that comes next where bytes were not UTF-8. What is read gets
 * a function to be called with their lines.
 */
export async function* tellMended(
  { file }: ImportOptions,
  read: (onMended: (line: number) => void) => AsyncIterable<Imported>,
): AsyncGenerator<Imported> {
  const told = new Set<number>();
  let issues: Issue[] = [];
  const onMended = (line: number): void => {
    if (told.has(line) || told.size >= maxTold) return;
    told.add(line);
    const location = { ...(file === undefined ? {} : { file }), line };
    issues.push(issue('encoding-repaired', { subject: 'The line', location }));
  };
  for await (const imported of read(onMended)) {
    yield issues.length === 0 ? imported : { ...imported, issues: [...issues, ...imported.issues] };
    issues = [];
  }
}
