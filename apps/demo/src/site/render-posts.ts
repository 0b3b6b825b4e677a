import { type Issue } from '@alphanode/image-source';
import { createBreather } from '../breathe.ts';
import { type Progress } from '../progress.ts';
import { type Rereader, openRereader } from '../input/reread-posts.ts';
import { demoIssue } from '../messages.ts';
import { type SiteWriter } from '../output/site-writer.ts';
import { type SitePlan, postFile } from '../plan-site.ts';
import { type Post } from '../post.ts';
import { type FindSimilar, createSimilarFinder } from '../similar.ts';
import { renderArticlePage } from './article-page.ts';
import {
  type LocalAddressOptions,
  type SettleAddresses,
  createAddressSettler,
} from './local-addresses.ts';
import { type Site } from './site-shell.ts';

/** How the second pass is watched and where its issues go. */
export interface RenderPostsOptions extends Site, LocalAddressOptions {
  readonly now: Date;
  readonly maxRecordBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Takes what keeps a page from being written. */
  readonly fail: (path: string, issue: Issue) => void;
}

/** Reads each planned post again, renders it, and hands the page to the writer. */
export async function renderPosts(
  plan: SitePlan,
  writer: SiteWriter,
  options: RenderPostsOptions,
): Promise<void> {
  const breathe = createBreather(options.signal);
  const tools = {
    rereader: openRereader(options.maxRecordBytes),
    findSimilar: createSimilarFinder(plan.posts),
    settle: createAddressSettler(plan, options),
  };
  const total = plan.posts.length;
  let done = 0;
  try {
    for (const post of plan.posts) {
      const path = postFile(post);
      const page = plan.files.has(path) ? renderPost(post, tools, options) : undefined;
      if (page !== undefined) await writer.put(path, page);
      done += 1;
      options.onProgress?.({ phase: 'render', done, total });
      await breathe();
    }
  } finally {
    tools.rereader.close();
  }
}

interface Tools {
  readonly rereader: Rereader;
  readonly findSimilar: FindSimilar;
  readonly settle: SettleAddresses;
}

/** A post that fails here was sound in the first pass: the file changed, or a package has a fault. */
function renderPost(post: Post, tools: Tools, options: RenderPostsOptions): string | undefined {
  const location = post.source.place;
  try {
    const article = tools.settle(post, tools.rereader.read(post));
    return renderArticlePage(
      { ...article, slug: post.slug, similar: tools.findSimilar(post, article.similar) },
      {
        origin: options.origin,
        frame: options.frame,
        now: options.now,
        onIssue: (issue) => {
          options.onIssue({ ...issue, location });
        },
      },
    );
  } catch (error) {
    const facts = { received: String(error) };
    options.fail(postFile(post), demoIssue('demo/not-rendered', location, facts));
    return undefined;
  }
}
