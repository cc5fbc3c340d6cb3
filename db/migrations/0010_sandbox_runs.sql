CREATE TABLE "app"."sandbox_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type_key" text NOT NULL,
	"revision" integer NOT NULL,
	"ticket_id" uuid,
	"begin" jsonb NOT NULL,
	"steps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"answers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"moves" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "app"."sandbox_runs" ADD CONSTRAINT "sandbox_runs_ticket_fk" FOREIGN KEY ("ticket_id") REFERENCES "app"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sandbox_runs_ticket_idx" ON "app"."sandbox_runs" USING btree ("ticket_id");