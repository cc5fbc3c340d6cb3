import { Visitor } from 'vite';
import type { ESTree } from 'vite';

type Fn = ESTree.Function | ESTree.ArrowFunctionExpression;

/** What the names of a file may stand for, wherever they are given; too much rather than too little. */
interface Values {
  given: Map<string, ESTree.Node[]>;
  appended: Map<string, ESTree.Node[]>;
  /** Names that run through the elements of a list. */
  running: Map<string, ESTree.Node[]>;
  returned: Map<ESTree.Node, ESTree.Node[]>;
}

/** Tells which texts an expression of a file may become; undefined where that cannot be read from it. */
export function textReader(program: ESTree.Program): (node: ESTree.Node) => string[] | undefined {
  const values = valuesOf(program);

  function read(node: ESTree.Node, within: readonly string[]): string[] | undefined {
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'string' ? [node.value] : undefined;
      case 'TemplateLiteral':
        return node.quasis.slice(1).reduce<string[] | undefined>(
          (texts, { value }, index) => {
            const gap = node.expressions[index];
            return joined(joined(texts, gap && read(gap, within)), [value.cooked ?? value.raw]);
          },
          [node.quasis[0]?.value.cooked ?? ''],
        );
      case 'BinaryExpression':
        return node.operator === '+' ? joined(read(node.left, within), read(node.right, within)) : undefined;
      case 'ConditionalExpression':
        return all([node.consequent, node.alternate].map((each) => read(each, within)));
      case 'LogicalExpression':
        return all([node.left, node.right].map((each) => read(each, within)));
      case 'ArrayExpression':
        return all(node.elements.map((each) => (each ? read(each, within) : undefined)));
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return all((values.returned.get(node) ?? []).map((each) => read(each, within)));
      case 'CallExpression':
        return read(node.callee, within);
      case 'MemberExpression':
        // What is taken from a table is read where the table stands.
        return isTextField(node.property) ? [] : undefined;
      case 'Identifier':
        return within.includes(node.name) ? [] : readName(node.name, [...within, node.name]);
      default:
        return undefined;
    }
  }

  function readName(name: string, within: readonly string[]): string[] | undefined {
    const sources = [...(values.given.get(name) ?? []), ...(values.running.get(name) ?? [])];
    if (sources.length === 0) return undefined;
    const texts = all(sources.map((each) => read(each, within)));
    const ends = all((values.appended.get(name) ?? []).map((each) => read(each, within)));
    return texts && ends && [...texts, ...(joined(texts, ends) ?? [])];
  }

  return (node) => read(node, []);
}

/** Whether a key is one under which the tables of the modeler keep what they show. */
export function isTextField(key: ESTree.Node): boolean {
  const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : undefined;
  return name === 'label' || name === 'title';
}

function joined(left: string[] | undefined, right: string[] | undefined): string[] | undefined {
  return left && right && left.flatMap((beginning) => right.map((end) => beginning + end));
}

function all(parts: readonly (string[] | undefined)[]): string[] | undefined {
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function valuesOf(program: ESTree.Program): Values {
  const values: Values = { given: new Map(), appended: new Map(), running: new Map(), returned: new Map() };
  const open: Fn[] = [];
  const enter = (node: Fn) => {
    open.push(node);
    if (node.type === 'FunctionDeclaration' && node.id) put(values.given, node.id.name, node);
    if (node.type === 'ArrowFunctionExpression' && node.expression) put(values.returned, node, node.body);
  };
  const leave = () => void open.pop();
  new Visitor({
    FunctionDeclaration: enter,
    FunctionExpression: enter,
    ArrowFunctionExpression: enter,
    'FunctionDeclaration:exit': leave,
    'FunctionExpression:exit': leave,
    'ArrowFunctionExpression:exit': leave,
    ReturnStatement({ argument }) {
      const within = open.at(-1);
      if (within && argument) put(values.returned, within, argument);
    },
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init) put(values.given, id.name, init);
    },
    AssignmentExpression({ left, operator, right }) {
      if (left.type !== 'Identifier') return;
      put(operator === '+=' ? values.appended : values.given, left.name, right);
    },
    CallExpression(call) {
      const list = loopedOver(call);
      const element = call.arguments.flatMap((each) => (isFunction(each) ? each.params : []))[0];
      if (list && element?.type === 'Identifier') put(values.running, element.name, list);
    },
  }).visit(program);
  return values;
}

function isFunction(node: ESTree.Node): node is Fn {
  return node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';
}

/** The list in `forEach(list, …)`, `list.forEach(…)` and the like. */
function loopedOver({ callee, arguments: given }: ESTree.CallExpression): ESTree.Node | undefined {
  const loops = ['forEach', 'map'];
  if (callee.type === 'Identifier' && loops.includes(callee.name)) return given[0];
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  return loops.includes(callee.property.name) ? callee.object : undefined;
}

function put<Key>(map: Map<Key, ESTree.Node[]>, key: Key, node: ESTree.Node): void {
  map.set(key, [...(map.get(key) ?? []), node]);
}
