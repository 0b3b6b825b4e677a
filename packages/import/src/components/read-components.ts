import { type Block } from '@alphanode/meta-schema';

import { isObject, type JsonObject, list } from '../core/json-value.ts';
import { type BlocksResult, type HtmlOptions } from '../html.ts';
import { reportOnce } from '../portable-text/reading.ts';
import { componentOf, kindOf, saidIn } from './component-kind.ts';
import { type ComponentReading, memberBlocks, valueBlocks } from './component-members.ts';
import { known, transparent } from './known-components.ts';

const readComponent = (
  component: JsonObject,
  reading: ComponentReading,
  depth: number,
): readonly Block[] => {
  const name = componentOf(component);
  const kind = kindOf(name);
  const [, readKnown] = known.find(([ending]) => ending.test(kind)) ?? [];
  const members = saidIn(component);
  const found = readKnown?.(members, reading, depth);
  if (found === undefined && !transparent.test(kind))
    reportOnce(reading, 'block-unknown', `The component "${name}"`);
  const rest = Object.entries(members).filter(([key]) => found?.read.includes(key) !== true);
  return [...(found?.blocks ?? []), ...memberBlocks(Object.fromEntries(rest), reading, depth)];
};

/** A reading that has found nothing yet. */
export const readingOf = ({ baseUrl }: HtmlOptions): ComponentReading => {
  const reading: ComponentReading = {
    options: baseUrl === undefined ? {} : { baseUrl },
    issues: [],
    reported: new Set(),
    readComponent: (component, depth) => readComponent(component, reading, depth),
  };
  return reading;
};

/**
 * The blocks of a text in parts, each a component of the site: a dynamic zone of Strapi, blocks of Payload. Of
 * components that nobody knows all words, links and pictures are kept, and they are told.
 */
export const componentBlocks = (components: unknown, options: HtmlOptions): BlocksResult => {
  const reading = readingOf(options);
  const blocks = list(components).flatMap((each) =>
    isObject(each) && componentOf(each) !== ''
      ? readComponent(each, reading, 0)
      : valueBlocks('', each, reading, 0),
  );
  return { blocks, issues: reading.issues };
};
