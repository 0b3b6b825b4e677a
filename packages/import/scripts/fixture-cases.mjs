import { readFileSync } from 'node:fs';

/** Cases of a fixture: `=== name {options}` and the input below. */
export const readCases = (file) =>
  readFileSync(file, 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const head = part.slice(0, end);
      const brace = head.indexOf('{');
      const [name, options] =
        brace === -1 ? [head, '{}'] : [head.slice(0, brace), head.slice(brace)];
      return {
        name: name.trim(),
        options: JSON.parse(options),
        input: part.slice(end + 1).replace(/\n$/, ''),
      };
    });

/** What a test compares: blocks, and of each issue its code, subject and line. */
export const resultOf = ({ blocks, issues }) => ({
  blocks,
  issues: issues.map(
    ({ code, message, location }) =>
      `${code} ${message.split('. ')[0]}${location === undefined ? '' : ` @${location.line}`}`,
  ),
});
