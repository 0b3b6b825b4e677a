import { type Random, createRandom } from './random.ts';
import { type Section, closings, leads, sections } from './sections.ts';
import { type Subject, subjectOf } from './subject.ts';
import { steps } from './subjects.ts';
import { synthesizeMeta } from './synthesize-meta.ts';

/** A made-up record, keyed as the sites key theirs. */
export type SynthesizedPost = Readonly<Record<string, unknown>>;

/** 2^32 divided by the golden ratio: spreads seeds that lie close together. */
const spread = 0x9e3779b1;

const fill = (sentence: string, { stack, problem, scenario }: Subject): string =>
  sentence
    .replaceAll('{stack}', stack.name)
    .replaceAll('{problem}', problem)
    .replaceAll('{scenario}', scenario);

const heading = (text: string) => ({ type: 'heading', level: 2, children: [text] });

function writeSection(section: Section, subject: Subject, random: Random): unknown[] {
  const count = random.between(2, 4);
  const followings = random.some(section.followings, count * 2);
  const paragraphs = random.some(section.openings, count).map((opening, index) => {
    const [first, second] = followings.slice(index * 2, index * 2 + 2);
    return fill([opening, first, second].join(' '), subject);
  });
  return [heading(section.title), ...paragraphs];
}

function drawImages({ stack, problem }: Subject, random: Random) {
  const shades = ['111827', '0f766e', '7c2d12', '312e81'];
  return random.some(shades, random.between(1, 4)).map((shade, index) => {
    const words = `${problem} with ${stack.name}`.slice(0, 36).trim().replaceAll(' ', '+');
    return {
      source: 'dummyimage.com',
      url: `https://dummyimage.com/1200x630/${shade}/ffffff.png&text=${words}`,
      caption: `${problem} with ${stack.name} visual reference ${index + 1}`,
    };
  });
}

/**
 * Makes one post of the kind that fills a site for load tests: lower case, a picture, three sections, a
 * checklist, and the full meta with a payload that names its generator and seed. The same seed and index
 * give the same post; another index another title and slug.
 */
export function synthesizePost(seed: number, index: number): SynthesizedPost {
  const random = createRandom(Math.imul(seed, spread) + index);
  const subject = subjectOf(seed, index);
  const { stack, problem, scenario, round } = subject;
  const number = String(seed + index).padStart(6, '0');
  const images = drawImages(subject, random);
  const checklist = random.some(steps, random.between(4, 7));
  const date = [
    random.between(2018, 2025),
    ...[random.between(1, 12), random.between(1, 28)].map((part) => String(part).padStart(2, '0')),
  ].join('-');
  const body = [
    ...images.map((image) => ({ type: 'figure', image })),
    ...random
      .some(sections, sections.length)
      .flatMap((section) => writeSection(section, subject, random)),
    heading('implementation checklist'),
    { type: 'list', ordered: false, items: checklist.map((step) => ({ children: [step] })) },
    heading('final notes'),
    fill(random.pick(closings), subject),
  ];
  const paragraphs = body.filter((block) => typeof block === 'string').length;
  const part = round === 0 ? '' : `, part ${round + 1}`;
  return {
    title: `${stack.name} notes: ${problem} ${scenario}${part}`,
    slug: `${stack.name} ${problem} ${number}`.replaceAll(' ', '-'),
    lead: fill(random.pick(leads), subject),
    publishedAt: date,
    tags: [stack.name, stack.area, problem],
    body,
    meta: synthesizeMeta(
      { subject, number: seed + index, date, images, checklist, paragraphs },
      random,
    ),
  };
}
