import { type Components } from './components.ts';
import { type RenderContext } from './render-context.ts';

/** The overrides of a render by name; those of custom blocks begin with `custom:`. */
export type Overrides = ReadonlyMap<string, unknown>;

/** One part that an override may draw. */
export interface Replaceable {
  readonly name: string;
  readonly props: object;
  readonly renderDefault: () => string;
  readonly renderChildren: () => string;
}

/**
 * Own keys only, in a map, so that a block named `constructor` finds nothing. A `standard` component that stands
 * among them changes nothing.
 */
export const overridesOf = (components: Components, standard: unknown): Overrides => {
  const { custom, ...named } = components;
  const customs = Object.entries(custom ?? {}).map(
    ([name, override]) => [`custom:${name}`, override] as const,
  );
  return new Map<string, unknown>(
    [...Object.entries<unknown>(named), ...customs].filter(
      ([, override]) => override !== undefined && override !== standard,
    ),
  );
};

/** Draws a part by its override where there is one, else by its default. */
export const draw = (ctx: RenderContext, part: Replaceable): string => {
  const override = ctx.overrides?.get(part.name);
  return override === undefined ? part.renderDefault() : ctx.output.replace(ctx, override, part);
};
