import { join } from 'node:path';
import { createBreather } from '../breathe.ts';
import { type SitePlan, mediaFile } from '../plan-site.ts';
import { type SiteWriter } from './site-writer.ts';

/** Copies what posts show from their folder to the site. */
export async function copyMedia(
  plan: SitePlan,
  writer: SiteWriter,
  { folder, signal }: { readonly folder: string; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const breathe = createBreather(signal);
  for (const name of plan.media) {
    await writer.copy(mediaFile(name), join(folder, name));
    await breathe();
  }
}
