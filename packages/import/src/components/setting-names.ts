import { fold } from '../core/fold.ts';

/** Members that set how a component looks or where it lies, or are of its row; all others may be words. */
const settings = new Set([
  ...['id', 'documentid', 'uid', 'key', 'blockname', 'blocktype', 'typename', 'type', 'slug'],
  ...['createdat', 'updatedat', 'publishedat', 'anchor', 'classname', 'class', 'icon', 'target'],
  ...['rel', 'variant', 'style', 'theme', 'color', 'background', 'backgroundcolor', 'textcolor'],
  ...['size', 'align', 'alignment', 'position', 'layout', 'level', 'columns', 'width', 'height'],
  ...['locale', 'linktype', 'relationto', 'component', 'fieldtype', 'cachedurl', 'editable'],
]);

/** Whether a member of that name is no text of an article, whatever it says. */
export const isSetting = (key: string): boolean => settings.has(fold(key));
