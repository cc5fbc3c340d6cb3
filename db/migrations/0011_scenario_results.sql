CREATE TABLE "app"."scenario_results" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type_key" text NOT NULL,
	"bundle_hash" text NOT NULL,
	"scenario_id" text NOT NULL,
	"passed" boolean NOT NULL,
	"result" jsonb NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "scenario_results_content_idx" ON "app"."scenario_results" USING btree ("type_key","bundle_hash","scenario_id","at");