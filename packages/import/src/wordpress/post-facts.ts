/** `2019-01-25 10:00:00`, or with the `T` of the REST API, in UTC; drafts have zeros. */
export const utcTime = (text: string): string | undefined =>
  /^(?!0000)\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d$/.test(text.trim())
    ? `${text.trim().replace(' ', 'T')}Z`
    : undefined;

/** Without a UTC time only the day is sure. */
export const dayOf = (text: string): string | undefined =>
  /^(?!0000)\d{4}-\d\d-\d\d/.exec(text.trim())?.[0];

/** WordPress stores letters beyond ASCII percent-encoded. */
export const decodedSlug = (slug: string): string => {
  try {
    return decodeURIComponent(slug.trim());
  } catch {
    return slug.trim();
  }
};

/** A language as sites write it, with `_` or `-`; `undefined` where it is none. */
export const languageOf = (text: string): string | undefined =>
  /^[a-z]{2,3}(?:[-_][\w-]{1,20})?$/i.test(text.trim())
    ? text.trim().replaceAll('_', '-')
    : undefined;
