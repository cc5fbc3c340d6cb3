import type { Bundle, TypeDeclaration } from './bundle.ts';
import type { ParsedBpmn } from './parse-bpmn.ts';
import { parseBpmn } from './parse-bpmn.ts';
import type { Decision, ParsedDecisions } from './parse-decisions.ts';
import { parseDecisions } from './parse-decisions.ts';
import type { ParsedForm } from './parse-form.ts';
import { parseForm } from './parse-form.ts';
import type { RoutingVariable } from './process-model.ts';
import { XmlFault } from './xml/xml-fault.ts';

/** A bundle whose files could be read. */
export interface ParsedBundle {
  typeDeclaration: TypeDeclaration;
  bpmn: ParsedBpmn;
  forms: ParsedForm[];
  decisionFiles: ParsedDecisions[];
  decisions: Decision[];
}

export interface FileFault {
  file: string;
  fault: XmlFault;
}

/** Reads all files; with a fault in any of them there is nothing to judge, only the faults. */
export async function parseBundle(
  bundle: Bundle,
): Promise<{ parsed: ParsedBundle; faults: [] } | { parsed: null; faults: FileFault[] }> {
  const faults: FileFault[] = [];
  const attempt = async <T>(file: string, read: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await read();
    } catch (fault) {
      if (!(fault instanceof XmlFault)) throw fault;
      faults.push({ file, fault });
      return null;
    }
  };
  const { fileName, xml } = bundle.bpmn;
  const bpmn = await attempt(fileName, () => parseBpmn(fileName, xml));
  const decisionFiles: ParsedDecisions[] = [];
  for (const file of bundle.decisions) {
    const read = await attempt(file.fileName, () => parseDecisions(file.fileName, file.xml));
    if (read) decisionFiles.push(read);
  }
  if (!bpmn || faults.length > 0) return { parsed: null, faults };
  return {
    parsed: {
      typeDeclaration: readDeclaration(bundle.typeDeclaration),
      ...{ bpmn, decisionFiles },
      forms: bundle.forms.map((form) => parseForm(form.fileName, form.schema)),
      decisions: decisionFiles.flatMap((file) => file.decisions),
    },
    faults: [],
  };
}

/** A declaration may come from anybody's hands, so only lists of words are taken for lists. */
function readDeclaration(declaration: TypeDeclaration): TypeDeclaration {
  const words = (list: unknown) =>
    Array.isArray(list) ? list.filter((word): word is string => typeof word === 'string') : [];
  const variables: unknown = declaration.routingVariables;
  return {
    ...declaration,
    signals: words(declaration.signals),
    receivedMessages: words(declaration.receivedMessages),
    routingVariables: Array.isArray(variables) ? variables.filter(isVariable) : [],
  };
}

function isVariable(value: unknown): value is RoutingVariable {
  const types: unknown[] = ['string', 'number', 'boolean', 'date', 'list'];
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'type' in value &&
    types.includes(value.type)
  );
}
