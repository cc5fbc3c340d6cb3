/** How much one submission may ask of the server. */
export interface FormLimits {
  /** Length of the submission as JSON, in UTF-16 units. */
  size: number;
  /** Length of one text. */
  text: number;
  /** Rows of a list, choices of a field, files of a picker. */
  items: number;
  /** Objects and lists inside each other. */
  depth: number;
  /** Time for the whole check. */
  milliseconds: number;
}

export const formLimits: FormLimits = {
  size: 1_000_000,
  text: 100_000,
  items: 500,
  depth: 20,
  milliseconds: 1000,
};
