import { type ComponentChildren, type VNode } from 'preact';

/** The view of {@link Figure}; picture, caption and credit are drawn already, `undefined` where absent. */
export interface FigureView {
  readonly prefix: string;
  readonly className: string;
  readonly picture: ComponentChildren;
  /** Caption and, apart from it, credit. */
  readonly below: ComponentChildren;
}

/** A picture with its caption and credit. */
export const Figure = (view: FigureView): VNode => (
  <figure class={view.prefix + view.className}>
    {view.picture}
    {view.below && <figcaption>{view.below}</figcaption>}
  </figure>
);
