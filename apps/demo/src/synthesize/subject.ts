import { type Stack, stacks } from './stacks.ts';
import { problems, scenarios } from './subjects.ts';

const combinations = stacks.length * problems.length * scenarios.length;

/** Prime, so it shares no factor with the number of combinations: neighbours differ, and none comes twice in a round. */
const stride = 4999;

/** What one post is about. */
export interface Subject {
  readonly stack: Stack;
  readonly problem: string;
  readonly scenario: string;
  /** How often the combination came before. */
  readonly round: number;
}

/** The subject of a post; within a round of all combinations none comes twice. */
export function subjectOf(seed: number, index: number): Subject {
  const place = ((index % combinations) * stride + seed) % combinations;
  const [stackAt, rest] = [place % stacks.length, Math.floor(place / stacks.length)];
  const [problemAt, scenarioAt] = [rest % problems.length, Math.floor(rest / problems.length)];
  return {
    stack: at(stacks, stackAt),
    problem: at(problems, problemAt),
    scenario: at(scenarios, scenarioAt),
    round: Math.floor(index / combinations),
  };
}

/** An item whose index was taken modulo the length. */
const at = <Item>(items: readonly [Item, ...Item[]], index: number): Item =>
  // Hence it is there.
  items[index] as Item;
