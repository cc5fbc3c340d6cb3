// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- every program that imports this file needs the shim
/// <reference path="./bpmn-moddle.d.ts" />
import type { ModdleWarning } from 'bpmn-moddle';
import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };
import type { Drawing } from './drawing.ts';
import { readDrawing } from './read-drawing.ts';
import { rememberTexts } from './remember-texts.ts';
import { readXml } from './xml/read-xml.ts';
import type { XmlElement } from './xml/xml-element.ts';

/** A BPMN file, read. */
export interface ParsedBpmn {
  fileName: string;
  xml: string;
  /** Exactly what is in the file: the engine works on such a tree, by local names. */
  definitions: XmlElement;
  /** Null when the file holds no process. */
  drawing: Drawing | null;
  /** Where the file leaves the BPMN metamodel that bpmn-js and Camunda Modeler read it with. */
  remarks: ModelRemark[];
}

interface ModelRemark {
  kind: 'unknown-attribute' | 'unresolved-reference' | 'unreadable';
  detail: string;
  elementId: string | null;
}

const moddle = new BpmnModdle({ camunda });

/**
 * Reads a BPMN file: strictly as XML first (size, encoding, document type, nesting), then as BPMN. What was read lately
 * is answered again. Throws XmlFault when it is not such XML.
 */
export const parseBpmn = rememberTexts(readBpmn);

async function readBpmn(fileName: string, xml: string): Promise<ParsedBpmn> {
  const definitions = readXml(xml);
  return {
    ...{ fileName, xml, definitions },
    drawing: readDrawing(fileName, definitions),
    remarks: await modelRemarks(xml),
  };
}

/** The file as bpmn-js and Camunda Modeler write it back unedited; null when they cannot open it. */
export async function rewrittenByEditor(xml: string): Promise<string | null> {
  try {
    const { rootElement } = await moddle.fromXML(xml);
    return (await moddle.toXML(rootElement, { format: true })).xml;
  } catch {
    return null;
  }
}

async function modelRemarks(xml: string): Promise<ModelRemark[]> {
  try {
    const { warnings } = await moddle.fromXML(xml);
    return warnings.map(readWarning);
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    return [{ kind: 'unreadable', detail, elementId: null }];
  }
}

function readWarning(warning: ModdleWarning): ModelRemark {
  const detail = warning.message.replace(/\s+/g, ' ');
  let at = warning.element;
  while (at && !at.id) at = at.$parent;
  const kind = detail.startsWith('unknown attribute')
    ? 'unknown-attribute'
    : detail.startsWith('unresolved reference')
      ? 'unresolved-reference'
      : 'unreadable';
  return { kind, detail, elementId: at?.id ?? null };
}
