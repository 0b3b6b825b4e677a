import { type Issue } from '@alphanode/image-source';
import type { Colors } from 'picocolors/types';
import { type BuildReport } from './build-site.ts';
import { formatBytes, formatCount, formatNoun, formatSeconds } from './format.ts';

/** What the summary tells besides the report of the build. */
export interface SummaryFacts {
  readonly report: BuildReport;
  readonly seconds: number;
  /** Highest memory use of the process so far. */
  readonly peakBytes: number;
  /** The output folder as it is shown. */
  readonly out: string;
  /** Where the site is served, and the port that was asked for. */
  readonly server?: { readonly url: string; readonly port: number; readonly askedPort: number };
}

/** How a build ended, as the process says it. */
export type ExitCode = 0 | 1 | 2;

const exitMeanings: Record<ExitCode, string> = {
  0: 'every post has its page',
  1: 'some posts or files were rejected, the rest is built',
  2: 'nothing could be built',
};

/** The exit code of a build. */
export function exitCodeOf(report: BuildReport): ExitCode {
  if (report.rendered === 0) return 2;
  return report.rejected + report.unwritten > 0 ? 1 : 0;
}

/** The text that ends a build. */
export function renderSummary(facts: SummaryFacts, colors: Colors): string {
  const { report, server } = facts;
  const code = exitCodeOf(report);
  const paint = code === 0 ? colors.green : code === 1 ? colors.yellow : colors.red;
  const sections = [
    describePosts(facts, colors),
    describeHeld(report),
    describeRejected(report, colors),
    describeIssues(facts, colors),
    row('Exit code', `${paint(String(code))}  ${exitMeanings[code]}`),
    server === undefined ? [] : describeServer(server, colors),
  ];
  return `\n${sections.flat().join('\n')}\n`;
}

const labelWidth = 13;

/** Lines of the summary, the first with its label. */
function row(label: string, first: string, ...more: readonly string[]): string[] {
  const margin = ' '.repeat(labelWidth + 2);
  return [`  ${label.padEnd(labelWidth)}${first}`, ...more.map((line) => margin + line)];
}

function describePosts(
  { report, seconds, peakBytes, out }: SummaryFacts,
  colors: Colors,
): string[] {
  const { rendered, tally, removed } = report;
  const speed = `${formatSeconds(seconds)}, ${formatCount(rendered / seconds)} articles per second`;
  const memory = `peak memory ${formatBytes(peakBytes)}`;
  if (rendered === 0) return row('Rendered', colors.bold('no post'));
  const files = tally.new + tally.changed + tally.unchanged;
  const parts = [
    `${formatCount(tally.new)} new`,
    `${formatCount(tally.changed)} changed`,
    `${formatCount(tally.unchanged)} unchanged`,
    `${formatCount(removed)} removed`,
  ];
  return [
    ...row('Rendered', `${colors.bold(formatNoun(rendered, 'post'))} in ${speed}, ${memory}`),
    ...row(
      'Written',
      `${formatBytes(tally.bytes)} in ${formatNoun(files, 'file')} (${parts.join(', ')}) in ${out}`,
    ),
  ];
}

function describeHeld({ heldBack, heldReasons }: BuildReport): string[] {
  if (heldBack === 0) return [];
  const reasons = [...heldReasons].map(([code, count]) => `${column(count)}  ${code}`);
  const effect = 'noindex, a notice on the page, not in the sitemap and feeds';
  return row('Held back', `${formatNoun(heldBack, 'post')}: ${effect}`, ...reasons);
}

function describeRejected(report: BuildReport, colors: Colors): string[] {
  const { rejected, unwritten, passedOver, rejections } = report;
  const passed =
    passedOver === 0 ? [] : row('Passed over', `${formatNoun(passedOver, 'file')} of other kinds`);
  if (rejected + unwritten === 0) return passed;
  const { first, count } = rejections;
  const lines = first.flatMap((issue) => [
    [...placeOf(issue).map(colors.red), issue.code].join('  '),
    `  ${issue.message}`,
  ]);
  const rest =
    count > first.length ? [`and ${formatNoun(count - first.length, 'more reason')}`] : [];
  return [
    ...row('Rejected', colors.bold(formatCount(rejected + unwritten)), ...lines, ...rest),
    ...passed,
  ];
}

/** File and line, with the keys that lead to the value; nothing where the whole input is at fault. */
function placeOf({ location, path }: Issue): string[] {
  if (location === undefined) return [];
  return [[`${location.file ?? ''}:${location.line}`, ...path].join(' ')];
}

function describeIssues({ report, out }: SummaryFacts, colors: Colors): string[] {
  const { issues } = report;
  const total = issues.reduce((sum, { count }) => sum + count, 0);
  // A folder that cannot be used has no list of issues either.
  if (total === 0) return report.rejected > 0 ? [] : row('Issues', 'none');
  const paint = { error: colors.red, warning: colors.yellow, repair: colors.dim };
  const lines = issues.map(
    ({ code, severity, count }) =>
      `${column(count)}  ${paint[severity](severity.padEnd(7))}  ${code}`,
  );
  // Without a post there is no site that could show them.
  const shown = report.rendered > 0 ? ' the first of each kind on /report/,' : '';
  return row('Issues', `${formatCount(total)},${shown} all in ${out}/issues.jsonl`, ...lines);
}

/** Counts right-aligned, as in a table. */
const column = (count: number) => formatCount(count).padStart(6);

function describeServer(
  { url, port, askedPort }: NonNullable<SummaryFacts['server']>,
  colors: Colors,
): string[] {
  const why = port === askedPort || askedPort === 0 ? '' : `  (port ${askedPort} is taken)`;
  return [
    ...row('Site', `${colors.bold(colors.cyan(url))}${why}`),
    ...row('', 'Ctrl+C ends the server.'),
  ];
}
