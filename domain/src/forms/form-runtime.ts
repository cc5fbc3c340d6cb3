import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type { FormComponent } from '@baton/contract/forms/form-schema';

/** What an expression of a form sees: the data, the row it stands in (`this`), the rows around it, the indexes. */
export interface ExpressionScope {
  data: Record<string, unknown>;
  this: unknown;
  parent: unknown;
  i: readonly number[];
}

/** A text before translation. The viewer passes what our `translate` returns on untouched, so it may be an object. */
export interface ViewerMessage {
  template: string;
  replacements: Record<string, unknown>;
  toString(): string;
}

interface FieldConfig {
  keyed?: boolean;
  pathed?: boolean;
  repeatable?: boolean;
  emptyValue?: unknown;
  sanitizeValue?(input: { formField: FormComponent; data: unknown; value: unknown }): unknown;
}

/** The parts of form-js used without rendering. Several are internal: the differential test guards them. */
export interface FormServices {
  importer: { importSchema(schema: object): { schema: FormComponent } };
  formFields: { get(type: string): { config: FieldConfig } | undefined };
  pathRegistry: {
    getValuePath(field: FormComponent, options: { indexes: Record<string, number> }): (string | number)[];
  };
  validator: {
    validateFieldInstance(
      instance: { id: string; expressionContextInfo: ExpressionScope },
      value: unknown,
    ): (string | ViewerMessage)[];
  };
  conditionChecker: { applyConditions(data: object, context: object): Record<string, unknown> };
  expressionLanguage: { isExpression(value: unknown): boolean };
}

interface RuntimeForm {
  get<Name extends keyof FormServices>(name: Name): FormServices[Name];
  _getInitializedFieldData(data: object): Record<string, unknown>;
}

/** The viewer's exports that work without a document. */
export interface FormRuntime {
  Form: new (options: { additionalModules: object[] }) => RuntimeForm;
  buildExpressionContext(scope: ExpressionScope): Record<string, unknown>;
  runUnaryTestEvaluation(language: unknown, test: unknown, scope: ExpressionScope): boolean | null;
  runExpressionEvaluation(language: unknown, expression: unknown, scope: ExpressionScope): unknown;
  sanitizeSingleSelectValue(input: { formField: object; data: object; value: unknown }): unknown;
  sanitizeMultiSelectValue(input: { formField: object; data: object; value: unknown }): unknown[];
  getSchemaVariables(schema: object): string[];
  /** Every kind of component it has by itself. */
  formFields: readonly { config: FieldConfig & { type: string } }[];
}

let loaded: FormRuntime | undefined;

/**
 * The viewer for Node, loaded at first use (about 0.2 s). It wants a browser only where it is loaded and where a
 * form makes its container, so those names are handed to it as parameters: no bundle, and no global of this
 * process changes.
 */
export function loadFormRuntime(): FormRuntime {
  loaded ??= compileViewer();
  return loaded;
}

function compileViewer(): FormRuntime {
  const file = createRequire(import.meta.url).resolve('@bpmn-io/form-js-viewer');
  const parameters = ['exports', 'require', 'module', 'document', 'KeyboardEvent', 'window'];
  const run = compileFunction(readFileSync(file, 'utf8'), parameters, { filename: file }) as (
    ...values: unknown[]
  ) => void;
  const viewer = { exports: {} };
  const documentStub = { createElement: () => ({ classList: { add: ignore } }) };
  run(viewer.exports, createRequire(file), viewer, documentStub, class {}, undefined);
  return viewer.exports as FormRuntime;
}

function ignore(): void {
  // The container of a form that is never rendered needs no class.
}
