export {
  createSimilarIndex,
  type SimilarIndex,
  type SimilarIndexOptions,
  type SimilarPost,
  type SimilarToOptions,
} from './create-similar-index.ts';
export { type SimilarInput } from './post-terms.ts';
export { defaultWeights, type SimilarField } from './weights.ts';
