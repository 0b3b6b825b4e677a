import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Issue } from '@alphanode/image-source';
import { demoIssue } from '../messages.ts';
import { readManifest, writeManifest } from './manifest.ts';

/** Name of the file that lists everything that was wrong. */
export const issuesName = 'issues.jsonl';

/** The output folder, ready to be written to, or why it cannot be. */
export type PreparedOut =
  | { readonly ok: true; readonly written: ReadonlySet<string> }
  | { readonly ok: false; readonly issue: Issue };

/** Makes the folder and finds out what earlier builds wrote into it. */
export function prepareOut(out: string): PreparedOut {
  try {
    mkdirSync(out, { recursive: true });
    const before = readManifest(out);
    if (!before.has(issuesName) && existsSync(join(out, issuesName))) {
      const facts = { received: join(out, issuesName) };
      return { ok: false, issue: demoIssue('demo/file-in-the-way', undefined, facts) };
    }
    const written = new Set([...before, issuesName]);
    writeManifest(out, written);
    return { ok: true, written };
  } catch (error) {
    const facts = { received: String(error) };
    return { ok: false, issue: demoIssue('demo/out-not-folder', undefined, facts) };
  }
}
