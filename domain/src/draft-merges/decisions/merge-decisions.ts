import { attributeOf } from '../../process/index.ts';
import { commonOrder, leadOfOrder, mergeOrder } from '../merge-order.ts';
import { eachVersion, lonePiece } from '../pieces.ts';
import type { Part, Piece, SideOf, Versions } from '../pieces.ts';
import { writeUnit } from '../xml/write-unit.ts';
import type { Bound } from '../xml/write-unit.ts';
import type { XmlUnit } from '../xml/xml-unit.ts';
import {
  decisionKey,
  fileKey,
  orderKey,
  pieceOfUnit,
  readDecisionFiles,
  ruleKey,
  tableKey,
} from './read-decisions.ts';
import type { DecisionFiles } from './read-decisions.ts';

const wholeDecisions = 'decisions';

/** Decision files in pieces: decisions, their tables, rules by id. */
export function mergeDecisions(texts: Versions<readonly string[]>): Part<readonly string[]> {
  const { base, mine, theirs } = eachVersion(texts, readDecisionFiles);
  if (!base || !mine || !theirs)
    return {
      pieces: eachVersion(texts, (each) => new Map([[wholeDecisions, lonePiece(JSON.stringify(each))]])),
      write: (sideOf) => texts[sideOf(wholeDecisions)],
      keysOf: () => [wholeDecisions],
    };
  const files: Versions<DecisionFiles> = { base, mine, theirs };
  const pieces = eachVersion(files, piecesOf);
  for (const [file, units] of base)
    for (const [key, { units: held }] of units) {
      const [ours, other] = [mine, theirs].map((each) => each.get(file)?.get(key)?.units);
      if (!ours || !other) continue;
      const said = commonOrder({ base: held, mine: ours, theirs: other });
      for (const side of ['base', 'mine', 'theirs'] as const)
        pieces[side].set(orderKey(key), lonePiece(said[side]));
    }
  const tables = tablesByColumn(files);
  return {
    pieces,
    write: (sideOf) => writeFiles(files, sideOf),
    keysOf: ({ file, elementId, elementType }) => {
      if (elementId === null) return [fileKey(file ?? '')];
      if (elementType === 'rule') return [ruleKey(file ?? '', elementId)];
      const table = tables.get(elementId);
      return table === undefined ? [decisionKey(elementId), tableKey(elementId)] : [table];
    },
  };
}

function tablesByColumn(files: Versions<DecisionFiles>): Map<string, string> {
  const units = Object.values(files).flatMap((each: DecisionFiles) =>
    [...each.values()].flatMap((file) => [...file.values()]),
  );
  return new Map(
    units.flatMap(({ key, element }) =>
      element.name === 'decisionTable'
        ? element.children.map((column): [string, string] => [attributeOf(column, 'id') ?? '', key])
        : [],
    ),
  );
}

function piecesOf(files: DecisionFiles): Map<string, Piece> {
  return new Map(
    [...files.values()].flatMap((units) =>
      [...units].map(([key, unit]) => [key, pieceOfUnit(units, unit)] as const),
    ),
  );
}

function writeFiles(files: Versions<DecisionFiles>, sideOf: SideOf): string[] {
  const keys = eachVersion(files, (each) => [...each.keys()]);
  const standing = new Set([...keys.mine, ...keys.theirs].filter((key) => files[sideOf(key)].has(key)));
  return mergeOrder(keys, standing, leadOfOrder(keys)).map((key) => writeFile(files, sideOf, key));
}

function writeFile(files: Versions<DecisionFiles>, sideOf: SideOf, file: string): string {
  const unitOf = (key: string) => files[sideOf(key)].get(file)?.get(key);
  const all = new Set([...(files.theirs.get(file)?.keys() ?? []), ...(files.mine.get(file)?.keys() ?? [])]);
  const inside = Map.groupBy(
    [...all].flatMap((key) => unitOf(key) ?? []),
    ({ parent }) => parent,
  );
  const write = (unit: XmlUnit, bound: Bound, indent: string): string =>
    writeUnit(unit, { bound, indent }, (at) => {
      const lists = eachVersion(files, (each) => each.get(file)?.get(unit.key)?.units ?? []);
      const held = new Set(inside.get(unit.key)?.map(({ key }) => key));
      const lead = files.base.get(file)?.has(unit.key) ? sideOf(orderKey(unit.key)) : leadOfOrder(lists);
      return mergeOrder(lists, held, lead)
        .flatMap((key) => unitOf(key) ?? [])
        .map((each) => write(each, at.bound, at.indent));
    });
  const root = unitOf(file);
  return root ? `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, new Map(), '')}\n` : '';
}
