import type { Finding } from '@baton/contract/process/finding';
import type { ImportItem } from '@baton/contract/process/import-item';
import { localized } from '@baton/contract/process/localized';
import { decodeXml, fileFinding, importDrawing, readXml, XmlFault } from '../process/index.ts';
import type { Import } from '../process/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';
import { FileFault, fileFaults } from './file-fault.ts';
import type { Manifest } from './manifest.ts';
import { readBundleFile } from './read-bundle-file.ts';
import { readForm } from './read-form.ts';
import { readJsonObject } from './read-text.ts';

/** A file by what is in it, whatever its name says. */
export type ReadFile =
  | { kind: 'drawing'; drawing: Import }
  | { kind: 'form'; form: Record<string, unknown>; items: ImportItem[] }
  | { kind: 'decisions'; xml: string; items: ImportItem[] }
  | { kind: 'bundle'; manifest: Manifest; bundle: TypeBundle; drawing: Import }
  | { kind: 'unknown'; items: ImportItem[]; findings: Finding[] };

/** Reads a file somebody brings; what cannot be read is of kind `unknown` with the reason. Never throws for a bad file. */
export async function readTypeFile(file: string, bytes: Uint8Array): Promise<ReadFile> {
  try {
    return await read(file, bytes);
  } catch (fault) {
    if (fault instanceof XmlFault)
      return { kind: 'unknown', items: [], findings: [fileFinding({ file, fault })] };
    if (!(fault instanceof FileFault)) throw fault;
    return { kind: 'unknown', items: [wholeFile(file, 'refused', fault.reason)], findings: [] };
  }
}

async function read(file: string, bytes: Uint8Array): Promise<ReadFile> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { manifest, bundle } = readBundleFile(bytes);
    // It was a draft here or at another installation: whatever the editor cannot keep was named when it became one.
    readXml(bundle.bpmn);
    const drawing = { file: `${bundle.key}.bpmn`, text: bundle.bpmn, items: [] };
    return { kind: 'bundle', manifest, bundle, drawing };
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^(?:ï»¿|ÿþ|þÿ)/, '');
  const first = start.replaceAll('\0', '').trimStart().charAt(0);
  if (first === '{') return { kind: 'form', ...readForm(file, readJsonObject(bytes)) };
  if (first !== '<') throw new FileFault(fileFaults.unknown);
  const { text, items } = decodeXml(file, bytes);
  const { namespace } = readXml(text);
  if (/\/DMN\//i.test(namespace)) {
    return { kind: 'decisions', xml: text, items: [...items, wholeFile(file, 'taken', asItIs)] };
  }
  if (!/\/BPMN\//i.test(namespace)) throw new FileFault(fileFaults.unknown);
  return { kind: 'drawing', drawing: await importDrawing(file, bytes) };
}

function wholeFile(file: string, outcome: 'taken' | 'refused', reason: ImportItem['reason']): ImportItem {
  return { outcome, file, elementId: null, elementName: null, what: file, line: null, reason };
}

const asItIs = localized('原样取用', '原樣取用', 'Taken as it is');
