CREATE TABLE "app"."ticket_type_editors" (
	"type_key" text NOT NULL,
	"person_id" uuid NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_type_editors_pk" PRIMARY KEY("type_key","person_id")
);
--> statement-breakpoint
CREATE TABLE "app"."ticket_type_schedules" (
	"type_key" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"bundle_hash" text NOT NULL,
	"publish_at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"failure" text
);
