CREATE TABLE "app"."ticket_revisions" (
	"ticket_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"data" jsonb NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_revisions_pk" PRIMARY KEY("ticket_id","version")
);
--> statement-breakpoint
ALTER TABLE "app"."ticket_revisions" ADD CONSTRAINT "ticket_revisions_ticket_fk" FOREIGN KEY ("ticket_id") REFERENCES "app"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tickets_team_idx" ON "app"."tickets" USING btree ("team_key","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE FUNCTION "app"."keep_ticket_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.ticket_revisions (ticket_id, version, data) VALUES (old.id, old.version, old.data)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "tickets_keep_revision" AFTER UPDATE OF "version" ON "app"."tickets"
FOR EACH ROW WHEN (old.version <> new.version) EXECUTE FUNCTION "app"."keep_ticket_revision"();
