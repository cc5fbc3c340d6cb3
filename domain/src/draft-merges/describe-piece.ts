import type { TypeDifference } from '@baton/contract/http/type-differences';
import type { LocalizedText } from '@baton/contract/language';
import type { Piece } from './pieces.ts';

export type NamedUnits = ReadonlyMap<string, { type: string; name: LocalizedText }>;

type Place = Pick<TypeDifference, 'part' | 'file' | 'elementId' | 'elementType' | 'name'>;

/** A change of a piece that no comparison has words for, as of a colour or of an order. */
export function describePiece(
  key: string,
  before: Piece | undefined,
  after: Piece | undefined,
  units: NamedUnits,
): TypeDifference {
  const kind = !before
    ? 'added'
    : !after
      ? 'removed'
      : /^(?:place|plane|order):/.test(key)
        ? 'moved'
        : 'changed';
  return { ...placeOf(key, units), kind, changes: [] };
}

function placeOf(key: string, units: NamedUnits): Place {
  const at = key.indexOf(':');
  const [sort, rest] = at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
  const nowhere = { file: null, elementId: null, elementType: '', name: {} };
  if (sort === 'order') return placeOf(rest === 'scenarios' ? 'type:scenarios' : rest, units);
  switch (sort) {
    case 'form':
      return { ...nowhere, part: 'forms', file: rest || null, elementType: 'form' };
    case 'field': {
      const [file, elementId] = JSON.parse(rest) as [string, string];
      return { ...nowhere, part: 'forms', file, elementId };
    }
    case 'dmn':
    case 'decisions':
      return { ...nowhere, part: 'decisions', file: rest || null, elementType: 'decision' };
    case 'decision':
    case 'table':
      return { ...nowhere, part: 'decisions', elementId: rest, elementType: 'decision' };
    case 'rule': {
      const [file, elementId] = JSON.parse(rest) as [string, string];
      return { ...nowhere, part: 'decisions', file, elementId, elementType: 'rule' };
    }
    case 'type':
    case 'scenario':
      return {
        ...nowhere,
        part: 'type',
        elementId: rest,
        elementType: sort === 'scenario' ? 'scenario' : '',
      };
    default: {
      const unit = units.get(rest);
      return {
        ...nowhere,
        part: 'process',
        elementId: rest || null,
        elementType: unit?.type ?? '',
        name: unit?.name ?? {},
      };
    }
  }
}
