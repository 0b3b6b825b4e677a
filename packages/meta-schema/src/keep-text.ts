import { type Json } from './json.ts';
import { phrases } from './phrases.ts';
import { type Place } from './path.ts';
import { say } from './reading.ts';
import { type BodyReading } from './read-node.ts';
import { unknownText } from './unknown-text.ts';

/** What a place in a body takes, in words, and how a text stands there. */
interface Shape {
  readonly expected: string;
  readonly kept: string;
  readonly of: (text: string) => Json;
}

/** Keeps the text of what cannot stand at its place, or that lacks a member, and tells so. */
export const textKeeper =
  ({ expected, kept, of }: Shape) =>
  (value: Json, place: Place, { reading }: BodyReading, lacking?: string): readonly Json[] => {
    const text = unknownText(value);
    const isBroken = lacking !== undefined;
    say(reading, isBroken ? 'broken-block' : 'unknown-block', place, {
      value,
      expected: isBroken ? phrases.key(lacking) : expected,
      detail: text === '' ? phrases.nothing : kept,
    });
    return text === '' ? [] : [of(text)];
  };
