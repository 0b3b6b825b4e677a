import { type Severity } from '@alphanode/image-source';

/** What issues say of the items of an export and the records of a list. */
export const recordSentences = {
  'item-joined': ['warning', 'is part of other items', 'a post or a page', 'It is joined to them.'],
  'item-type': [
    'warning',
    'is of a type that is no article',
    'a post or a page',
    'It is left out; of a WordPress export, `types` names further types to read.',
  ],
  'item-without-text': [
    'warning',
    'has neither a title nor a text',
    'a record of an article',
    'It is left out, as settings of a site are; give it a title if it is an article.',
  ],
  'list-empty': [
    'warning',
    'holds no posts',
    'at least one post',
    'Look at the export, or at the query that it answers.',
  ],
  'list-unclear': [
    'warning',
    'holds several lists or records that could be the articles',
    'one record, or one list of records',
    'Give what stands under one of these keys alone.',
  ],
  'locale-left-out': [
    'warning',
    'has a text in further locales',
    'a text in the locale that is read',
    'Read it again with `locale` for each of them.',
  ],
  'item-unpublished': [
    'warning',
    'is held back because it is not published',
    'a published post',
    'Publish it, or ask for `drafts` as well.',
  ],
  'item-marked': [
    'warning',
    'is not published',
    'a published post',
    'It bears its status, by which it is held back from readers.',
  ],
  'password-protected': [
    'warning',
    'is protected by a password',
    'a post that everybody may read',
    'Its text is held back; take the password off and export it again.',
  ],
  'comments-left-out': [
    'warning',
    'has comments, which no article holds',
    'the post alone',
    'Take the comments of all posts over by other means.',
  ],
} as const satisfies Record<string, readonly [Severity, string, string, string]>;
