import type { StreamReader } from '@baton/domain/stream';
import type { App } from '../app-type.ts';
import type { Config } from '../config.ts';
import type { OpenStreams } from '../stream/open-event-stream.ts';
import { addAppSettingsRoutes } from './app-settings.ts';
import { addAttachmentRoutes } from './attachments.ts';
import { addCommentRoutes } from './comments.ts';
import { addElementTemplateRoutes } from './element-templates.ts';
import { addFirstAdministratorRoutes } from './first-administrator.ts';
import { addGateRuleRoutes } from './gate-rules.ts';
import { addHealthRoutes } from './healthz.ts';
import { addLoginSessionRoutes } from './login-sessions.ts';
import { addMeRoutes } from './me.ts';
import { addMessageRoutes } from './messages.ts';
import { addOrganisationRoutes } from './organisation.ts';
import { addPeopleRoutes } from './people.ts';
import { addSandboxRunRoutes } from './sandbox-runs.ts';
import { addSavedFieldRoutes } from './saved-fields.ts';
import { addStreamRoutes } from './stream.ts';
import { addStuckRoutes } from './stuck.ts';
import { addTicketTypeDraftRoutes } from './ticket-type-drafts.ts';
import { addTicketTypeRoutes } from './ticket-types.ts';
import { addTicketRoutes } from './tickets.ts';
import { addTrackingRoutes } from './tracking.ts';
import { addTypeReviewRoutes } from './type-reviews.ts';
import { addTypeFileRoutes } from './type-files.ts';
import { addTypeTemplateRoutes } from './type-templates.ts';
import { addUserTaskRoutes } from './user-tasks.ts';

interface RouteParts {
  config: Config;
  reader: StreamReader;
  streams: OpenStreams;
}

/** Every route of the api, noun by noun. */
export function addRoutes(app: App, { config, reader, streams }: RouteParts): void {
  addAppSettingsRoutes(app, config);
  addAttachmentRoutes(app, config);
  addCommentRoutes(app);
  addElementTemplateRoutes(app);
  addFirstAdministratorRoutes(app);
  addGateRuleRoutes(app);
  addHealthRoutes(app, config);
  addLoginSessionRoutes(app);
  addMeRoutes(app);
  addMessageRoutes(app);
  addOrganisationRoutes(app);
  addPeopleRoutes(app);
  addSandboxRunRoutes(app);
  addSavedFieldRoutes(app);
  addStreamRoutes(app, reader, streams);
  addStuckRoutes(app);
  addTicketTypeDraftRoutes(app);
  addTicketTypeRoutes(app);
  addTicketRoutes(app, config);
  addTrackingRoutes(app, config);
  addTypeReviewRoutes(app);
  addTypeFileRoutes(app, config);
  addTypeTemplateRoutes(app);
  addUserTaskRoutes(app);
}
