import {
  type Article as ArticleRecord,
  type ImageSource,
  type PostMeta,
  type SimilarLink,
} from '@alphanode/meta-schema';
import { type ComponentChildren, type ComponentType, h, type VNode } from 'preact';
import {
  type Components as StringComponents,
  type CustomProps,
  type Override,
} from '../components.ts';
import { writeMetaBox } from '../meta-box.ts';
import { type RenderOptions } from '../options.ts';
import { type Output } from '../output.ts';
import { part } from '../part.ts';
import { prepare, writeArticle, writeOneFigure } from '../render-article.ts';
import { createContext, type RenderContext, report } from '../render-context.ts';
import { writeSimilarPosts } from '../similar-posts.ts';
import { type Hole, markupToVNodes } from './markup-to-vnodes.ts';

/** What an override gets beside the props of its part. */
export interface OverrideProps {
  /** The blocks or inlines that the part holds. */
  readonly children?: ComponentChildren;
  /** Draws the part as it would be drawn without the override. */
  readonly renderDefault: () => VNode;
}

type OverrideOf<Entry> =
  Entry extends Override<infer Props> ? ComponentType<Props & OverrideProps> : never;

/** Overrides as Preact components, by the same names as in the main entry. */
export type Components = {
  readonly [Name in Exclude<keyof StringComponents, 'custom'>]?: OverrideOf<
    NonNullable<StringComponents[Name]>
  >;
} & {
  readonly custom?: Readonly<Record<string, ComponentType<CustomProps & OverrideProps>>>;
};

/** The options of the main entry but `components`: overrides are a property of their own, beside `options`. */
export type PreactOptions = Omit<RenderOptions, 'components'>;

type AnyComponent = (props: object) => ComponentChildren;

interface GuardProps {
  readonly component: unknown;
  readonly props: object;
  readonly renderDefault: () => VNode;
  readonly ctx: RenderContext;
}

const isThenable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'then' in value;

const isClass = (component: unknown): boolean =>
  typeof component === 'function' &&
  // A class component has `render` on its prototype.
  typeof (component.prototype as { render?: unknown } | undefined)?.render === 'function';

/** Calls an override as part of itself, so that its hooks work and what it throws is caught. */
const Guard = ({ component, props, renderDefault, ctx }: GuardProps): ComponentChildren => {
  // A class is taken as it is; what it throws is the business of the host's error boundary.
  if (isClass(component)) return h(component as ComponentType, props);
  try {
    // What is no function throws here and is reported as such.
    const result = (component as AnyComponent)(props);
    if (!isThenable(result)) return result;
    report(ctx, 'function-result', result);
  } catch (error) {
    // A thrown promise is how a component suspends.
    if (isThenable(error)) throw error;
    report(ctx, 'function-threw', error);
  }
  return renderDefault();
};

const Later = ({ draw }: { readonly draw: () => VNode }): VNode => draw();

/** Output with holes where vnodes stand. */
const holeOutput = (holes: Hole[]): Output => {
  const hole = (vnode: Hole): string => `<!--${holes.push(vnode) - 1}-->`;
  const vnodesOf = (write: () => string): VNode => <>{markupToVNodes(write(), holes)}</>;
  return {
    part: (component, view) => hole(h(component, view)),
    raw: (markup) => (markup === '' ? undefined : markupToVNodes(markup, holes)),
    trusted: (markup) => hole(<span dangerouslySetInnerHTML={{ __html: markup }} />),
    replace: (ctx, component, { props, ...part }) => {
      const renderDefault = (): VNode => vnodesOf(part.renderDefault);
      const children = <Later draw={() => vnodesOf(part.renderChildren)} />;
      const all = { ...props, children, renderDefault };
      return hole(
        <Guard component={component} props={all} renderDefault={renderDefault} ctx={ctx} />,
      );
    },
  };
};

interface PartProps {
  readonly options?: PreactOptions;
  readonly components?: Components;
}

const draw = (
  { options, components }: PartProps,
  article: ArticleRecord | undefined,
  write: (ctx: RenderContext) => string,
): VNode => {
  const holes: Hole[] = [];
  // Overrides pass through the context unseen; only `holeOutput` calls them.
  const all = { ...options, ...(components && { components: components as StringComponents }) };
  const ctx = createContext(all, article, holeOutput(holes));
  const markup = write(ctx);
  return <>{markupToVNodes(markup, holes)}</>;
};

/**
 * An article as vnodes in the host's own tree, for the server and for hydration.
 *
 * @example
 * <Article article={article} components={{ figure: MyFigure }} />
 */
export const Article = (props: PartProps & { readonly article: ArticleRecord }): VNode => {
  const { article } = props;
  return draw(props, article, (ctx) => {
    prepare(ctx, article);
    return writeArticle(ctx, article);
  });
};

/** The post meta box. */
export const MetaBox = (props: PartProps & { readonly meta: PostMeta }): VNode =>
  draw(props, undefined, (ctx) => part(ctx, 'meta', writeMetaBox, props));

/** A list of similar posts. */
export const SimilarPosts = (
  props: PartProps & { readonly links: readonly SimilarLink[] },
): VNode =>
  draw(props, undefined, (ctx) =>
    part(ctx, 'similar', writeSimilarPosts, { similar: props.links }),
  );

/** One picture as a figure with caption and credit. */
export const Figure = (props: PartProps & { readonly image: ImageSource }): VNode =>
  draw(props, undefined, (ctx) => writeOneFigure(ctx, props.image));
