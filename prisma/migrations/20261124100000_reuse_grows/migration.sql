-- The yearly question finds what is due at once, however much was asked and never answered.
-- GREATEST passes over NULL: what was never asked counts from when it was confirmed.

DROP INDEX reuse_to_ask;
CREATE INDEX reuse_to_ask ON reuse (GREATEST(confirmed_at, asked_at)) WHERE state IN ('testing', 'in_use');

DROP INDEX solution_to_ask;
CREATE INDEX solution_to_ask ON solution (COALESCE(GREATEST(status_confirmed_at, asked_at), '-infinity'))
  WHERE status IN ('trial', 'in_use');

-- What organisations run is counted without reading the statements themselves.
CREATE INDEX reuse_running ON reuse (organisation_id, solution_id) WHERE state IN ('testing', 'in_use');

-- How little is due, the planner learns from these alone: statistics of partial indexes it passes over.
CREATE STATISTICS reuse_last_said ON (GREATEST(confirmed_at, asked_at)) FROM reuse;
CREATE STATISTICS solution_last_said ON (COALESCE(GREATEST(status_confirmed_at, asked_at), '-infinity')) FROM solution;
ANALYZE reuse, solution;
