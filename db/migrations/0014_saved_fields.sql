CREATE TABLE "app"."saved_fields" (
	"id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"name" jsonb NOT NULL,
	"component" jsonb NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_fields_id_revision_pk" PRIMARY KEY("id","revision")
);
