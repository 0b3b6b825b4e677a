import { type Ends, readToken } from './token.ts';

/** An open container in the search; shared between branches, so never changed. */
interface Level {
  readonly left: number;
  readonly wantsKey: boolean;
  readonly parent: Level | undefined;
}

/** A choice on the way to a branch. */
interface Choice {
  readonly at: number;
  readonly end: number;
  readonly before: Choice | undefined;
  readonly signature: string;
}

interface Branch {
  readonly at: number;
  readonly level: Level;
  readonly choice: Choice | undefined;
}

/** Branches tried before the text counts as ambiguous; a real record needs a few per string. */
const maxBranches = 5000;
const maxCandidates = 100;

const signatureOf = (at: number, level: Level): string => {
  const parts: (number | string)[] = [at];
  for (let each: Level | undefined = level; each !== undefined; each = each.parent) {
    parts.push(each.left, each.wantsKey ? 'k' : 'v');
  }
  return parts.join();
};

/** The level after one more key or value; closes nothing. */
const advance = (level: Level): Level =>
  level.wantsKey
    ? { ...level, wantsKey: false }
    : { left: level.left - 1, wantsKey: true, parent: level.parent };

type Walked =
  | { readonly kind: 'done' | 'dead' }
  | {
      readonly kind: 'fork';
      readonly at: number;
      readonly textStart: number;
      readonly level: Level;
    };

/** Follows the only way there is, up to the next string whose length is wrong. */
const walk = (text: string, branch: Branch): Walked => {
  const none: Ends = new Map();
  let { at, level } = branch;
  for (;;) {
    while (level.left === 0) {
      if (level.parent === undefined) return { kind: at === text.length ? 'done' : 'dead' };
      if (text[at] !== '}') return { kind: 'dead' };
      at++;
      level = advance(level.parent);
    }
    const token = readToken(text, at, none);
    if (token.kind === 'wrong-length') {
      return { kind: 'fork', at, textStart: token.textStart, level };
    }
    if (token.kind === 'invalid') return { kind: 'dead' };
    at = token.end;
    const opens = token.kind === 'open';
    level = opens ? { left: token.count, wantsKey: true, parent: level } : advance(level);
  }
};

/** The places where a broken string can end: `";` with a token behind that may follow there. */
const candidates = (text: string, from: number, level: Level): number[] => {
  const follow =
    level.parent === undefined ? /$/y : level.wantsKey ? /[abCdEisSOrR]:|N;/y : /[isS]:|\}/y;
  const ends: number[] = [];
  let end = text.indexOf('";', from);
  while (end !== -1 && ends.length < maxCandidates) {
    follow.lastIndex = end + 2;
    if (follow.test(text)) ends.push(end);
    end = text.indexOf('";', end + 1);
  }
  return ends;
};

const endsOf = (choice: Choice | undefined): Map<number, number> => {
  const ends = new Map<number, number>();
  for (let each = choice; each !== undefined; each = each.before) ends.set(each.at, each.end);
  return ends;
};

const crosses = (choice: Choice | undefined, revisited: ReadonlySet<string>): boolean => {
  for (let each = choice; each !== undefined; each = each.before) {
    if (revisited.has(each.signature)) return true;
  }
  return false;
};

/**
 * Finds where the strings with a wrong length end, if there is exactly one way to read the whole text.
 * Two ways, or too many to try, are `ambiguous`; no way is `hopeless`.
 */
export const findEnds = (text: string): Ends | 'ambiguous' | 'hopeless' => {
  const root: Level = { left: 1, wantsKey: false, parent: undefined };
  const branches: Branch[] = [{ at: 0, level: root, choice: undefined }];
  const visited = new Set<string>();
  const revisited = new Set<string>();
  let solution: Branch | undefined;
  for (let tried = 0; tried < maxBranches; tried++) {
    const branch = branches.pop();
    if (branch === undefined) {
      if (solution === undefined) return 'hopeless';
      return crosses(solution.choice, revisited) ? 'ambiguous' : endsOf(solution.choice);
    }
    const walked = walk(text, branch);
    if (walked.kind === 'done') {
      if (solution !== undefined) return 'ambiguous';
      solution = branch;
    }
    if (walked.kind !== 'fork') continue;
    const level = advance(walked.level);
    // The nearest end is tried first: it is pushed last.
    for (const end of candidates(text, walked.textStart, walked.level).reverse()) {
      const signature = signatureOf(end + 2, level);
      if (visited.has(signature)) revisited.add(signature);
      else {
        visited.add(signature);
        branches.push({
          at: end + 2,
          level,
          choice: { at: walked.at, end, before: branch.choice, signature },
        });
      }
    }
  }
  return 'ambiguous';
};
