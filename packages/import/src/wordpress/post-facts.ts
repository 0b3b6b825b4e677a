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
