import { escapeHtml } from '../wordpress/escape-html.ts';

/** ```` ```js title="a.js" ````, ```` ```js [a.js] ```` and ```` ```js:a.js ````: code with the name of its file. */
const info =
  /^([ >]*)(`{3,}|~{3,})[ \t]*([\w+#.-]{1,40})?(?::([^\s:{}]{1,200})|[ \t].{0,300}?(?:\b(?:title|filename|file|name)=(?:"([^"]{1,200})"|'([^']{1,200})')|\[([^\]]{1,200})\]).{0,300})[ \t]*$/;

/** Lines around code that has a title, and its first line. */
export interface TitledFence {
  readonly before: readonly string[];
  readonly fence: string;
  readonly after: readonly string[];
}

/** Reads the first line of code; `undefined` where it has no title. */
export const readTitle = (line: string): TitledFence | undefined => {
  const [, marks = '', fence = '', language = '', ...titles] = info.exec(line) ?? [];
  const title = titles.find(Boolean);
  if (title === undefined) return undefined;
  const caption = `<figcaption>${escapeHtml(title)}</figcaption></figure>`;
  return {
    before: [marks.trimEnd(), `${marks}<figure>`, marks.trimEnd()],
    fence: marks + fence + language,
    after: [marks.trimEnd(), marks + caption, marks.trimEnd()],
  };
};
