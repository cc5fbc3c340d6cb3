import type { ProblemDetails } from '@baton/contract/http/problem-details';
import { errorCodes } from '@baton/contract/error-codes';
import type { ErrorCodeName } from '@baton/contract/error-codes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDomainError } from '@baton/domain/errors';
import type { App } from '../app-type.ts';
import { isDatabaseUnavailable } from './database-unavailable.ts';
import { isValidationFault, requestFaults } from './request-faults.ts';

export const problemType = 'application/problem+json; charset=utf-8';

/** Every failure leaves as RFC 9457; what is no expected failure is logged here, once, and told nobody. */
export function addProblemDetails(app: App): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = describe(error, request);
    if (problem.status >= 500 && problem.code === 'internal_error') {
      request.log.error({ err: error, code: problem.code }, 'a request failed');
    } else if (problem.status >= 500) {
      request.log.warn({ code: problem.code, reason: (error as Error).message }, 'a request failed');
    }
    return sendProblem(reply, problem);
  });
}

export function sendProblem(reply: FastifyReply, problem: ProblemDetails): FastifyReply {
  const { facts } = problem;
  if (problem.status === 429 && typeof facts?.['retryAfterSeconds'] === 'number') {
    void reply.header('retry-after', facts['retryAfterSeconds']);
  }
  return reply.code(problem.status).type(problemType).send(problem);
}

/** A problem of the closed code table. */
export function problemOf(
  code: ErrorCodeName,
  request: FastifyRequest,
  more: Pick<ProblemDetails, 'detail' | 'errors' | 'facts'> = {},
): ProblemDetails {
  const { status, title } = errorCodes[code];
  return { type: `urn:baton:problem:${code}`, title, status, code, requestId: request.id, ...more };
}

function describe(error: unknown, request: FastifyRequest): ProblemDetails {
  if (isDomainError(error)) {
    const facts = Object.keys(error.facts).length > 0 ? { facts: error.facts } : {};
    const errors = error.errors.length > 0 ? { errors: error.errors } : {};
    return problemOf(error.code, request, { ...facts, ...errors });
  }
  if (isValidationFault(error)) {
    return problemOf('request_malformed', request, { errors: requestFaults(error) });
  }
  if (isDatabaseUnavailable(error)) return problemOf('database_unavailable', request);
  const code = codeOfRefusal(error, request);
  return problemOf(code ?? 'internal_error', request);
}

/** What Fastify itself refuses, in the words of the table; a status the endpoint does not declare becomes 400. */
function codeOfRefusal(error: unknown, request: FastifyRequest): ErrorCodeName | null {
  const { statusCode } = error as { statusCode?: number };
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return null;
  const known = refusals[statusCode];
  if (!known) return 'request_malformed';
  const declared = request.routeOptions.schema?.response as Record<number, unknown> | undefined;
  return declared && !(errorCodes[known].status in declared) ? 'request_malformed' : known;
}

/** 406 is the multipart reader's word for a body that is none. */
const refusals: Record<number, ErrorCodeName> = {
  404: 'not_found',
  406: 'media_type_unsupported',
  413: 'body_too_large',
  415: 'media_type_unsupported',
};
