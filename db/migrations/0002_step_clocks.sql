CREATE TABLE "app"."clock_events" (
	"clock_id" text NOT NULL,
	"message" text NOT NULL,
	"ticket_id" uuid NOT NULL,
	"answered_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "clock_events_pk" PRIMARY KEY("clock_id","message")
);
--> statement-breakpoint
CREATE TABLE "app"."step_clocks" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"process_instance_id" text NOT NULL,
	"execution_id" text NOT NULL,
	"element_id" text NOT NULL,
	"user_task_id" text,
	"budget" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"warn_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "app"."working_calendars" (
	"key" text PRIMARY KEY NOT NULL,
	"calendar" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "step_clocks_instance_idx" ON "app"."step_clocks" USING btree ("process_instance_id");--> statement-breakpoint
CREATE INDEX "step_clocks_user_task_idx" ON "app"."step_clocks" USING btree ("user_task_id");--> statement-breakpoint
CREATE INDEX "step_clocks_running_idx" ON "app"."step_clocks" USING btree ("warn_at") WHERE ended_at is null;