import { canonicalJson } from '../../audit/index.ts';
import { commonOrder, mergeOrder } from '../merge-order.ts';
import { eachVersion, lonePiece } from '../pieces.ts';
import type { Part, Piece, SideOf, Versions } from '../pieces.ts';

type Declaration = Record<string, unknown>;

const settingKey = (name: string) => `type:${name}`;
const scenarioKey = (id: string) => `scenario:${id}`;
/** The piece of the order of scenarios. */
export const orderOfScenarios = 'order:scenarios';

interface Read {
  settings: ReadonlyMap<string, unknown>;
  /** By their keys; null where they cannot be told apart: then they are one setting. */
  scenarios: ReadonlyMap<string, unknown> | null;
}

/** What a type says of itself in pieces: setting by setting, scenario by scenario. */
export function mergeDeclarations(versions: Versions<Declaration>): Part<Declaration> {
  const apart = Object.values(versions).every((each: Declaration) => scenariosIn(each) !== null);
  const read = eachVersion(versions, (each) => readDeclaration(each, apart));
  const pieces = eachVersion(read, ({ settings, scenarios }) => {
    const values = [
      ...[...settings].map(([name, value]) => [settingKey(name), value] as const),
      ...(scenarios ?? []),
    ];
    return new Map(values.map(([key, value]): [string, Piece] => [key, lonePiece(canonicalJson(value))]));
  });
  const order = commonOrder(eachVersion(read, ({ scenarios }) => [...(scenarios?.keys() ?? [])]));
  for (const side of ['base', 'mine', 'theirs'] as const)
    pieces[side].set(orderOfScenarios, lonePiece(order[side]));
  return {
    pieces,
    write: (sideOf) => writeDeclaration(read, sideOf),
    keysOf: ({ elementId, changes: [first] }) => {
      if (elementId === null) return [settingKey(first?.fact.split('.')[0] ?? '')];
      return apart ? [scenarioKey(elementId)] : [settingKey('scenarios')];
    },
  };
}

function readDeclaration(declaration: Declaration, apart: boolean): Read {
  const { scenarios: _scenarios, ...others } = declaration;
  return {
    settings: new Map(
      Object.entries(apart ? others : declaration).filter(([, value]) => value !== undefined),
    ),
    scenarios: apart ? scenariosIn(declaration) : null,
  };
}

function scenariosIn({ scenarios = [] }: Declaration): Map<string, unknown> | null {
  if (!Array.isArray(scenarios)) return null;
  const found = new Map<string, unknown>();
  for (const scenario of scenarios as unknown[]) {
    const id = (scenario as { id?: unknown } | null)?.id;
    if (typeof id !== 'string' || found.has(scenarioKey(id))) return null;
    found.set(scenarioKey(id), scenario);
  }
  return found;
}

function writeDeclaration(read: Versions<Read>, sideOf: SideOf): Declaration {
  const names = eachVersion(read, ({ settings }) => [...settings.keys()]);
  const settings = [...new Set([...names.theirs, ...names.mine])].flatMap((name) => {
    const from = read[sideOf(settingKey(name))].settings;
    return from.has(name) ? [[name, from.get(name)] as const] : [];
  });
  const lists = eachVersion(read, ({ scenarios }) => [...(scenarios?.keys() ?? [])]);
  const from = (key: string) => read[sideOf(key)].scenarios;
  const standing = new Set([...lists.mine, ...lists.theirs].filter((key) => from(key)?.has(key)));
  const scenarios = mergeOrder(lists, standing, sideOf(orderOfScenarios)).map((key) => from(key)?.get(key));
  return { ...Object.fromEntries(settings), ...(scenarios.length > 0 ? { scenarios } : {}) };
}
