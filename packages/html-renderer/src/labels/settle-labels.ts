import { onceFor } from '../once-for.ts';
import { labels as english } from './en.ts';
import { type Labels } from './labels.ts';

/** Whether a member of a catalogue is of the type that the English one has. */
export const isLabel = ([key, words]: readonly [string, unknown]): boolean =>
  // A site that writes its keys wrong asks for what is no member.
  words !== null && typeof words === typeof english[key as keyof Labels];

/** A catalogue with the English words in the place of those that it lacks. */
export const settledLabels = /* @__PURE__ */ onceFor((own: Partial<Labels>): Labels => ({
  ...english,
  ...Object.fromEntries(Object.entries(own).filter(isLabel)),
  callouts: { ...english.callouts, ...own.callouts },
}));
