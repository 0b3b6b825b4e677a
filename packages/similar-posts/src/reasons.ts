import { type SharedTerm } from './inverted-index.ts';
import { type SimilarField } from './weights.ts';

const nouns: Readonly<Record<SimilarField, readonly [one: string, many: string]>> = {
  topic: ['topic', 'topics'],
  entities: ['subject', 'subjects'],
  stack: ['stack', 'stacks'],
  tools: ['tool', 'tools'],
  tags: ['tag', 'tags'],
  title: ['title word', 'title words'],
};

/** Names of one reason; more would be a list, not a reason. */
const namesPerReason = 3;

const joined = (names: readonly string[]): string =>
  names
    .map((name, index) => {
      const before = index === names.length - 1 ? ' and ' : ', ';
      return `${index === 0 ? '' : before}"${name}"`;
    })
    .join('');

/** Sentences such as `shares the tools "pytest" and "ruff"`, the weightiest field first. */
export function describeReasons(shared: readonly SharedTerm[]): readonly string[] {
  const byField = new Map<SimilarField, { share: number; names: string[] }>();
  const heaviestFirst = [...shared].sort((a, b) => b.share - a.share);
  for (const { term, share } of heaviestFirst) {
    const group = byField.get(term.field) ?? { share: 0, names: [] };
    group.share += share;
    if (group.names.length < namesPerReason) group.names.push(term.text);
    byField.set(term.field, group);
  }
  return [...byField]
    .sort(([, a], [, b]) => b.share - a.share)
    .map(([field, { names }]) => {
      const [one, many] = nouns[field];
      return `shares the ${names.length === 1 ? one : many} ${joined(names)}`;
    });
}
