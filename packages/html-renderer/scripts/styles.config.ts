import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

/** The sheets in the order they stand in the stylesheet. */
const sheets = ['base', 'header', 'body', 'media', 'meta-box', 'media-features'];
const layers = '@layer alphanode.base,alphanode.parts,alphanode.features;';

const read = (name: string): Promise<string> =>
  readFile(new URL(`../src/styles/${name}.css`, import.meta.url), 'utf8');

/** Drops what a browser does not need; no string in the sheets holds white space that matters twice. */
const small = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();

const readAll = async (): Promise<readonly string[]> =>
  (await Promise.all(sheets.map(read))).map(small);

/** The whole stylesheet in one line. */
export const buildCss = async (): Promise<string> => layers + (await readAll()).join('');

/** The same without layers, for a page whose own rules are in none and would all win. */
export const buildUnlayeredCss = async (): Promise<string> =>
  (await readAll()).map((sheet) => sheet.replace(/^@layer [\w.]+\{(.*)\}$/, '$1')).join('');

/** Writes the stylesheet into the source, as a string with its hash for a content security policy. */
export const writeSource = async (): Promise<string> => {
  const css = await buildCss();
  const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`;
  const folder = new URL('../src/generated/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(
    new URL('stylesheet.ts', folder),
    `// Made by scripts/styles.config.ts from src/styles.\nexport const stylesheet: string =\n  ${JSON.stringify(css)};\nexport const stylesheetHash: string = '${hash}';\n`,
  );
  return css;
};
