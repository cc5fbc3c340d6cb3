export { analyseTable } from './analyse-table.ts';
export type { TableAnalysis } from './analyse-table.ts';
export type { ColumnKind, DecisionTable, TableColumn } from './decision-table.ts';
