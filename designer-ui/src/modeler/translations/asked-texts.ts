import { Visitor } from 'vite';
import type { ESTree } from 'vite';
import { isTextField, textReader } from './readable-texts.ts';

export interface AskedTexts {
  texts: string[];
  /** Where a text is asked for that cannot be read from the file: offsets of the calls. */
  unread: number[];
}

/** The texts a file may ask to have translated: those it asks for and those its tables keep to be asked for. */
export function askedTexts(program: ESTree.Program): AskedTexts {
  const read = textReader(program);
  const imported = new Set<string>();
  const asked: AskedTexts = { texts: [], unread: [] };
  new Visitor({
    ImportDeclaration({ specifiers }) {
      for (const { local } of specifiers) imported.add(local.name);
    },
    Property({ key, value }) {
      if (isTextField(key)) asked.texts.push(...(read(value) ?? []));
    },
    CallExpression(call) {
      const [text] = call.arguments;
      if (!text || !isTranslate(call.callee, imported)) return;
      const texts = read(text);
      if (texts) asked.texts.push(...texts);
      else asked.unread.push(call.start);
    },
  }).visit(program);
  return asked;
}

/** The service is always injected; a `translate` that is imported moves shapes about. */
function isTranslate(callee: ESTree.Node, imported: ReadonlySet<string>): boolean {
  if (callee.type === 'Identifier') return callee.name === 'translate' && !imported.has('translate');
  if (callee.type === 'CallExpression') return fetchesTranslate(callee);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  // A matrix is translated too, but not as a part of what speaks.
  const { name } = callee.property;
  return name === '_translate' || (name === 'translate' && callee.object.type === 'ThisExpression');
}

/** `injector.get('translate')`: the service, fetched for one text. */
function fetchesTranslate({ callee, arguments: [service] }: ESTree.CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  return callee.property.name === 'get' && service?.type === 'Literal' && service.value === 'translate';
}
