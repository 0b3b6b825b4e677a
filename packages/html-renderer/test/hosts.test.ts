import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Entry from '@alphanode/html-renderer';
import { computed, signal } from '@preact/signals';
import { h } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import { build } from 'tsup';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { treeshake } from '../../../tsup.base.ts';
import { full, small } from './articles.ts';

type Renderer = typeof Entry;

let folder = '';
let renderer: Renderer;

// What hosts get is the built entry, which carries preact within itself.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'html-renderer-'));
  const conditions = ['@alphanode/source'];
  await build({
    entry: { index: 'src/index.ts' },
    format: 'esm',
    outDir: folder,
    config: false,
    silent: true,
    noExternal: [/^(?:preact|@alphanode)(?:$|\/)/],
    outExtension: () => ({ js: '.mjs' }),
    esbuildOptions: (options) => {
      options.conditions = conditions;
    },
  });
  // The built entry has the types of its source.
  renderer = (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as Renderer;
});

afterAll(() => rm(folder, { recursive: true }));

test('leaves hooks of a Preact component that renders in itself intact', () => {
  const Host = () => {
    const before = useState(1)[0];
    const inside = useMemo(() => renderer.renderMetaBox(full.meta).length, []);
    const markup = renderer.renderArticle(small);
    const after = useState(2)[0];
    return h('p', null, `${before} ${after} ${inside > 0} ${markup.length > 0}`);
  };
  expect(renderToString(h(Host, {}))).toBe('<p>1 2 true true</p>');
});

test('leaves signals of a Preact host intact', () => {
  const title = signal('one');
  const page = computed(() => renderer.renderArticle({ ...small, title: title.value }));
  const Host = () => {
    const markup = renderer.renderArticle(full);
    return h('p', null, title, ` ${page.value.includes(`>${title.value}<`)} ${markup.length > 0}`);
  };
  expect(renderToString(h(Host, {}))).toBe('<p>one true true</p>');
  title.value = 'two';
  expect(renderToString(h(Host, {}))).toBe('<p>two true true</p>');
});

test('loads no schema library, and of its neighbours what it uses', async () => {
  const outDir = join(folder, 'as-published');
  await build({
    entry: { index: 'src/index.ts' },
    format: 'esm',
    outDir,
    config: false,
    silent: true,
    noExternal: [/^preact/],
    treeshake,
  });
  const code = await readFile(join(outDir, 'index.js'), 'utf8');
  const loaded = Array.from(code.matchAll(/^import [^']*'([^']*)';$/gm), ([, name]) => name);
  expect(loaded.sort()).toEqual([
    '@alphanode/image-source',
    '@alphanode/meta-schema/fields',
    '@alphanode/meta-schema/publication',
    '@alphanode/meta-schema/text',
  ]);
});

test('holds no import of preact', () => {
  const require = createRequire(import.meta.url);
  expect(Object.keys(renderer).sort()).toContain('renderArticle');
  expect(require('../package.json')).not.toHaveProperty('dependencies.preact');
});
