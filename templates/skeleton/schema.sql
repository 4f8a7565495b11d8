CREATE TABLE entries (
  entry_id   uuid        PRIMARY KEY,
  member_id  uuid        NOT NULL,
  content    text        NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX entries_by_member ON entries (member_id, created_at DESC);
