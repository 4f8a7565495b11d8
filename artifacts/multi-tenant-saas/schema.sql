-- Multi-tenant platform, PostgreSQL 18. One schema for the control plane and one for each tenant.
-- `tenant_a` stands for all of them: the tenant operator renders it from a template with id and schema name.
CREATE SCHEMA control;
CREATE SCHEMA tenant_a;

-- A role for each service that holds a pool; none owns a table and none bypasses a policy. What they share is the door.
-- The operator's role owns the tenants' tables and obeys their policies like everybody else.
CREATE ROLE platform_app NOLOGIN NOBYPASSRLS;
CREATE ROLE platform_core NOLOGIN NOBYPASSRLS IN ROLE platform_app;
CREATE ROLE platform_access NOLOGIN NOBYPASSRLS IN ROLE platform_app;
CREATE ROLE platform_billing NOLOGIN NOBYPASSRLS IN ROLE platform_app;
CREATE ROLE platform_webhooks NOLOGIN NOBYPASSRLS IN ROLE platform_app;
CREATE ROLE platform_operator NOLOGIN NOBYPASSRLS IN ROLE platform_app;

-- A cell is a complete copy of the platform in one region. A tenant lives in exactly one.
CREATE TABLE control.cells (
    id          text        PRIMARY KEY CHECK (id ~ '^[a-z]{2}-[a-z]+-[0-9]-[0-9]+$'),
    region      text        NOT NULL,
    jurisdiction text       NOT NULL CHECK (jurisdiction IN ('us', 'eu')),
    model       text        NOT NULL CHECK (model IN ('schema', 'pooled', 'dedicated')),
    tenant_cap  integer     NOT NULL CHECK (tenant_cap > 0)
);
COMMENT ON COLUMN control.cells.tenant_cap IS 'Computed from memory, tables and backends; provisioning refuses the next tenant.';

CREATE TABLE control.plans (
    id                 text           PRIMARY KEY,
    requests_per_minute integer       NOT NULL CHECK (requests_per_minute > 0),
    statement_ms       integer        NOT NULL CHECK (statement_ms > 0),
    storage_gb         integer        NOT NULL CHECK (storage_gb > 0),
    monthly_price      numeric(12, 2) NOT NULL CHECK (monthly_price >= 0),
    currency           char(3)        NOT NULL DEFAULT 'USD' CHECK (currency ~ '^[A-Z]{3}$')
);

CREATE TABLE control.tenants (
    id             uuid        PRIMARY KEY DEFAULT uuidv7(),
    slug           text        NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{2,38}$'),
    schema_name    text        NOT NULL UNIQUE CHECK (schema_name ~ '^tenant_[a-z0-9_]{1,40}$'),
    cell_id        text        NOT NULL REFERENCES control.cells (id),
    plan_id        text        NOT NULL REFERENCES control.plans (id),
    state          text        NOT NULL DEFAULT 'provisioning'
        CHECK (state IN ('provisioning', 'active', 'read-only', 'suspended', 'erasing', 'erased')),
    statement_ms   integer     CHECK (statement_ms > 0),
    schema_version integer     NOT NULL DEFAULT 0 CHECK (schema_version >= 0),
    created_at     timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN control.tenants.statement_ms IS 'Instead of the plan''s, while a tenant is too loud.';
COMMENT ON COLUMN control.tenants.schema_version IS 'Last migration applied to this tenant; a release supports this version and the one before.';
CREATE INDEX tenants_cell_id ON control.tenants (cell_id, schema_version);
CREATE INDEX tenants_plan_id ON control.tenants (plan_id);

-- How people of a tenant prove who they are. A domain belongs to one tenant, and only after a DNS proof.
CREATE TABLE control.identity_providers (
    id            uuid        PRIMARY KEY DEFAULT uuidv7(),
    tenant_id     uuid        NOT NULL REFERENCES control.tenants (id),
    protocol      text        NOT NULL CHECK (protocol IN ('oidc', 'saml', 'directory')),
    issuer        text        NOT NULL,
    directory_name text       NOT NULL UNIQUE,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    UNIQUE (tenant_id, issuer)
);
CREATE TABLE control.domains (
    domain      text        PRIMARY KEY CHECK (domain = lower(domain)),
    tenant_id   uuid        NOT NULL REFERENCES control.tenants (id),
    proof       text        NOT NULL,
    verified_at timestamptz
);
CREATE INDEX domains_tenant_id ON control.domains (tenant_id);

-- A subject of the directory, whichever tenants it is a member of. Somebody who signs in through two firms' providers
-- is two subjects, and should be: neither firm vouches for the other's people. Name and address are not here.
CREATE TABLE control.people (
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    subject    text        NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

-- One row for each signed-in device and tenant. A refresh token is the session's id and 256 random bits; the row keeps
-- the hash of the current bits and of the ones before. The ones before are good for 30 seconds more, because an answer
-- can get lost; any other bits under this id are an old token in use, and end the person's sessions in this tenant.
CREATE TABLE control.sessions (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    tenant_id    uuid        NOT NULL REFERENCES control.tenants (id),
    person_id    uuid        NOT NULL REFERENCES control.people (id),
    token_hash   bytea       NOT NULL CHECK (length(token_hash) = 32),
    previous_hash bytea      CHECK (length(previous_hash) = 32),
    ended_at     timestamptz,
    expires_at   timestamptz NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sessions_tenant_id ON control.sessions (tenant_id);
CREATE INDEX sessions_person_id ON control.sessions (person_id);
CREATE INDEX sessions_expires_at ON control.sessions (expires_at);

CREATE TABLE control.subscriptions (
    tenant_id         uuid        PRIMARY KEY REFERENCES control.tenants (id),
    provider_ref      text        NOT NULL UNIQUE,
    state             text        NOT NULL CHECK (state IN ('trial', 'active', 'past_due', 'cancelled')),
    period_starts_at  timestamptz NOT NULL,
    period_ends_at    timestamptz NOT NULL CHECK (period_ends_at > period_starts_at),
    created_at        timestamptz NOT NULL DEFAULT now(),
    updated_at        timestamptz NOT NULL DEFAULT now()
);
-- What was used in an hour: counted again from the outbox whenever a fact of that hour arrives, never added to, and
-- reported to the payment provider under the same key. A repeat changes nothing and bills nothing.
CREATE TABLE control.usage_hours (
    tenant_id   uuid        NOT NULL REFERENCES control.tenants (id),
    metric      text        NOT NULL CHECK (metric IN ('changes', 'seats', 'storage_mb')),
    hour        timestamptz NOT NULL CHECK (hour = date_trunc('hour', hour, 'UTC')),
    quantity    bigint      NOT NULL CHECK (quantity >= 0),
    reported_at timestamptz,
    PRIMARY KEY (tenant_id, metric, hour)
);
CREATE INDEX usage_hours_unreported ON control.usage_hours (hour) WHERE reported_at IS NULL;

-- Provisioning, migration and erasure are jobs with steps that can be repeated.
CREATE TABLE control.tenant_jobs (
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    tenant_id   uuid        NOT NULL REFERENCES control.tenants (id),
    kind        text        NOT NULL CHECK (kind IN ('provision', 'migrate', 'move', 'restore', 'export', 'import', 'erase-person', 'erase-tenant')),
    state       text        NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'running', 'done', 'parked')),
    step        text        NOT NULL DEFAULT 'start',
    attempt     smallint    NOT NULL DEFAULT 0 CHECK (attempt >= 0),
    lease_until timestamptz,
    evidence    jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX tenant_jobs_tenant_id ON control.tenant_jobs (tenant_id);
CREATE INDEX tenant_jobs_due ON control.tenant_jobs (created_at) WHERE state IN ('due', 'running');

-- Facts to publish, written in the transaction that makes them true. In `control`, so that one relay reads one table.
CREATE TABLE control.outbox (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id     uuid        NOT NULL DEFAULT uuidv7() UNIQUE,
    tenant_id    uuid        NOT NULL REFERENCES control.tenants (id),
    event_type   text        NOT NULL,
    payload      jsonb       NOT NULL,
    occurred_at  timestamptz NOT NULL DEFAULT now(),
    published_at timestamptz,
    parked_at    timestamptz
);
COMMENT ON COLUMN control.outbox.parked_at IS 'Taken out of the way by a person, because the bus refuses it.';
CREATE INDEX outbox_unpublished ON control.outbox (id) WHERE published_at IS NULL AND parked_at IS NULL;
CREATE INDEX outbox_tenant_id ON control.outbox (tenant_id);

-- The tenant of this transaction. Empty after SET LOCAL has ended, absent before the first: both become NULL,
-- and NULL equals nothing.
CREATE FUNCTION control.current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.tenant_id', true), '')::uuid;

-- The only door into a tenant: both settings, for this transaction, in one call. The schema comes from the directory
-- and the id from the signed token. The schema's comment says whose it is, so that a wrong directory entry is an error
-- here and not an empty list later; the row policies stand behind it for whatever does not come through the door.
CREATE FUNCTION control.enter_tenant(tenant uuid, schema_name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF schema_name !~ '^tenant_[a-z0-9_]{1,40}$' THEN
        RAISE EXCEPTION 'not a tenant schema: %', schema_name USING ERRCODE = 'invalid_schema_name';
    END IF;
    IF obj_description(to_regnamespace(schema_name), 'pg_namespace') IS DISTINCT FROM tenant::text THEN
        RAISE EXCEPTION 'schema % is not that of tenant %', schema_name, tenant USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('app.tenant_id', tenant::text, true), set_config('search_path', schema_name, true);
END
$$;

-- What the asking backend holds, in bytes. Each pool asks on every connection once a minute; the sum is the metric
-- that the cap of a cell rests on. It runs with its owner's right to read statistics, which no service has.
CREATE FUNCTION control.backend_memory() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
    RETURN (SELECT sum(total_bytes)::bigint FROM pg_backend_memory_contexts);

COMMENT ON SCHEMA tenant_a IS '0193a1f0-0000-7000-8000-00000000000a';
CREATE TABLE tenant_a.members (
    tenant_id  uuid        NOT NULL DEFAULT '0193a1f0-0000-7000-8000-00000000000a'
        CHECK (tenant_id = '0193a1f0-0000-7000-8000-00000000000a'),
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    person_id  uuid        UNIQUE,
    display_name text,
    email      text,
    state      text        NOT NULL DEFAULT 'active' CHECK (state IN ('invited', 'active', 'left', 'erased')),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK (person_id IS NOT NULL OR state IN ('invited', 'erased'))
);
COMMENT ON COLUMN tenant_a.members.email IS 'With display_name all that is asked about a person. Both are NULL after erasure, and person_id with them.';
CREATE UNIQUE INDEX members_email ON tenant_a.members (lower(email)) WHERE email IS NOT NULL;

CREATE TABLE tenant_a.roles (
    tenant_id   uuid        NOT NULL DEFAULT '0193a1f0-0000-7000-8000-00000000000a'
        CHECK (tenant_id = '0193a1f0-0000-7000-8000-00000000000a'),
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    name        text        NOT NULL UNIQUE,
    permissions text[]      NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE tenant_a.member_roles (
    tenant_id  uuid        NOT NULL DEFAULT '0193a1f0-0000-7000-8000-00000000000a'
        CHECK (tenant_id = '0193a1f0-0000-7000-8000-00000000000a'),
    member_id  uuid        NOT NULL REFERENCES tenant_a.members (id) ON DELETE CASCADE,
    role_id    uuid        NOT NULL REFERENCES tenant_a.roles (id),
    granted_by uuid        NOT NULL,
    granted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (member_id, role_id)
);
CREATE INDEX member_roles_role_id ON tenant_a.member_roles (role_id);

CREATE TABLE tenant_a.api_keys (
    tenant_id    uuid        NOT NULL DEFAULT '0193a1f0-0000-7000-8000-00000000000a'
        CHECK (tenant_id = '0193a1f0-0000-7000-8000-00000000000a'),
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    name         text        NOT NULL,
    secret_hash  bytea       NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
    scopes       text[]      NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE tenant_a.projects (
    tenant_id  uuid        NOT NULL DEFAULT '0193a1f0-0000-7000-8000-00000000000a'
        CHECK (tenant_id = '0193a1f0-0000-7000-8000-00000000000a'),
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    name       text        NOT NULL,
    archived   boolean     NOT NULL DEFAULT false,
    deleted_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE tenant_a.items (
    tenant_id   uuid        NOT NULL DEFAULT '0193a1f0-0000-7000-8000-00000000000a'
        CHECK (tenant_id = '0193a1f0-0000-7000-8000-00000000000a'),
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    project_id  uuid        NOT NULL REFERENCES tenant_a.projects (id),
    assignee_id uuid        REFERENCES tenant_a.members (id),
    title       text        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    state       text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'active', 'blocked', 'done')),
    fields      jsonb       NOT NULL DEFAULT '{}',
    version     integer     NOT NULL DEFAULT 1 CHECK (version > 0),
    deleted_at  timestamptz,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN tenant_a.items.deleted_at IS 'Hidden since then and removed after 30 days, so that a mistake is undone without a restore.';
CREATE INDEX items_project_id ON tenant_a.items (project_id, updated_at DESC);
CREATE INDEX items_assignee_id ON tenant_a.items (assignee_id, state);

CREATE TABLE tenant_a.comments (
    tenant_id  uuid        NOT NULL DEFAULT '0193a1f0-0000-7000-8000-00000000000a'
        CHECK (tenant_id = '0193a1f0-0000-7000-8000-00000000000a'),
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    item_id    uuid        NOT NULL REFERENCES tenant_a.items (id) ON DELETE CASCADE,
    author_id  uuid        NOT NULL REFERENCES tenant_a.members (id),
    body       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX comments_item_id ON tenant_a.comments (item_id, created_at);
CREATE INDEX comments_author_id ON tenant_a.comments (author_id);

CREATE TABLE tenant_a.attachments (
    tenant_id   uuid        NOT NULL DEFAULT '0193a1f0-0000-7000-8000-00000000000a'
        CHECK (tenant_id = '0193a1f0-0000-7000-8000-00000000000a'),
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    item_id     uuid        NOT NULL REFERENCES tenant_a.items (id) ON DELETE CASCADE,
    object_key  text        NOT NULL UNIQUE CHECK (starts_with(object_key, '0193a1f0-0000-7000-8000-00000000000a/')),
    bytes       bigint      NOT NULL CHECK (bytes > 0),
    sha256      bytea       NOT NULL CHECK (length(sha256) = 32),
    created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX attachments_item_id ON tenant_a.attachments (item_id);

CREATE TABLE tenant_a.webhooks (
    tenant_id   uuid        NOT NULL DEFAULT '0193a1f0-0000-7000-8000-00000000000a'
        CHECK (tenant_id = '0193a1f0-0000-7000-8000-00000000000a'),
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    url         text        NOT NULL CHECK (starts_with(url, 'https://')),
    event_types text[]      NOT NULL,
    secret      bytea       NOT NULL,
    state       text        NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused')),
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now()
);
-- (webhook, event) is the permission to deliver; the second attempt of the same message finds the row.
CREATE TABLE tenant_a.deliveries (
    tenant_id    uuid        NOT NULL DEFAULT '0193a1f0-0000-7000-8000-00000000000a'
        CHECK (tenant_id = '0193a1f0-0000-7000-8000-00000000000a'),
    webhook_id   uuid        NOT NULL REFERENCES tenant_a.webhooks (id) ON DELETE CASCADE,
    event_id     uuid        NOT NULL,
    status_code  smallint,
    attempts     smallint    NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    delivered_at timestamptz,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (webhook_id, event_id)
);
CREATE INDEX deliveries_created_at ON tenant_a.deliveries (created_at);

-- What happened, by whom: ids only, so that erasing a person leaves the trail readable and nobody in it.
CREATE TABLE tenant_a.audit_entries (
    tenant_id   uuid        NOT NULL DEFAULT '0193a1f0-0000-7000-8000-00000000000a'
        CHECK (tenant_id = '0193a1f0-0000-7000-8000-00000000000a'),
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    actor_id    uuid        NOT NULL,
    action      text        NOT NULL,
    subject     text        NOT NULL,
    detail      jsonb       NOT NULL DEFAULT '{}',
    occurred_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX audit_entries_occurred_at ON tenant_a.audit_entries USING brin (occurred_at);
CREATE INDEX audit_entries_actor_id ON tenant_a.audit_entries (actor_id, occurred_at DESC);

CREATE TABLE tenant_a.saved_views (
    tenant_id  uuid        NOT NULL DEFAULT '0193a1f0-0000-7000-8000-00000000000a'
        CHECK (tenant_id = '0193a1f0-0000-7000-8000-00000000000a'),
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    owner_id   uuid        NOT NULL REFERENCES tenant_a.members (id) ON DELETE CASCADE,
    name       text        NOT NULL,
    query      jsonb       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (owner_id, name)
);

-- The second fence: the same policy on every table of the tenant, for owners too.
DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'tenant_a' LOOP
        EXECUTE format('ALTER TABLE tenant_a.%I OWNER TO platform_operator', name);
        EXECUTE format('ALTER TABLE tenant_a.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE tenant_a.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY own_tenant ON tenant_a.%I USING (tenant_id = (SELECT control.current_tenant()))', name);
    END LOOP;
END
$$;

-- The door and the directory, for all of them.
GRANT USAGE ON SCHEMA control, tenant_a TO platform_app;
GRANT SELECT ON control.cells, control.plans, control.tenants TO platform_app;
-- Core works in tenants, cannot rewrite their trail, relays the outbox and ends sessions.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA tenant_a TO platform_core;
REVOKE UPDATE, DELETE ON tenant_a.audit_entries FROM platform_core;
GRANT SELECT, INSERT, UPDATE, DELETE ON control.outbox TO platform_core;
GRANT SELECT, UPDATE ON control.sessions TO platform_core;
GRANT INSERT ON control.tenant_jobs TO platform_core;
-- Access reads who may do what, and keeps sessions.
GRANT SELECT ON tenant_a.members, tenant_a.roles, tenant_a.member_roles, tenant_a.api_keys TO platform_access;
GRANT UPDATE (last_used_at) ON tenant_a.api_keys TO platform_access;
GRANT INSERT ON tenant_a.audit_entries, control.outbox TO platform_access;
GRANT SELECT ON control.domains, control.identity_providers TO platform_access;
GRANT SELECT, INSERT, UPDATE, DELETE ON control.sessions TO platform_access;
GRANT SELECT, INSERT ON control.people TO platform_access;
-- Billing counts seats and changes, and starts what a contract starts.
GRANT SELECT ON tenant_a.members, control.outbox TO platform_billing;
GRANT SELECT, INSERT, UPDATE ON control.subscriptions, control.usage_hours TO platform_billing;
GRANT INSERT, UPDATE ON control.tenants TO platform_billing;
GRANT SELECT, INSERT ON control.tenant_jobs TO platform_billing;
-- Webhooks sees addresses and attempts, and nothing else of a tenant.
GRANT SELECT, UPDATE ON tenant_a.webhooks TO platform_webhooks;
GRANT SELECT, INSERT, UPDATE ON tenant_a.deliveries TO platform_webhooks;
-- The operator runs jobs, removes what is old and makes schemas.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA control TO platform_operator;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO platform_operator', current_database()); END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
