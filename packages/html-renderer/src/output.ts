import { type ComponentChildren, type VNode } from 'preact';
import { drawDefault } from './components.ts';
import { type Replaceable } from './overrides.ts';
import { markupField, partPrinter } from './part-template.ts';
import { type RenderContext, report } from './render-context.ts';
import { isSafeHtml, markupOf, trustedHtml } from './safe-html.ts';

/** How components and markup come together: as strings here, as vnodes with holes in the Preact entry. */
export interface Output {
  /** Draws a part from its view. */
  readonly part: <View extends object>(component: (view: View) => VNode, view: View) => string;
  /** Puts markup of the writers into a part; `undefined` where it is empty. */
  readonly raw: (markup: string) => ComponentChildren;
  /** The override that changes nothing, as `defaultComponents` holds it; absent in the Preact entry. */
  readonly standard?: unknown;
  /** Draws a part by its override. */
  readonly replace: (ctx: RenderContext, override: unknown, part: Replaceable) => string;
  /** Puts in markup that the programmer vouches for. */
  readonly trusted: (markup: string) => string;
}

const call = (ctx: RenderContext, override: unknown, part: Replaceable): unknown => {
  // An override of the wrong kind throws here and is reported as one that threw.
  const draw = override as (props: object, tools: object) => unknown;
  return draw(part.props, {
    renderDefault: () => trustedHtml(part.renderDefault()),
    renderChildren: () => trustedHtml(part.renderChildren()),
    onIssue: ctx.options.onIssue ?? (() => undefined),
  });
};

/** Calls an override; where it throws or gives no SafeHtml, reports that and draws the default. */
const replaceByString: Output['replace'] = (ctx, override, part) => {
  try {
    const result = call(ctx, override, part);
    if (isSafeHtml(result)) return markupOf(result);
    // A rejected promise that nobody looks at would end the process of some hosts.
    if (result instanceof Promise) result.catch(() => undefined);
    report(ctx, 'function-result', result);
  } catch (error) {
    report(ctx, 'function-threw', error);
  }
  return part.renderDefault();
};

/** Output as strings. */
export const stringOutput: Output = {
  part: /* @__PURE__ */ partPrinter(),
  raw: markupField,
  standard: drawDefault,
  replace: replaceByString,
  trusted: (markup) => markup,
};
