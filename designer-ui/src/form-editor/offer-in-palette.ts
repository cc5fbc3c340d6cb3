import type { ComponentConfig, EditedField, FormFields } from './editor-services.ts';

/** What can be dropped: under which type, as what it is shown meanwhile, and what becomes of it. */
export interface Offer {
  type: string;
  name: string;
  create: (config: ComponentConfig, given: Partial<EditedField>) => object;
}

/** Lets the editor drop something that becomes a component of a type; nothing where it has no such components. */
export function offerInPalette(formFields: FormFields, of: string, { type, name, create }: Offer): void {
  const config = formFields.get(of)?.config as ComponentConfig | undefined;
  if (!config) return;
  const own = { type, name, label: undefined, group: 'basic-input', icon: () => null };
  const made = (given: Partial<EditedField>) => create(config, given);
  formFields.register(
    type,
    Object.assign(() => null, { config: { ...config, ...own, create: made } }),
  );
}
