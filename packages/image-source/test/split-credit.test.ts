import { splitCredit } from '@alphanode/image-source';
import { expect, test } from 'vitest';

test.each([
  ['The team in 2014. Photo: Jane Doe / Agency', 'The team in 2014.', 'Photo: Jane Doe / Agency'],
  ['The team. (AP Photo/Jane Doe)', 'The team.', 'AP Photo/Jane Doe'],
  ['The team (Photo: Jane Doe).', 'The team', 'Photo: Jane Doe'],
  ['The team. (Jane Doe / Reuters)', 'The team.', 'Jane Doe / Reuters'],
  ['The team. Credit: Jane Doe', 'The team.', 'Credit: Jane Doe'],
  ['The team.CreditCredit...Jane Doe/Reuters', 'The team.', 'Credit: Jane Doe/Reuters'],
  ['© Jane Doe', '', '© Jane Doe'],
  ['The team. © Jane Doe 2014', 'The team.', '© Jane Doe 2014'],
  ['© Jane Doe (Ausschnitt) Das Team.', 'Das Team.', '© Jane Doe (Ausschnitt)'],
  ['© Jane Doe. The team at work.', 'The team at work.', '© Jane Doe'],
  ['The team. Courtesy of Jane Doe', 'The team.', 'Courtesy of Jane Doe'],
  ['The team. Via Jane Doe', 'The team.', 'Via Jane Doe'],
  [
    'Photograph by Jane Doe, National Geographic',
    '',
    'Photograph by Jane Doe, National Geographic',
  ],
  ['The team at work. Jane Doe/WireImage', 'The team at work.', 'Jane Doe/WireImage'],
  ['The team at work. SIA/EFAK', 'The team at work.', 'SIA/EFAK'],
  ['The team at work. Getty Images', 'The team at work.', 'Getty Images'],
  ['Jane D. Smith via AP', '', 'Jane D. Smith via AP'],
  ['The lake | Foto: Jane Doe', 'The lake', 'Foto: Jane Doe'],
  ['the lake 1. image source: dummyimage.com', 'the lake 1.', 'image source: dummyimage.com'],
  ['Slide: 1 / of 2 . Caption: Michelin', '', 'Michelin'],
  ['Photographs by Photo: Jane Doe', 'Photographs by', 'Photo: Jane Doe'],
])('splits %j', (caption, rest, credit) => {
  expect(splitCredit(caption)).toEqual({ caption: rest, credit });
});

test.each([
  ['A house in Toronto.'],
  ['Greg Nelson'],
  ['He asked for the source: his mother said no'],
  ['Image: what we see here is a lake'],
  ['Look 5. Spring/Summer'],
  ['The lake (left) and the mountain (right)'],
  ['The lake (in winter)'],
  [`Photo: ${'Long '.repeat(60)}`],
  ['Photo: Jane. The team met in the morning and left at noon.'],
  [`© ${'A sentence that never ends and names nobody '.repeat(4)}`],
  ['Courtesy of Jane. The team met in the morning.'],
  [''],
])('invents no credit in %j', (caption) => {
  expect(splitCredit(caption)).toEqual({ caption: caption.trim() });
});

test('closes up white space', () => {
  expect(splitCredit(' The  lake\n').caption).toBe('The lake');
});
