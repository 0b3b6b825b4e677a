/** A key as it is compared: `post-date`, `post_date` and `postDate` are one. */
export const fold = (key: string): string => key.toLowerCase().replace(/[\s_.-]+/g, '');
