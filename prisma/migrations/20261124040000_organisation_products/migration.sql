-- What an organisation runs (Fachverfahren), and a version that tells stale edits of it.

CREATE TABLE organisation_product (
  organisation_id int NOT NULL REFERENCES organisation (id),
  product_id      int NOT NULL REFERENCES product (id),
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, product_id)
);
CREATE INDEX organisation_product_product ON organisation_product (product_id, organisation_id);

ALTER TABLE organisation ADD COLUMN version int NOT NULL DEFAULT 1;
CREATE INDEX organisation_provider ON organisation (provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX organisation_successor ON organisation (successor_id) WHERE successor_id IS NOT NULL;

-- Whom to call is asked for by person when somebody leaves.
CREATE INDEX solution_contact_member ON solution (contact_member_id) WHERE contact_member_id IS NOT NULL;
CREATE INDEX reuse_contact ON reuse (contact_id) WHERE contact_id IS NOT NULL;

-- Ratings move with their organisation.
CREATE INDEX rating_organisation ON rating (organisation_id);
