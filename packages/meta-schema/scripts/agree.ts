// Judges mutated articles by JSON Schema, the parser and the standalone parser, and stops at the first
// on which they disagree. Run: pnpm run agree [count] [seed]
import { agree, verdictsOf } from '../test/agreement.ts';
import { canonicalArticle } from '../test/canonical-article.ts';
import { mutated, random } from '../test/mutations.ts';

const [count = '1000000', seed = '7'] = process.argv.slice(2);
const pick = random(Number(seed));
let accepted = 0;
for (let round = 0; round < Number(count); round += 1) {
  const record = mutated(canonicalArticle, pick);
  const verdicts = verdictsOf(record);
  if (!agree(verdicts)) {
    console.error(JSON.stringify(verdicts), JSON.stringify(record));
    process.exit(1);
  }
  if (verdicts.parser) accepted += 1;
}
console.log(`${count} mutations, ${accepted} accepted, 0 disagreements`);
