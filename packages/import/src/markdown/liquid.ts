/**
 * Templates of Jekyll and its kin in Markdown: code between `highlight` tags becomes a fence, `raw` tags and
 * comments go. Other tags and outputs stay as text. Lines keep their numbers.
 */
export const expandLiquid = (markdown: string): string => {
  if (!markdown.includes('{%')) return markdown;
  return markdown
    .replace(/^([ \t]*)\{%-?\s*highlight\s+([\w+#.-]{1,40})[^%\n]{0,200}%\}[ \t]*$/gm, '$1```$2')
    .replace(/^([ \t]*)\{%-?\s*endhighlight\s*-?%\}[ \t]*$/gm, '$1```')
    .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '')
    .replace(/\{%-?\s*(?:end)?comment\s*-?%\}/g, '');
};
