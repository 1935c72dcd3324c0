-- What the operator publishes as legal pages, in versions, and who accepted which version of the rules.

CREATE TABLE legal_version (
  page text NOT NULL CHECK (page IN ('impressum', 'datenschutz', 'barrierefreiheit', 'nutzungsregeln')),
  number integer NOT NULL CHECK (number > 0),
  source text NOT NULL,
  note text NOT NULL DEFAULT '',
  -- Members are asked for their consent at once and write only with it from this day on; null where nobody is asked.
  consent_from timestamptz(3),
  -- Null for the shipped template.
  published_at timestamptz(3),
  published_by_id integer REFERENCES member (id) ON DELETE RESTRICT,
  PRIMARY KEY (page, number)
);

-- Number of the version of the rules, which is the shipped template as long as none was published.
CREATE TABLE consent (
  member_id integer NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  version integer NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (member_id, version)
);
