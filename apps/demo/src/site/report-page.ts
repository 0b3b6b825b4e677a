import { type Issue, type Severity } from '@alphanode/image-source';
import { type SafeHtml, html } from '@alphanode/html-renderer';
import { formatCount, formatNoun } from '../format.ts';
import { type IssueCount, type IssueKind, type IssueLog } from '../output/issue-log.ts';
import { type SitePlan } from '../plan-site.ts';
import { type Post, postUrl } from '../post.ts';
import { type Site, renderShell, siteHead, siteName } from './site-shell.ts';

/** Address of the page, as the navigation has it. */
const reportUrl = '/report/';

const headings: Record<Severity, string> = {
  error: 'Left out',
  warning: 'Worth a look',
  repair: 'Repaired',
};
const meanings: Record<Severity, string> = {
  error: 'A value, a post or a file could not be used.',
  warning: 'Something may be missing or may not be what was meant.',
  repair:
    'A value was read in another form than it is stored in, or said nothing to a reader. Each line tells which.',
};

/** The page that tells what was repaired, dropped or held back, with the first examples of each. */
export function renderReportPage(
  plan: SitePlan,
  log: Pick<IssueLog, 'kinds'>,
  { frame }: Site,
): string {
  const kinds = log.kinds();
  const examples = kinds.flatMap(({ first }) => first);
  const pageOf = createPageOf(plan.posts, examples);
  const sections = (['error', 'warning', 'repair'] as const).map((severity) => {
    const those = kinds.filter((kind) => kind.severity === severity);
    return those.length > 0 && renderSeverity(severity, those, pageOf);
  });
  return renderShell({
    head: siteHead({
      title: `Report: ${siteName}`,
      description: 'What was repaired, dropped or held back when the site was built.',
    }),
    frame,
    here: reportUrl,
    main: html`<h1>Report</h1>
<p class="site-intro">${describe(plan, kinds)}</p>
${renderHeld(plan)}${sections}`,
  });
}

function describe({ posts, held }: SitePlan, counts: readonly IssueCount[]): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const which = held.length === 0 ? '' : `, ${formatCount(held.length)} of them held back`;
  const issues =
    total === 0
      ? 'Nothing was repaired or left out.'
      : `${formatNoun(total, 'issue')}, each a line of issues.jsonl in the folder of the site.`;
  return `${formatNoun(posts.length, 'post')}${which}. ${issues}`;
}

function renderHeld({ held }: SitePlan): SafeHtml | undefined {
  if (held.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { message } of held.flatMap((post) => post.held))
    counts.set(message, (counts.get(message) ?? 0) + 1);
  const reasons = [...counts].sort(([, a], [, b]) => b - a).slice(0, shownReasons);
  return html`<section class="site-report" aria-labelledby="report-held">
<h2 id="report-held">Held back</h2>
<p>Posts with a page that is in no list, no feed and no search engine. <a href="/held-back/">All of them</a></p>
<ul>${reasons.map(([message, count]) => html`<li>${formatCount(count)} × ${message}</li>\n`)}</ul>
</section>
`;
}

/** Some reasons name a day, so there may be as many as there are posts. */
const shownReasons = 10;

function renderSeverity(severity: Severity, kinds: readonly IssueKind[], pageOf: PageOf): SafeHtml {
  const groups = kinds.map(({ code, count, first }) => {
    const rest = count - first.length;
    return html`<details><summary><code>${code}</code> <span>${formatCount(count)}</span></summary>
<ul>${first.map((issue) => renderExample(issue, pageOf))}</ul>
${rest > 0 && html`<p>... and ${formatCount(rest)} more</p>\n`}</details>
`;
  });
  return html`<section class="site-report" aria-labelledby="report-${severity}">
<h2 id="report-${severity}">${headings[severity]}</h2>
<p>${meanings[severity]}</p>
${groups}</section>
`;
}

function renderExample(issue: Issue, pageOf: PageOf): SafeHtml {
  const { location, message } = issue;
  const page = pageOf(issue);
  const place = location && placeOf(location.file, location.line);
  return html`<li>${place !== undefined && html`<code>${place}</code> `}${message}${
    page !== undefined && html` <a href="${page}">Its page</a>`
  }</li>
`;
}

/** Gives the page of the post that an issue is about. */
type PageOf = (issue: Issue) => string | undefined;

const placeOf = (file = '', line = 0) => `${file}:${line}`;

/** Keeps the places of the examples alone: a site may have many more posts. */
function createPageOf(posts: readonly Post[], examples: readonly Issue[]): PageOf {
  const keyOf = ({ location }: Issue) => placeOf(location?.file, location?.line);
  const wanted = new Set(examples.map(({ location }) => location?.file));
  const byPlace = new Map<string, string>();
  const byFile = new Map<string, string | undefined>();
  for (const post of posts) {
    const { file, line } = post.source.place;
    if (!wanted.has(file)) continue;
    byPlace.set(placeOf(file, line), postUrl(post));
    // A place inside a file of many posts does not tell which of them.
    byFile.set(file, byFile.has(file) ? undefined : postUrl(post));
  }
  return (issue) => byPlace.get(keyOf(issue)) ?? byFile.get(issue.location?.file ?? '');
}
