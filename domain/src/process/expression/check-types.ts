import type { Expression, ValueType } from './expression.ts';

/** The type of a name; undefined while it is not known. */
export type TypeOf = (name: string) => ValueType | undefined;

export type TypeFault =
  | { kind: 'not-boolean'; what: string }
  | { kind: 'operands'; left: string; right: string }
  | { kind: 'ordering'; what: string }
  | { kind: 'list'; what: string };

/**
 * What is wrong with the operands of a condition: both sides of one type, `<` over numbers and dates only,
 * lists only under `empty`, logic over truth values. A name of unknown type fits everywhere.
 */
export function typeFaults(condition: Expression, typeOf: TypeOf): TypeFault[] {
  return asBoolean(condition, typeOf);
}

function asBoolean(expression: Expression, typeOf: TypeOf): TypeFault[] {
  switch (expression.kind) {
    case 'not':
      return asBoolean(expression.operand, typeOf);
    case 'logic':
      return [...asBoolean(expression.left, typeOf), ...asBoolean(expression.right, typeOf)];
    case 'empty':
      return inside(expression.operand, typeOf);
    case 'compare':
      return comparison(expression, typeOf);
    default: {
      const type = typeOfOperand(expression, typeOf);
      return type === undefined || type === 'boolean'
        ? []
        : [{ kind: 'not-boolean', what: show(expression) }];
    }
  }
}

function comparison(expression: Expression & { kind: 'compare' }, typeOf: TypeOf): TypeFault[] {
  const { left, right, operator } = expression;
  const faults = [...inside(left, typeOf), ...inside(right, typeOf)];
  const types = [left, right].map((side) => typeOfOperand(side, typeOf));
  const list = [left, right].find((_, side) => types[side] === 'list');
  if (list) return [...faults, { kind: 'list', what: show(list) }];
  const ordered = operator !== '==' && operator !== '!=';
  if (types.includes('null')) return ordered ? [...faults, { kind: 'ordering', what: 'null' }] : faults;
  const [first, second] = types;
  if (first !== undefined && second !== undefined && first !== second) {
    return [...faults, { kind: 'operands', left: show(left), right: show(right) }];
  }
  const type = first ?? second;
  return ordered && (type === 'string' || type === 'boolean')
    ? [...faults, { kind: 'ordering', what: show(left) }]
    : faults;
}

/** Faults within an operand that is itself logic. */
function inside(operand: Expression, typeOf: TypeOf): TypeFault[] {
  return operand.kind === 'name' || operand.kind === 'literal' ? [] : asBoolean(operand, typeOf);
}

function typeOfOperand(operand: Expression, typeOf: TypeOf): ValueType | 'null' | undefined {
  if (operand.kind === 'name') return typeOf(operand.name);
  return operand.kind === 'literal' ? operand.type : 'boolean';
}

function show(operand: Expression): string {
  if (operand.kind === 'name') return operand.name;
  if (operand.kind !== 'literal') return '( … )';
  return operand.type === 'string' ? `'${operand.text}'` : operand.text;
}
