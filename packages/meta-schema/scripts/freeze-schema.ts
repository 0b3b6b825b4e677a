// Writes the JSON Schemas of each version into test/fixtures/versions, and prints the lines that a changeset
// for this package has to say of them; a test compares the two.
// Run: pnpm run freeze-schema
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { articleJsonSchemaV0 } from '../src/article-json-schema-v0.ts';
import { articleJsonSchema } from '../src/article-json-schema.ts';

const folder = new URL('../test/fixtures/versions/', import.meta.url);
for (const [version, schema] of [articleJsonSchemaV0, articleJsonSchema].entries()) {
  const file = new URL(`v${version}/article.schema.json`, folder);
  await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
  const hash = createHash('sha256').update(JSON.stringify(schema)).digest('hex');
  console.log(`The JSON Schema of version ${version} has the SHA-256 ${hash}.`);
}
