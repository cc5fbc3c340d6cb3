import { Attachment } from '@baton/contract/http/attachments';
import { Comment } from '@baton/contract/http/comments';
import { Countersign } from '@baton/contract/http/countersigns';
import { DraftMerge } from '@baton/contract/http/draft-merges';
import { ElementTemplate } from '@baton/contract/http/element-templates';
import { EngineCommand } from '@baton/contract/http/engine-commands';
import { FormView } from '@baton/contract/http/forms';
import { GateRule } from '@baton/contract/http/gate-rules';
import { Me } from '@baton/contract/http/me';
import { Message } from '@baton/contract/http/messages';
import { AssignmentPreview, Organisation } from '@baton/contract/http/organisation';
import { PersonRef } from '@baton/contract/http/people';
import { ProblemDetails } from '@baton/contract/http/problem-details';
import { SandboxRun, ScenarioResult } from '@baton/contract/http/sandbox-runs';
import { SavedField } from '@baton/contract/http/saved-fields';
import { EngineIncident } from '@baton/contract/http/stuck';
import { DecisionTrial } from '@baton/contract/http/decision-trials';
import { DesignedType, TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { Finding, PublishedVersion, TicketType } from '@baton/contract/http/ticket-types';
import { Ticket, TicketEvent, TicketRow } from '@baton/contract/http/tickets';
import { TrackedTicket } from '@baton/contract/http/tracking';
import { BreakingChange, TypeComparison, TypeDifference } from '@baton/contract/http/type-differences';
import { TypeEvent, TypeProof, TypeReview, TypeVersion } from '@baton/contract/http/type-reviews';
import { ImportReport } from '@baton/contract/http/type-files';
import { TypeTemplate } from '@baton/contract/http/type-templates';
import { UserTask, UserTaskRow } from '@baton/contract/http/user-tasks';

/** Schemas that others point to by name: the components of the OpenAPI document. */
export const namedSchemas = [
  AssignmentPreview,
  Attachment,
  BreakingChange,
  Comment,
  Countersign,
  DesignedType,
  DraftMerge,
  ElementTemplate,
  EngineCommand,
  EngineIncident,
  Finding,
  FormView,
  GateRule,
  ImportReport,
  Me,
  Message,
  Organisation,
  PersonRef,
  ProblemDetails,
  PublishedVersion,
  SandboxRun,
  SavedField,
  ScenarioResult,
  Ticket,
  TicketEvent,
  TicketRow,
  TicketType,
  TrackedTicket,
  TypeComparison,
  TypeDifference,
  TypeDraft,
  DecisionTrial,
  TypeEvent,
  TypeProof,
  TypeReview,
  TypeTemplate,
  TypeVersion,
  UserTask,
  UserTaskRow,
];
