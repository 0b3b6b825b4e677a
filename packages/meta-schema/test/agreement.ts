import { safeUrl } from '@alphanode/image-source';
import { safeParseArticle } from '@alphanode/meta-schema';
import { articleJsonSchema } from '@alphanode/meta-schema/json-schema';
import { safeParseArticle as standalone } from '@alphanode/meta-schema/standalone';
import { Ajv2020 } from 'ajv/dist/2020.js';

const ajv = new Ajv2020();
const urls = (['link', 'media'] as const).map((use) => {
  const format = `${use}-url`;
  ajv.addFormat(format, (url: string) => safeUrl(url, { use }).url === url);
  return [`${use}Url`, { type: 'string', format }] as const;
});
// The definitions are a record, as those of any schema.
const definitions = articleJsonSchema['$defs'] as Readonly<Record<string, unknown>>;
const validate = ajv.compile({
  ...articleJsonSchema,
  $defs: { ...definitions, ...Object.fromEntries(urls) },
});

/** What JSON Schema, the parser and the standalone parser say of a record. */
export const verdictsOf = (record: unknown) => ({
  jsonSchema: validate(record),
  parser: safeParseArticle(record, { mode: 'strict' }).ok,
  standalone: standalone(record, { mode: 'strict' }).ok,
});

/** Whether all three agree. */
export const agree = ({ jsonSchema, parser, standalone: alone }: ReturnType<typeof verdictsOf>) =>
  jsonSchema === parser && parser === alone;

const isCanonical = (record: unknown): boolean => {
  const again = safeParseArticle(record, { mode: 'strict' });
  return again.ok && JSON.stringify(again.article) === JSON.stringify(record);
};

/** What is wrong with how a record is judged, if anything. Counts what was accepted and repaired. */
export const faultOf = (
  record: unknown,
  counts: { accepted: number; repaired: number },
): string | undefined => {
  const verdicts = verdictsOf(record);
  if (!agree(verdicts)) return `verdicts differ ${JSON.stringify(verdicts)}`;
  const strict = safeParseArticle(record, { mode: 'strict' });
  const hasError = strict.issues.some(({ severity }) => severity === 'error');
  if (strict.ok === hasError) return 'an error and a verdict contradict each other';
  if (strict.ok) counts.accepted += 1;
  for (const mode of ['repair', 'salvage'] as const) {
    const result = safeParseArticle(record, { mode });
    if (mode === 'salvage' && !result.ok) return 'salvage lost the post';
    if (!result.ok) continue;
    if (mode === 'repair') counts.repaired += 1;
    if (!isCanonical(result.article)) return `${mode} gave what strict refuses`;
  }
  return undefined;
};
