import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Folders that hold no posts of the site's own. */
const passedOver = /^(?:node_modules|\..*|_site|_data|_includes|_layouts|_sass)$/;

/** Files whose names say that they may hold articles. */
const readable = /\.(?:md|markdown|mdown|mkd|mdx|[qr]md|html?|xml|atom|rss|json|jsonl|ndjson)$/i;

const filesIn = async (folder: string): Promise<string[]> => {
  const found: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true })) {
      if (passedOver.test(entry.name)) continue;
      if (entry.isDirectory()) open.push(join(next, entry.name));
      else if (entry.isFile() && readable.test(entry.name)) found.push(join(next, entry.name));
    }
  }
  return found.sort();
};

const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path);

/** A pattern as an expression: `**` any folders, `*` and `?` within a name, `{a,b}` either, `[ab]` one of. */
const patternOf = (pattern: string): RegExp => {
  const source = pattern.replace(
    /\*\*\/|\*\*|[*?]|\{[^{}]*\}|\[[^[\]]*\]|[.+^$()|\\{}[\]]/g,
    (part) => {
      if (part === '**/') return '(?:[^/]+/)*';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      if (part === '?') return '[^/]';
      if (part.length > 1 && part.startsWith('{'))
        return `(?:${part
          .slice(1, -1)
          .split(',')
          .map((each) => each.replace(/[.+^$()|\\]/g, '\\$&').replaceAll('*', '[^/]*'))
          .join('|')})`;
      return part.length > 1 ? part : `\\${part}`;
    },
  );
  return new RegExp(`^${source}$`);
};

const matching = async (pattern: string): Promise<string[]> => {
  const normal = pattern.split(sep).join('/').replace(/^\.\//, '');
  const fixed = normal.slice(0, normal.search(/[*?[\]{}]/));
  const folder = fixed.slice(0, fixed.lastIndexOf('/') + 1);
  const expression = patternOf(normal);
  const files = await filesIn(folder === '' ? '.' : folder).catch(() => []);
  return files.filter((file) => expression.test(file.split(sep).join('/')));
};

/** The files behind a path, and the folder that names are relative to. */
export const filesOf = async (path: string): Promise<{ files: string[]; root: string }> => {
  const info = await stat(path).catch(() => undefined);
  if (info?.isDirectory()) return { files: await filesIn(path), root: path };
  if (info !== undefined) return { files: [path], root: '' };
  return { files: isGlob(path) ? await matching(path) : [], root: '' };
};
