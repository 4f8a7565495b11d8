-- Device registry, PostgreSQL 18: which devices exist, whose they are, which key is theirs, what they should be.
CREATE SCHEMA fleet;

CREATE TABLE fleet.models (
    model        text        NOT NULL PRIMARY KEY,
    name         text        NOT NULL,
    measures     text[]      NOT NULL CHECK (cardinality(measures) > 0),
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now()
);

-- The only place where a location is written.
CREATE TABLE fleet.sites (
    id           integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer     text        NOT NULL,
    name         text        NOT NULL,
    latitude     numeric(8, 5) CHECK (latitude BETWEEN -90 AND 90),
    longitude    numeric(8, 5) CHECK (longitude BETWEEN -180 AND 180),
    time_zone    text        NOT NULL DEFAULT 'UTC',
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    UNIQUE (customer, name)
);

CREATE TABLE fleet.firmware (
    model         text        NOT NULL REFERENCES fleet.models (model),
    version       text        NOT NULL CHECK (version ~ '^\d+\.\d+\.\d+$'),
    image_sha256  bytea       NOT NULL CHECK (length(image_sha256) = 32),
    signature     bytea       NOT NULL,
    object_key    text        NOT NULL,
    size_bytes    integer     NOT NULL CHECK (size_bytes > 0),
    released_at   timestamptz NOT NULL DEFAULT now(),
    withdrawn_at  timestamptz,
    PRIMARY KEY (model, version)
);

CREATE TABLE fleet.devices (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    serial          text        NOT NULL UNIQUE CHECK (length(serial) BETWEEN 8 AND 64),
    model           text        NOT NULL REFERENCES fleet.models (model),
    site_id         integer     REFERENCES fleet.sites (id),
    status          text        NOT NULL DEFAULT 'manufactured'
        CHECK (status IN ('manufactured', 'quarantined', 'active', 'suspended', 'retired')),
    firmware        text,
    desired         jsonb       NOT NULL DEFAULT '{}',
    desired_revision integer    NOT NULL DEFAULT 0,
    reported_revision integer   NOT NULL DEFAULT 0,
    last_connected_at timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    -- No check that reported follows desired: after a restore, devices report revisions that this database hasn't written.
    CHECK (status NOT IN ('active', 'suspended') OR site_id IS NOT NULL)
);
CREATE INDEX devices_site_id ON fleet.devices (site_id);
CREATE INDEX devices_model_firmware ON fleet.devices (model, firmware);

-- At most one current and one pending certificate a device; the private key is nowhere but in the device.
CREATE TABLE fleet.certificates (
    fingerprint   bytea       NOT NULL PRIMARY KEY CHECK (length(fingerprint) = 32),
    device_id     bigint      NOT NULL REFERENCES fleet.devices (id),
    status        text        NOT NULL CHECK (status IN ('pending', 'current', 'retired', 'revoked')),
    not_before    timestamptz NOT NULL,
    not_after     timestamptz NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    CHECK (not_after > not_before)
);
CREATE UNIQUE INDEX certificates_one_live ON fleet.certificates (device_id, status)
    WHERE status IN ('pending', 'current');
CREATE INDEX certificates_device_id ON fleet.certificates (device_id);
CREATE INDEX certificates_due ON fleet.certificates (not_after) WHERE status = 'current';

CREATE TABLE fleet.campaigns (
    id            integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model         text        NOT NULL,
    version       text        NOT NULL,
    state         text        NOT NULL DEFAULT 'draft'
        CHECK (state IN ('draft', 'running', 'halted', 'finished', 'withdrawn')),
    wave          smallint    NOT NULL DEFAULT 0 CHECK (wave BETWEEN 0 AND 4),
    halt_above    numeric(4, 3) NOT NULL DEFAULT 0.010 CHECK (halt_above BETWEEN 0 AND 1),
    started_by    text        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (model, version) REFERENCES fleet.firmware (model, version)
);
CREATE INDEX campaigns_model_version ON fleet.campaigns (model, version);
CREATE UNIQUE INDEX campaigns_one_running ON fleet.campaigns (model) WHERE state = 'running';

CREATE TABLE fleet.campaign_devices (
    campaign_id   integer     NOT NULL REFERENCES fleet.campaigns (id),
    device_id     bigint      NOT NULL REFERENCES fleet.devices (id),
    wave          smallint    NOT NULL,
    outcome       text        NOT NULL DEFAULT 'waiting'
        CHECK (outcome IN ('waiting', 'offered', 'confirmed', 'failed', 'silent')),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (campaign_id, device_id)
);
CREATE INDEX campaign_devices_device_id ON fleet.campaign_devices (device_id);

-- Who changed what about a device; never changed afterwards.
CREATE TABLE fleet.audit (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id     bigint      REFERENCES fleet.devices (id),
    actor         text        NOT NULL,
    action        text        NOT NULL,
    detail        jsonb       NOT NULL DEFAULT '{}',
    occurred_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX audit_device_id ON fleet.audit (device_id, occurred_at DESC);

CREATE FUNCTION fleet.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON fleet.audit
    FOR EACH ROW EXECUTE FUNCTION fleet.refuse_change();
