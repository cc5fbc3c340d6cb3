import type { GateRule } from '@baton/contract/http/gate-rules';
import type { Language } from '@baton/contract/language';
import { compareBundles } from '../differences/index.ts';
import { DomainError } from '../errors.ts';
import { exampleNames, exampleOrganisation } from '../process/index.ts';
import type { Bundle, DescribedRule } from '../process/index.ts';
import { checkFiles } from '../ticket-types/index.ts';
import { describeRule } from './describe-rule.ts';
import { nameElements } from './name-elements.ts';
import { pictureOf } from './picture-of.ts';
import { tablesOf } from './tables-of.ts';

/** What was made once is the same for everybody; there are no more of them than rules and languages. */
const made = new Map<string, Promise<GateRule>>();

/** The page of a rule, the names in its drawings in one language. Throws `not_found`. */
export async function findGateRule(rule: string, language: Language): Promise<GateRule> {
  const key = `${rule} ${language}`;
  const known = made.get(key);
  if (known) return await known;
  const described = describeRule(rule);
  if (!described) throw new DomainError('not_found', { rule });
  const page = makePage(rule, described, language);
  made.set(key, page);
  page.catch(() => made.delete(key));
  return await page;
}

async function makePage(rule: string, described: DescribedRule, language: Language): Promise<GateRule> {
  const { says, why } = described;
  const [bad, good] = [namedIn(described.bad, language), namedIn(described.good, language)];
  const findings = (await checkFiles(bad, exampleOrganisation)).filter((finding) => finding.rule === rule);
  const [first] = findings;
  if (!first) throw new Error(`The bad drawing of ${rule} does not break it.`);
  const differences = compareBundles(contentOf(bad), contentOf(good));
  // Where the drawings are the same, pictures would only hide what the difference is.
  const drawn = bad.bpmn.xml !== good.bpmn.xml;
  const [before, after] = drawn ? [await pictureOf(bad.bpmn), await pictureOf(good.bpmn)] : [null, null];
  const both = before !== null && after !== null;
  return {
    ...{ rule, severity: first.severity, says, why },
    bad: { drawing: both ? before : null, tables: drawn ? [] : tablesOf(bad), findings },
    good: { drawing: both ? after : null, tables: drawn ? [] : tablesOf(good) },
    differences: differences.length > mostDifferences ? [] : differences,
  };
}

/** More say no longer what the one difference is that counts. */
const mostDifferences = 12;

function namedIn(bundle: Bundle, language: Language): Bundle {
  const { fileName, xml } = bundle.bpmn;
  return { ...bundle, bpmn: { fileName, xml: nameElements(xml, exampleNames, language) } };
}

function contentOf({ bpmn, forms, decisions, typeDeclaration }: Bundle) {
  return {
    bpmn: bpmn.xml,
    forms: forms.map(({ schema }) => schema as Record<string, unknown>),
    decisions: decisions.map(({ xml }) => xml),
    declaration: { ...typeDeclaration },
  };
}
