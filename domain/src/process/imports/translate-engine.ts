import { localized } from '@baton/contract/process/localized';
import type { Edit } from '../quick-fix/edit-xml.ts';
import { applyEdits, camundaPrefix } from '../quick-fix/edit-xml.ts';
import { setProperty } from '../quick-fix/set-property.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlAttribute, XmlElement } from '../xml/xml-element.ts';
import { namespaces, withDescendants } from '../xml/xml-element.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import { engineAttribute } from './engine-attributes.ts';
import { translateExtension } from './engine-extensions.ts';
import type { Import } from './import-item.ts';
import { itemAt, written } from './import-item.ts';

/** Engines whose extensions mean the same under another name. */
const related = /^https?:\/\/(?:flowable\.org\/bpmn|activiti\.org\/bpmn)$/;
/** Engines nothing is carried over from. */
const unrelated =
  /^https?:\/\/(?:camunda\.org\/schema\/zeebe\/|jbpm\.org\/|www\.jboss\.org\/drools|activiti\.org\/|flowable\.org\/bpmn)/;

/** Extensions for another engine become Camunda's where there is an equivalent; all others are taken out and named. */
export function translateEngine(drawing: Import): Import {
  const root = readXml(drawing.text);
  const items = [...drawing.items];
  const edits: Edit[] = [];
  const requesters = initiators(root);
  for (const element of withDescendants(root)) {
    if (isForeign(element)) {
      if (element.parent && isForeign(element.parent)) continue;
      const { edit, item } = translateExtension(drawing, element, related.test(element.namespace));
      edits.push(...edit);
      items.push(item);
      continue;
    }
    for (const attribute of element.attributes) {
      if (!unrelated.test(attribute.namespace) || isBinding(attribute)) continue;
      const asked = isRequester(attribute, requesters)
        ? toRequester(drawing.text, element, attribute)
        : translateAttribute(element, attribute);
      edits.push(...asked.edits);
      items.push(
        itemAt(drawing.file, asked.outcome, element, { what: shown(attribute), reason: asked.reason }),
      );
    }
  }
  return edits.length === 0 ? drawing : { ...drawing, items, text: applyEdits(drawing.text, once(edits)) };
}

interface Asked {
  edits: Edit[];
  outcome: 'translated' | 'dropped' | 'refused';
  reason: ReturnType<typeof localized>;
}

function translateAttribute(element: XmlElement, attribute: XmlAttribute): Asked {
  const becomes = related.test(attribute.namespace)
    ? (externalWorker(attribute) ?? engineAttribute(attribute.name))
    : engineAttribute('');
  const twin = 'becomes' in becomes && hasCamunda(element, becomes.becomes);
  if (!('becomes' in becomes)) return { ...becomes, edits: [without(attribute)] };
  if (twin) return { outcome: 'dropped', reason: doubled, edits: [without(attribute)] };
  const { prefix, binding } = camundaPrefix(element);
  const value = becomes.becomes === 'type' ? 'external' : attribute.value;
  const text = `${prefix}:${becomes.becomes}="${escapeAttribute(value)}"`;
  const edits = [{ start: attribute.start, end: attribute.end, text }, ...binding];
  return { outcome: 'translated', reason: renamed(becomes.becomes), edits };
}

/** Flowable's own kind of external worker. */
function externalWorker({ name, value }: XmlAttribute): { becomes: string } | null {
  return name === 'type' && value === 'external-worker' ? { becomes: 'type' } : null;
}

/** Names of variables that hold who started, and the word Flowable's designer writes for them. */
function initiators(root: XmlElement): ReadonlySet<string> {
  const names = [...withDescendants(root)].flatMap(({ attributes }) =>
    attributes.filter(({ name, namespace }) => name === 'initiator' && unrelated.test(namespace)),
  );
  return new Set(['$INITIATOR', ...names.map(({ value }) => `\${${value}}`)]);
}

function isRequester({ name, value }: XmlAttribute, requesters: ReadonlySet<string>): boolean {
  return name === 'assignee' && requesters.has(value);
}

function toRequester(text: string, element: XmlElement, attribute: XmlAttribute): Asked {
  const edits = [without(attribute), ...setProperty(text, element, 'assignment', 'requester')];
  return { outcome: 'translated', reason: requester, edits };
}

function isForeign(element: XmlElement): boolean {
  return unrelated.test(element.namespace);
}

function isBinding({ prefix, name }: XmlAttribute): boolean {
  return prefix === 'xmlns' || name === 'xmlns';
}

function hasCamunda(element: XmlElement, name: string): boolean {
  return element.attributes.some((one) => one.name === name && one.namespace === namespaces.camunda);
}

function without({ start, end }: XmlAttribute): Edit {
  return { start: start - 1, end, text: '' };
}

/** The same binding asked for twice is put in once. */
function once(edits: Edit[]): Edit[] {
  const seen = new Set<string>();
  return edits.filter((edit) => {
    const key = `${edit.start} ${edit.end} ${edit.text}`;
    if (edit.text.startsWith(' xmlns:') && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function shown(attribute: XmlAttribute): string {
  return `${written(attribute)}="${attribute.value}"`;
}

function renamed(name: string) {
  return localized(`改为 camunda:${name}`, `改為 camunda:${name}`, `Now camunda:${name}`);
}

const requester = localized(
  '改为由发起人处理（assignment = requester）',
  '改為由發起人處理（assignment = requester）',
  'Now assigned to the requester (assignment = requester)',
);
const doubled = localized(
  '同名的 camunda 属性已经存在，以它为准',
  '同名的 camunda 屬性已經存在，以它為準',
  'The camunda attribute of that name is there already and counts',
);
