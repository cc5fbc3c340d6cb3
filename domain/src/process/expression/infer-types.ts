import type { Expression, ValueType } from './expression.ts';

/** Which type each name is used with; a comparison of two names says nothing here. */
export function inferTypes(condition: Expression): { name: string; type: ValueType }[] {
  return fromBoolean(condition);
}

function fromBoolean(expression: Expression): { name: string; type: ValueType }[] {
  switch (expression.kind) {
    case 'name':
      return [{ name: expression.name, type: 'boolean' }];
    case 'not':
      return fromBoolean(expression.operand);
    case 'logic':
      return [...fromBoolean(expression.left), ...fromBoolean(expression.right)];
    case 'empty':
      return expression.operand.kind === 'name' ? [] : fromBoolean(expression.operand);
    case 'compare':
      return [...fromSide(expression.left, expression.right), ...fromSide(expression.right, expression.left)];
    default:
      return [];
  }
}

function fromSide(side: Expression, other: Expression): { name: string; type: ValueType }[] {
  if (side.kind !== 'name') return side.kind === 'literal' ? [] : fromBoolean(side);
  if (other.kind === 'name') return [];
  if (other.kind !== 'literal') return [{ name: side.name, type: 'boolean' }];
  return other.type === 'null' ? [] : [{ name: side.name, type: other.type }];
}
