import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { articleSchema } from '@alphanode/meta-schema';

export const collections = {
  posts: defineCollection({
    loader: glob({ pattern: '*.json', base: './src/content/posts' }),
    schema: articleSchema,
  }),
};
