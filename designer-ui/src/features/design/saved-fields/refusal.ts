import type { FormComponent } from '@baton/contract/forms/form-schema';
import type { LocalizedText } from '@baton/contract/language';

/** Why the library does not take a field. */
export interface Refusal {
  findings: readonly { elementName: string | null; message: LocalizedText; mend: LocalizedText }[];
  /** Expressions that name what does not come along, where a field makes sense without them; else none. */
  removable: readonly Place[];
}

interface Place {
  /** Positions from the field inwards. */
  at: readonly number[];
  /** As `conditional.hide`. */
  attribute: string;
}

/** What a field may lose and still be the same field: when it is hidden or locked, and limits that move. */
const conditions = /^(conditional\.hide|readonly|validate\.\w+)$/;

/** What an answer of the api says against a field. */
export function refusalOf(facts: Record<string, unknown> | undefined): Refusal {
  const { findings = [], outside = [] } = (facts ?? {}) as {
    findings?: Refusal['findings'];
    outside?: readonly Place[];
  };
  const all = outside.length === findings.length && outside.every((each) => conditions.test(each.attribute));
  return { findings, removable: all ? outside : [] };
}

/** A field without expressions at these places. */
export function withoutExpressions(component: FormComponent, places: readonly Place[]): FormComponent {
  const own = places.filter(({ at }) => at.length === 0).map(({ attribute }) => attribute);
  const kept = own.reduce<Record<string, unknown>>((given, attribute) => {
    const [name = '', inner] = attribute.split('.');
    const { [name]: holder, ...others } = given;
    if (inner === undefined) return others;
    const { [inner]: _gone, ...rest } = (holder ?? {}) as Record<string, unknown>;
    return Object.keys(rest).length > 0 ? { ...given, [name]: rest } : others;
  }, component);
  const { components } = component;
  if (!components) return kept as FormComponent;
  const inside = components.map((each, position) =>
    withoutExpressions(
      each,
      places.filter(({ at }) => at[0] === position).map((place) => ({ ...place, at: place.at.slice(1) })),
    ),
  );
  return { ...(kept as FormComponent), components: inside };
}
