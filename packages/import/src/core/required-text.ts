import { misuses } from '../misuse-messages.ts';

/** What a value is called where it is not what was asked for. */
export const nameOf = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return String(value).slice(0, 40);
  return Array.isArray(value) ? 'a list' : 'an object';
};

/** Throws where a program gives something else for a text. */
export const requireText = (value: unknown, caller: string): void => {
  if (typeof value !== 'string') throw new TypeError(misuses.text(caller, nameOf(value)));
};
