import { getGateRule } from '@baton/contract/http/gate-rules';
import { languages } from '@baton/contract/language';
import { findGateRule } from '@baton/domain/gate-rules';
import type { App } from '../app-type.ts';

export function addGateRuleRoutes(app: App): void {
  app.route({
    ...getGateRule,
    config: { policy: 'publisher' },
    handler: (request) => findGateRule(request.params.rule, request.query.language ?? languages[0]),
  });
}
