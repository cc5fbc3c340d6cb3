import type Modeler from 'bpmn-js/lib/Modeler';
import { commentsOf, putBackComments } from './keep-comments.ts';
import type { KeptComment } from './keep-comments.ts';
import { putBackPictures, unseenPictures } from './keep-pictures.ts';
import type { KeptPicture } from './keep-pictures.ts';

/** What stands in a drawing and the editor does not see: it is put back whenever the drawing is saved. */
export interface Unseen {
  comments: KeptComment[];
  pictures: KeptPicture[];
}

/** Opens a drawing in the editor; answers what of it the editor does not see. Throws what the editor throws. */
export async function openDrawing(modeler: Modeler, xml: string): Promise<Unseen> {
  await modeler.importXML(xml);
  const written = (await modeler.saveXML({ format: true })).xml ?? '';
  return { comments: commentsOf(xml), pictures: unseenPictures(xml, written) };
}

/** The drawing as it is now, with what the editor does not see. */
export async function saveDrawing(modeler: Modeler, { comments, pictures }: Unseen): Promise<string> {
  const { xml = '' } = await modeler.saveXML({ format: true });
  return putBackComments(putBackPictures(xml, pictures), comments);
}
