import { type Issue } from '@alphanode/image-source';

/** Lines of text, those in fences empty, and code in a line left out: what stands in code is no element. */
const linesWithoutCode = (markdown: string): readonly string[] => {
  let fence = '';
  return markdown.split('\n').map((line) => {
    const sign = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '' && sign === '') return line.replace(/`[^`]*`/g, '');
    if (fence === '') fence = sign;
    else if (sign.startsWith(fence)) fence = '';
    return '';
  });
};

/** What an issue of HTML says of where it lies: the text that was found, the attribute, or the element. */
const clueOf = ({ message, received = '' }: Issue): string => {
  const [, came = ''] = /^string "([^\n]*?)…?"$/.exec(received) ?? [];
  const [, name = '', tag = ''] = /^(?:([\w:-]{1,60}) of )?(<[a-z][\w-]*)/i.exec(message) ?? [];
  return (came || name || tag).toLowerCase();
};

/** Finds the line of an issue in the Markdown that the HTML was made of, from 0; `undefined` where nothing tells. */
export const issueLines = (markdown: string): ((issue: Issue) => number | undefined) => {
  let lines: readonly string[] | undefined;
  return (issue) => {
    const clue = clueOf(issue);
    if (clue === '') return undefined;
    lines ??= linesWithoutCode(markdown.toLowerCase());
    const line = lines.findIndex((each) => each.includes(clue));
    return line === -1 ? undefined : line;
  };
};
