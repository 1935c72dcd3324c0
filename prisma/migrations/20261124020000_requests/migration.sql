-- Requests: "Wer hat schon …?", those who seek the same, and the solutions that answer.

CREATE TABLE request (
  entry_id    int PRIMARY KEY,
  kind        text NOT NULL DEFAULT 'request' CHECK (kind = 'request'),
  title       text NOT NULL,
  slug        text NOT NULL,
  summary     text NOT NULL,
  body        text NOT NULL DEFAULT '',
  body_html   text NOT NULL DEFAULT '',
  context     text NOT NULL DEFAULT '',
  needed_by   date,
  join_count  int NOT NULL DEFAULT 0 CHECK (join_count >= 0),
  outcome     text CHECK (outcome IN ('solved', 'closed')),
  outcome_reason text NOT NULL DEFAULT '',
  solved_by_id   int REFERENCES solution (entry_id),
  outcome_at  timestamptz(3),
  FOREIGN KEY (entry_id, kind) REFERENCES entry (id, kind),
  CHECK ((outcome IS NULL) = (outcome_at IS NULL)),
  CHECK (solved_by_id IS NULL OR outcome = 'solved')
);
CREATE INDEX request_open ON request (entry_id DESC) WHERE outcome IS NULL;
CREATE INDEX request_most_sought ON request (join_count DESC, entry_id DESC) WHERE outcome IS NULL;
CREATE INDEX request_solved_by ON request (solved_by_id) WHERE solved_by_id IS NOT NULL;

-- "Wir auch": an organisation seeks the same.
CREATE TABLE request_join (
  request_id      int NOT NULL REFERENCES request (entry_id),
  organisation_id int NOT NULL REFERENCES organisation (id),
  member_id       int NOT NULL REFERENCES member (id),
  note            text NOT NULL DEFAULT '',
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  updated_at      timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (request_id, organisation_id)
);
CREATE INDEX request_join_organisation ON request_join (organisation_id, request_id DESC);

-- Solutions that were named as an answer.
CREATE TABLE request_answer (
  request_id  int NOT NULL REFERENCES request (entry_id),
  solution_id int NOT NULL REFERENCES solution (entry_id),
  member_id   int NOT NULL REFERENCES member (id),
  created_at  timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (request_id, solution_id)
);
CREATE INDEX request_answer_solution ON request_answer (solution_id);

CREATE TABLE request_product (
  request_id int NOT NULL REFERENCES request (entry_id),
  product_id int NOT NULL REFERENCES product (id),
  PRIMARY KEY (request_id, product_id)
);
CREATE INDEX request_product_product ON request_product (product_id, request_id DESC);

ALTER TABLE topic ADD COLUMN request_count int NOT NULL DEFAULT 0 CHECK (request_count >= 0);
