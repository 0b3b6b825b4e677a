import { excerpt } from './describe.ts';
import { type Json } from './json.ts';
import { asyncSchemaMessage } from './messages.ts';
import { phrases } from './phrases.ts';
import { type Place, at } from './path.ts';
import { type JsonRecord, type Outcome, type Reading, refused, say } from './reading.ts';
import { type StandardIssue, type StandardResult, type StandardSchema } from './standard-schema.ts';

/** The part of a value that an issue is about, and its place. */
const partOf = ({ path = [] }: StandardIssue, whole: Json, root: Place) => {
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

const isLate = /^(?:Encountered Promise|Async\w* \w+ encountered) during synchronous parse/;

/** Whether a schema waits for something, as zod says when it is asked to answer at once. */
const mustWait = (schema: StandardSchema, value: Json): boolean => {
  try {
    // What schemas of zod have; of others an answer that comes later is one that had to.
    (schema as { readonly safeParse?: (value: Json) => unknown }).safeParse?.(value);
    return true;
  } catch (error) {
    return error instanceof Error && isLate.test(error.message);
  }
};

/** What a schema answers; absent where it throws. Zod answers a throw with a promise that is rejected. */
const validate = (
  schema: StandardSchema,
  value: Json,
  place: Place,
): StandardResult<unknown> | undefined => {
  let result: ReturnType<StandardSchema['~standard']['validate']>;
  try {
    result = schema['~standard'].validate(value);
  } catch {
    return undefined;
  }
  if (!('then' in result)) return result;
  // Nobody waits for it, and a rejection that nobody handles ends a process.
  result.then(undefined, () => undefined);
  if (mustWait(schema, value)) throw new TypeError(asyncSchemaMessage(String(place.key)));
  return undefined;
};

const throwing: StandardResult<never> = { issues: [{ message: phrases.throwing }] };

const maxMessage = 200;

/**
 * Reads a site's own field by its schema.
 * @throws {TypeError} for a schema that answers with a promise
 */
export const readCustom = (
  value: Json,
  schema: StandardSchema,
  place: Place,
  reading: Reading,
): Outcome => {
  const result = validate(schema, value, place) ?? throwing;
  // What a site's schema makes of a value is typed by its definition.
  if (result.issues === undefined) return result.value as Json | undefined;
  for (const issue of result.issues) {
    const detail = excerpt(issue.message, maxMessage).replace(/\.$/, '');
    const part = partOf(issue, value, place);
    say(reading, 'custom-field', part.place, { value: part.value, detail });
  }
  return refused;
};
