CREATE TABLE "app"."ticket_type_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type_key" text NOT NULL,
	"kind" text NOT NULL,
	"revision" integer,
	"bundle_hash" text NOT NULL,
	"part" text,
	"file" text,
	"element_id" text,
	"text" text,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "ticket_type_events_type_idx" ON "app"."ticket_type_events" USING btree ("type_key","at");