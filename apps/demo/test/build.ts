import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, type BuildReport, buildSite } from '../src/build-site.ts';
import { tempFolder } from './temp-folder.ts';

/** A record as a site stores it. */
export const record = (title: string, facts: Readonly<Record<string, unknown>> = {}) => ({
  title,
  body: [`About ${title}.`],
  ...facts,
});

/** Records as JSON Lines. */
export const lines = (...records: readonly unknown[]): string =>
  records.map((each) => `${JSON.stringify(each)}\n`).join('');

/** A post that waits for a human. */
export const unreviewed = (title: string) =>
  record(title, { meta: { flags: { needs_human_review: 1 } } });

/** A finished build and what it left. */
export interface Built {
  readonly report: BuildReport;
  readonly out: string;
  readonly read: (path: string) => string;
  readonly issues: readonly Readonly<Record<string, unknown>>[];
  /** Pages of posts and lists, the home page first. */
  readonly pages: readonly string[];
}

const assets = { articleCss: '.an-article {}', siteCss: '.site-main {}', icon: '<svg/>' };

/** Builds posts into a folder of its own. */
export async function build(
  posts: string | Readonly<Record<string, string | Uint8Array>>,
  options: Partial<BuildOptions> = {},
): Promise<Built> {
  const out = options.out ?? join(tempFolder(), 'site');
  const report = await buildSite({
    posts: typeof posts === 'string' ? posts : tempFolder(posts),
    out,
    origin: 'https://example.com',
    assets,
    now: new Date('2026-01-01T00:00:00Z'),
    ...options,
  });
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  const issues = read('issues.jsonl').split('\n').slice(0, -1);
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' });
  return {
    report,
    out,
    read,
    issues: issues.map((line) => JSON.parse(line) as Record<string, unknown>),
    pages: pages.filter((path) => path.endsWith('index.html') && !path.startsWith('report')).sort(),
  };
}
