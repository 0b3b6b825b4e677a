/** Whether a value is a whole number that counts something. */
export const isWhole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Whether a value is a number from 0 to 100. */
export const isPercentage = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 100;

/** Whether a value is a switch as it is stored. */
export const isFlag = (value: unknown): value is 0 | 1 => value === 0 || value === 1;
