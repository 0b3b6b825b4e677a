import { type CalloutBlock, type Inline } from '@alphanode/meta-schema';

import { attribute, classesOf, hasClass, isElement } from './dom.ts';
import { container } from './flush.ts';
import { type Entered } from './inline-elements.ts';
import { type Element } from './parse-html.ts';
import { plainText } from './plain-text.ts';
import { top, type Walk } from './walk.ts';

const calloutClass =
  /^(?:an-)?(?:callout|admonition|markdown-alert|alert|custom-block|hint|notice|infobox|message-box|kg-callout-card|confluence-information-macro|admonitionblock|theme-admonition|starlight-aside|notecard)$/;

const tones = new Map<string, CalloutBlock['tone']>([
  ...'note info primary secondary notice details abstract seealso todo question faq help example quote summary tldr'
    .split(' ')
    .map((name) => [name, 'note'] as const),
  ...['tip', 'success', 'hint', 'check', 'done'].map((name) => [name, 'tip'] as const),
  ['important', 'important'],
  ...['warning', 'attention', 'warn'].map((name) => [name, 'warning'] as const),
  ...['caution', 'danger', 'error', 'failure', 'fail', 'missing', 'bug'].map(
    (name) => [name, 'caution'] as const,
  ),
]);

/** Whether a name is that of a tone, also as other tools call them. */
export const isTone = (name: string): boolean => tones.has(name);

/** The tone that a name stands for. */
export const toneNamed = (name: string): CalloutBlock['tone'] | undefined =>
  tones.get(name.toLowerCase());

/** The tone of a boxed remark, `undefined` where the element is none. */
export const toneOf = (element: Element): CalloutBlock['tone'] | undefined => {
  const classes = classesOf(element);
  if (!classes.some((name) => calloutClass.test(name))) return undefined;
  for (const name of classes) {
    const tone = calloutClass.test(name)
      ? undefined
      : tones.get(
          name
            .replace(
              /^(?:an|callout|confluence-information-macro|(?:theme-)?admonition|starlight-aside|markdown-alert|alert|hint|notice|is)--?/,
              '',
            )
            .toLowerCase(),
        );
    if (tone !== undefined) return tone;
  }
  return 'note';
};

/** The title of a boxed remark; one that only names the tone is written again when it is drawn. */
export const calloutTitle = (
  label: readonly Inline[] | undefined,
  tone: CalloutBlock['tone'],
): Pick<CalloutBlock, 'title'> =>
  label === undefined || plainText(label).toLowerCase() === tone ? {} : { title: label };

/** A boxed remark of a tone. */
const enterCallout = (walk: Walk, tone: CalloutBlock['tone'], kind: string | undefined): Entered =>
  container(walk, 'callout', ({ blocks: children, label }) => {
    if (children.length === 0 && label === undefined) return [];
    const own = label !== undefined && plainText(label).toLowerCase() === kind ? undefined : label;
    return [{ type: 'callout', tone, ...calloutTitle(own, tone), children }];
  });

const admonitionBlock = new Set(['admonitionblock']);
const icon = new Set(['icon']);

/** Whether a table only sets the remark of Asciidoctor beside its icon. */
export const isAdmonitionTable = ({ parentNode }: Element): boolean =>
  isElement(parentNode) && hasClass(parentNode, admonitionBlock);

/** The icon of such a remark, a picture or the word that the tone stands for. */
export const isAdmonitionIcon = (element: Element, walk: Walk): boolean =>
  element.tagName === 'td' && hasClass(element, icon) && top(walk).kind === 'callout';

/** Docusaurus writes the name of its kind where a remark has no title. */
const ownKind = /^theme-admonition-([a-z]{1,20})$/;

/** A boxed remark. */
export const enterRemark = (element: Element, walk: Walk, tone: CalloutBlock['tone']): Entered => {
  const kind = classesOf(element)
    .map((name) => ownKind.exec(name)?.[1])
    .find((name) => name !== undefined);
  return enterCallout(walk, tone, kind);
};

/** Text that opens on demand. */
export const enterDetails = (element: Element, walk: Walk): Entered => {
  const open = attribute(element, 'open') === undefined ? {} : { open: true };
  return container(walk, 'details', ({ blocks: children, label }) => {
    if (children.length === 0 && label === undefined) return [];
    // The word that browsers show where there is no summary.
    const summary: readonly Inline[] = label ?? [{ type: 'text', text: 'Details' }];
    return [{ type: 'details', summary, ...open, children }];
  });
};
