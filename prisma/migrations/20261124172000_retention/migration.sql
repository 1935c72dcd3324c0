-- What is removed after a time, and the proof of it: rule, day, number; never an id or a text.

CREATE TABLE retention_run (
  rule     text NOT NULL,
  day      date NOT NULL,
  cutoff   timestamptz(3) NOT NULL,
  removed  int NOT NULL DEFAULT 0 CHECK (removed >= 0),
  begun_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  PRIMARY KEY (rule, day)
);
CREATE INDEX retention_run_day ON retention_run (day DESC);

-- Whichever process writes the day puts the work into the queue.
CREATE TABLE retention_day (
  day date PRIMARY KEY,
  at  timestamptz(3) NOT NULL DEFAULT now()
);

-- Deleted entries of which nothing is left but the row that others refer to.
CREATE TABLE entry_purge (
  entry_id int PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  at       timestamptz(3) NOT NULL
);

-- When somebody was last here, to within a day, and when they were asked whether they stay.
CREATE TABLE member_presence (
  member_id int PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
  seen_at   timestamptz(3) NOT NULL,
  asked_at  timestamptz(3),
  code_hash text UNIQUE
);
CREATE INDEX member_presence_seen ON member_presence (seen_at);

-- The author of a draft was told that it will be removed.
CREATE TABLE draft_notice (
  entry_id int PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  at       timestamptz(3) NOT NULL
);

-- An invitation is its sender's until it is taken, and goes with them.
ALTER TABLE invitation DROP CONSTRAINT invitation_inviter_id_fkey,
  ADD CONSTRAINT invitation_inviter_id_fkey FOREIGN KEY (inviter_id) REFERENCES member (id) ON DELETE CASCADE;
