import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { App } from '../app-type.ts';
import { namedSchemas } from './named-schemas.ts';

/**
 * Checks requests by their endpoints, all faults at once. Words of a query or a path are turned into the numbers
 * and booleans they stand for; a body is taken as it is, nothing coerced and nothing dropped in silence.
 */
export function addValidation(app: App): void {
  for (const schema of namedSchemas) app.addSchema(schema);
  const strict = createAjv(false);
  const lenient = createAjv(true);
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? strict : lenient).compile(schema as object),
  );
}

function createAjv(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ allErrors: true, useDefaults: true, coerceTypes, strict: false });
  addFormats.default(ajv, ['date-time', 'uuid']);
  return ajv;
}
