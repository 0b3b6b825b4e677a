import { escapeHtml } from './escape-html.ts';

/** The attribute by which `htmlToBlocks` knows the language of code; empty for what is no name of one. */
export const languageAttribute = (language: string): string =>
  /^[\w+#.-]{1,40}$/.test(language) ? ` data-lang="${language}"` : '';

/** Code as HTML; the line end at its beginning is that of the element, so that one of the code's own stays. */
export const codeHtml = (code: string, language = ''): string =>
  `<pre${languageAttribute(language)}>\n${escapeHtml(code)}</pre>`;
