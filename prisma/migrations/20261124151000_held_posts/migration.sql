-- What the Fachtag team is to look at: why, since when, and how many links lead away from here.
CREATE TABLE held_post (
  entry_id int PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  reasons  text[] NOT NULL CHECK (cardinality(reasons) > 0 AND reasons <@ ARRAY['first', 'links', 'links_added']),
  links    int NOT NULL DEFAULT 0 CHECK (links >= 0),
  since    timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX held_post_since ON held_post (since, entry_id);

-- What is removed for good takes its notes along.
ALTER TABLE redaction DROP CONSTRAINT redaction_entry_id_fkey,
  ADD CONSTRAINT redaction_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE CASCADE;
