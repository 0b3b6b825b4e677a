/**
 * Parses each post of a folder, parses what came out as strictly as can be, and renders both. Run where the
 * packages are installed: a bundle can be wrong where its sources are right.
 */
import { deepStrictEqual, strictEqual } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { renderArticle } from '@alphanode/html-renderer';
import { safeParseArticle } from '@alphanode/meta-schema';

const [folder] = process.argv.slice(2);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
strictEqual(names.length > 20, true, `${folder} holds ${names.length} posts.`);
for (const name of names) {
  const first = safeParseArticle(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  strictEqual(first.ok, true, name);
  const second = safeParseArticle(JSON.parse(JSON.stringify(first.article)), { mode: 'strict' });
  strictEqual(second.ok, true, `${name}: ${second.issues[0]?.message}`);
  deepStrictEqual(second.article, first.article, name);
  strictEqual(renderArticle(second.article), renderArticle(first.article), name);
}
