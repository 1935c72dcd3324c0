-- Accounts on their way out, single texts that their author deleted, and the list of what was erased for good.

-- The member is suspended meanwhile, so that every rule that asks for that holds already.
CREATE TABLE member_deletion (
  member_id           int PRIMARY KEY REFERENCES member (id),
  asked_by_id         int NOT NULL REFERENCES member (id),
  reason              text NOT NULL CHECK (reason IN ('own', 'in_writing', 'in_person', 'unreachable', 'obliged')),
  asked_at            timestamptz(3) NOT NULL DEFAULT now(),
  due_at              timestamptz(3) NOT NULL,
  suspended_before_at timestamptz(3),
  suspended_before_until timestamptz(3),
  code_hashes         text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX member_deletion_due ON member_deletion (due_at);
CREATE INDEX member_deletion_asked_by ON member_deletion (asked_by_id);

-- Texts that go with the account instead of staying with the municipality.
CREATE TABLE member_deletion_entry (
  member_id int NOT NULL REFERENCES member_deletion (member_id) ON DELETE CASCADE,
  entry_id  int NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  PRIMARY KEY (member_id, entry_id)
);
CREATE INDEX member_deletion_entry_entry ON member_deletion_entry (entry_id);

-- A text that its author deleted, as it was before; it can be brought back until it is purged.
CREATE TABLE entry_deletion (
  entry_id      int PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  deleted_by_id int NOT NULL REFERENCES member (id),
  state_before  text NOT NULL CHECK (state_before IN ('held', 'visible', 'withdrawn', 'hidden')),
  hidden_reason text NOT NULL DEFAULT '',
  deleted_at    timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX entry_deletion_by ON entry_deletion (deleted_by_id, deleted_at DESC);

-- Append-only, without anything personal, and without references: what it names may be gone.
CREATE TABLE deletion_list (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind       text NOT NULL CHECK (kind IN ('member', 'entry', 'entry_restored', 'attachment')),
  subject_id int NOT NULL,
  at         timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX deletion_list_order ON deletion_list (at, id);

CREATE FUNCTION deletion_list_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the deletion list is append-only';
END $$;
CREATE TRIGGER deletion_list_stays BEFORE UPDATE OR DELETE ON deletion_list
  FOR EACH ROW EXECUTE FUNCTION deletion_list_stays();
