import { type Issue } from '@alphanode/image-source';
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  visit,
} from 'yaml';

import { issue } from '../issue.ts';

/** Data as YAML without types has it: text, lists and records. */
export type YamlData = string | readonly YamlData[] | { readonly [key: string]: YamlData };

/** One reading of a text, or of a piece of it. */
export interface YamlReading {
  /** What aliases stand for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  readonly lines: LineCounter;
  /** The line before the first of the source. */
  readonly before: number;
  readonly issues: Issue[];
  readonly lineByKey: Map<string, number>;
  readonly budget: Budget;
}

/** How many values may still come, and whether some were left out; shared by all pieces of a text. */
interface Budget {
  values: number;
  cut: boolean;
}

const maxDepth = 60;
const maxValues = 100_000;

/** The budget of one text. */
export const yamlBudget = (): Budget => ({ values: maxValues, cut: false });

const lineOfNode = (node: unknown, reading: YamlReading): number => {
  // Every node of a parsed text has its range.
  const { range } = node as Node & { readonly range: readonly [number, number, number] };
  return reading.before + reading.lines.linePos(range[0]).line;
};

const keyOf = (node: unknown): string => (isScalar(node) ? String(node.value) : '');

/** What each alias stands for: the node with its name that comes last before it. One look at the whole text. */
export const targetsIn = (doc: Document): ReadonlyMap<Alias, Node> => {
  const named = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(doc, {
    Node: (_, node) => {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) named.set(node.anchor, node);
        return;
      }
      const target = named.get(node.source);
      if (target !== undefined) targets.set(node, target);
    },
  });
  return targets;
};

/** The data of a node. Aliases are followed; how often is bounded, since a few can stand for millions of values. */
export const convertYaml = (
  node: unknown,
  path: string,
  depth: number,
  reading: YamlReading,
): YamlData => {
  const { budget } = reading;
  if (--budget.values < 0 || depth > maxDepth) {
    budget.cut = true;
    return '';
  }
  if (isAlias(node)) return convertYaml(reading.targets.get(node), path, depth + 1, reading);
  // The failsafe schema makes text of every scalar.
  if (isScalar(node)) return String(node.value);
  if (isSeq(node))
    return node.items.map((item, index) =>
      convertYaml(item, `${path}.${index}`, depth + 1, reading),
    );
  if (!isMap(node)) return '';
  const entries = new Map<string, YamlData>();
  for (const { key, value } of node.items) {
    const name = keyOf(key);
    const line = lineOfNode(key, reading);
    const inner = `${path}.${name}`;
    if (entries.has(name)) {
      reading.issues.push(
        issue('front-matter-duplicate', {
          subject: name,
          path: inner.slice(1).split('.'),
          received: JSON.stringify(entries.get(name)),
          location: { line },
        }),
      );
    }
    reading.lineByKey.set(inner, line);
    entries.set(name, convertYaml(value, inner, depth + 1, reading));
  }
  return Object.fromEntries(entries);
};
