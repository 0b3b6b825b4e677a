/** A part of a post: sentences that can open a paragraph and sentences that can carry it on. */
export interface Section {
  readonly title: string;
  readonly openings: readonly string[];
  readonly followings: readonly string[];
}

/** The sections between the picture and the checklist. `{stack}` and `{problem}` are filled in. */
export const sections: readonly Section[] = [
  {
    title: 'the practical approach',
    openings: [
      'begin {problem} with the route that gets the most visits, not with the one that is easiest to change.',
      'give each step of {problem} one owner, even if the step takes five minutes.',
      'the shortest path through {stack} is usually the one that colleagues already know.',
      'before touching {stack}, copy the current settings to a place where they can be compared.',
      'treat the first attempt at {problem} as a rehearsal and plan the second one in advance.',
      'a command that does the whole set-up is worth more than a page that describes it.',
      'in {stack}, most of the work of {problem} lies in deciding what stays as it is.',
      'put the new behaviour behind a switch that can be turned without a deploy.',
    ],
    followings: [
      'a colleague should be able to repeat it from the notes alone.',
      'when two ways look equal, take the one that is easier to undo.',
      'names that say what a thing holds save a comment each.',
      'keep the list of affected files short enough to read aloud.',
      'a setting without a reason beside it will be changed by the next person.',
      'if a step cannot be checked, split it until it can.',
      'say in one sentence what the reader of the page will notice.',
      'the switch is removed a week later, and the date is written down.',
    ],
  },
  {
    title: 'why this matters',
    openings: [
      'readers do not see {stack}; they see a page that waits or does not.',
      'without numbers, {problem} is a matter of taste.',
      'the cost of {problem} is paid once, the cost of leaving it is paid on each release.',
      'small faults in {stack} travel: a slow answer becomes a retry, and a retry becomes load.',
      'a baseline takes an hour and settles a week of discussion about {problem}.',
      'what is not measured before a change cannot be claimed after it.',
      'the people who asked for {problem} will ask again how they can tell that it worked.',
      'a page that is right today and fast by accident will be neither next year.',
    ],
    followings: [
      'write down the median and the slowest twentieth, and the hour in which they were taken.',
      'compare cold with cold and warm with warm.',
      'one variable at a time is slow, and still faster than guessing.',
      'noise between two runs is a result too.',
      'a graph without a unit is decoration.',
      'keep the raw numbers beside the conclusion.',
      'an improvement smaller than the spread has not been shown.',
      'half of all surprises turn out to be a cache.',
    ],
  },
  {
    title: 'security and maintenance notes',
    openings: [
      'whatever {problem} adds, it also adds something that can be reached from outside.',
      'check who may read the settings of {stack}, and who only thinks so.',
      'limits belong at the first door and again in {stack}, because one of the two will be forgotten.',
      'a refusal should name the rule, the limit and the value that came.',
      'secrets that appear in a log are no longer secrets, however short the log is kept.',
      'old versions of {stack} stay reachable longer than anyone believes.',
      'plan the removal of {problem} on the day it is introduced.',
      'text that came from a person stays text: {stack} must not turn it into markup.',
    ],
    followings: [
      'a short list of checks beats a long memory.',
      'allow what is known instead of forbidding what was seen.',
      'the rights of a test account tend to grow; look at them each quarter.',
      'an address is followed only after its scheme was looked at.',
      'the runbook says whom to wake, and when not to.',
      'depend on few things, and know which of them write to disk.',
      'retry only what can be done twice without harm.',
      'close the ticket when the old path is gone, not when the new one works.',
    ],
  },
];

/** How posts begin. */
export const leads: readonly [string, ...string[]] = [
  '{problem} is often put off until it hurts. these notes show a calm way to do it with {stack} {scenario}.',
  'a short account of {problem} with {stack}, written {scenario}: what to look at, in which order, and when to stop.',
  'three questions come up whenever {problem} is on the list. here they are answered for {stack} {scenario}.',
  'how to approach {problem} in {stack} {scenario}, with the checks that make the result repeatable.',
];

/** How posts end. */
export const closings: readonly [string, ...string[]] = [
  'the best outcome of {problem} is a change to {stack} that nobody has to think about again. leave the numbers and the commands beside the code.',
  'finish by reading the notes as a stranger would. if {problem} can be repeated from them, the work on {stack} is done.',
  'stop when the measured goal is reached. the next round of {problem} will be cheaper, because {stack} now tells where its time goes.',
  'a colleague who undoes and redoes {problem} without asking is the test that {stack} has passed.',
];
