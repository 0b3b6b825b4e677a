import { articleRows, optionalKeys } from './article-fields.ts';
import { isBody, isLead } from './canonical-body.ts';
import { type Check, checkOf, memberOfRow, recordOf } from './canonical-record.ts';
import { metaFields } from './meta-fields.ts';
import { isExtra } from './meta-value.ts';

/** Whether a value is a canonical post meta. */
export const isPostMeta = /* @__PURE__ */ recordOf([
  ...metaFields.map(memberOfRow),
  { key: 'extra', isRequired: true, check: isExtra },
]);

/** Checks of the members of an article that no kind describes. */
const partChecks: Readonly<Record<string, Check>> = {
  schemaVersion: (value) => value === 1,
  lead: isLead,
  body: isBody,
  meta: isPostMeta,
};

/** Whether a value is a canonical article. */
export const isArticle = /* @__PURE__ */ recordOf(
  articleRows.map((row) => ({
    key: row.key,
    isRequired: !optionalKeys.has(row.key),
    check: partChecks[row.key] ?? checkOf(row),
  })),
);
