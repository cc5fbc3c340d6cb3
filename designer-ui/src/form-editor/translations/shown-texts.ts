import { Visitor } from 'vite';
import type { ESTree } from 'vite';

/** A text in the code of the form editor that people may read. */
export interface ShownText {
  /** As it stands in the code; what is put into it is a gap: `{0}`, `{1}`. */
  text: string;
  start: number;
  end: number;
  /** Where the gaps' expressions stand. */
  gaps: readonly { start: number; end: number }[];
  /** The property it is the value of, in an object that is made once, when the code is loaded. */
  property: { start: number; key: string } | null;
}

/** Words: a capital and small letters, or several words beginning with a letter. */
const readable = /^[^a-zA-Z]*(?:[A-Z][a-z]+|[A-Z]{2,} [a-z]|[a-z]+ [a-z]+ [a-z])/;
/** Callees whose texts only developers read. */
const forDevelopers = /^(?:console|Error|TypeError|Symbol|createContext|PropTypes)$/;

/** Every text of a file that people may read; neither keys, nor what is compared, nor what developers are told. */
export function shownTexts(program: ESTree.Program): ShownText[] {
  const found: ShownText[] = [];
  const hidden = new Set<ESTree.Node>();
  const properties = new Map<ESTree.Node, { start: number; key: string }>();
  let functions = 0;
  let developers = 0;
  const enter = () => void functions++;
  const leave = () => void functions--;
  const call = ({ callee }: ESTree.CallExpression | ESTree.NewExpression, by: number) => {
    if (forDevelopers.test(calleeName(callee))) developers += by;
  };
  const take = (node: ESTree.Node, text: string, gaps: ShownText['gaps']) => {
    if (developers > 0 || hidden.has(node) || !readable.test(text)) return;
    found.push({ text, start: node.start, end: node.end, gaps, property: properties.get(node) ?? null });
  };
  new Visitor({
    FunctionDeclaration: enter,
    FunctionExpression: enter,
    ArrowFunctionExpression: enter,
    'FunctionDeclaration:exit': leave,
    'FunctionExpression:exit': leave,
    'ArrowFunctionExpression:exit': leave,
    CallExpression: (node) => call(node, 1),
    NewExpression: (node) => call(node, 1),
    'CallExpression:exit': (node) => call(node, -1),
    'NewExpression:exit': (node) => call(node, -1),
    ImportDeclaration: ({ source }) => void hidden.add(source),
    BinaryExpression: ({ operator, left, right }) => {
      if (/^[!=]==?$/.test(operator)) hidden.add(left).add(right);
    },
    MemberExpression: ({ property }) => void hidden.add(property),
    SwitchCase: ({ test }) => void (test && hidden.add(test)),
    Property: ({ key, value, start, kind, method }) => {
      hidden.add(key);
      if (functions > 0 || kind !== 'init' || method) return;
      const name = key.type === 'Identifier' ? key.name : null;
      if (name) properties.set(value, { start, key: name });
    },
    Literal: (node) => {
      if (typeof node.value === 'string') take(node, node.value, []);
    },
    TemplateLiteral: (node) => {
      const parts = node.quasis.map(({ value }) => value.cooked ?? value.raw);
      const text = parts.slice(1).reduce((whole, part, at) => `${whole}{${at}}${part}`, parts[0] ?? '');
      take(node, text, node.expressions);
    },
  }).visit(program);
  return found;
}

function calleeName(callee: ESTree.Node): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? calleeName(callee.object) : '';
}
