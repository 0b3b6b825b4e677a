import { flatten } from './flatten.ts';
import { boundary, container } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { type Frame, type OpenGroup, top, type Walk } from './walk.ts';

/** Terms with their descriptions; what is in the list and neither stands before it. */
export const enterDefinitions = (walk: Walk): Entered =>
  container(walk, 'definitions', ({ blocks, groups: items }) =>
    items.length === 0 ? blocks : [...blocks, { type: 'definitions', items }],
  );

/** The group that a term or a description belongs to: a term after a description begins another. */
const groupOf = (frame: Frame, isTerm: boolean): OpenGroup => {
  const last = frame.groups.at(-1);
  if (last !== undefined && !(isTerm && last.descriptions.length > 0)) return last;
  const group: OpenGroup = { terms: [], descriptions: [] };
  frame.groups.push(group);
  return group;
};

/** A term of the list around it; elsewhere it only separates. */
export const enterTerm = (walk: Walk): Entered => {
  const frame = top(walk);
  if (frame.kind !== 'definitions') return boundary(walk);
  return container(walk, 'plain', ({ blocks }) => {
    const term = flatten(blocks);
    if (term.length > 0) groupOf(frame, true).terms.push(term);
    return [];
  });
};

/** A description in the list around it; elsewhere it only separates. */
export const enterDescription = (walk: Walk): Entered => {
  const frame = top(walk);
  if (frame.kind !== 'definitions') return boundary(walk);
  return container(walk, 'plain', ({ blocks: children }) => {
    if (children.length > 0) groupOf(frame, false).descriptions.push({ children });
    return [];
  });
};
