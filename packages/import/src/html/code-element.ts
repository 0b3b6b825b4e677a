import { type CodeBlock } from '@alphanode/meta-schema';

import { attribute, classesOf, elementsIn, isElement, textContent } from './dom.ts';
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
  ['enlighter', ''],
  ['highlighter', ''],
]);

const named = /^(?:language|lang|highlight-source|highlight-text)-([\w+#.-]{1,40})$/;

/** Classes that highlighters use beside the name of the language. */
const notLanguages =
  /^(?:hljs|highlight|prettyprint|linenums.*|line-numbers|sourceCode|code|syntax|wp-block-.*|has-.*|is-.*|prism|shiki|numberLines|copy|toolbar|theme.*|github-.*|brush.*|nohighlight)$/i;

const byAttribute = [
  'data-enlighter-language',
  'data-lang',
  'data-language',
  'data-code-lang',
  'data-code-block-lang',
  'lang',
];

/** `brush: js; title: a.js`, the manner of SyntaxHighlighter. */
const brush = /\bbrush:\s*([\w+#.-]{1,40})/i;

const languageOf = (element: Element, isCode: boolean): string | undefined => {
  for (const name of byAttribute) {
    const value = attribute(element, name);
    if (value && (name !== 'lang' || !isCode) && /^[\w+#.-]{1,40}$/.test(value) && name !== 'lang')
      return value;
  }
  const said = attribute(element, 'data-syntaxhighlighter-params') ?? attribute(element, 'class');
  const found = brush.exec(said?.slice(0, 2000) ?? '')?.[1];
  if (found !== undefined) return found;
  const classes = classesOf(element);
  for (const name of classes) {
    const language = named.exec(name)?.[1];
    if (language !== undefined) return language;
  }
  // `class="hljs js"`, `class="sourceCode python"`, `class="highlight ruby"`: the name stands bare.
  if (!isCode || !classes.some((name) => /^(?:hljs|sourceCode|prettyprint|highlight)$/.test(name)))
    return undefined;
  return classes.find((name) => !notLanguages.test(name) && /^[a-z][\w+#.-]{0,39}$/i.test(name));
};

/** Asks the element, the `code` in it, and up to four wrappers around it. */
const detectLanguage = (element: Element): string | undefined => {
  const inner = element.childNodes.find(
    (node) =>
      isElement(node) &&
      (node.tagName === 'code' || attribute(node, 'data-language') !== undefined),
  );
  const own =
    languageOf(element, true) ??
    (inner !== undefined && isElement(inner) ? languageOf(inner, true) : undefined);
  if (own !== undefined) return own;
  let wrapper = element.parentNode;
  for (let level = 0; level < 6 && isElement(wrapper); level++) {
    const isHighlighter =
      /\b(?:highlight|highlighter-rouge|syntaxhighlighter|sourceCode|code-?block)\b/i.test(
        attribute(wrapper, 'class') ?? '',
      );
    const language = isHighlighter ? languageOf(wrapper, true) : undefined;
    if (language !== undefined) return language;
    wrapper = wrapper.parentNode;
  }
  return undefined;
};

const gutter =
  /^(?:gutter|gl|lineno|linenos|linenodiv|line-?numbers(?:-rows)?|hljs-ln-numbers|crayon-nums|crayon-nums-content|rouge-gutter|blob-num|lnt|enlighter-gutter|copy-button)$/i;
const isGutter = (element: Element): boolean =>
  classesOf(element).some((name) => gutter.test(name)) ||
  /^(?:script|style|button)$/.test(element.tagName);
const isLine = ({ tagName }: Element): boolean => /^(?:div|p|li|tr)$/.test(tagName);

/** The code of a `pre` or of a highlighter's table, without line numbers, kept to the character. */
export const codeOf = (element: Element): CodeBlock => {
  const text = textContent(element, isGutter, isLine).replace(/\r\n?/g, '\n');
  const raw = detectLanguage(element)?.toLowerCase();
  const language = raw === undefined ? '' : (aliases.get(raw) ?? raw);
  const title = /\btitle:\s*["']?([^;"']{1,200})/.exec(attribute(element, 'class') ?? '')?.[1];
  const filename =
    attribute(element, 'data-filename') ??
    attribute(element, 'data-file') ??
    attribute(element, 'data-enlighter-title') ??
    title;
  return {
    type: 'code',
    // The line break that ends the last line; behind an empty line it is what shows that line.
    code: text.replace(/(^|[^\n])\n$/, '$1'),
    ...(language === '' ? {} : { language }),
    ...(filename ? { filename: filename.trim() } : {}),
  };
};

/** A table in which a highlighter sets line numbers beside the code. */
export const codeTable = (table: Element): Element | undefined => {
  let hasGutter = false;
  let code: Element | undefined;
  for (const element of elementsIn(table.childNodes)) {
    if (element.tagName === 'table') return undefined;
    if (element.tagName !== 'td') continue;
    if (classesOf(element).some((name) => gutter.test(name))) hasGutter = true;
    else if (
      classesOf(element).some((name) =>
        /^(?:code|rouge-code|hljs-ln-code|crayon-code|lntd)$/.test(name),
      )
    )
      code ??= element;
  }
  return hasGutter ? (code === undefined ? undefined : table) : undefined;
};
