/** What stands before what a fence says of its code, and the fence. */
const start = String.raw`^([ >]{0,20}(?:[-*+] |\d{1,9}[.)] )?[ \t]{0,12}(?:\x60{3,}|~{3,}))[ \t]*`;

const language = String.raw`([\w+#.-]{1,40})`;

/** ```` ```{python} ````, ```` ```{.js title="a"} ```` and ```` ```{#own .js} ```` say all in braces. */
const braced = new RegExp(String.raw`${start}\{([^{}\n]{1,300})\}.*$`);

/** Attributes of Pandoc: what comes behind the class that names the language is as behind any language. */
const attributes = /^(?:\s*#[^\s#]{1,100})?\s*\.([\w+#-]{1,40})(?=\s|$)(.*)$/;

/** The language of what runs in a notebook, and of code for one kind of output. */
const bare = /^=?([a-z][\w+#-]{0,39})(?=[ ,]|$)/i;

/**
 * Lines to mark (`js{4}`), words for a tool (`rust,ignore`), line numbers (`js=5`, `js:line-numbers`), glued to
 * the language.
 */
const glued = new RegExp(
  String.raw`${start}${language}(?:\{[^{}\n]{0,200}\}|,[^\s{}]{0,100}|=[\d+!]{0,6}|!|:(?:no-)?line-numbers(?:=\d{1,6})?)+(?=\s|$)`,
);

/** `js:title=a.js`. */
const gluedTitle = new RegExp(String.raw`${start}${language}:title=([^\s{}"]{1,200})`);

/** `js:a.js {4}`. */
const markedLines = new RegExp(
  String.raw`${start}([\w+#.-]{1,40}:[^\s:{}]{1,200})\s*\{[^{}\n]*\}\s*$`,
);

const fromBraces = (begin: string, inside: string): string => {
  const [, named, more = ''] = attributes.exec(inside) ?? [];
  if (named !== undefined) return `${begin}${named} ${more}`.trimEnd();
  const [, name] = bare.exec(inside) ?? [];
  // An id or lines to mark say no language.
  return name === undefined ? begin : begin + name;
};

/** The first line of code in which the language stands alone, as CommonMark has it, and a title behind it. */
export const plainFence = (line: string): string => {
  const [, begin, inside] = braced.exec(line) ?? [];
  if (begin !== undefined && inside !== undefined) return fromBraces(begin, inside);
  return line
    .replace(gluedTitle, '$1$2 title="$3"')
    .replace(markedLines, '$1$2')
    .replace(glued, '$1$2');
};
