import { inlineTable } from './body-table.ts';
import { describe } from './describe.ts';
import { type Json } from './json.ts';
import { textKeeper } from './keep-text.ts';
import { phrases } from './phrases.ts';
import { type Place, at } from './path.ts';
import { type BodyReading, readNode } from './read-node.ts';
import { type JsonRecord, isList, isRecord, say } from './reading.ts';
import { fromEditor, withImage } from './editor-blocks.ts';
import { withMarks } from './editor-marks.ts';

const textInline = (text: string): Json => ({ type: 'text', text });

/** What an inline record without a type is: a link where it has an address, text where it has text. */
const typeOf = (inline: JsonRecord): Json | undefined => {
  if (Object.hasOwn(inline, 'type')) return inline['type'];
  if (Object.hasOwn(inline, 'href')) return 'link';
  return Object.hasOwn(inline, 'text') ? 'text' : undefined;
};

/** The text of what is no inline, as one. */
const keepText = /* @__PURE__ */ textKeeper({
  expected: phrases.inlines,
  kept: phrases.plainText,
  of: textInline,
});

/** An inline as this package shapes it. */
const shapeOf = (value: JsonRecord): JsonRecord =>
  typeOf(value) === 'text' ? withMarks(value) : withImage(fromEditor(value, inlineTable));

const readInline = (
  value: Json,
  place: Place,
  body: BodyReading,
  links: boolean,
): readonly Json[] => {
  if (typeof value === 'string') {
    if (body.reading.strict) keepText(value, place, body);
    return [textInline(value)];
  }
  if (!isRecord(value)) return keepText(value, place, body);
  const record = body.reading.strict ? value : shapeOf(value);
  const type = typeOf(record);
  const members = typeof type === 'string' ? inlineTable.get(type) : undefined;
  if (typeof type !== 'string' || members === undefined) return keepText(value, place, body);
  if (body.reading.strict && value['type'] !== type) keepText(value, place, body);
  const inline = readNode({ record, members, head: { type } }, place, body);
  if (typeof inline === 'string') {
    return type === 'link' ? unlink(record, place, body) : keepText(value, place, body, inline);
  }
  if (type !== 'link' || links) return [inline];
  say(body.reading, 'nested-link', place, { value });
  // A link without children is none.
  return readInlines(inline['children'] as Json, at(place, 'children'), body, false);
};

/** What a link without a usable address shows. */
const unlink = (value: JsonRecord, place: Place, body: BodyReading): readonly Json[] => {
  const key = ['children', 'text', 'content'].find((name) => Object.hasOwn(value, name));
  return key === undefined
    ? keepText(value, place, body, 'children')
    : readInlines(value[key] ?? [], at(place, key), body, false);
};

/** Reads inlines from a text, an inline record, or a list of both. */
export const readInlines = (
  value: Json,
  place: Place,
  body: BodyReading,
  links = true,
): readonly Json[] => {
  if (isList(value)) {
    return value.flatMap((item, index) => readInline(item, at(place, index), body, links));
  }
  if (body.reading.strict) {
    say(body.reading, 're-read', place, {
      value,
      expected: phrases.inlines,
      detail: describe([value]),
    });
  }
  return readInline(value, place, body, links);
};
