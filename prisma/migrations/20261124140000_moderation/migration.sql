-- Reports of things, what the Fachtag team decided about them, and suspensions that end by themselves.

ALTER TABLE member ADD COLUMN suspended_until timestamptz(3);
CREATE INDEX member_suspension_ends ON member (suspended_until) WHERE suspended_until IS NOT NULL;

-- A decision outlives what it was about: the thing may be gone for good, who decided what stays in the log.
CREATE TABLE moderation_decision (
  id              int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  decision        text NOT NULL CHECK (decision IN ('nothing', 'hide', 'redact', 'delete', 'warn', 'suspend')),
  kind            text NOT NULL CHECK (kind IN ('solution', 'request', 'topic', 'session', 'comment', 'attachment', 'reuse', 'member')),
  thing_id        int NOT NULL,
  entry_id        int REFERENCES entry ON DELETE SET NULL,
  member_id       int REFERENCES member,
  decider_id      int REFERENCES member,
  reason          text NOT NULL,
  state_before    text NOT NULL DEFAULT '',
  days            int CHECK (days BETWEEN 1 AND 365),
  suspended_until timestamptz(3),
  code_hash       text UNIQUE,
  decided_at      timestamptz(3) NOT NULL DEFAULT now(),
  answer          text NOT NULL DEFAULT '',
  answered_at     timestamptz(3),
  reviewed_at     timestamptz(3),
  reviewed_by_id  int REFERENCES member,
  review          text NOT NULL DEFAULT '',
  undone_at       timestamptz(3),
  erased_at       timestamptz(3),
  CHECK ((decision = 'suspend') = (days IS NOT NULL)),
  CHECK (undone_at IS NULL OR reviewed_at IS NOT NULL)
);
CREATE INDEX moderation_decision_thing ON moderation_decision (kind, thing_id, id DESC);
CREATE INDEX moderation_decision_member ON moderation_decision (member_id, id DESC);
CREATE INDEX moderation_decision_decider ON moderation_decision (decider_id, id DESC);
CREATE INDEX moderation_decision_entry ON moderation_decision (entry_id);
CREATE INDEX moderation_decision_unread ON moderation_decision (answered_at) WHERE answered_at IS NOT NULL AND reviewed_at IS NULL;

CREATE TABLE report (
  id             int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind           text NOT NULL CHECK (kind IN ('solution', 'request', 'topic', 'session', 'comment', 'attachment', 'reuse', 'member')),
  thing_id       int NOT NULL,
  entry_id       int REFERENCES entry ON DELETE SET NULL,
  seen_version   int NOT NULL,
  reason         text NOT NULL CHECK (reason IN ('personal_data', 'advertising', 'wrong', 'rights', 'insult', 'other')),
  text           text NOT NULL DEFAULT '',
  reporter_id    int REFERENCES member,
  email          text NOT NULL DEFAULT '',
  wants_answer   boolean NOT NULL DEFAULT false,
  submission_key uuid UNIQUE,
  decision_id    int REFERENCES moderation_decision,
  created_at     timestamptz(3) NOT NULL DEFAULT now(),
  updated_at     timestamptz(3) NOT NULL DEFAULT now()
);
-- One report a person and thing, as long as nobody decided.
CREATE UNIQUE INDEX report_of_member ON report (reporter_id, kind, thing_id) WHERE decision_id IS NULL;
CREATE INDEX report_open ON report (kind, thing_id, id) WHERE decision_id IS NULL;
CREATE INDEX report_decided ON report (decision_id);
CREATE INDEX report_entry ON report (entry_id);
CREATE INDEX report_created ON report (created_at);

-- What was hidden before there were decisions: its hiding becomes one, so that it can be undone like any other.
INSERT INTO moderation_decision (decision, kind, thing_id, entry_id, member_id, decider_id, reason, state_before, decided_at)
SELECT 'hide', e.kind, e.id, e.id, e.author_id, deed.actor_id, e.hidden_reason, 'visible', coalesce(deed.at, e.updated_at)
FROM entry e LEFT JOIN LATERAL (
  SELECT actor_id, at FROM activity WHERE entry_id = e.id AND verb = 'entry.hidden' ORDER BY id DESC LIMIT 1) deed ON true
WHERE e.state = 'hidden';
