import { safeUrl } from '@alphanode/image-source';
import { type MediaSource, type MediaTrack } from '@alphanode/meta-schema';
import { trackKinds } from '@alphanode/meta-schema/fields';

import { countMember, listMember, member, textMember } from '../core/json-value.ts';
import { inlinesOf, optional, type Read, textOrNothing } from './read-object.ts';
import { type PortableReading, reportOnce } from './reading.ts';

const urlOf = (value: unknown, { options }: PortableReading): string | undefined =>
  safeUrl(value, { use: 'link', base: options.baseUrl }).url;

const sourceOf = (value: unknown, reading: PortableReading): MediaSource[] => {
  const url = urlOf(member(value, 'url'), reading);
  if (url === undefined)
    reportOnce(reading, 'html-url-dropped', 'A film or recording', textMember(value, 'url'));
  return url === undefined
    ? []
    : [{ url, ...optional('mimeType', textOrNothing(value, 'mimeType')) }];
};

const trackOf = (value: unknown, reading: PortableReading): MediaTrack[] => {
  const url = urlOf(member(value, 'url'), reading);
  if (url === undefined) return [];
  const kind = trackKinds.find((each) => each === textMember(value, 'kind')) ?? 'subtitles';
  const [lang, label] = [textOrNothing(value, 'lang'), textOrNothing(value, 'label')];
  return [{ url, kind, ...optional('lang', lang), ...optional('label', label) }];
};

/** A film or a recording, as files. */
export const media: Read = (value, reading) => {
  const sources = listMember(value, 'sources').flatMap((each) => sourceOf(each, reading));
  const tracks = listMember(value, 'tracks').flatMap((each) => trackOf(each, reading));
  const caption = inlinesOf(member(value, 'caption'), reading);
  if (sources.length === 0)
    return caption === undefined ? [] : [{ type: 'paragraph', children: caption }];
  return [
    {
      type: 'media',
      kind: textMember(value, 'kind') === 'audio' ? 'audio' : 'video',
      sources,
      ...optional('poster', urlOf(member(value, 'poster'), reading)),
      ...optional('width', countMember(value, 'width')),
      ...optional('height', countMember(value, 'height')),
      ...optional('tracks', tracks.length > 0 ? tracks : undefined),
      ...optional('title', textOrNothing(value, 'title')),
      ...optional('caption', caption),
    },
  ];
};
