import type pg from 'pg'

/**
 * Writes every change of a row into a table of its own, so that a walk sees what an answer changed and takes it back.
 * Jobs are recorded and put off: what they do later would count as a change of somebody else.
 */
export async function recordChanges(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE SCHEMA walk;
    CREATE TABLE walk.change (n bigserial, place text, old jsonb, new jsonb);
    CREATE FUNCTION walk.record() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      -- Which solutions are alike is found out from time to time, by nobody's request.
      IF TG_TABLE_NAME = 'related_solution'
        OR TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'related_at' = to_jsonb(NEW) - 'related_at' THEN
        RETURN NULL;
      END IF;
      INSERT INTO walk.change (place, old, new) VALUES (TG_TABLE_NAME,
        CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END, CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END);
      RETURN NULL;
    END $$;
    CREATE FUNCTION walk.put_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO walk.change (place) VALUES ('job');
      NEW.start_after := now() + interval '10 years';
      RETURN NEW;
    END $$;
    CREATE FUNCTION walk.columns(place text) RETURNS text LANGUAGE sql AS $$
      SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
      WHERE attrelid = ('public.' || quote_ident(place))::regclass
        AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    $$;
    CREATE FUNCTION walk.same_key(place text) RETURNS text LANGUAGE sql AS $$
      SELECT coalesce(
        string_agg(format('row.%1$I = (jsonb_populate_record(NULL::public.%2$I, $1)).%1$I', attname, place), ' AND '),
        'to_jsonb(row) = $1')
      FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
      WHERE indisprimary AND indrelid = ('public.' || quote_ident(place))::regclass
    $$;
    CREATE FUNCTION walk.undo() RETURNS void LANGUAGE plpgsql AS $$
    DECLARE change record;
    BEGIN
      FOR change IN SELECT * FROM walk.change WHERE place <> 'job' ORDER BY n DESC LOOP
        IF change.new IS NOT NULL THEN
          EXECUTE format('DELETE FROM public.%I AS row WHERE ', change.place) || walk.same_key(change.place)
            USING change.new;
        END IF;
        IF change.old IS NOT NULL THEN
          EXECUTE format(
            'INSERT INTO public.%1$I (%2$s) OVERRIDING SYSTEM VALUE
             SELECT %2$s FROM jsonb_populate_record(NULL::public.%1$I, $1)',
            change.place, walk.columns(change.place)) USING change.old;
        END IF;
      END LOOP;
      DELETE FROM pgboss.job WHERE start_after > now() + interval '1 year';
      TRUNCATE walk.change;
    END $$;
    DO $$ DECLARE place text; BEGIN
      FOR place IN SELECT tablename FROM pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN ('rate_limit', 'session') LOOP
        EXECUTE format('CREATE TRIGGER walk AFTER INSERT OR UPDATE OR DELETE ON public.%I
                        FOR EACH ROW EXECUTE FUNCTION walk.record()', place);
      END LOOP;
    END $$;
    -- When a session was used last is noted by reading.
    CREATE TRIGGER walk AFTER INSERT OR DELETE ON public.session FOR EACH ROW EXECUTE FUNCTION walk.record();
    CREATE TRIGGER walk BEFORE INSERT ON pgboss.job FOR EACH ROW EXECUTE FUNCTION walk.put_off()`)
}

/** The tables that changed since the last call; takes the changes back, and what was counted against limits. */
export async function takeBackChanges(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ place: string }>('SELECT DISTINCT place FROM walk.change ORDER BY 1')
  if (rows.length > 0) {
    await client.query(`BEGIN; SET LOCAL session_replication_role = replica; SELECT walk.undo(); COMMIT`)
  }
  return rows.map(({ place }) => place)
}

/** Forgets what was counted against limits: a walk asks more than a person does. */
export async function forgetLimits(client: pg.Client): Promise<void> {
  await client.query('DELETE FROM rate_limit')
}
