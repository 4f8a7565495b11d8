-- Order processing, PostgreSQL 18. One schema per service; no service reads another's tables,
-- so references across schemas are logical and named in data.ts.
CREATE SCHEMA ordering;
CREATE SCHEMA inventory;
CREATE SCHEMA payment;
CREATE SCHEMA shipping;
CREATE SCHEMA returns;
CREATE SCHEMA notification;
CREATE SCHEMA messaging;

-- The id is a UUIDv7 made by the order API. Its time is the partition key, so a look-up by id alone
-- can still name the partition: WHERE id = $1 AND created_at = uuid_extract_timestamp($1).
CREATE TABLE ordering.orders (
    id            uuid           NOT NULL,
    created_at    timestamptz(3) NOT NULL,
    user_id       uuid           NOT NULL,
    status        text           NOT NULL DEFAULT 'accepted'
        CHECK (status IN ('accepted', 'confirmed', 'cancelled', 'shipped', 'delivered')),
    total_amount  numeric(12, 2) NOT NULL CHECK (total_amount >= 0),
    currency      char(3)        NOT NULL DEFAULT 'USD' CHECK (currency ~ '^[A-Z]{3}$'),
    quote_id      uuid           NOT NULL,
    contact       jsonb,
    updated_at    timestamptz    NOT NULL DEFAULT now(),
    PRIMARY KEY (id, created_at),
    CONSTRAINT created_at_is_the_time_in_the_id CHECK (created_at = uuid_extract_timestamp(id))
) PARTITION BY RANGE (created_at);
COMMENT ON COLUMN ordering.orders.contact IS 'E-mail, phone, address at the time of the order; set to NULL on erasure.';
CREATE TABLE ordering.orders_2026_12 PARTITION OF ordering.orders
    FOR VALUES FROM ('2026-12-01 00:00+00') TO ('2027-01-01 00:00+00');
CREATE TABLE ordering.orders_2027_01 PARTITION OF ordering.orders
    FOR VALUES FROM ('2027-01-01 00:00+00') TO ('2027-02-01 00:00+00');
CREATE INDEX orders_user_id_created_at ON ordering.orders (user_id, created_at DESC);

CREATE TABLE ordering.order_items (
    order_id         uuid           NOT NULL,
    order_created_at timestamptz(3) NOT NULL,
    line             smallint       NOT NULL CHECK (line > 0),
    product_id       uuid           NOT NULL,
    quantity         integer        NOT NULL CHECK (quantity > 0),
    unit_price       numeric(12, 2) NOT NULL CHECK (unit_price >= 0),
    PRIMARY KEY (order_id, order_created_at, line),
    -- A product appears once in an order, so that a reservation by order and product is one line's.
    CONSTRAINT one_line_a_product UNIQUE (order_id, order_created_at, product_id),
    FOREIGN KEY (order_id, order_created_at) REFERENCES ordering.orders (id, created_at)
) PARTITION BY RANGE (order_created_at);
CREATE TABLE ordering.order_items_2026_12 PARTITION OF ordering.order_items
    FOR VALUES FROM ('2026-12-01 00:00+00') TO ('2027-01-01 00:00+00');
CREATE TABLE ordering.order_items_2027_01 PARTITION OF ordering.order_items
    FOR VALUES FROM ('2027-01-01 00:00+00') TO ('2027-02-01 00:00+00');

-- The journal of orders: one row a state change, in the transaction that makes it; never changed afterwards.
CREATE TABLE ordering.order_transitions (
    order_id         uuid           NOT NULL,
    order_created_at timestamptz(3) NOT NULL,
    sequence         integer        NOT NULL CHECK (sequence > 0),
    from_status      text,
    to_status        text           NOT NULL,
    actor            text           NOT NULL,
    reason           text           NOT NULL,
    trace_id         text           NOT NULL,
    occurred_at      timestamptz    NOT NULL DEFAULT now(),
    PRIMARY KEY (order_id, order_created_at, sequence),
    FOREIGN KEY (order_id, order_created_at) REFERENCES ordering.orders (id, created_at)
) PARTITION BY RANGE (order_created_at);
CREATE TABLE ordering.order_transitions_2026_12 PARTITION OF ordering.order_transitions
    FOR VALUES FROM ('2026-12-01 00:00+00') TO ('2027-01-01 00:00+00');
CREATE TABLE ordering.order_transitions_2027_01 PARTITION OF ordering.order_transitions
    FOR VALUES FROM ('2027-01-01 00:00+00') TO ('2027-02-01 00:00+00');

CREATE FUNCTION ordering.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER order_transitions_are_append_only BEFORE UPDATE OR DELETE ON ordering.order_transitions
    FOR EACH ROW EXECUTE FUNCTION ordering.refuse_change();

-- A key belongs to a shopper, remembers what was asked, and expires.
CREATE TABLE ordering.idempotency_keys (
    user_id          uuid        NOT NULL,
    key              text        NOT NULL CHECK (length(key) BETWEEN 16 AND 128),
    request_hash     bytea       NOT NULL CHECK (length(request_hash) = 32),
    order_id         uuid        NOT NULL,
    order_created_at timestamptz(3) NOT NULL,
    status_code      smallint    NOT NULL,
    response         jsonb       NOT NULL,
    created_at       timestamptz NOT NULL DEFAULT now(),
    expires_at       timestamptz NOT NULL,
    PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_expires_at ON ordering.idempotency_keys (expires_at);

CREATE TABLE ordering.sagas (
    order_id         uuid           NOT NULL,
    order_created_at timestamptz(3) NOT NULL,
    state            text           NOT NULL DEFAULT 'running'
        CHECK (state IN ('running', 'compensating', 'succeeded', 'compensated', 'parked')),
    step             text           NOT NULL,
    attempt          smallint       NOT NULL DEFAULT 0,
    next_attempt_at  timestamptz    NOT NULL DEFAULT now(),
    lease_owner      text,
    lease_until      timestamptz,
    method_token     text,
    failure          text,
    created_at       timestamptz    NOT NULL DEFAULT now(),
    updated_at       timestamptz    NOT NULL DEFAULT now(),
    PRIMARY KEY (order_id, order_created_at),
    FOREIGN KEY (order_id, order_created_at) REFERENCES ordering.orders (id, created_at)
);
COMMENT ON COLUMN ordering.sagas.method_token IS 'The provider''s token of the card, until the payment service has it; then NULL.';
CREATE INDEX sagas_due ON ordering.sagas (next_attempt_at) WHERE state IN ('running', 'compensating');
CREATE INDEX sagas_parked ON ordering.sagas (updated_at) WHERE state = 'parked';

-- One row a product: the only place where stock is decided.
CREATE TABLE inventory.stock (
    product_id uuid        PRIMARY KEY,
    available  integer     NOT NULL DEFAULT 0 CONSTRAINT never_oversold CHECK (available >= 0),
    reserved   integer     NOT NULL DEFAULT 0 CONSTRAINT never_released_twice CHECK (reserved >= 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

-- The primary key makes a second delivery of the same command a no-op. Only 'held' expires; the worker has it kept
-- before it confirms the order, and a hold that ran out in between makes that fail.
CREATE TABLE inventory.reservations (
    order_id   uuid        NOT NULL,
    product_id uuid        NOT NULL REFERENCES inventory.stock (product_id),
    quantity   integer     NOT NULL CHECK (quantity > 0),
    status     text        NOT NULL DEFAULT 'held' CHECK (status IN ('held', 'kept', 'committed', 'released')),
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (order_id, product_id)
);
CREATE INDEX reservations_product_id ON inventory.reservations (product_id);
CREATE INDEX reservations_held_until ON inventory.reservations (expires_at) WHERE status = 'held';

CREATE TABLE inventory.stock_movements (
    id              bigint      GENERATED ALWAYS AS IDENTITY,
    product_id      uuid        NOT NULL REFERENCES inventory.stock (product_id),
    available_delta integer     NOT NULL,
    reserved_delta  integer     NOT NULL,
    cause           text        NOT NULL
        CHECK (cause IN ('reserve', 'release', 'expiry', 'dispatch', 'restock', 'receipt', 'count', 'write-off')),
    order_id        uuid,
    actor           text        NOT NULL,
    trace_id        text        NOT NULL,
    occurred_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (id, occurred_at)
) PARTITION BY RANGE (occurred_at);
CREATE TABLE inventory.stock_movements_2026_12 PARTITION OF inventory.stock_movements
    FOR VALUES FROM ('2026-12-01 00:00+00') TO ('2027-01-01 00:00+00');
CREATE TABLE inventory.stock_movements_2027_01 PARTITION OF inventory.stock_movements
    FOR VALUES FROM ('2027-01-01 00:00+00') TO ('2027-02-01 00:00+00');
CREATE INDEX stock_movements_product_id ON inventory.stock_movements (product_id, occurred_at);
CREATE FUNCTION inventory.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER stock_movements_are_append_only BEFORE UPDATE OR DELETE ON inventory.stock_movements
    FOR EACH ROW EXECUTE FUNCTION inventory.refuse_change();

-- A returned product goes back to stock once, however often the fact arrives.
CREATE TABLE inventory.restocks (
    return_id  uuid        NOT NULL,
    product_id uuid        NOT NULL REFERENCES inventory.stock (product_id),
    quantity   integer     NOT NULL CHECK (quantity > 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (return_id, product_id)
);
CREATE INDEX restocks_product_id ON inventory.restocks (product_id);

CREATE TABLE payment.payments (
    id                 uuid           PRIMARY KEY DEFAULT uuidv7(),
    order_id           uuid           NOT NULL,
    status             text           NOT NULL DEFAULT 'pending'
        CHECK (status IN ('pending', 'authorized', 'declined', 'voided', 'captured')),
    amount             numeric(12, 2) NOT NULL CHECK (amount > 0),
    currency           char(3)        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    method_token       text           NOT NULL,
    provider_reference text           UNIQUE,
    created_at         timestamptz    NOT NULL DEFAULT now(),
    updated_at         timestamptz    NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX payments_one_live_per_order ON payment.payments (order_id)
    WHERE status IN ('pending', 'authorized', 'captured');

-- Every request to the provider and its answer; refunds are entries too.
CREATE TABLE payment.ledger (
    payment_id         uuid           NOT NULL REFERENCES payment.payments (id),
    sequence           integer        NOT NULL CHECK (sequence > 0),
    kind               text           NOT NULL CHECK (kind IN ('authorization', 'capture', 'void', 'refund')),
    outcome            text           NOT NULL CHECK (outcome IN ('requested', 'approved', 'declined', 'unknown')),
    amount             numeric(12, 2) NOT NULL CHECK (amount > 0),
    return_id          uuid,
    provider_reference text,
    actor              text           NOT NULL,
    trace_id           text           NOT NULL,
    occurred_at        timestamptz    NOT NULL DEFAULT now(),
    PRIMARY KEY (payment_id, sequence),
    CONSTRAINT refunds_name_their_return CHECK ((kind = 'refund') = (return_id IS NOT NULL))
);
CREATE UNIQUE INDEX ledger_one_capture_per_payment ON payment.ledger (payment_id)
    WHERE kind = 'capture' AND outcome = 'requested';
CREATE UNIQUE INDEX ledger_one_refund_per_return ON payment.ledger (return_id)
    WHERE kind = 'refund' AND outcome = 'requested';

CREATE TABLE shipping.shipments (
    id              uuid        PRIMARY KEY DEFAULT uuidv7(),
    order_id        uuid        NOT NULL UNIQUE,
    carrier         text        NOT NULL,
    tracking_number text,
    status          text        NOT NULL DEFAULT 'requested'
        CHECK (status IN ('requested', 'booked', 'handed-over', 'delivered', 'impossible')),
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE returns.returns (
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    order_id    uuid        NOT NULL,
    user_id     uuid        NOT NULL,
    status      text        NOT NULL DEFAULT 'requested'
        CHECK (status IN ('requested', 'received', 'approved', 'refused', 'refunded')),
    reason      text        NOT NULL,
    approved_by text,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX returns_order_id ON returns.returns (order_id);
CREATE TABLE returns.return_lines (
    return_id  uuid           NOT NULL REFERENCES returns.returns (id),
    line       smallint       NOT NULL CHECK (line > 0),
    product_id uuid           NOT NULL,
    quantity   integer        NOT NULL CHECK (quantity > 0),
    amount     numeric(12, 2) NOT NULL CHECK (amount >= 0),
    resellable boolean,
    PRIMARY KEY (return_id, line)
);

-- Inserting the row is the permission to send.
CREATE TABLE notification.deliveries (
    message_id uuid        NOT NULL,
    channel    text        NOT NULL CHECK (channel IN ('email', 'sms', 'push')),
    user_id    uuid        NOT NULL,
    status     text        NOT NULL DEFAULT 'sending' CHECK (status IN ('sending', 'sent', 'bounced', 'suppressed')),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (message_id, channel)
);

-- One list partition a producer: each relay reads only its own, and one producer's backlog bloats nobody else's.
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
) PARTITION BY LIST (producer);
CREATE TABLE messaging.outbox_ordering PARTITION OF messaging.outbox FOR VALUES IN ('ordering');
CREATE TABLE messaging.outbox_inventory PARTITION OF messaging.outbox FOR VALUES IN ('inventory');
CREATE TABLE messaging.outbox_payment PARTITION OF messaging.outbox FOR VALUES IN ('payment');
CREATE TABLE messaging.outbox_shipping PARTITION OF messaging.outbox FOR VALUES IN ('shipping');
CREATE TABLE messaging.outbox_returns PARTITION OF messaging.outbox FOR VALUES IN ('returns');
CREATE INDEX outbox_unpublished ON messaging.outbox (producer, id) WHERE published_at IS NULL;
