// Writes the JSON Schemas of each version and their hashes into test/fixtures/versions, when a changeset
// tells of it.
// Run: pnpm run freeze-schema
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { articleJsonSchemaV0 } from '../src/article-json-schema-v0.ts';
import { articleJsonSchema } from '../src/article-json-schema.ts';

const changesets = new URL('../../../.changeset/', import.meta.url);
const names = (await readdir(changesets)).filter((name) => name.endsWith('.md'));
const texts = await Promise.all(names.map((name) => readFile(new URL(name, changesets), 'utf8')));
if (!texts.some((text) => text.includes("'@alphanode/meta-schema'"))) {
  console.error(
    'A change of the schema needs a changeset for @alphanode/meta-schema: write it first.',
  );
  process.exit(1);
}

const folder = new URL('../test/fixtures/versions/', import.meta.url);
const hashes: Record<string, string> = {};
for (const [version, schema] of [articleJsonSchemaV0, articleJsonSchema].entries()) {
  const file = new URL(`v${version}/article.schema.json`, folder);
  await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
  hashes[`v${version}`] = createHash('sha256').update(JSON.stringify(schema)).digest('hex');
}
await writeFile(new URL('hashes.json', folder), `${JSON.stringify(hashes, null, 2)}\n`);
