import { type Block, type SectionBlock } from '@alphanode/meta-schema';

import { attribute, hasClass } from './dom.ts';
import { boundary, container } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { type Frame, top, type Walk } from './walk.ts';

type Kind = SectionBlock['kind'];

const isHeadOrFoot = (kind: Kind): boolean => kind === 'header' || kind === 'footer';

/** An address holds text alone, a header or footer no other: elsewhere they only separate. */
const isAllowed = (kind: Kind, children: readonly Block[], walk: Walk): boolean => {
  if (kind === 'address') return children.every(({ type }) => type === 'paragraph');
  return !isHeadOrFoot(kind) || !walk.frames.some((frame) => frame.headOrFoot === true);
};

const finishSection = (
  { blocks: children }: Frame,
  kind: Kind,
  label: string,
  walk: Walk,
): readonly Block[] => {
  if (!isAllowed(kind, children, walk)) return children;
  if (children.length === 0) return [];
  return [{ type: 'section', kind, ...(label === '' ? {} : { label }), children }];
};

/** Medium writes each stretch between two lines as a part. */
const stretches = new Set(['section--body']);

/** A part of the page that stands by itself. */
export const enterSection = (element: Element, kind: Kind, walk: Walk): Entered => {
  if (hasClass(element, stretches)) return boundary(walk);
  const label = attribute(element, 'aria-label')?.trim() ?? '';
  const exit = container(walk, 'section', (frame) => finishSection(frame, kind, label, walk));
  if (isHeadOrFoot(kind) && top(walk).kind === 'section') top(walk).headOrFoot = true;
  return exit;
};
