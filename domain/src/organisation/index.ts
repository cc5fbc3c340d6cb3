export { changeLanguage } from './change-language.ts';
export { containing } from './containing.ts';
export { deactivatePerson } from './deactivate-person.ts';
export { areasOf, describePerson } from './describe-person.ts';
export { listPeople } from './list-people.ts';
export { listOptions, optionSources } from './option-sources.ts';
export type { FormOption } from './option-sources.ts';
export { organisationNames } from './organisation-names.ts';
export { personRefColumns, personRefs } from './person-refs.ts';
