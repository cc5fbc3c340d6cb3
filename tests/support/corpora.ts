/**
 * How much a run looks at of what is drawn by chance or was made by others: some of it in `check`, before a commit, all
 * of it in `test`. A variable of that name in the environment asks for another amount.
 */
const corpora = {
  FORM_SUBMISSIONS: { what: 'submissions of random forms', check: 400, whole: 5000 },
  SOUNDNESS_MODELS: { what: 'random drawings played out', check: 100, whole: 300 },
  DECISION_TABLES: { what: 'random decision tables', check: 100, whole: 1000 },
  FOREIGN_FILES: { what: 'files of other authors, at most', check: 12, whole: 98 },
  MANGLED_DRAWINGS: { what: 'drawings mangled by chance', check: 100, whole: 600 },
  MERGED_DRAWINGS: { what: 'pairs of edited drawings merged', check: 6, whole: 50 },
  RANDOM_EXPRESSIONS: { what: 'random expressions', check: 2000, whole: 20_000 },
} as const;

export type Corpus = keyof typeof corpora;

/** Asks for all of everything: set by `corepack pnpm test`. */
export const wholeCorpora = { BATON_CORPORA: 'whole' };

/** How many of a corpus this run looks at; says so in its output. */
export function corpusSize(corpus: Corpus): number {
  const { what, check, whole } = corpora[corpus];
  const asked = process.env[corpus];
  const size =
    asked === undefined ? (process.env['BATON_CORPORA'] === 'whole' ? whole : check) : Number(asked);
  if (!Number.isInteger(size) || size < 1)
    throw new Error(`${corpus} is to be a whole number, not ${asked}.`);
  process.stdout.write(`corpus: ${size} ${what}\n`);
  return size;
}

/** As many of a list as this run looks at, spread over the whole. */
export function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_one, at) => at % step === 0);
}
