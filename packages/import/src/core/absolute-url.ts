/** An address of the web that can stand by itself; empty where it cannot. */
export const absolute = (url: string): string => (/^https?:\/\//i.test(url) ? url : '');
