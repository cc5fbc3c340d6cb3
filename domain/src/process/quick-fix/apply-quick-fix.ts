import type { Finding, QuickFix } from '@baton/contract/process/finding';
import type { Bundle } from '../bundle.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { bpmnChild, camundaExtensions } from '../xml/xml-element.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import type { Edit } from './edit-xml.ts';
import { applyEdits, findById, insertChild, setAttribute } from './edit-xml.ts';
import { formFromFormData } from './form-from-form-data.ts';
import { setProperty } from './set-property.ts';

/** Mends a bundle in one place; what the fix does not speak of stays to the letter. A fix without object changes nothing. */
export function applyQuickFix(bundle: Bundle, fix: QuickFix): Bundle {
  if (fix.kind === 'set-form-id') return setFormId(bundle, fix.file, fix.formId);
  const drawn = bundle.bpmn.fileName === fix.file;
  const text = drawn ? bundle.bpmn.xml : bundle.decisions.find((one) => one.fileName === fix.file)?.xml;
  const element = text === undefined ? undefined : findById(readXml(text), fix.elementId);
  if (text === undefined || !element) return bundle;
  const edited = applyEdits(text, editsOf(text, element, fix));
  if (!drawn) {
    const decisions = bundle.decisions.map((one) =>
      one.fileName === fix.file ? { ...one, xml: edited } : one,
    );
    return { ...bundle, decisions };
  }
  const mended = { ...bundle, bpmn: { ...bundle.bpmn, xml: edited } };
  return fix.kind === 'form-data-to-form' ? addForm(mended, fix.formId, element) : mended;
}

/** Applies every fix that findings offer, in their order. */
export function applyQuickFixes(bundle: Bundle, findings: readonly Finding[]): Bundle {
  return findings.reduce(
    (mended, finding) => (finding.quickFix ? applyQuickFix(mended, finding.quickFix) : mended),
    bundle,
  );
}

function editsOf(text: string, element: XmlElement, fix: QuickFix): Edit[] {
  switch (fix.kind) {
    case 'set-attributes':
      return mergeInserts(
        Object.entries(fix.attributes).flatMap(([name, value]) => setAttribute(element, name, value)),
      );
    case 'set-property':
      return setProperty(text, element, fix.name, fix.value);
    case 'terminate-end': {
      const definition = `<${tagBeside(element, 'terminateEventDefinition')} id="${escapeAttribute(fix.elementId)}_terminate" />`;
      return [insertChild(text, element, definition, 'last')];
    }
    case 'set-completion-condition':
      return setCompletionCondition(text, element, fix.condition);
    case 'form-data-to-form':
      return replaceFormData(element, fix.formId);
    default:
      return [];
  }
}

function setCompletionCondition(text: string, element: XmlElement, condition: string): Edit[] {
  const many = bpmnChild(element, 'multiInstanceLoopCharacteristics');
  if (!many) return [];
  const tag = tagBeside(many, 'completionCondition');
  const written = `<${tag}>${escapeAttribute(condition)}</${tag}>`;
  const existing = bpmnChild(many, 'completionCondition');
  return existing
    ? [{ start: existing.start, end: existing.end, text: written }]
    : [insertChild(text, many, written, 'last')];
}

function replaceFormData(element: XmlElement, formId: string): Edit[] {
  const generated = camundaExtensions(element, 'formData').map(({ start, end }) => ({
    start,
    end,
    text: '',
  }));
  const reference = [
    ...setAttribute(element, 'camunda:formRef', formId),
    ...setAttribute(element, 'camunda:formRefBinding', 'deployment'),
  ];
  return [...generated, ...mergeInserts(reference)];
}

function addForm(bundle: Bundle, formId: string, element: XmlElement): Bundle {
  const formData = camundaExtensions(element, 'formData')[0];
  if (!formData) return bundle;
  const form = { fileName: `${formId}.form`, schema: formFromFormData(formId, formData) };
  return { ...bundle, forms: [...bundle.forms, form] };
}

function setFormId(bundle: Bundle, file: string, formId: string): Bundle {
  const forms = bundle.forms.map((form) =>
    form.fileName === file && typeof form.schema === 'object' && form.schema !== null
      ? { ...form, schema: { ...form.schema, id: formId } }
      : form,
  );
  return { ...bundle, forms };
}

/** Two attributes put in at one place become one edit, in the order they were asked for. */
function mergeInserts(edits: Edit[]): Edit[] {
  const merged = new Map<string, Edit>();
  for (const edit of edits) {
    const key = `${edit.start}-${edit.end}`;
    const before = merged.get(key);
    const same = before && edit.start === edit.end && before.text !== edit.text;
    merged.set(key, same ? { ...edit, text: before.text + edit.text } : edit);
  }
  return [...merged.values()];
}

function tagBeside(element: XmlElement, name: string): string {
  return element.prefix ? `${element.prefix}:${name}` : name;
}
