import { close, type Frame, toKey } from './frame.ts';
import { type Ends, readToken, type Token } from './token.ts';
import { type PhpValue } from './value.ts';

/** What one strict reading gives. */
export type Parsed =
  | { readonly ok: true; readonly value: PhpValue; readonly end: number; readonly cycles: number }
  | { readonly ok: false; readonly why: Why };

/** Deeper than any site stores, and shallow enough for every reader behind this one. */
const maxDepth = 512;

interface State {
  readonly frames: Frame[];
  /** Every value so far but keys and shared references; `undefined` while it is open. */
  readonly slots: (PhpValue | undefined)[];
  cycles: number;
}

const isObject = (value: PhpValue): boolean =>
  typeof value === 'object' && value !== null && ('class' in value || 'enum' in value);

/** The value that a reference names; `undefined` where PHP would refuse it. */
const resolve = (token: Token & { kind: 'reference' }, state: State): PhpValue | undefined => {
  const index = token.slot - 1;
  if (index < 0 || index >= state.slots.length) return undefined;
  const open = state.frames.find((frame) => frame.slot === index);
  const target = state.slots[index] ?? null;
  // A copied reference, `r`, can only be to an object.
  if (!token.shares && !(open === undefined ? isObject(target) : open.class !== undefined)) {
    return undefined;
  }
  if (open !== undefined) state.cycles++;
  if (!token.shares) state.slots.push(target);
  return target;
};

/** Puts a value where it belongs; false where it cannot stand there. */
const deliver = (value: PhpValue, frame: Frame, fromReference: boolean): boolean => {
  if (frame.key !== undefined) {
    frame.entries.set(frame.key, value);
    frame.key = undefined;
    frame.left--;
    return true;
  }
  frame.key = fromReference ? undefined : toKey(value, frame);
  return frame.key !== undefined;
};

const failed = (why: Why): Parsed => ({ ok: false, why });

type Why = 'invalid' | 'wrong-length' | 'too-deep';

/** One token's value, none where a container was opened, and the index behind it; or why it fails. */
const take = (token: Token, state: State): { value?: PhpValue; end: number } | Why => {
  const top = state.frames.at(-1);
  const isKey = top !== undefined && top.key === undefined;
  switch (token.kind) {
    case 'open': {
      if (isKey) return 'invalid';
      if (state.frames.length === maxDepth) return 'too-deep';
      const slot = state.slots.push(undefined) - 1;
      state.frames.push({ class: token.class, left: token.count, entries: new Map(), slot });
      return { end: token.end };
    }
    case 'reference': {
      const value = resolve(token, state);
      return value === undefined ? 'invalid' : { value, end: token.end };
    }
    case 'scalar':
      if (!isKey) state.slots.push(token.value);
      return { value: token.value, end: token.end };
    case 'wrong-length':
    case 'invalid':
      return token.kind;
  }
};

/** Reads one value from the start of the text; `ends` overrides declared string lengths. */
export const parsePhp = (text: string, ends: Ends): Parsed => {
  const state: State = { frames: [], slots: [], cycles: 0 };
  let at = 0;
  for (;;) {
    const top = state.frames.at(-1);
    let value: PhpValue | undefined;
    let fromReference = false;
    if (top?.left === 0) {
      if (text[at] !== '}') return failed('invalid');
      at++;
      state.frames.pop();
      value = close(top);
      state.slots[top.slot] = value;
    } else {
      const token = readToken(text, at, ends);
      const taken = take(token, state);
      if (typeof taken === 'string') return failed(taken);
      at = taken.end;
      fromReference = token.kind === 'reference';
      value = taken.value;
    }
    if (value === undefined) continue;
    const parent = state.frames.at(-1);
    if (parent === undefined) return { ok: true, value, end: at, cycles: state.cycles };
    if (!deliver(value, parent, fromReference)) return failed('invalid');
  }
};
