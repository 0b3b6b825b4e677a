const decode = (text: string): string => {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Letters, digits and hyphens of a text, in lower case; `''` where it has none. */
export const slugify = (text: string): string =>
  decode(text.slice(0, 1000))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$|[\ud800-\udbff]$/, '');
