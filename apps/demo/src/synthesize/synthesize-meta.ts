import { type Random } from './random.ts';
import { type Subject } from './subject.ts';
import { sharedTools } from './stacks.ts';
import { remarks, statuses } from './subjects.ts';

/** What the meta tells of the rest of its post. */
export interface PostFacts {
  readonly subject: Subject;
  /** Seed of the run plus the place of the post. */
  readonly number: number;
  readonly date: string;
  readonly images: readonly unknown[];
  readonly checklist: readonly string[];
  readonly paragraphs: number;
}

/** The meta of a made-up post, keyed as the sites key theirs; its payload names its generator and seed. */
export function synthesizeMeta(
  facts: PostFacts,
  random: Random,
): Readonly<Record<string, unknown>> {
  const { subject, number, date, images, checklist, paragraphs } = facts;
  const { stack, problem, scenario } = subject;
  const digits = String(number).padStart(6, '0');
  return {
    ...describe(subject, random),
    'reading time': random.between(2, 14),
    'view count': random.below(900_000),
    score: {
      quality: random.between(60, 99),
      freshness: random.between(30, 99),
      depth: random.between(40, 99),
      clarity: random.between(60, 99),
    },
    revision: {
      status: random.pick(statuses),
      version: [1 + random.below(4), random.below(10), random.below(10)].join('.'),
      'last reviewed': date,
    },
    reference: `anp-ref-${digits}-${random.between(1000, 9999)}`,
    hash: random.hex(24),
    flags: {
      'ai generated style': 1,
      'has images': 1,
      'image heavy': images.length > 2 ? 1 : 0,
      'needs human review': random.below(10) === 0 ? 0 : 1,
    },
    checklist,
    entities: [
      { name: stack.name, type: 'stack' },
      { name: stack.area, type: 'area' },
      { name: problem, type: 'problem' },
    ],
    'image sources': images,
    payload: {
      'source id': `alphanode-${digits}`,
      generator: 'anp content synthesizer',
      paragraphs,
      scenario,
      seed: number,
    },
    notes: random.some(remarks, 3),
  };
}

function describe(
  { stack, problem, scenario }: Subject,
  random: Random,
): Readonly<Record<string, unknown>> {
  return {
    topic: `${problem} / ${stack.name}`,
    summary: `a generated overview of ${problem} in ${stack.name}: what to measure, which defaults do no harm, and how to go back.`,
    'ai outline': {
      context: scenario,
      problem,
      stack: stack.name,
      'recommended action': 'measure first, change one thing, write the result down',
    },
    'ai brief': `reads like a cautious draft on ${problem} made by a machine: reasons, checks, and no universal cure.`,
    stack: [stack.name, stack.area, stack.codeLanguage],
    tools: [...stack.tools, ...random.some(sharedTools, 2)],
    'code language': stack.codeLanguage,
    difficulty: random.pick(['beginner', 'intermediate', 'advanced']),
  };
}
