/** Puts beside the plugin what the packages give it: the post meta to register and the stylesheet. */
import { writeFileSync } from 'node:fs';
import { stylesheet } from '@alphanode/html-renderer/static-css';
import { toWordPressMetaArgs } from '@alphanode/meta-schema';

writeFileSync('plugin/meta.json', JSON.stringify(toWordPressMetaArgs(), undefined, 2));
writeFileSync('plugin/styles.css', stylesheet);
