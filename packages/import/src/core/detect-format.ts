/** The formats that are read. */
export const formats = [
  'wxr',
  'wordpress-rest',
  'markdown',
  'html',
  'ghost',
  'portable-text',
  'contentful',
  'json-lines',
] as const;

/** One of {@link formats}. */
export type Format = (typeof formats)[number];

/** An export of Ghost, or what its API answers. */
const isGhost = (start: string): boolean =>
  /^\{\s*"db"\s*:\s*\[|"(?:lexical|mobiledoc|posts_tags|posts_authors)"/.test(start) ||
  (/^\{\s*"(?:posts|pages)"\s*:\s*\[/.test(start) &&
    /"(?:uuid|comment_id|feature_image|custom_excerpt|primary_author)"/.test(start));

/** A dataset of Sanity has a document on each line, and not all of them are posts. */
const isLines = (start: string): boolean => /^\{.*\}\r?\n+\{/.test(start);

const jsonFormat = (start: string): Format => {
  if (isGhost(start)) return 'ghost';
  // GraphQL gives entries by the names of its queries.
  const isGraphql = /^\{\s*"data"/.test(start);
  if (!isGraphql && /"(?:contentTypes|nodeType|sys)"/.test(start)) return 'contentful';
  if (start.includes('"rendered"')) return 'wordpress-rest';
  if (start.includes('"_type"')) return isLines(start) ? 'json-lines' : 'portable-text';
  return 'json-lines';
};

/** Guesses the format by the name and the first characters; `undefined` where they say nothing. */
export const detectFormat = (file: string, start: string): Format | undefined => {
  const extension = /\.([a-z\d]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const text = start.replace(/^\ufeff/, '').trimStart();
  if (/^(?:md|markdown|mdown|mkd|mdx|[qr]md)$/.test(extension)) return 'markdown';
  if (/^(?:jsonl|ndjson)$/.test(extension)) return 'json-lines';
  if (/^(?:<\?xml|<!--|<rss)/.test(text) && /<rss|<channel|wordpress\.org\/export/.test(text))
    return 'wxr';
  if (/^(?:<\?xml|<feed\b)/.test(text) && /<feed\b/.test(text) && text.includes('w3.org/2005/Atom'))
    return 'wxr';
  if (/^(?:html?|xhtml)$/.test(extension)) return 'html';
  if (/^[[{]/.test(text) && /^(?:json)?$/.test(extension)) return jsonFormat(text);
  if (/^<(?:!doctype|html|[a-z])/i.test(text)) return 'html';
  return /^(?:---|\+\+\+|;;;|#+ )/.test(text) && /^(?:txt)?$/.test(extension)
    ? 'markdown'
    : undefined;
};
