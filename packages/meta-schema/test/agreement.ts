import { safeUrl } from '@alphanode/image-source';
import { safeParseArticle } from '@alphanode/meta-schema';
import { articleJsonSchema } from '@alphanode/meta-schema/json-schema';
import { safeParseArticle as standalone } from '@alphanode/meta-schema/standalone';
import { Ajv2020 } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({ strict: false, allErrors: false });
for (const use of ['link', 'media'] as const) {
  ajv.addFormat(`alphanode-${use}-url`, (url: string) => safeUrl(url, { use }).url === url);
}
const validate = ajv.compile(articleJsonSchema);

/** What JSON Schema, the parser and the standalone parser say of a record. */
export const verdictsOf = (record: unknown) => ({
  jsonSchema: validate(record),
  parser: safeParseArticle(record, { mode: 'strict' }).ok,
  standalone: standalone(record, { mode: 'strict' }).ok,
});

/** Whether all three agree. */
export const agree = ({ jsonSchema, parser, standalone: alone }: ReturnType<typeof verdictsOf>) =>
  jsonSchema === parser && parser === alone;
