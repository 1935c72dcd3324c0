-- What became of mails, over all processes: how often, and when last. Never to whom or why in words; a mail that was
-- sent leaves nothing else behind.
CREATE TABLE mail_outcome (
  result text PRIMARY KEY CHECK (result IN ('sent', 'failed', 'refused')),
  count  int NOT NULL DEFAULT 0,
  at     timestamptz(3) NOT NULL
);
