-- When somebody last showed with the password that a session is theirs: sensitive actions ask for it again.

ALTER TABLE session ADD COLUMN confirmed_at timestamptz(3);
UPDATE session SET confirmed_at = created_at;
ALTER TABLE session ALTER COLUMN confirmed_at SET DEFAULT now(), ALTER COLUMN confirmed_at SET NOT NULL;
