import { fromJson, list, textMember } from '../core/json-value.ts';

/** A note of the block editor: HTML, and the id that references name. */
export interface Note {
  readonly id: string;
  readonly content: string;
}

/** The notes of a post, as its post meta `footnotes` has them: JSON as text. */
export const notesOf = (meta: unknown): Note[] => {
  return list(typeof meta === 'string' ? fromJson(meta) : meta).flatMap((note) => {
    const [id, content] = [textMember(note, 'id'), textMember(note, 'content')];
    return id === '' ? [] : [{ id, content }];
  });
};
