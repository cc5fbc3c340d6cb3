CREATE TABLE "app"."countersign_rounds" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"run" integer NOT NULL,
	"step_id" text NOT NULL,
	"rule" text NOT NULL,
	"ratio" double precision,
	"signers" text[] NOT NULL,
	"opened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."countersign_verdicts" (
	"command_id" uuid PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"element" text NOT NULL,
	"user_task_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text,
	"data" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "app"."assignment_decisions" ADD COLUMN "round_id" text;--> statement-breakpoint
ALTER TABLE "app"."countersign_rounds" ADD CONSTRAINT "countersign_rounds_ticket_fk" FOREIGN KEY ("ticket_id") REFERENCES "app"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."countersign_verdicts" ADD CONSTRAINT "countersign_verdicts_round_fk" FOREIGN KEY ("round_id") REFERENCES "app"."countersign_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."countersign_verdicts" ADD CONSTRAINT "countersign_verdicts_command_fk" FOREIGN KEY ("command_id") REFERENCES "app"."engine_commands"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "countersign_rounds_ticket_idx" ON "app"."countersign_rounds" USING btree ("ticket_id","opened_at");--> statement-breakpoint
CREATE INDEX "countersign_verdicts_round_idx" ON "app"."countersign_verdicts" USING btree ("round_id","at");