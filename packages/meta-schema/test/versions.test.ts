import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { safeUrl } from '@alphanode/image-source';
import { currentSchemaVersion, safeParseArticle } from '@alphanode/meta-schema';
import {
  articleJsonSchema,
  articleJsonSchemaV0,
  postMetaJsonSchema,
} from '@alphanode/meta-schema/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

const folder = new URL('./fixtures/versions/', import.meta.url);
const load = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

const versions = [articleJsonSchemaV0, articleJsonSchema];
const records = versions.flatMap((_, version) =>
  readdirSync(new URL(`v${version}/`, folder))
    .filter((name) => !name.endsWith('.schema.json'))
    .map((name) => [version, name] as const),
);

test('there is a schema for each version', () => {
  expect(versions.length).toBe(currentSchemaVersion + 1);
});

test.each([...versions.entries()])(
  'the JSON Schema of version %i is the frozen one; `pnpm run freeze-schema` after a changeset',
  (version, schema) => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(load(`v${version}/article.schema.json`));
  },
);

const changesets = new URL('../../../.changeset/', import.meta.url);
const changelog = new URL('../CHANGELOG.md', import.meta.url);

/** What was told of this package: released, and to be released. */
const told = {
  released: existsSync(changelog) ? readFileSync(changelog, 'utf8') : '',
  pending: readdirSync(changesets)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(name, changesets), 'utf8'))
    .filter((text) => text.includes("'@alphanode/meta-schema'"))
    .join('\n'),
};

test.each([...versions.keys()])(
  'a changeset or the changelog tells the SHA-256 of the frozen schema of version %i',
  (version) => {
    const text = JSON.stringify(load(`v${version}/article.schema.json`));
    const hash = createHash('sha256').update(text).digest('hex');
    const line = new RegExp(
      `JSON Schema of version ${version} has the SHA-256 ([\\da-f]{64})`,
      'g',
    );
    const hashes = (source: string) => [
      ...new Set([...source.matchAll(line)].map((match) => match[1])),
    ];
    const released = hashes(told.released);
    // What was released once stays as it is; what was not may change, with a changeset that says so.
    expect(released.length > 0 ? released : hashes(told.pending)).toEqual([hash]);
  },
);

test.each(records)('reads the record of version %i %s without an error', (version, name) => {
  const record = load(`v${version}/${name}`);
  const { ok, issues } = safeParseArticle(record);
  expect(ok).toBe(true);
  expect(issues.filter(({ severity }) => severity !== 'repair')).toEqual([]);
});

test.each(records)('the frozen schema of version %i describes %s', (version, name) => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile(JSON.parse(JSON.stringify(load(`v${version}/article.schema.json`))));
  expect(validate(load(`v${version}/${name}`))).toBe(true);
});

test.each([articleJsonSchema, postMetaJsonSchema])(
  'a validator in its strictest mode takes the schema %#, with no format to be known',
  (schema) => {
    const ajv = new Ajv2020({ strict: true, strictTypes: true, strictTuples: true });
    expect(() => ajv.compile(schema)).not.toThrow();
  },
);

const pageUrls = [
  'https://a.org/b?c=d#e',
  'http://127.0.0.1:80/|',
  'a/b.png',
  '/a:b',
  '?a=b',
  'ä/ö',
  '.',
];
const linkUrls = [...pageUrls, '#a', 'mailto:a@b.org', 'TEL:+1'];
const mediaUrls = [...pageUrls, 'data:image/png;base64,AA==', 'DATA:IMAGE/JPG;BASE64,AA=='];
const noUrls = [
  ...[
    'javascript:alert(1)',
    'JavaScript:a',
    'ftp://a.org/b',
    '//a.org/b',
    'a b',
    'a"b',
    "mailto:'a",
  ],
  ...[
    'data:text/html,a',
    'data:image/svg+xml;base64,AA==',
    '',
    'a:b',
    'https://',
    'https://a.org/ b',
  ],
];

/** Whether the schema alone, without the URL policy, takes a URL. */
const takes = (use: 'link' | 'media', url: string): boolean => {
  const { $defs } = JSON.parse(JSON.stringify(articleJsonSchema)) as { readonly $defs: object };
  return new Ajv2020().validate({ $ref: `#/$defs/${use}Url`, $defs }, url);
};

test.each([
  ...linkUrls.map((url) => ['link', url, true] as const),
  ...mediaUrls.map((url) => ['media', url, true] as const),
  ...[...noUrls, ...mediaUrls.slice(-2)].map((url) => ['link', url, false] as const),
  ...[...noUrls, ...linkUrls.slice(-3)].map((url) => ['media', url, false] as const),
])('the schema says of a %s URL %j: %s', (use, url, isTaken) => {
  expect(takes(use, url)).toBe(isTaken);
  // What the policy gives back as it is passes the pattern.
  expect(isTaken || safeUrl(url, { use }).url !== url).toBe(true);
});
