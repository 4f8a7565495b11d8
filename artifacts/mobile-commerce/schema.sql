-- Mobile commerce, PostgreSQL 18. One schema and one role per service on one instance.
-- No service reads another's schema, so references across schemas are logical and named in data.ts.
-- messaging is the one that all write, each its own rows.
CREATE SCHEMA identity;
CREATE SCHEMA catalog;
CREATE SCHEMA ordering;
CREATE SCHEMA inventory;
CREATE SCHEMA notify;
CREATE SCHEMA messaging;

CREATE TABLE identity.users (
    id            uuid        PRIMARY KEY DEFAULT uuidv7(),
    email         text        CHECK (length(email) <= 254),
    password_hash text,
    name          text        CHECK (length(name) <= 100),
    role          text        NOT NULL DEFAULT 'customer' CHECK (role IN ('customer', 'merchandiser', 'admin')),
    verified_at   timestamptz,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    erased_at     timestamptz,
    CONSTRAINT erased_or_known CHECK ((erased_at IS NULL) = (email IS NOT NULL))
);
-- Unique among accounts that exist: somebody who left may come back under the same address.
CREATE UNIQUE INDEX users_email_live ON identity.users (lower(email)) WHERE erased_at IS NULL;

CREATE TABLE identity.passkeys (
    credential_id bytea       PRIMARY KEY,
    user_id       uuid        NOT NULL REFERENCES identity.users (id),
    public_key    bytea       NOT NULL,
    sign_count    bigint      NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX passkeys_user_id ON identity.passkeys (user_id);

-- One row a device and sign-in. Of refresh tokens only hashes are kept: of the newest, and of the one before it.
-- A token is an HMAC of family and generation, so that a repeated refresh can be given the same successor again.
CREATE TABLE identity.session_families (
    id             uuid        PRIMARY KEY DEFAULT uuidv7(),
    user_id        uuid        NOT NULL REFERENCES identity.users (id),
    token_hash     bytea       NOT NULL CHECK (length(token_hash) = 32),
    previous_hash  bytea       CHECK (length(previous_hash) = 32),
    generation     integer     NOT NULL DEFAULT 1 CHECK (generation > 0),
    rotated_at     timestamptz NOT NULL DEFAULT now(),
    expires_at     timestamptz NOT NULL,
    revoked_at     timestamptz,
    revoked_reason text,
    created_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_families_user_id ON identity.session_families (user_id);
CREATE INDEX session_families_expires_at ON identity.session_families (expires_at);

CREATE TABLE catalog.products (
    id          uuid           PRIMARY KEY DEFAULT uuidv7(),
    revision    integer        NOT NULL DEFAULT 1 CHECK (revision > 0),
    name        text           NOT NULL,
    description text           NOT NULL DEFAULT '',
    category    text           NOT NULL,
    price       numeric(12, 2) NOT NULL CHECK (price > 0),
    currency    char(3)        NOT NULL DEFAULT 'USD' CHECK (currency ~ '^[A-Z]{3}$'),
    status      text           NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'active', 'archived')),
    sold_out    boolean        NOT NULL DEFAULT false,
    media       jsonb          NOT NULL DEFAULT '[]',
    search      tsvector       GENERATED ALWAYS AS (
        setweight(to_tsvector('english', name), 'A') || setweight(to_tsvector('english', description), 'B')
    ) STORED,
    created_at  timestamptz    NOT NULL DEFAULT now(),
    updated_at  timestamptz    NOT NULL DEFAULT now()
);
CREATE INDEX products_search ON catalog.products USING gin (search);
CREATE INDEX products_category ON catalog.products (category, id) WHERE status = 'active';

CREATE TABLE catalog.price_changes (
    product_id  uuid           NOT NULL REFERENCES catalog.products (id),
    revision    integer        NOT NULL,
    old_price   numeric(12, 2),
    new_price   numeric(12, 2) NOT NULL,
    actor       text           NOT NULL,
    approved_by text,
    changed_at  timestamptz    NOT NULL DEFAULT now(),
    PRIMARY KEY (product_id, revision),
    CONSTRAINT two_people_above_30_percent CHECK (
        old_price IS NULL
        OR abs(new_price - old_price) <= 0.3 * old_price
        OR (approved_by IS NOT NULL AND approved_by <> actor)
    )
);

-- Planned pushes. Slices are published when the plan is approved, each with its earliest time.
CREATE TABLE catalog.campaigns (
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    title      text        NOT NULL,
    starts_at  timestamptz NOT NULL,
    slices     integer     NOT NULL DEFAULT 300 CHECK (slices BETWEEN 1 AND 3000),
    status     text        NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'running', 'stopped', 'done')),
    actor      text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

-- Not partitioned: 1.6 million rows a year, see the decision.
-- The id is a UUIDv8 of user and idempotency key: an order that a failover lost and the phone sends again asks the
-- payment provider under the same id, and is given the authorization that exists.
CREATE TABLE ordering.orders (
    id           uuid           PRIMARY KEY,
    user_id      uuid           NOT NULL,
    status       text           NOT NULL DEFAULT 'accepted'
        CHECK (status IN ('accepted', 'confirmed', 'cancelled', 'dispatched')),
    total        numeric(12, 2) NOT NULL CHECK (total >= 0),
    currency     char(3)        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    app_release  text           NOT NULL,
    address      jsonb,
    created_at   timestamptz    NOT NULL DEFAULT now(),
    updated_at   timestamptz    NOT NULL DEFAULT now()
);
CREATE INDEX orders_user_id_created_at ON ordering.orders (user_id, created_at DESC);
COMMENT ON COLUMN ordering.orders.address IS 'Set to NULL when the shopper is erased.';

CREATE TABLE ordering.order_lines (
    order_id   uuid           NOT NULL REFERENCES ordering.orders (id),
    line       smallint       NOT NULL CHECK (line > 0),
    product_id uuid           NOT NULL,
    revision   integer        NOT NULL,
    quantity   integer        NOT NULL CHECK (quantity BETWEEN 1 AND 20),
    unit_price numeric(12, 2) NOT NULL CHECK (unit_price >= 0),
    PRIMARY KEY (order_id, line)
);

CREATE TABLE ordering.transitions (
    order_id    uuid        NOT NULL REFERENCES ordering.orders (id),
    sequence    integer     NOT NULL CHECK (sequence > 0),
    to_status   text        NOT NULL,
    actor       text        NOT NULL,
    reason      text        NOT NULL,
    trace_id    text        NOT NULL,
    occurred_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (order_id, sequence)
);

-- The key is made on the phone before the first byte leaves it.
CREATE TABLE ordering.idempotency_keys (
    user_id      uuid        NOT NULL,
    key          uuid        NOT NULL,
    request_hash bytea       NOT NULL CHECK (length(request_hash) = 32),
    order_id     uuid        NOT NULL REFERENCES ordering.orders (id),
    expires_at   timestamptz NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_order_id ON ordering.idempotency_keys (order_id);
CREATE INDEX idempotency_keys_expires_at ON ordering.idempotency_keys (expires_at);

CREATE TABLE ordering.sagas (
    order_id        uuid        PRIMARY KEY REFERENCES ordering.orders (id),
    state           text        NOT NULL DEFAULT 'running'
        CHECK (state IN ('running', 'compensating', 'succeeded', 'compensated', 'parked')),
    step            text        NOT NULL,
    attempt         smallint    NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    lease_until     timestamptz,
    failure         text,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sagas_due ON ordering.sagas (next_attempt_at) WHERE state IN ('running', 'compensating');

CREATE TABLE ordering.payments (
    order_id           uuid           PRIMARY KEY REFERENCES ordering.orders (id),
    state              text           NOT NULL DEFAULT 'asked'
        CHECK (state IN ('asked', 'authorized', 'declined', 'unknown', 'voided', 'captured')),
    amount             numeric(12, 2) NOT NULL CHECK (amount > 0),
    method_token       text           NOT NULL,
    provider_reference text           UNIQUE,
    created_at         timestamptz    NOT NULL DEFAULT now(),
    updated_at         timestamptz    NOT NULL DEFAULT now()
);
CREATE INDEX payments_unsettled ON ordering.payments (updated_at) WHERE state IN ('asked', 'unknown');

-- One row a product: the only place where stock is decided.
CREATE TABLE inventory.stock (
    product_id uuid        PRIMARY KEY,
    available  integer     NOT NULL DEFAULT 0 CONSTRAINT never_oversold CHECK (available >= 0),
    held       integer     NOT NULL DEFAULT 0 CONSTRAINT never_released_twice CHECK (held >= 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

-- What the warehouse reported. For each product, available + held is the sum of its movements.
CREATE TABLE inventory.movements (
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    product_id  uuid        NOT NULL REFERENCES inventory.stock (product_id),
    kind        text        NOT NULL CHECK (kind IN ('receipt', 'dispatch', 'count')),
    quantity    integer     NOT NULL CHECK (quantity <> 0),
    reference   text        NOT NULL,
    actor       text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    -- Reports are repeated until they are acknowledged; the second one changes nothing.
    UNIQUE (product_id, kind, reference)
);

-- Only 'held' expires. 'committed' is set before the order is confirmed and ends with a dispatch or a release.
CREATE TABLE inventory.holds (
    order_id   uuid        NOT NULL,
    product_id uuid        NOT NULL REFERENCES inventory.stock (product_id),
    quantity   integer     NOT NULL CHECK (quantity > 0),
    state      text        NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'committed', 'released')),
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (order_id, product_id)
);
CREATE INDEX holds_product_id ON inventory.holds (product_id);
CREATE INDEX holds_expiring ON inventory.holds (expires_at) WHERE state = 'held';

CREATE TABLE notify.devices (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    user_id      uuid        NOT NULL,
    platform     text        NOT NULL CHECK (platform IN ('ios', 'android')),
    push_token   text        NOT NULL UNIQUE,
    app_release  text        NOT NULL,
    campaigns_ok boolean     NOT NULL DEFAULT false,
    seen_at      timestamptz NOT NULL DEFAULT now(),
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX devices_user_id ON notify.devices (user_id);

-- Inserting the row is the permission to send.
CREATE TABLE notify.sends (
    message_id uuid        NOT NULL,
    device_id  uuid        NOT NULL REFERENCES notify.devices (id) ON DELETE CASCADE,
    state      text        NOT NULL DEFAULT 'sending' CHECK (state IN ('sending', 'sent', 'refused')),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (message_id, device_id)
);
CREATE INDEX sends_device_id ON notify.sends (device_id);

-- Who asked to be told that a product is back.
CREATE TABLE notify.restock_requests (
    product_id uuid        NOT NULL,
    device_id  uuid        NOT NULL REFERENCES notify.devices (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (product_id, device_id)
);
CREATE INDEX restock_requests_device_id ON notify.restock_requests (device_id);

-- Inserted after the row that it is about was locked, so that the ids of one key follow its commits.
CREATE TABLE messaging.outbox (
    producer     text        NOT NULL,
    id           bigint      GENERATED ALWAYS AS IDENTITY,
    message_id   uuid        NOT NULL DEFAULT uuidv7(),
    topic        text        NOT NULL,
    message_key  text        NOT NULL,
    payload      jsonb       NOT NULL,
    trace_id     text        NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    published_at timestamptz,
    PRIMARY KEY (producer, id)
);
CREATE INDEX outbox_unpublished ON messaging.outbox (producer, id) WHERE published_at IS NULL;
ALTER TABLE messaging.outbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON messaging.outbox USING (producer = current_user);

-- One row a reign. The highest one is signed with the token key and given to the phones.
CREATE TABLE messaging.epochs (
    epoch   integer     PRIMARY KEY CHECK (epoch > 0),
    region  text        NOT NULL,
    actors  text[]      NOT NULL CHECK (cardinality(actors) >= 1),
    since   timestamptz NOT NULL DEFAULT now()
);

-- Written every ten seconds: on a quiet night the replica's lag is the age of this row and not of the last order.
CREATE TABLE messaging.heartbeat (
    id      boolean     PRIMARY KEY DEFAULT true CHECK (id),
    beat_at timestamptz NOT NULL
);
