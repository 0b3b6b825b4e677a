import { excerpt } from './describe.ts';
import { type Json } from './json.ts';
import { misuse } from './messages.ts';
import { phrases } from './phrases.ts';
import { type Place, at } from './path.ts';
import { type Complete, type JsonRecord, type ReadOwn, refused, say } from './reading.ts';
import { type Table } from './row.ts';
import { type StandardIssue, type StandardResult, type StandardSchema } from './standard-schema.ts';

/** The part of a value that an issue is about, and its place. */
const partOf = ({ path = [] }: StandardIssue, whole: Json | undefined, root: Place) => {
  let value: Json | undefined = whole;
  let place = root;
  for (const step of path) {
    const name = typeof step === 'object' ? step.key : step;
    const key = typeof name === 'number' ? name : String(name);
    place = at(place, key);
    // What lies inside a text was made of it by the schema.
    if (typeof value !== 'object' || value === null) continue;
    // A list has its items under their indices.
    value = Object.hasOwn(value, key) ? (value as JsonRecord)[key] : undefined;
  }
  return { value, place };
};

const throwing: StandardResult<never> = { issues: [{ message: phrases.throwing }] };

/** Whether a schema has to wait for something, as zod says when it is asked to answer at once. */
const mustWait = (schema: StandardSchema, value: Json | undefined): boolean => {
  try {
    // A method of schemas of zod; an answer of any other that comes later had to.
    (schema as { readonly safeParse?: (value: unknown) => unknown }).safeParse?.(value);
    return true;
  } catch (error) {
    return error instanceof Error && error.message.startsWith('Encountered Promise');
  }
};

const answerOf = (schema: StandardSchema, value: Json | undefined) => {
  try {
    return schema['~standard'].validate(value);
  } catch {
    return throwing;
  }
};

/** What a schema answers; zod answers with a promise that is rejected where a function of the schema throws. */
const validate = (
  schema: StandardSchema,
  value: Json | undefined,
  key: string,
): StandardResult<unknown> => {
  const answer = answerOf(schema, value);
  if (!('then' in answer)) return answer;
  // Nobody waits for it, and a rejection that nobody handles ends a process.
  answer.then(undefined, () => undefined);
  if (!mustWait(schema, value)) return throwing;
  throw misuse(`fields.${key}`, 'a schema that answers at once', answer);
};

const maxMessage = 200;

/** Reads a site's own field by its schema. Throws a `TypeError` for a schema that has to wait. */
export const customReader =
  (schema: StandardSchema): ReadOwn =>
  (value, row, place, reading) => {
    reading.judged.add(row.key);
    const result = validate(schema, value, row.key);
    // What a site's schema makes of a value is typed by its definition.
    if (result.issues === undefined) return result.value as Json | undefined;
    for (const issue of result.issues) {
      const detail = excerpt(issue.message, maxMessage).replace(/\.$/, '');
      const part = partOf(issue, value, place);
      say(reading, 'custom-field', part.place, { value: part.value, detail });
    }
    return refused;
  };

/** Asks the schemas of fields for what stands for those of a meta that are absent, such as a default. */
export const completer =
  ({ rows }: Table): Complete =>
  (meta, place, reading) => {
    const added: Record<string, Json> = {};
    for (const row of rows) {
      const { key, custom } = row;
      if (custom === undefined || reading.judged.has(key)) continue;
      const outcome = custom(undefined, row, at(place, key), reading);
      if (outcome !== undefined && outcome !== refused) added[key] = outcome;
    }
    return { ...added, ...meta };
  };
