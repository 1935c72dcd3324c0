-- What an organisation decided about a request that one of its solutions may answer: the solution is named there once
-- the draft is published, or it does not fit.

CREATE TABLE request_offer (
  solution_id int NOT NULL REFERENCES solution (entry_id),
  request_id  int NOT NULL REFERENCES request (entry_id),
  member_id   int NOT NULL REFERENCES member (id),
  decision    text NOT NULL CHECK (decision IN ('on_publishing', 'declined')),
  created_at  timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (solution_id, request_id)
);
CREATE INDEX request_offer_request ON request_offer (request_id);
