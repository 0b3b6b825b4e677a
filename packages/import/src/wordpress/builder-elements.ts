import { type Json } from '@alphanode/meta-schema';

import { isObject, textMember } from '../core/json-value.ts';
import { startOf } from '../core/players.ts';

/** Attributes of a tag by their names; none is empty. */
export type Values = ReadonlyMap<string, string>;

/** An attribute with words, one with that of the address it leads to, or lines that are made of several. */
type Words =
  string | readonly [words: string, address: string] | ((values: Values) => readonly string[]);

/** What readers see of an element of a page builder that does not stand between its tags. */
export interface BuilderElement {
  /** In the order in which they are shown; absent where the names that most elements share say it. */
  readonly words?: readonly Words[];
  /** Attributes that name pictures by address or attachment; the first that is there counts. */
  readonly pictures?: readonly string[];
  /** The attribute with the address that the words between the tags, or the picture, lead to. */
  readonly link?: string;
  /** Attributes with addresses of a film or recording. */
  readonly media?: readonly string[];
  /** What stands before an address that is only the name of a film. */
  readonly mediaStart?: string;
  /** What the text between the tags is, where it is no HTML that stands there as it is. */
  readonly inner?: 'base64' | 'percent-base64' | 'escaped' | 'picture' | 'quote' | 'caption';
}

/** Attributes that most elements show. */
export const sharedWords: readonly Words[] = [
  'title',
  'heading',
  'name',
  'author',
  ['button_text', 'button_url'],
  'h2',
  'h4',
  'caption',
];

/** Attributes in which most elements name a picture. */
export const sharedPictures: readonly string[] = ['image', 'images', 'src', 'image_url'];

/** A line of the values of attributes, none where the first of them is absent. */
const line =
  (key: string, ...parts: readonly ((values: Values) => string)[]): Words =>
  (values) =>
    values.has(key) ? [parts.map((part) => part(values)).join('')] : [];

const of =
  (key: string, before = '', behind = '') =>
  (values: Values): string => {
    const value = values.get(key);
    return value === undefined ? '' : `${before}${value}${behind}`;
  };

/** The sign behind a number of Divi, which is shown unless it is off. */
const percentSign = (values: Values): string => (values.get('percent_sign') === 'off' ? '' : '%');

const price = line('sum', of('currency'), of('sum'), of('per', '/'));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(decodeURIComponent(text));
  } catch {
    return undefined;
  }
};

/** Bars of WPBakery: a list of objects as JSON in percent signs, `90|Development,80|Design` in older posts. */
const bars: Words = (values) => {
  const written = values.get('values') ?? '';
  const units = values.get('units') ?? '';
  const list = parsed(written);
  if (Array.isArray(list))
    return list.flatMap((bar: Json) => {
      const said = isObject(bar)
        ? [textMember(bar, 'label') || textMember(bar, 'title'), textMember(bar, 'value')]
        : [];
      const words = said.filter(Boolean).join(' ');
      return words === '' ? [] : [words + units];
    });
  return written.split(',').flatMap((bar) => {
    const [value = '', label = ''] = bar.split('|', 2);
    return label === '' ? [] : [`${label} ${value}${units}`];
  });
};

const divi: Readonly<Record<string, BuilderElement>> = {
  et_pb_image: { link: 'url' },
  et_pb_fullwidth_image: { link: 'url' },
  et_pb_blurb: { words: [['title', 'url']] },
  et_pb_video: { media: ['src', 'src_webm'] },
  et_pb_video_slider_item: { media: ['src', 'src_webm'] },
  et_pb_audio: { words: ['title', 'artist_name', 'album_name'], media: ['audio'] },
  et_pb_gallery: { pictures: ['gallery_ids'] },
  et_pb_slide: { words: ['heading', ['button_text', 'button_link']] },
  et_pb_number_counter: { words: ['title', line('number', of('number'), percentSign)] },
  et_pb_circle_counter: { words: ['title', line('number', of('number'), percentSign)] },
  et_pb_counter: { words: [line('percent', of('percent'))] },
  et_pb_pricing_table: {
    words: ['title', 'subtitle', price, ['button_text', 'button_url']],
  },
  et_pb_testimonial: {
    words: ['author', 'job_title', ['company_name', 'url']],
    pictures: ['portrait_url'],
  },
  et_pb_team_member: { words: ['name', 'position'] },
  et_pb_fullwidth_header: {
    words: [
      'title',
      'subhead',
      ['button_one_text', 'button_one_url'],
      ['button_two_text', 'button_two_url'],
    ],
    pictures: ['header_image_url', 'logo_image_url'],
  },
  et_pb_code: { inner: 'escaped' },
  et_pb_fullwidth_code: { inner: 'escaped' },
};

const wpBakery: Readonly<Record<string, BuilderElement>> = {
  vc_raw_html: { inner: 'percent-base64' },
  vc_raw_js: { inner: 'percent-base64' },
  vc_custom_heading: { words: [['text', 'link']] },
  vc_single_image: { pictures: ['image', 'custom_src'], link: 'link' },
  vc_btn: { words: [['title', 'link']] },
  vc_button: { words: [['title', 'href']] },
  vc_cta: { words: ['h2', 'h4', ['btn_title', 'btn_link']] },
  vc_cta_button: { words: ['call_text', ['title', 'href']] },
  vc_hoverbox: { words: ['primary_title', 'hover_title', ['hover_btn_title', 'hover_btn_link']] },
  vc_video: { media: ['link'] },
  vc_pie: {
    words: [
      'title',
      (values) => {
        const value = values.get('label_value') ?? values.get('value');
        return value === undefined ? [] : [`${value}${values.get('units') ?? ''}`];
      },
    ],
  },
  vc_progress_bar: { words: ['title', bars] },
  vc_round_chart: { words: ['title', bars] },
};

const avada: Readonly<Record<string, BuilderElement>> = {
  fusion_code: { inner: 'base64' },
  fusion_imageframe: { link: 'link', inner: 'picture' },
  fusion_slide: { link: 'link', inner: 'picture' },
  fusion_image: { link: 'link' },
  fusion_gallery_image: { words: ['image_title', 'image_caption'], link: 'link' },
  fusion_button: { words: [], link: 'link' },
  fusion_content_box: { words: ['title', ['linktext', 'link']] },
  fusion_tagline_box: { words: ['title', 'description', ['button', 'link']] },
  fusion_youtube: { media: ['id'], mediaStart: startOf('youtube') },
  fusion_vimeo: { media: ['id'], mediaStart: startOf('vimeo') },
  fusion_soundcloud: { media: ['url'] },
  fusion_video: { media: ['video', 'video_webm'] },
  fusion_audio: { media: ['src'] },
  fusion_testimonial: { words: ['name', ['company', 'link']] },
  fusion_person: { words: ['name', 'title'], pictures: ['picture'] },
  fusion_flip_box: { words: ['title_front', 'text_front', 'title_back'] },
  fusion_progress: { words: [line('percentage', of('percentage'), of('unit'))] },
  fusion_counter_box: {
    words: [
      (values) => {
        const [value = '', unit = ''] = [values.get('value'), values.get('unit')];
        if (value === '') return [];
        return [values.get('unit_pos') === 'prefix' ? unit + value : value + unit];
      },
    ],
  },
  fusion_pricing_price: { words: [line('price', of('currency'), of('price'), of('time', ' '))] },
};

const enfold: Readonly<Record<string, BuilderElement>> = {
  av_video: { media: ['src'] },
  av_player: { media: ['src'] },
  av_image: { words: [], pictures: ['src', 'attachment'], link: 'link', inner: 'caption' },
  av_gallery: { pictures: ['ids'] },
  av_horizontal_gallery: { pictures: ['ids'] },
  av_masonry_gallery: { pictures: ['ids'] },
  av_slide: { pictures: ['id'] },
  av_button: { words: [['label', 'link']] },
  av_button_big: { words: [['label', 'link']] },
  av_promobox: { words: [['label', 'link']] },
  av_icon_box: { words: [['title', 'link']] },
  av_progress: { words: ['title', line('progress', of('progress', '', '%'))] },
  av_animated_numbers: { words: [line('number', of('number')), 'title'] },
  av_testimonial_single: { words: ['name', 'subtitle', ['linktext', 'link']] },
  av_team_member: { words: ['name', 'job', 'description'] },
};

const ultimate: Readonly<Record<string, BuilderElement>> = {
  su_button: { words: [], link: 'url' },
  su_quote: { inner: 'quote' },
  su_youtube: { media: ['url'] },
  su_youtube_advanced: { media: ['url'] },
  su_vimeo: { media: ['url'] },
  su_dailymotion: { media: ['url'] },
  su_video: { media: ['url'] },
  su_audio: { media: ['url'] },
  su_slider: { pictures: ['source'] },
  su_carousel: { pictures: ['source'] },
  su_custom_gallery: { pictures: ['source'] },
  su_image_carousel: { pictures: ['source'] },
  su_photo_panel: { pictures: ['photo'] },
  su_progress_bar: { words: ['text', line('percent', of('percent', '', '%'))] },
  su_testimonial: { words: ['name', ['company', 'url'], 'title'], pictures: ['photo'] },
};

const flatsome: Readonly<Record<string, BuilderElement>> = {
  ux_image: { pictures: ['id'], link: 'link' },
  ux_gallery: { pictures: ['ids'] },
  ux_video: { media: ['url'] },
};

/**
 * Elements of Divi, WPBakery, Avada, Enfold, Shortcodes Ultimate and Flatsome that show more than the names that
 * most elements share, or other than these.
 */
export const builderElements: ReadonlyMap<string, BuilderElement> = new Map(
  [divi, wpBakery, avada, enfold, ultimate, flatsome].flatMap((table) => Object.entries(table)),
);
