import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

interface DocumentLike {
  paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>>;
  components: { schemas: Record<string, object> };
}

/** Reads answers the way a program that has this document would. */
export interface AnswerReader {
  /** What is wrong with an answer by the operation it came from; null where all is well. */
  faultOf(answer: ReadAnswer): string | null;
  /** Names of the components that begin like that and have room for a value. */
  kindsOf(prefix: string, value: unknown): string[];
}

export interface ReadAnswer {
  method: string;
  url: string;
  status: number;
  body: unknown;
}

export function readAnswersBy(given: object): AnswerReader {
  const document = given as DocumentLike;
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema(document, 'document');
  const read = new Map<string, ValidateFunction>();
  const at = (...steps: string[]): ValidateFunction => {
    const place = steps.map((step) => encodeURIComponent(step.replace(/~/g, '~0').replace(/\//g, '~1')));
    const $ref = `document#/${place.join('/')}`;
    const compiled = read.get($ref) ?? ajv.compile({ $ref });
    read.set($ref, compiled);
    return compiled;
  };
  const routes = Object.keys(document.paths).map((path) => ({
    path,
    fits: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }));
  const pathOf = (url: string) => routes.filter(({ fits }) => fits.test(url.split('?')[0] ?? ''));
  return {
    faultOf({ method, url, status, body }) {
      // An address that is spelt out goes before one with a parameter in the same place.
      const [found] = pathOf(url).sort((a, b) => a.path.split('{').length - b.path.split('{').length);
      const operation = document.paths[found?.path ?? '']?.[method.toLowerCase()];
      const response = operation?.responses[status];
      if (!found || !response) return `${method} ${url} ${status} is not in the document`;
      const [mediaType] = Object.keys(response.content ?? {});
      if (mediaType === undefined) return null;
      const where = ['paths', found.path, method.toLowerCase(), 'responses', String(status)];
      const fits = at(...where, 'content', mediaType, 'schema');
      return fits(body) ? null : `${method} ${url} ${status}: ${ajv.errorsText(fits.errors)}`;
    },
    kindsOf: (prefix, value) =>
      Object.keys(document.components.schemas)
        .filter((name) => name.startsWith(prefix))
        .filter((name) => at('components', 'schemas', name)(value)),
  };
}
