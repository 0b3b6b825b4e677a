// Scores what each library says of the same faults. node --conditions=@alphanode/source rubric.mjs
import { safeParsePostMeta } from '@alphanode/meta-schema';
import { meta } from './record.mjs';
import { peers } from './peers.mjs';

const rows = (paths, values, expected) =>
  paths.flatMap((path) =>
    values.map((value) => ({
      path: path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
      value,
      expected,
    })),
  );
const gone = Symbol('gone');
export const faults = [
  ...rows(
    [
      'topic',
      'summary',
      'aiBrief',
      'codeLanguage',
      'reference',
      'revision.status',
      'revision.version',
      'payload.sourceId',
    ],
    [true, { a: 1, b: 2 }],
    /text|string/i,
  ),
  ...rows(['stack', 'tools', 'checklist', 'notes'], [true], /list|array/i),
  ...rows(['stack.0', 'tools.1', 'checklist.0', 'notes.0'], [true], /text|string/i),
  ...rows(['aiOutline.0'], [5], /key/i),
  ...rows(['difficulty'], ['guru', 5], /beginner/),
  ...rows(
    ['readingTime', 'viewCount', 'payload.paragraphs', 'payload.seed'],
    [-1, 1.5, 'soon', true],
    /number|int|>= ?0|non-negative/i,
  ),
  ...rows(
    ['score.quality', 'score.freshness', 'score.depth', 'score.clarity'],
    [940, -1, 'high'],
    /number|100|<=|>=/i,
  ),
  ...rows(
    ['revision.lastReviewed'],
    ['yesterday', '2019-13-01', '01/02/2019', true],
    /date|YYYY|string|\\d/i,
  ),
  ...rows(['hash'], ['XYZ', 44, { a: 1, b: 2 }], /hex|string|\[0-9/i),
  ...rows(
    ['flags.aiGeneratedStyle', 'flags.hasImages', 'flags.imageHeavy', 'flags.needsHumanReview'],
    [2, 'maybe'],
    /0.{1,8}1/,
  ),
  ...rows(['entities.0.name', 'imageSources.0.url'], [gone], /text|string|URL/i),
  ...rows(['entities.0.type'], [true], /text|string/i),
  ...rows(['imageSources.0.url'], ['javascript:alert(1)', 5], /http|URL|string/i),
  ...rows(['imageSources.0.width'], [-1], /number|>= ?0/i),
];

const withFault = ({ path, value }) => {
  const record = structuredClone(meta);
  const last = path.at(-1);
  const parent = path.slice(0, -1).reduce((inner, key) => inner[key], record);
  if (value === gone) delete parent[last];
  else parent[last] = value;
  return record;
};

const jargon =
  /\bregex|pattern|\^|undefined|NaN|enum|instance|schema\b|nonoptional|discriminator|Invalid input|must NOT|\bobject\b|\bboolean\b|\bstring\b|safeint|=>|>=|<=|\|/i;
const advice =
  /\b(?:use|store|add|remove|correct|upgrade|rename|check|pass|link|name|write|split)\b[^.]*\.?$/i;

const startsWith = (path, start) =>
  start.every((key, index) => String(path[index]) === String(key));

const score = (issue, { path, value, expected }) => {
  if (issue === undefined) return {};
  const message = issue.message.replace(/^[^ ]*: /, '');
  const came =
    value === gone
      ? /nothing|missing|undefined|required/i
      : new RegExp(
          typeof value === 'object'
            ? 'record|object|\\{'
            : String(value)
                .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
                .slice(0, 12),
        );
  return {
    path:
      startsWith(issue.path, path) ||
      (startsWith(path, issue.path) && issue.message.includes(String(path.at(-1)))),
    expected: expected.test(issue.message),
    received: came.test(message),
    position: issue.location !== undefined,
    fix: advice.test(issue.hint ?? issue.message),
    retry: issue.retry !== undefined,
    oneLine: !issue.message.includes('\n') && issue.message.length <= 300,
    plain: !jargon.test(issue.message),
  };
};
const criteria = ['path', 'expected', 'received', 'position', 'fix', 'retry', 'oneLine', 'plain'];

const ours = (record) => {
  const text = JSON.stringify(record, null, 2);
  return safeParsePostMeta(JSON.parse(text), { source: { text } }).issues.filter(
    ({ severity }) => severity !== 'repair',
  );
};
const contenders = {
  'meta-schema': ours,
  ...Object.fromEntries(['zod', 'valibot', 'arktype', 'ajv'].map((name) => [name, peers[name]])),
};

console.log(`${faults.length} faults, ${criteria.length} points each\n`);
console.log(`| library | ${criteria.join(' | ')} | score |`);
console.log(`| --- | ${criteria.map(() => '---').join(' | ')} | --- |`);
for (const [name, read] of Object.entries(contenders)) {
  const totals = Object.fromEntries(criteria.map((one) => [one, 0]));
  for (const fault of faults) {
    const issues = read(withFault(fault));
    const issue = issues.find((one) => startsWith(one.path, fault.path)) ?? issues[0];
    const points = score(issue, fault);
    if (process.argv[2] === name)
      for (const one of criteria)
        if (!points[one])
          console.log(one, fault.path.join('.'), String(fault.value), '|', issue?.message);
    for (const one of criteria) totals[one] += points[one] === true ? 1 : 0;
  }
  const sum = criteria.reduce((total, one) => total + totals[one], 0);
  const percent = (count, of) => `${((100 * count) / of).toFixed(0)} %`;
  console.log(
    `| ${name} | ${criteria.map((one) => percent(totals[one], faults.length)).join(' | ')} | ${((100 * sum) / (faults.length * criteria.length)).toFixed(1)} % |`,
  );
}
