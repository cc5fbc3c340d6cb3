CREATE TABLE "app"."type_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shipped_key" text,
	"source_key" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"bundle_hash" text NOT NULL,
	"bpmn" text NOT NULL,
	"forms" jsonb NOT NULL,
	"decisions" jsonb NOT NULL,
	"declaration" jsonb NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "type_templates_shipped_key" UNIQUE("shipped_key")
);
