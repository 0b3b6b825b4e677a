import { type Inline, type Json } from '@alphanode/meta-schema';
import { markMembers } from '@alphanode/meta-schema/fields';

import { writeImage } from './write-image.ts';

/** Gives the next key. */
export type Keys = () => string;

/** Keys that count up. */
export const createKeys = (): Keys => {
  let next = 0;
  return () => `k${(next++).toString(36)}`;
};

/** What a span's mark refers to. */
export interface Definition {
  readonly _type: string;
  readonly _key: string;
  readonly [key: string]: Json;
}

/** A member that is absent is left out: JSON has no `undefined`. */
export const defined = (
  members: Readonly<Record<string, Json | undefined>>,
): Record<string, Json> =>
  // The undefined ones were just taken out.
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Record<
    string,
    Json
  >;

/** The children of a block for one inline; what needs more than a name is put into `definitions`. */
export const writeInline = (
  inline: Inline,
  link: string | undefined,
  definitions: Definition[],
  key: Keys,
): Record<string, Json>[] => {
  const around = link === undefined ? [] : [link];
  switch (inline.type) {
    case 'text': {
      const marks: string[] = [...around];
      for (const mark of inline.marks ?? []) {
        const member = markMembers.get(mark)?.member;
        const value = member === undefined ? undefined : inline[member];
        if (member === undefined || value === undefined) marks.push(mark);
        else {
          const _key = key();
          definitions.push({ _type: mark, _key, [member]: value });
          marks.push(_key);
        }
      }
      return [{ _type: 'span', _key: key(), text: inline.text, marks }];
    }
    case 'link': {
      const _key = key();
      definitions.push({
        _type: 'link',
        _key,
        ...defined({ href: inline.href, title: inline.title }),
      });
      return inline.children.flatMap((child) => writeInline(child, _key, definitions, key));
    }
    case 'break':
      return [{ _type: 'span', _key: key(), text: '\n', marks: around }];
    case 'wordBreak':
      return [{ _type: 'wordBreak', _key: key(), marks: around }];
    case 'image':
      return [{ _type: 'image', _key: key(), ...writeImage(inline.image, key), marks: around }];
    case 'footnote':
      return [{ _type: 'footnote', _key: key(), id: inline.id, marks: around }];
    case 'custom':
      return [
        {
          _type: 'custom',
          _key: key(),
          ...defined({ name: inline.name, data: inline.data, text: inline.text }),
          marks: around,
        },
      ];
  }
};
