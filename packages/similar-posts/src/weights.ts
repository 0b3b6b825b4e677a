/** Fields that make posts similar. */
export type SimilarField = 'topic' | 'stack' | 'tools' | 'entities' | 'tags' | 'title';

/**
 * How much a shared value counts, by the field it stands in. A title says little of what a post is about:
 * its words count least.
 */
export const defaultWeights: Readonly<Record<SimilarField, number>> = {
  topic: 1,
  entities: 0.9,
  stack: 0.8,
  tools: 0.8,
  tags: 0.8,
  title: 0.3,
};
