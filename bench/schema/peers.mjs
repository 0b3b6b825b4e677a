import { Ajv2020 } from 'ajv/dist/2020.js';
import { type } from 'arktype';
import * as tb from 'typebox';
import Compile from 'typebox/compile';
import * as v from 'valibot';
import * as z from 'zod';
import * as mini from 'zod/mini';

const date = /^\d{4}-\d\d-\d\d$/;
const hex = /^[0-9a-fA-F]{1,256}$/;

const zodOf = (lib, make) => {
  const text = lib.string();
  const { opt, whole, percent, like } = make;
  const flag = lib.union([lib.literal(0), lib.literal(1)]);
  const optional = (shape) =>
    Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, opt(one)]));
  return lib.strictObject({
    ...optional({
      topic: text,
      summary: text,
      aiBrief: text,
      codeLanguage: text,
      reference: text,
      aiOutline: lib.array(lib.strictObject({ key: text, value: text })),
      stack: lib.array(text),
      tools: lib.array(text),
      checklist: lib.array(text),
      notes: lib.array(text),
      difficulty: lib.enum(['beginner', 'intermediate', 'advanced']),
      readingTime: whole,
      viewCount: whole,
      score: lib.strictObject(
        optional({ quality: percent, freshness: percent, depth: percent, clarity: percent }),
      ),
      revision: lib.strictObject(
        optional({ status: text, version: text, lastReviewed: like(date) }),
      ),
      hash: like(hex),
      flags: lib.strictObject(
        optional({
          aiGeneratedStyle: flag,
          hasImages: flag,
          imageHeavy: flag,
          needsHumanReview: flag,
        }),
      ),
      entities: lib.array(lib.strictObject({ name: text, type: opt(text) })),
      imageSources: lib.array(
        lib.strictObject({
          url: like(/^https?:/),
          source: opt(text),
          caption: opt(text),
          width: opt(whole),
        }),
      ),
      payload: lib.strictObject(
        optional({
          sourceId: text,
          generator: text,
          paragraphs: whole,
          scenario: text,
          seed: whole,
        }),
      ),
    }),
    extra: lib.array(lib.unknown()),
  });
};

export const zodSchema = zodOf(z, {
  opt: (one) => one.optional(),
  whole: z.number().int().min(0),
  percent: z.number().min(0).max(100),
  like: (pattern) => z.string().regex(pattern),
});
export const miniSchema = zodOf(mini, {
  opt: (one) => mini.optional(one),
  whole: mini.number().check(mini.int(), mini.gte(0)),
  percent: mini.number().check(mini.gte(0), mini.lte(100)),
  like: (pattern) => mini.string().check(mini.regex(pattern)),
});
const compiled = z.compile(zodSchema);

const vt = v.string();
const vo = (shape) =>
  Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, v.optional(one)]));
const vwhole = v.pipe(v.number(), v.integer(), v.minValue(0));
const vpercent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const vlike = (pattern) => v.pipe(v.string(), v.regex(pattern));
const vflag = v.picklist([0, 1]);
export const valibotSchema = v.strictObject({
  ...vo({
    topic: vt,
    summary: vt,
    aiBrief: vt,
    codeLanguage: vt,
    reference: vt,
    aiOutline: v.array(v.strictObject({ key: vt, value: vt })),
    stack: v.array(vt),
    tools: v.array(vt),
    checklist: v.array(vt),
    notes: v.array(vt),
    difficulty: v.picklist(['beginner', 'intermediate', 'advanced']),
    readingTime: vwhole,
    viewCount: vwhole,
    score: v.strictObject(
      vo({ quality: vpercent, freshness: vpercent, depth: vpercent, clarity: vpercent }),
    ),
    revision: v.strictObject(vo({ status: vt, version: vt, lastReviewed: vlike(date) })),
    hash: vlike(hex),
    flags: v.strictObject(
      vo({ aiGeneratedStyle: vflag, hasImages: vflag, imageHeavy: vflag, needsHumanReview: vflag }),
    ),
    entities: v.array(v.strictObject({ name: vt, type: v.optional(vt) })),
    imageSources: v.array(
      v.strictObject({ url: vlike(/^https?:/), ...vo({ source: vt, caption: vt, width: vwhole }) }),
    ),
    payload: v.strictObject(
      vo({ sourceId: vt, generator: vt, paragraphs: vwhole, scenario: vt, seed: vwhole }),
    ),
  }),
  extra: v.array(v.unknown()),
});

const json = z.toJSONSchema(zodSchema);
const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
const validate = ajv.compile(json);

const flag = '0 | 1';
const whole = 'number.integer >= 0';
const percent = '0 <= number <= 100';
const arkSchema = type({
  '+': 'reject',
  'topic?': 'string',
  'summary?': 'string',
  'aiBrief?': 'string',
  'codeLanguage?': 'string',
  'reference?': 'string',
  'aiOutline?': type({ '+': 'reject', key: 'string', value: 'string' }).array(),
  'stack?': 'string[]',
  'tools?': 'string[]',
  'checklist?': 'string[]',
  'notes?': 'string[]',
  'difficulty?': "'beginner' | 'intermediate' | 'advanced'",
  'readingTime?': whole,
  'viewCount?': whole,
  'score?': {
    '+': 'reject',
    'quality?': percent,
    'freshness?': percent,
    'depth?': percent,
    'clarity?': percent,
  },
  'revision?': { '+': 'reject', 'status?': 'string', 'version?': 'string', 'lastReviewed?': date },
  'hash?': hex,
  'flags?': {
    '+': 'reject',
    'aiGeneratedStyle?': flag,
    'hasImages?': flag,
    'imageHeavy?': flag,
    'needsHumanReview?': flag,
  },
  'entities?': type({ '+': 'reject', name: 'string', 'type?': 'string' }).array(),
  'imageSources?': type({
    '+': 'reject',
    url: /^https?:/,
    'source?': 'string',
    'caption?': 'string',
    'width?': whole,
  }).array(),
  'payload?': {
    '+': 'reject',
    'sourceId?': 'string',
    'generator?': 'string',
    'paragraphs?': whole,
    'scenario?': 'string',
    'seed?': whole,
  },
  extra: 'unknown[]',
});

const typeboxCheck = Compile(tb.Unsafe ? tb.Unsafe(json) : json);

/** Each peer as a function from a record to its issues, `{ path, message }`; none when it is valid. */
export const peers = {
  zod: (record) => zodSchema.safeParse(record).error?.issues ?? [],
  'zod compiled': (record) => compiled.safeParse(record).error?.issues ?? [],
  'zod/mini': (record) => miniSchema.safeParse(record).error?.issues ?? [],
  valibot: (record) =>
    (v.safeParse(valibotSchema, record).issues ?? []).map((one) => ({
      path: (one.path ?? []).map(({ key }) => key),
      message: one.message,
    })),
  ajv: (record) =>
    validate(record)
      ? []
      : validate.errors.map(({ instancePath, message }) => ({
          path: instancePath
            .split('/')
            .slice(1)
            .map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
          message: `${instancePath} ${message}`,
        })),
  arktype: (record) => {
    const result = arkSchema(record);
    return result instanceof type.errors
      ? [...result].map(({ path, message }) => ({ path: [...path], message }))
      : [];
  },
  typebox: (record) =>
    typeboxCheck.Check(record)
      ? []
      : [...typeboxCheck.Errors(record)].map(({ instancePath, message }) => ({
          path: instancePath.split('/').slice(1),
          message,
        })),
};
