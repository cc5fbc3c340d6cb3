import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { foreignModels, foreignModelsMissing } from '../../../tests/support/foreign-models.ts';
import type { OrganisationNames } from './bundle.ts';
import { checkBundle, namesIn } from './index.ts';
import { bundleOf, exampleOrganisation } from './rules/examples/draw.ts';
import { examples } from './rules/examples/index.ts';

/** An organisation that notes what it is asked for. */
function noting(): { organisation: OrganisationNames; asked: Set<string> } {
  const asked = new Set<string>();
  const note = (has: (name: string) => boolean) => (name: string) => {
    asked.add(name);
    return has(name);
  };
  const { hasPerson, hasRole, hasTeam, hasDepartment, hasSkill } = exampleOrganisation;
  const noted = { hasPerson: note(hasPerson), hasRole: note(hasRole), hasTeam: note(hasTeam) };
  return { organisation: { ...noted, hasDepartment: note(hasDepartment), hasSkill }, asked };
}

/** Of a drawing alone, how many names are asked for; each of them is among those written in it. */
async function askedFor(xml: string): Promise<number> {
  const { organisation, asked } = noting();
  const bpmn = { fileName: 'x.bpmn', xml };
  await checkBundle({ bpmn, forms: [], decisions: [], typeDeclaration: { key: 'x' } }, organisation);
  expect(namesIn(xml)).toEqual(expect.arrayContaining([...asked]));
  return asked.size;
}

describe('what the gate asks the organisation for', () => {
  it('is among the names of the drawing, in every example of a rule', async () => {
    let sum = 0;
    for (const { bad, good } of Object.values(examples)) {
      for (const drawn of [bad, good]) {
        const { organisation, asked } = noting();
        const bundle = bundleOf(drawn);
        await checkBundle(bundle, organisation);
        sum += asked.size;
        expect(namesIn(bundle.bpmn.xml)).toEqual(expect.arrayContaining([...asked]));
      }
    }
    expect(sum).toBeGreaterThan(10);
  });

  it.each(['general-service', 'equipment-repair'])('is among them in %s', async (template) => {
    const file = join(import.meta.dirname, '../../../bpmn-templates', template, `${template}.bpmn`);
    expect(await askedFor(readFileSync(file, 'utf8'))).toBeGreaterThan(0);
  });

  test('is among them in models of other authors', async (context) => {
    context.skip(foreignModelsMissing !== null, foreignModelsMissing ?? '');
    let sum = 0;
    for (const { bytes } of foreignModels(/\.bpmn$/)) sum += await askedFor(bytes.toString('utf8'));
    expect(sum).toBeGreaterThan(5);
  }, 60_000);
});

it.each([
  ['value="role(auditor) | person(li wei)"', ['role', 'auditor', 'person', 'li wei']],
  [`value = 'team(a&amp;b)'`, ['a&b']],
  ['camunda:candidateUsers="lin, o&#39;brien"', ['lin', "o'brien"]],
  ['value="&#x110000;"', ['&#x110000;']],
])('%s names %j', (text, names) => {
  expect(namesIn(`<x ${text}/>`)).toEqual(expect.arrayContaining(names));
});

it('takes no other text for a name', () => {
  expect(namesIn('<x name="lin" id="desk">lin</x>')).toEqual([]);
  expect(namesIn(`<x value="${'x'.repeat(200)}"/>`)).toEqual([]);
});
