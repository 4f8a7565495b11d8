-- Hot store, PostgreSQL 18: seven days of readings, rollups, the device directory and alerts.
-- The registry is another instance (schema-fleet.sql); device ids here are references that the application keeps.
CREATE SCHEMA directory;
CREATE SCHEMA telemetry;
CREATE SCHEMA alerting;

-- A copy of what the registry knows and readings need; written by the fleet service.
CREATE TABLE directory.devices (
    device_id     bigint      NOT NULL PRIMARY KEY,
    serial        text        NOT NULL UNIQUE CHECK (length(serial) BETWEEN 8 AND 64),
    site_id       integer,
    model         text        NOT NULL,
    status        text        NOT NULL CHECK (status IN ('active', 'quarantined', 'retired')),
    interval_s    smallint    NOT NULL DEFAULT 30 CHECK (interval_s BETWEEN 10 AND 3600),
    limits        jsonb       NOT NULL DEFAULT '{}',
    limits_revision integer   NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX devices_site_id ON directory.devices (site_id) WHERE status = 'active';

-- One row a batch: ten readings as arrays, in hundredths of a degree and tenths of a per cent.
-- (device, window) is the identity of a batch, so a second delivery finds it there.
CREATE TABLE telemetry.batches (
    device_id       bigint      NOT NULL,
    window_start    timestamptz NOT NULL,
    received_at     timestamptz NOT NULL,
    sequence        bigint      NOT NULL,
    interval_s      smallint    NOT NULL CHECK (interval_s > 0),
    battery         smallint    NOT NULL CHECK (battery BETWEEN 0 AND 100),
    temperature     smallint[]  NOT NULL,
    humidity        smallint[]  NOT NULL,
    signal          smallint[]  NOT NULL,
    PRIMARY KEY (device_id, window_start),
    CHECK (cardinality(temperature) BETWEEN 1 AND 60),
    CHECK (cardinality(temperature) = cardinality(humidity) AND cardinality(humidity) = cardinality(signal)),
    CHECK (received_at >= window_start - interval '5 minutes')
) PARTITION BY RANGE (window_start);
CREATE TABLE telemetry.batches_2026_12_01_00 PARTITION OF telemetry.batches
    FOR VALUES FROM ('2026-12-01 00:00+00') TO ('2026-12-01 06:00+00');
CREATE TABLE telemetry.batches_2026_12_01_06 PARTITION OF telemetry.batches
    FOR VALUES FROM ('2026-12-01 06:00+00') TO ('2026-12-01 12:00+00');

-- Who reads which shard, and how far its rows are stored. The checkpoint moves in the transaction that stores the rows,
-- WHERE owner is still the writer: a task that has lost its lease updates nothing here and rolls its rows back.
CREATE TABLE telemetry.shard_leases (
    shard_id      text        NOT NULL PRIMARY KEY,
    owner         text        NOT NULL,
    lease_until   timestamptz NOT NULL,
    checkpoint    text        NOT NULL,
    updated_at    timestamptz NOT NULL DEFAULT now()
);

-- "Now", one row a device. Half-filled pages let an update stay on its page and touch no index; so there is none on
-- received_at, and the silence detector scans a million rows a minute instead.
CREATE TABLE telemetry.device_latest (
    device_id     bigint      NOT NULL PRIMARY KEY REFERENCES directory.devices (device_id),
    site_id       integer,
    window_start  timestamptz NOT NULL,
    received_at   timestamptz NOT NULL,
    temperature   smallint    NOT NULL,
    humidity      smallint    NOT NULL,
    signal        smallint    NOT NULL,
    battery       smallint    NOT NULL
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);

CREATE TABLE telemetry.device_hours (
    device_id        bigint      NOT NULL,
    hour             timestamptz NOT NULL,
    readings         smallint    NOT NULL CHECK (readings > 0),
    temperature_min  smallint    NOT NULL,
    temperature_mean real        NOT NULL,
    temperature_max  smallint    NOT NULL,
    humidity_mean    real        NOT NULL,
    battery_min      smallint    NOT NULL,
    PRIMARY KEY (device_id, hour),
    CHECK (temperature_min <= temperature_max)
) PARTITION BY RANGE (hour);
CREATE TABLE telemetry.device_hours_2026_12_01 PARTITION OF telemetry.device_hours
    FOR VALUES FROM ('2026-12-01 00:00+00') TO ('2026-12-02 00:00+00');

CREATE TABLE telemetry.device_days (
    device_id        bigint   NOT NULL,
    day              date     NOT NULL,
    readings         smallint NOT NULL CHECK (readings > 0),
    temperature_min  smallint NOT NULL,
    temperature_mean real     NOT NULL,
    temperature_max  smallint NOT NULL,
    humidity_mean    real     NOT NULL,
    battery_min      smallint NOT NULL,
    PRIMARY KEY (device_id, day)
) PARTITION BY RANGE (day);
CREATE TABLE telemetry.device_days_2026_12 PARTITION OF telemetry.device_days
    FOR VALUES FROM ('2026-12-01') TO ('2027-01-01');

-- What site pages read: 288 rows a site and day, however many devices it has.
CREATE TABLE telemetry.site_windows (
    site_id          integer     NOT NULL,
    window_start     timestamptz NOT NULL,
    devices          integer     NOT NULL CHECK (devices > 0),
    temperature_min  smallint    NOT NULL,
    temperature_mean real        NOT NULL,
    temperature_max  smallint    NOT NULL,
    humidity_mean    real        NOT NULL,
    PRIMARY KEY (site_id, window_start)
) PARTITION BY RANGE (window_start);
CREATE TABLE telemetry.site_windows_2026_12_01 PARTITION OF telemetry.site_windows
    FOR VALUES FROM ('2026-12-01 00:00+00') TO ('2026-12-02 00:00+00');

-- Valid batches of devices that the directory doesn't know yet, and what could not be read at all.
CREATE TABLE telemetry.set_aside (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    received_at  timestamptz NOT NULL DEFAULT now(),
    shard_id     text        NOT NULL,
    stream_position text     NOT NULL,
    reason       text        NOT NULL CHECK (reason IN ('unknown-device', 'schema', 'clock', 'too-old')),
    payload      bytea       NOT NULL,
    UNIQUE (shard_id, stream_position)
);

-- Hours that a late batch has changed after they were rolled up.
CREATE TABLE telemetry.reopened_hours (
    device_id   bigint      NOT NULL,
    hour        timestamptz NOT NULL,
    reopened_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (device_id, hour)
);

CREATE TABLE alerting.incidents (
    id           uuid        NOT NULL DEFAULT uuidv7() PRIMARY KEY,
    site_id      integer     NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('threshold', 'silence', 'revision', 'battery')),
    opened_at    timestamptz NOT NULL,
    closed_at    timestamptz,
    notified_at  timestamptz,
    acknowledged_by text,
    devices      integer     NOT NULL DEFAULT 1 CHECK (devices > 0),
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    CHECK (closed_at IS NULL OR closed_at >= opened_at)
);
CREATE UNIQUE INDEX incidents_one_open ON alerting.incidents (site_id, kind) WHERE closed_at IS NULL;

-- The last word on each limit of each device. The key and the sequence make redelivery harmless; a cleared row stays, so
-- that a "raised" which arrives after its "cleared" can't open it again.
CREATE TABLE alerting.alerts (
    device_id    bigint      NOT NULL REFERENCES directory.devices (device_id),
    kind         text        NOT NULL CHECK (kind IN ('threshold', 'silence', 'revision', 'battery')),
    measure      text        NOT NULL DEFAULT '',
    incident_id  uuid        NOT NULL REFERENCES alerting.incidents (id),
    sequence     bigint      NOT NULL,
    value        real,
    raised_at    timestamptz NOT NULL,
    cleared_at   timestamptz,
    PRIMARY KEY (device_id, kind, measure)
);
CREATE INDEX alerts_incident_id ON alerting.alerts (incident_id);
CREATE INDEX alerts_open ON alerting.alerts (raised_at) WHERE cleared_at IS NULL;

-- What was wrong: one row when an alert clears, never changed afterwards.
CREATE TABLE alerting.alert_history (
    device_id    bigint      NOT NULL,
    kind         text        NOT NULL,
    measure      text        NOT NULL DEFAULT '',
    raised_at    timestamptz NOT NULL,
    cleared_at   timestamptz NOT NULL,
    incident_id  uuid        NOT NULL,
    value        real,
    PRIMARY KEY (device_id, kind, measure, raised_at)
) PARTITION BY RANGE (raised_at);
CREATE TABLE alerting.alert_history_2026_12 PARTITION OF alerting.alert_history
    FOR VALUES FROM ('2026-12-01 00:00+00') TO ('2027-01-01 00:00+00');
