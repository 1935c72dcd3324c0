-- Pages of guests are kept in memory by every process (app/server/guest-pages) and forgotten when anything they show is
-- written: each statement on one of these tables says so at commit, whoever it comes from. Equal notifications of one
-- transaction are one. Tables that no guest's page shows are named in watch.server.test.ts.
CREATE FUNCTION pages_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NOTIFY nabe_pages;
  RETURN NULL;
END
$$;

DO $$
DECLARE shown text;
BEGIN
  FOREACH shown IN ARRAY ARRAY[
    'attachment', 'comment', 'entry', 'entry_topic', 'fachtag', 'fachtag_session', 'former_slug', 'legal_version',
    'member', 'organisation', 'organisation_product', 'origin', 'product', 'rating', 'related_solution', 'request',
    'request_answer', 'request_join', 'request_product', 'reuse', 'setting', 'solution', 'solution_product',
    'solution_provider', 'topic', 'topic_alias', 'topic_proposal'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER pages_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
       FOR EACH STATEMENT EXECUTE FUNCTION pages_changed()', shown);
  END LOOP;
END
$$;
