import { wellFormed } from '../well-formed.ts';
import { present } from './present.ts';
import { type Head, type HeadLink, type HeadMeta, readHead, scriptJson } from './head.ts';

/** The input of unhead's `useHead`. */
export interface UnheadInput {
  readonly title: string;
  readonly meta: readonly HeadMeta[];
  readonly link: readonly HeadLink[];
  readonly script: readonly { readonly type: 'application/ld+json'; readonly innerHTML: string }[];
}

/**
 * A head as unhead takes it (Nuxt, Vue, Solid, Svelte, React).
 *
 * @example
 * toUnhead(articleHead(article)).script[0]?.type; //=> 'application/ld+json'
 */
export const toUnhead = (head: Head): UnheadInput => {
  const { jsonLd, ...rest } = readHead(head);
  const script = jsonLd.map(
    (data) => ({ type: 'application/ld+json', innerHTML: wellFormed(scriptJson(data)) }) as const,
  );
  return { ...rest, script };
};

/** The part of Next's `Metadata` that a head fills. JSON-LD is not part of it: print `renderHead`'s scripts. */
export interface NextMetadata {
  readonly title: string;
  readonly description?: string;
  readonly robots?: string;
  readonly authors?: readonly { readonly name: string }[];
  readonly alternates: {
    readonly canonical?: string;
    readonly languages: Readonly<Record<string, string>>;
  };
  readonly openGraph: {
    readonly type: 'article';
    readonly title?: string;
    readonly description?: string;
    readonly url?: string;
    readonly siteName?: string;
    readonly locale?: string;
    readonly images: readonly { readonly url: string; readonly alt?: string }[];
    readonly publishedTime?: string;
    readonly modifiedTime?: string;
    readonly tags: readonly string[];
  };
  readonly twitter: { readonly card: 'summary' | 'summary_large_image'; readonly site?: string };
}

const openGraphOf = (all: (name: string) => string[]): NextMetadata['openGraph'] => {
  const first = (name: string): string | undefined => all(name)[0];
  const alt = present({ alt: first('og:image:alt') });
  return {
    type: 'article',
    ...present({
      title: first('og:title'),
      description: first('og:description'),
      url: first('og:url'),
      siteName: first('og:site_name'),
      locale: first('og:locale'),
      publishedTime: first('article:published_time'),
      modifiedTime: first('article:modified_time'),
    }),
    images: all('og:image').map((url) => ({ url, ...alt })),
    tags: all('article:tag'),
  };
};

/**
 * A head as the `metadata` of a Next page.
 *
 * @example
 * toNextMetadata(articleHead(article)).openGraph.type; //=> 'article'
 */
export function toNextMetadata(head: Head): NextMetadata {
  const { title, meta, link } = readHead(head);
  const all = (wanted: string): string[] =>
    meta.flatMap((row) => ((row.name ?? row.property) === wanted ? [row.content] : []));
  const alternates = link.filter(({ rel }) => rel === 'alternate');
  return {
    title,
    ...present({ description: all('description')[0], robots: all('robots')[0] }),
    authors: all('author').map((name) => ({ name })),
    alternates: {
      ...present({ canonical: link.find(({ rel }) => rel === 'canonical')?.href }),
      languages: Object.fromEntries(alternates.map(({ hreflang, href }) => [hreflang ?? '', href])),
    },
    openGraph: openGraphOf(all),
    twitter: {
      card: all('og:image').length > 0 ? 'summary_large_image' : 'summary',
      ...present({ site: all('twitter:site')[0] }),
    },
  };
}
