-- The yearly question "Läuft das noch?": its link works without signing in and for nothing else.

ALTER TABLE token DROP CONSTRAINT token_purpose_check;
ALTER TABLE token ADD CONSTRAINT token_purpose_check
  CHECK (purpose IN ('verify_email', 'reset_password', 'first_administrator', 'still_running'));

-- What was never confirmed by itself was so when it was published.
UPDATE solution s SET status_confirmed_at = e.published_at FROM entry e
  WHERE e.id = s.entry_id AND s.status IS NOT NULL AND s.status_confirmed_at IS NULL;
