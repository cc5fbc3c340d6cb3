import type { LocalizedText } from '@baton/contract/language';
import { DomainError } from '../errors.ts';
import { titleProcess, XmlFault } from '../process/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';
import { keyBundle } from '../type-files/index.ts';

/** What a copy is called: its key, its name and the prefix of its ticket numbers. */
export interface CopyNames {
  key: string;
  name: LocalizedText;
  prefix: string;
}

/**
 * A bundle as another ticket type: the path an import takes, with names of its own. Everything else comes along, its
 * scenarios too. Throws `validation_failed` with the line where the drawing cannot be read.
 */
export function copyBundle(bundle: TypeBundle, { key, name, prefix }: CopyNames): TypeBundle {
  const { declaration, bpmn, ...files } = readable(() => {
    const drawing = { file: `${bundle.key}.bpmn`, text: bundle.bpmn, items: [] };
    const keyed = keyBundle(bundle, drawing, key).bundle;
    return { ...keyed, bpmn: titleProcess(keyed.bpmn, name) };
  });
  return { ...files, bpmn, declaration: { ...declaration, prefix, name } };
}

function readable(copy: () => TypeBundle): TypeBundle {
  try {
    return copy();
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    const message = `The drawing cannot be copied before it is mended: ${fault.message}`;
    throw new DomainError('validation_failed', {}, [{ path: 'bpmn', code: 'unreadable', message }]);
  }
}
