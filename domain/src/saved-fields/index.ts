export { listSavedFields } from './list-saved-fields.ts';
export { removeSavedField } from './remove-saved-field.ts';
export { saveSavedField } from './save-saved-field.ts';
