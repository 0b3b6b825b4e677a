import { type Article } from '@alphanode/meta-schema';
import { type RenderOptions } from './options.ts';
import { stringOutput } from './output.ts';
import { createContext, type RenderContext } from './render-context.ts';

/** Settles the options for one render to a string; apart, so that the Preact entry does not carry the printer. */
export const createStringContext = (
  options: RenderOptions,
  article?: Pick<Article, 'lang'>,
): RenderContext => createContext(options, article, stringOutput);
