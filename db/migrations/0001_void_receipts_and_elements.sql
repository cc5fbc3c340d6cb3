ALTER TABLE "app"."engine_receipts" ADD COLUMN "voided" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."assignment_decisions" ADD COLUMN "element" text;