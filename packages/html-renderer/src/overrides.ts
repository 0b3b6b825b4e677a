import { type Components } from './components.ts';
import { type RenderContext, report } from './render-context.ts';
import { isSafeHtml, markupOf, trustedHtml } from './safe-html.ts';

/** The overrides of a render by name; those of custom blocks begin with `custom:`. */
export type Overrides = ReadonlyMap<string, unknown>;

/** One part that an override may draw. */
export interface Replaceable {
  readonly name: string;
  readonly props: object;
  readonly renderDefault: () => string;
  readonly renderChildren: () => string;
}

/** Draws a part by its override: to a string here, to a hole for a component in the Preact entry. */
export type Replace = (ctx: RenderContext, override: unknown, part: Replaceable) => string;

const isUsable = ([, override]: readonly [string, unknown]): boolean => override !== undefined;

/** Own keys only, in a map, so that a block named `constructor` finds nothing. */
export const overridesOf = (components: Components): Overrides => {
  const { custom, ...named } = components;
  const customs = Object.entries(custom ?? {}).map(
    ([name, override]) => [`custom:${name}`, override] as const,
  );
  return new Map<string, unknown>([...Object.entries(named), ...customs].filter(isUsable));
};

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
export const replaceByString: Replace = (ctx, override, part) => {
  try {
    const result = call(ctx, override, part);
    if (isSafeHtml(result)) return markupOf(result);
    // A rejected promise that nobody looks at would end the process of some hosts.
    if (result instanceof Promise) result.catch(() => undefined);
    report(ctx, 'html-renderer/override-result', result);
  } catch (error) {
    report(ctx, 'html-renderer/override-threw', String(error));
  }
  return part.renderDefault();
};

/** Draws a part by its override where there is one, else by its default. */
export const draw = (ctx: RenderContext, part: Replaceable): string => {
  const override = ctx.overrides?.get(part.name);
  return override === undefined ? part.renderDefault() : ctx.replace(ctx, override, part);
};
