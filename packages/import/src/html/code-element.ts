import { type CodeBlock } from '@alphanode/meta-schema';

import { attribute, classesOf, elementsIn, hasClass, isElement, textContent } from './dom.ts';
import { type Element } from './parse-html.ts';

/** Names that highlighters give to a language which others know by another. */
const aliases = new Map([
  ['jscript', 'javascript'],
  ['as3', 'actionscript3'],
  ['plain', ''],
  ['plaintext', ''],
  ['plain-text', ''],
  ['text', ''],
  ['nohighlight', ''],
  ['none', ''],
  ['generic', ''],
  ['raw', ''],
  ['auto', ''],
  // Sphinx: whatever the site takes where nothing is said.
  ['default', ''],
  // Scopes of GitHub.
  ['html-basic', 'html'],
  ['html-erb', 'erb'],
  ['html-php', 'php'],
  ['html-vue', 'vue'],
  ['css-scss', 'scss'],
  ['css-less', 'less'],
  ['json-comments', 'jsonc'],
  ['gfm', 'markdown'],
  ['enlighter', ''],
  ['highlighter', ''],
]);

/** Gatsby adds the lines to mark: `language-js{1,3}`. */
const named =
  /^(?:language|lang|highlight-source|highlight-text)-([\w+#.-]{1,40})(?:\{[\d,-]{0,100}\})?$/;

/** Classes that highlighters use beside the name of the language. */
const notLanguages =
  /^(?:hljs|highlight|prettyprint(?:ed)?|linenums.*|line-numbers.*|sourceCode|code|code-.*|cell-code|syntax|wp-block-.*|has-.*|is-.*|prism|shiki|rouge|coderay|pygments|chroma|numberLines|number-lines|numberSource|copy|toolbar|theme.*|github-.*|brush.*|nohighlight|notranslate)$/i;

const byAttribute = [
  'data-enlighter-language',
  'data-lang',
  'data-language',
  'data-code-lang',
  'data-code-block-lang',
];

/** `brush: js; title: a.js`, the manner of SyntaxHighlighter. */
const brush = /\bbrush:\s*([\w+#.-]{1,40})/i;

/** Names of two letters that are languages of programs; others are those of people. */
const short = /^(?:js|ts|go|py|rb|cs|sh|md|kt|hs|rs|vb)$/;

/** GitHub and WP-GeSHi write it where the language of people belongs. */
const languageByLang = (element: Element): string | undefined => {
  const value = element.tagName === 'pre' ? attribute(element, 'lang')?.toLowerCase() : undefined;
  if (value === undefined || !/^[a-z][a-z\d+#.]{0,39}$/.test(value)) return undefined;
  return value.length !== 2 || short.test(value) ? value : undefined;
};

/** A language that the element names as one. */
const namedLanguage = (element: Element): string | undefined => {
  for (const name of byAttribute) {
    const value = attribute(element, name);
    if (value && /^[\w+#.-]{1,40}$/.test(value)) return value;
  }
  const said = attribute(element, 'data-syntaxhighlighter-params') ?? attribute(element, 'class');
  const found = brush.exec(said?.slice(0, 2000) ?? '')?.[1];
  if (found !== undefined) return found;
  for (const name of classesOf(element)) {
    const language = named.exec(name)?.[1];
    if (language !== undefined) return language;
  }
  return languageByLang(element);
};

/** `class="hljs js"`, `class="sourceCode python"`, `class="highlight ruby"`: the name stands bare. */
const bareLanguage = (element: Element): string | undefined => {
  const classes = classesOf(element);
  if (!classes.some((name) => /^(?:hljs|sourceCode|prettyprint|highlight)$/.test(name)))
    return undefined;
  return classes.find((name) => !notLanguages.test(name) && /^[a-z][\w+#.-]{0,39}$/i.test(name));
};

/** The element that may name the language beside the `pre` itself; in a table of lines it lies deeper. */
const innerOf = (element: Element): Element | undefined => {
  const isWanted = (each: Element): boolean =>
    attribute(each, 'data-language') !== undefined ||
    (each.tagName === 'code' && (element.tagName !== 'table' || namedLanguage(each) !== undefined));
  if (element.tagName !== 'table') return element.childNodes.filter(isElement).find(isWanted);
  for (const inside of elementsIn(element.childNodes)) if (isWanted(inside)) return inside;
  return undefined;
};

const highlighter = /\b(?:highlight|highlighter-rouge|syntaxhighlighter|sourceCode|code-?block)\b/i;

/** Sphinx: `<div class="highlight-python notranslate"><div class="highlight"><pre>`. */
const sphinx = /^highlight-(?!source-|text-)([\w+#.-]{1,40})$/;

const sphinxLanguage = (wrapper: Element): string | undefined => {
  const classes = classesOf(wrapper);
  if (!classes.includes('notranslate')) return undefined;
  return classes.map((name) => sphinx.exec(name)?.[1]).find((name) => name !== undefined);
};

/** What VitePress and VuePress set beside the code in its wrapper: its language again, and numbers of lines. */
export const isBesideCode = (element: Element): boolean => {
  const { parentNode: around } = element;
  return (
    isElement(around) &&
    classesOf(element).some((name) => /^(?:lang|line-numbers(?:-wrapper)?|copy)$/.test(name)) &&
    classesOf(around).some((name) => name.startsWith('language-'))
  );
};

/** Whether a wrapper is there for the code alone, so that a language in its class is that of the code. */
const isOwnWrapper = (wrapper: Element, element: Element): boolean =>
  wrapper === element.parentNode &&
  wrapper.tagName === 'div' &&
  wrapper.childNodes.length <= 20 &&
  wrapper.childNodes.filter(isElement).every((each) => each === element || isBesideCode(each));

/** What a wrapper says of the code in it. */
const wrapperLanguage = (wrapper: Element, element: Element): string | undefined => {
  const classes = attribute(wrapper, 'class') ?? '';
  if (highlighter.test(classes))
    return sphinxLanguage(wrapper) ?? namedLanguage(wrapper) ?? bareLanguage(wrapper);
  return /\blanguage-/.test(classes) && isOwnWrapper(wrapper, element)
    ? namedLanguage(wrapper)
    : undefined;
};

/** Asks the element, the `code` in it, and up to six wrappers around it. */
const detectLanguage = (element: Element): string | undefined => {
  const all = [element, innerOf(element)].filter((each) => each !== undefined);
  for (const read of [namedLanguage, bareLanguage])
    for (const each of all) {
      const language = read(each);
      if (language !== undefined) return language;
    }
  let wrapper = element.parentNode;
  for (let level = 0; level < 6 && isElement(wrapper); level++) {
    const language = wrapperLanguage(wrapper, element);
    if (language !== undefined) return language;
    wrapper = wrapper.parentNode;
  }
  return undefined;
};

const gutter =
  /^(?:gutter|gl|lineno|linenos|linenodiv|line-?numbers(?:-rows)?|hljs-ln-numbers|crayon-nums|crayon-nums-content|rouge-gutter|blob-num|lnt?|enlighter-gutter|copy-button|filename)$/i;

/** Chroma without classes: numbers that nobody can select. */
const isUnselectable = (element: Element): boolean =>
  /(?:^|[;\s])user-select:\s*none/.test(attribute(element, 'style')?.slice(0, 1000) ?? '') &&
  /^\s*\d+\s*$/.test(textContent(element));

const isGutter = (element: Element): boolean =>
  classesOf(element).some((name) => gutter.test(name)) ||
  /^(?:script|style|button)$/.test(element.tagName) ||
  isUnselectable(element);
const isLine = ({ tagName }: Element): boolean => /^(?:div|p|li|tr)$/.test(tagName);

/** The name of a language as others know it; `''` of none. */
export const languageOf = (name: string): string => {
  const raw = name.toLowerCase();
  return aliases.get(raw) ?? raw;
};

const fileCell = new Set(['filename']);

/** Python-Markdown sets the name of the file in the first row of a table of numbers and code. */
const fileIn = (element: Element): string | undefined => {
  if (element.tagName !== 'table') return undefined;
  const cells = [...elementsIn(element.childNodes)].filter((each) => hasClass(each, fileCell));
  return cells[0] && textContent(cells[0]);
};

/** The code of a `pre` or of a highlighter's table, without line numbers, kept to the character. */
export const codeOf = (element: Element): CodeBlock => {
  const file = fileIn(element);
  const written = textContent(element, isGutter, isLine).replace(/\r\n?/g, '\n');
  // The row of its name is none of the code.
  const text = file === undefined ? written : written.replace(/^\n/, '');
  const language = languageOf(detectLanguage(element) ?? '');
  const title = /\btitle:\s*["']?([^;"']{1,200})/.exec(attribute(element, 'class') ?? '')?.[1];
  const filename =
    attribute(element, 'data-filename') ??
    attribute(element, 'data-file') ??
    attribute(element, 'data-enlighter-title') ??
    title ??
    file;
  return {
    type: 'code',
    // The line break that ends the last line; behind an empty line it is what shows that line.
    code: text.replace(/(^|[^\n])\n$/, '$1'),
    ...(language === '' ? {} : { language }),
    ...(filename ? { filename: filename.trim() } : {}),
  };
};

const codeCell = /^(?:code|rouge-code|hljs-ln-code|crayon-code)$/;

/** Whether a cell holds numbers of lines and nothing else, `undefined` where it holds no code. */
const isNumbers = (cell: Element): boolean | undefined => {
  if (classesOf(cell).some((name) => gutter.test(name))) return true;
  if (classesOf(cell).some((name) => codeCell.test(name))) return false;
  // Hugo sets both in a cell and a `pre` of their own.
  const [only, ...others] = cell.childNodes.filter(isElement);
  if (only?.tagName !== 'pre' || others.length > 0) return undefined;
  return textContent(only).trim() !== '' && textContent(only, isGutter).trim() === '';
};

/** A table in which a highlighter sets line numbers beside the code. */
export const codeTable = (table: Element): Element | undefined => {
  let hasGutter = false;
  let hasCode = false;
  for (const element of elementsIn(table.childNodes)) {
    if (element.tagName === 'table') return undefined;
    if (element.tagName !== 'td') continue;
    const isGutterCell = isNumbers(element);
    hasGutter ||= isGutterCell === true;
    hasCode ||= isGutterCell === false;
  }
  return hasGutter && hasCode ? table : undefined;
};
