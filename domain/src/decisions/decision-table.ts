/** What the values of an input column are. */
export type ColumnKind = 'number' | 'string' | 'boolean' | 'date';

export interface TableColumn {
  /** The variable it reads; null where it reads more than one name, so that nothing can be said of its values. */
  variable: string | null;
  /** As it is declared; null where it is not, and the cells tell. */
  kind: ColumnKind | null;
  /** Numbers without a fraction only. */
  integral: boolean;
  /** FEEL list of the values there are at all; empty for all. */
  values: string;
}

/** A decision table as the analysis looks at it: the FEEL texts of its cells. */
export interface DecisionTable {
  hitPolicy: string;
  columns: TableColumn[];
  rules: { cells: string[]; outputs: string[] }[];
}
