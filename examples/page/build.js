/** Writes a plain page twice over: an article in its HTML, and one that a script fetches and draws. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { safeParseArticle } from '@alphanode/meta-schema';
import { stylesheet } from '@alphanode/html-renderer/static-css';
import { renderElement } from '@alphanode/html-renderer/element';
import { record } from './shared/record.js';

const result = safeParseArticle(record);
if (!result.ok) throw new Error(result.issues[0].message);

mkdirSync('site', { recursive: true });
writeFileSync('site/article.json', JSON.stringify(result.article));
writeFileSync('site/article.css', stylesheet);
writeFileSync(
  'site/index.html',
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A plain page</title>
<style>h1 { color: rgb(255, 0, 0) }</style>
<h1>A page of its own</h1>
${renderElement(result.article, { stylesheets: ['/article.css'] })}
<alphanode-article id="live"></alphanode-article>
<script type="module" src="/page.js"></script>
`,
);
await build({
  entryPoints: ['page.js'],
  bundle: true,
  format: 'esm',
  minify: true,
  outdir: 'site',
});
