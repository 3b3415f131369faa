-- Written by hand: Prisma's schema language has no triggers, and the comparison of migrations and schema ignores them.
-- The history of an entry and the audit log are evidence. No code path, console or mistake may rewrite a row of them,
-- so the database itself refuses. (TRUNCATE stays possible for the owner: tests empty the tables with it.)
CREATE FUNCTION "refuseChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of "%" are only ever added', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER "WorkflowEvent_append_only" BEFORE UPDATE OR DELETE ON "WorkflowEvent"
  FOR EACH ROW EXECUTE FUNCTION "refuseChange"();

CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
