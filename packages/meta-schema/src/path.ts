/** A place in a record, as a chain from the value up to the root; costs one object per step. */
export interface Place {
  readonly up: Place | undefined;
  readonly key: string | number;
}

/** Keys and indices from the root to a value, as issues carry them. */
export type Path = readonly (string | number)[];

/** The place of a member or item. */
export const at = (up: Place | undefined, key: string | number): Place => ({ up, key });

/** The path of a place. */
export const pathOf = (place: Place | undefined): (string | number)[] => {
  const path: (string | number)[] = [];
  for (let step = place; step !== undefined; step = step.up) path.push(step.key);
  return path.length < 2 ? path : path.reverse();
};

/** How many steps a place is away from the root. */
export const depthOf = (place: Place | undefined): number => {
  let depth = 0;
  for (let step = place; step !== undefined; step = step.up) depth += 1;
  return depth;
};
