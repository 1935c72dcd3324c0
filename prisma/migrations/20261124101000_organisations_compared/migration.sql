-- All that makes organisations alike beside their products, so that ranking them reads nothing else of them.

CREATE INDEX organisation_compared ON organisation (id) INCLUDE (kind, state, size_band, lat, lon, provider_id)
  WHERE joined_at IS NOT NULL AND successor_id IS NULL;
