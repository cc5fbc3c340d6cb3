CREATE TABLE "app"."ticket_type_draft_revisions" (
	"type_key" text NOT NULL,
	"revision" integer NOT NULL,
	"discarded" boolean DEFAULT false NOT NULL,
	"bundle_hash" text NOT NULL,
	"bpmn" text NOT NULL,
	"forms" jsonb NOT NULL,
	"decisions" jsonb NOT NULL,
	"declaration" jsonb NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_type_draft_revisions_pk" PRIMARY KEY("type_key","revision")
);
