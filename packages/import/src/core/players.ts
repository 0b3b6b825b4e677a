const starts = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  dailymotion: 'https://www.dailymotion.com/video/',
  bilibili: 'https://www.bilibili.com/video/',
  instagram: 'https://www.instagram.com/p/',
} as const;

/** What stands before the id in the address of a player's film or post. */
export const startOf = (player: keyof typeof starts): string => starts[player];

/** The same by a name that data has chosen. */
export const players: ReadonlyMap<string, string> = new Map(Object.entries(starts));
