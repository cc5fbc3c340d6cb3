CREATE SCHEMA IF NOT EXISTS "app";
--> statement-breakpoint
CREATE SEQUENCE "app"."ticket_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "app"."attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"ticket_id" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"step_id" text,
	"user_task_id" text,
	"outcome" text,
	"person_id" uuid,
	"reason" text,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_events_position_key" UNIQUE("ticket_id","position"),
	CONSTRAINT "audit_events_source_key" UNIQUE("source","kind")
);
--> statement-breakpoint
CREATE TABLE "app"."comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."engine_changes" (
	"seq" bigserial NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"process_instance_id" text,
	"op" text NOT NULL,
	CONSTRAINT "engine_changes_pk" PRIMARY KEY("xid","seq")
);
--> statement-breakpoint
CREATE TABLE "app"."engine_commands" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"ticket_id" uuid NOT NULL,
	"user_task_id" text,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"effect" jsonb NOT NULL,
	"actor_id" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"lease_owner" text,
	"lease_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	"result" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "app"."engine_cursor" (
	"id" integer PRIMARY KEY NOT NULL,
	"xid" "xid8" NOT NULL,
	"seq" bigint NOT NULL,
	"system_identifier" text NOT NULL,
	"epoch" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."engine_receipts" (
	"command_id" uuid PRIMARY KEY NOT NULL,
	"xid" "xid8" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."projection_faults" (
	"process_instance_id" text PRIMARY KEY NOT NULL,
	"message" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."worker_runs" (
	"external_task_id" text PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"ticket_id" uuid NOT NULL,
	"element_id" text NOT NULL,
	"result" jsonb NOT NULL,
	"finished_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."idempotency_keys" (
	"person_id" uuid NOT NULL,
	"key" text NOT NULL,
	"operation_id" text NOT NULL,
	"request_hash" text NOT NULL,
	"subject_id" text,
	"status" integer,
	"reply" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "app"."login_failures" (
	"subject" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."login_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "login_sessions_token_key" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "app"."messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_kind" text NOT NULL,
	"source_id" text NOT NULL,
	"recipient_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"template" text NOT NULL,
	"ticket_id" uuid,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	CONSTRAINT "messages_source_key" UNIQUE("source_kind","source_id","recipient_id","channel","template")
);
--> statement-breakpoint
CREATE TABLE "app"."stream_events" (
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"seq" bigserial NOT NULL,
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"ticket_number" text,
	"audience_before" text[] NOT NULL,
	"audience_after" text[] NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stream_events_pk" PRIMARY KEY("xid","seq")
);
--> statement-breakpoint
CREATE TABLE "app"."departments" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"parent_key" text,
	"head_id" uuid
);
--> statement-breakpoint
CREATE TABLE "app"."people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"language" text DEFAULT 'zh-CN' NOT NULL,
	"password_hash" text,
	"department_key" text,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_username_key" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "app"."person_roles" (
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "person_roles_pk" PRIMARY KEY("person_id","role")
);
--> statement-breakpoint
CREATE TABLE "app"."team_members" (
	"team_key" text NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "team_members_pk" PRIMARY KEY("team_key","person_id")
);
--> statement-breakpoint
CREATE TABLE "app"."teams" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"department_key" text NOT NULL,
	"lead_id" uuid
);
--> statement-breakpoint
CREATE TABLE "app"."ticket_type_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type_key" text NOT NULL,
	"version" integer NOT NULL,
	"bundle_hash" text NOT NULL,
	"bpmn" text NOT NULL,
	"forms" jsonb NOT NULL,
	"decisions" jsonb NOT NULL,
	"declaration" jsonb NOT NULL,
	"model" jsonb NOT NULL,
	"process_definition_id" text,
	"published_by" uuid,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_type_versions_number_key" UNIQUE("type_key","version"),
	CONSTRAINT "ticket_type_versions_definition_key" UNIQUE("process_definition_id")
);
--> statement-breakpoint
CREATE TABLE "app"."ticket_types" (
	"key" text PRIMARY KEY NOT NULL,
	"prefix" text NOT NULL,
	"current_version" integer,
	"retired_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."activity_log" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"process_instance_id" text NOT NULL,
	"element_id" text NOT NULL,
	"element_type" text NOT NULL,
	"user_task_id" text,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"cancelled" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."ticket_states" (
	"ticket_id" uuid PRIMARY KEY NOT NULL,
	"run" integer NOT NULL,
	"process_instance_id" text NOT NULL,
	"status" text NOT NULL,
	"outcome" text,
	"leaves" jsonb NOT NULL,
	"suspended" boolean DEFAULT false NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "ticket_states_instance_key" UNIQUE("process_instance_id")
);
--> statement-breakpoint
CREATE TABLE "app"."tickets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"type_key" text NOT NULL,
	"version_id" uuid NOT NULL,
	"run" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"requester_id" uuid NOT NULL,
	"department_key" text,
	"team_key" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tickets_number_key" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "app"."assignment_decisions" (
	"user_task_id" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"ticket_id" uuid NOT NULL,
	"step_id" text NOT NULL,
	"assignee_id" uuid,
	"asker_id" uuid,
	"principals" text[] NOT NULL,
	"excluded" uuid[] NOT NULL,
	"trace" jsonb NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assignment_decisions_pk" PRIMARY KEY("user_task_id","revision")
);
--> statement-breakpoint
CREATE TABLE "app"."drafts" (
	"person_id" uuid NOT NULL,
	"user_task_id" text NOT NULL,
	"data" jsonb NOT NULL,
	"outcome" text,
	"outcome_data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"base_version" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "drafts_pk" PRIMARY KEY("person_id","user_task_id")
);
--> statement-breakpoint
CREATE TABLE "app"."user_task_pools" (
	"principal" text NOT NULL,
	"user_task_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"excluded" uuid[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "user_task_pools_pk" PRIMARY KEY("user_task_id","principal")
);
--> statement-breakpoint
CREATE TABLE "app"."user_tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"process_instance_id" text NOT NULL,
	"execution_id" text,
	"step_id" text NOT NULL,
	"status" text NOT NULL,
	"state" text NOT NULL,
	"assignee_id" uuid,
	"completed_by" uuid,
	"outcome" text,
	"asker_id" uuid,
	"element" text,
	"suspended" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "app"."attachments" ADD CONSTRAINT "attachments_uploader_fk" FOREIGN KEY ("uploaded_by") REFERENCES "app"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."attachments" ADD CONSTRAINT "attachments_ticket_fk" FOREIGN KEY ("ticket_id") REFERENCES "app"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."audit_events" ADD CONSTRAINT "audit_events_ticket_fk" FOREIGN KEY ("ticket_id") REFERENCES "app"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."comments" ADD CONSTRAINT "comments_ticket_fk" FOREIGN KEY ("ticket_id") REFERENCES "app"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."comments" ADD CONSTRAINT "comments_author_fk" FOREIGN KEY ("author_id") REFERENCES "app"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."engine_commands" ADD CONSTRAINT "engine_commands_ticket_fk" FOREIGN KEY ("ticket_id") REFERENCES "app"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."idempotency_keys" ADD CONSTRAINT "idempotency_keys_person_fk" FOREIGN KEY ("person_id") REFERENCES "app"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."login_sessions" ADD CONSTRAINT "login_sessions_person_fk" FOREIGN KEY ("person_id") REFERENCES "app"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."messages" ADD CONSTRAINT "messages_recipient_fk" FOREIGN KEY ("recipient_id") REFERENCES "app"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."messages" ADD CONSTRAINT "messages_ticket_fk" FOREIGN KEY ("ticket_id") REFERENCES "app"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."departments" ADD CONSTRAINT "departments_parent_fk" FOREIGN KEY ("parent_key") REFERENCES "app"."departments"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."people" ADD CONSTRAINT "people_department_fk" FOREIGN KEY ("department_key") REFERENCES "app"."departments"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."person_roles" ADD CONSTRAINT "person_roles_person_fk" FOREIGN KEY ("person_id") REFERENCES "app"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."team_members" ADD CONSTRAINT "team_members_team_fk" FOREIGN KEY ("team_key") REFERENCES "app"."teams"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."team_members" ADD CONSTRAINT "team_members_person_fk" FOREIGN KEY ("person_id") REFERENCES "app"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."teams" ADD CONSTRAINT "teams_department_fk" FOREIGN KEY ("department_key") REFERENCES "app"."departments"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."teams" ADD CONSTRAINT "teams_lead_fk" FOREIGN KEY ("lead_id") REFERENCES "app"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."ticket_type_versions" ADD CONSTRAINT "ticket_type_versions_type_fk" FOREIGN KEY ("type_key") REFERENCES "app"."ticket_types"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."ticket_states" ADD CONSTRAINT "ticket_states_ticket_fk" FOREIGN KEY ("ticket_id") REFERENCES "app"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."tickets" ADD CONSTRAINT "tickets_version_fk" FOREIGN KEY ("version_id") REFERENCES "app"."ticket_type_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."tickets" ADD CONSTRAINT "tickets_requester_fk" FOREIGN KEY ("requester_id") REFERENCES "app"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."tickets" ADD CONSTRAINT "tickets_department_fk" FOREIGN KEY ("department_key") REFERENCES "app"."departments"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."tickets" ADD CONSTRAINT "tickets_team_fk" FOREIGN KEY ("team_key") REFERENCES "app"."teams"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."drafts" ADD CONSTRAINT "drafts_person_fk" FOREIGN KEY ("person_id") REFERENCES "app"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."user_tasks" ADD CONSTRAINT "user_tasks_ticket_fk" FOREIGN KEY ("ticket_id") REFERENCES "app"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_ticket_idx" ON "app"."attachments" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "audit_events_actor_idx" ON "app"."audit_events" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "comments_ticket_idx" ON "app"."comments" USING btree ("ticket_id","created_at");--> statement-breakpoint
CREATE INDEX "engine_commands_ticket_idx" ON "app"."engine_commands" USING btree ("ticket_id","seq");--> statement-breakpoint
CREATE INDEX "engine_commands_open_idx" ON "app"."engine_commands" USING btree ("next_attempt_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "engine_commands_parked_idx" ON "app"."engine_commands" USING btree ("created_at") WHERE state = 'parked';--> statement-breakpoint
CREATE UNIQUE INDEX "engine_commands_one_completion_key" ON "app"."engine_commands" USING btree ("user_task_id") WHERE kind = 'complete' and state in ('open', 'parked', 'done');--> statement-breakpoint
CREATE INDEX "engine_commands_task_open_idx" ON "app"."engine_commands" USING btree ("user_task_id","seq") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "worker_runs_ticket_idx" ON "app"."worker_runs" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "login_sessions_person_idx" ON "app"."login_sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "messages_waiting_idx" ON "app"."messages" USING btree ("next_attempt_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "messages_recipient_idx" ON "app"."messages" USING btree ("recipient_id","channel","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "person_roles_role_idx" ON "app"."person_roles" USING btree ("role");--> statement-breakpoint
CREATE INDEX "team_members_person_idx" ON "app"."team_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "activity_log_ticket_idx" ON "app"."activity_log" USING btree ("ticket_id","started_at");--> statement-breakpoint
CREATE INDEX "activity_log_open_idx" ON "app"."activity_log" USING btree ("process_instance_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "ticket_states_status_idx" ON "app"."ticket_states" USING btree ("status","ticket_id");--> statement-breakpoint
CREATE INDEX "tickets_requester_idx" ON "app"."tickets" USING btree ("requester_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_department_idx" ON "app"."tickets" USING btree ("department_key","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_created_idx" ON "app"."tickets" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "assignment_decisions_ticket_idx" ON "app"."assignment_decisions" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "user_task_pools_list_idx" ON "app"."user_task_pools" USING btree ("principal","created_at" DESC NULLS LAST,"user_task_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "user_tasks_ticket_idx" ON "app"."user_tasks" USING btree ("ticket_id","created_at");--> statement-breakpoint
CREATE INDEX "user_tasks_assignee_idx" ON "app"."user_tasks" USING btree ("assignee_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "user_tasks_asker_idx" ON "app"."user_tasks" USING btree ("asker_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE state = 'open' and status = 'awaiting_transfer';--> statement-breakpoint
CREATE INDEX "user_tasks_completed_idx" ON "app"."user_tasks" USING btree ("completed_by","ended_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE state = 'completed';--> statement-breakpoint
CREATE INDEX "user_tasks_transferred_idx" ON "app"."user_tasks" USING btree ("ticket_id","created_at") WHERE status = 'transferred';