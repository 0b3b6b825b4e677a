import { excerpt } from './describe.ts';
import { type Json } from './json.ts';
import { asyncSchemaMessage } from './messages.ts';
import { phrases } from './phrases.ts';
import { type Place, at } from './path.ts';
import { type Outcome, type Reading, refused, say } from './reading.ts';
import { type StandardIssue, type StandardResult, type StandardSchema } from './standard-schema.ts';

const placeOf = ({ path = [] }: StandardIssue, place: Place): Place => {
  let inner = place;
  for (const step of path) {
    const key = typeof step === 'object' ? step.key : step;
    inner = at(inner, typeof key === 'number' ? key : String(key));
  }
  return inner;
};

const validate = (
  schema: StandardSchema,
  value: Json,
): StandardResult<unknown> | Promise<StandardResult<unknown>> => {
  try {
    return schema['~standard'].validate(value);
  } catch {
    return { issues: [{ message: phrases.throwing }] };
  }
};

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
  const result = validate(schema, value);
  if (result instanceof Promise) throw new TypeError(asyncSchemaMessage(String(place.key)));
  // What a site's schema makes of a value is typed by its definition.
  if (result.issues === undefined) return result.value as Json | undefined;
  for (const issue of result.issues) {
    const detail = excerpt(issue.message, maxMessage).replace(/\.$/, '');
    say(reading, 'custom-field', placeOf(issue, place), { value, detail });
  }
  return refused;
};
