-- Which solutions are like one another: found after a write, since looking takes longer than showing the page.

CREATE TABLE related_solution (
  solution_id int NOT NULL REFERENCES solution (entry_id),
  related_id  int NOT NULL REFERENCES solution (entry_id),
  likeness    real NOT NULL,
  PRIMARY KEY (solution_id, related_id),
  CHECK (solution_id <> related_id)
);
CREATE INDEX related_solution_related ON related_solution (related_id);

-- When its related ones were found; a write of its text empties this, and they are found anew.
ALTER TABLE solution ADD COLUMN related_at timestamptz(3);
CREATE INDEX solution_to_relate ON solution (entry_id) WHERE related_at IS NULL;
