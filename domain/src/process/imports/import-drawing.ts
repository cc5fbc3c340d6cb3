import { decodeXml } from './decode-xml.ts';
import type { Import } from './import-item.ts';
import { layOut } from './lay-out.ts';
import { legalizeIds } from './legal-ids.ts';
import { moveForeignElements } from './move-foreign-elements.ts';
import { nameComments } from './name-comments.ts';
import { settlePictures } from './settle-pictures.ts';
import { settleWithEditor } from './settle-with-editor.ts';
import { translateEngine } from './translate-engine.ts';

/**
 * A BPMN file of anybody as a drawing the editor keeps whole, and what became of everything that is not in it as it
 * was. A file of ours comes through to the letter. Throws XmlFault when it is not such XML.
 */
export async function importDrawing(file: string, bytes: Uint8Array): Promise<Import> {
  const read = nameComments(decodeXml(file, bytes));
  const own = translateEngine(moveForeignElements(legalizeIds(read)));
  return await settleWithEditor(settlePictures(await layOut(await settleWithEditor(own))));
}
