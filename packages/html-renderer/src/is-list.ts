/** Whether a value is the array that its type says; a record that was never parsed may hold anything. */
export const isList = (value: unknown): boolean => Array.isArray(value);
