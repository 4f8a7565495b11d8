const statedPool = `// Connection pool settings (CRITICAL for production)
db.SetMaxOpenConns(25)                  // Max connections to DB
db.SetMaxIdleConns(5)                   // Keep some connections ready
db.SetConnMaxLifetime(5 * time.Minute)  // Recycle connections
db.SetConnMaxIdleTime(1 * time.Minute)  // Close idle connections`;

const door = `// InTenant is the only way to the pool. Whatever happens in work, the connection goes back without a tenant.
func (d *Door) InTenant(ctx context.Context, caller token.Claims, work func(pgx.Tx) error) error {
	place, err := d.directory.Find(ctx, caller.Tenant) // first source: where the tenant lives
	if err != nil {
		return fmt.Errorf("find tenant: %w", err)
	}
	if place.Cell != d.cell || caller.Cell != d.cell {
		return ErrOtherCell
	}
	release, err := d.inFlight.Acquire(caller.Tenant) // at most two of this task's six connections
	if err != nil {
		return err // 429 with Retry-After, before a connection is taken
	}
	defer release()
	return pgx.BeginFunc(ctx, d.pool, func(tx pgx.Tx) error {
		// Second source: the id comes from the signature. The function refuses a schema that is not this tenant's,
		// and its settings end with this transaction.
		if _, err := tx.Exec(ctx, \`SELECT control.enter_tenant($1, $2), set_config('statement_timeout', $3, true)\`,
			caller.Tenant, place.Schema, place.Plan.StatementTimeout); err != nil {
			return fmt.Errorf("enter tenant: %w", err)
		}
		return work(tx)
	})
}`;

const fenceTest = `-- Tenant B's token in tenant A's schema: what a wrong directory entry would do. Run as platform_core.
BEGIN;
SELECT control.enter_tenant('0193a1f0-0000-7000-8000-00000000000b', 'tenant_a');
-- ERROR 42501: schema tenant_a is not that of tenant 0193a1f0-0000-7000-8000-00000000000b
ROLLBACK;

-- The same past the door, as a job or a person could: both settings by hand.
BEGIN;
SET LOCAL app.tenant_id = '0193a1f0-0000-7000-8000-00000000000b';
SET LOCAL search_path = tenant_a;
SELECT count(*) FROM projects;              -- 0, although tenant A has rows
INSERT INTO projects (name) VALUES ('x');   -- ERROR 42501: new row violates row-level security policy
ROLLBACK;

-- And a connection that comes back from the pool, before anybody has entered anything:
SELECT count(*) FROM tenant_a.projects;     -- 0: no tenant equals no tenant`;

const measure = `-- One connection visits N tenants as a request would; then the backend is asked what it holds.
WITH contexts AS MATERIALIZED (SELECT * FROM pg_backend_memory_contexts),
     root AS (SELECT path[level] AS id FROM contexts WHERE name = 'CacheMemoryContext')
SELECT round(sum(total_bytes) / 1e6, 1) AS backend_mb,
       round(sum(total_bytes) FILTER (WHERE (SELECT id FROM root) = ANY (path)) / 1e6, 1) AS catalogue_mb
FROM contexts; -- PostgreSQL 18; before it, a column "parent" takes the place of path

--  tenants visited   backend    of that CacheMemoryContext and below, PostgreSQL 15
--                0    1.4 MB     0.7 MB
--              100   27.0 MB    24.0 MB
--              200   53.2 MB    47.9 MB
--              400  104.9 MB    95.6 MB
--             1000  248.4 MB   230.3 MB     = 247 KB a tenant = 20.6 KB a table with its indexes, checks and policy
--  PostgreSQL 18 in a 32-bit build, 400 tenants: from 8.9 to 99.9 MB = 227 KB a tenant, with pointers half as long

-- tables a cell can hold = memory set aside / (backends * 20.6 KB)
SELECT floor(0.7 * 12884.9e6 / (42 * 20.6e3))       AS tables_before_acting,      -- 10424
       floor(0.7 * 12884.9e6 / (42 * 20.6e3 * 12))  AS tenants_of_12_tables,      -- 868
       floor(0.7 * 12884.9e6 / (42 * 20.6e3 * 24))  AS tenants_of_24_tables,      -- 434
       floor(12884.9e6 / (300 * 20.6e3 * 12))       AS with_25_connections_a_task; -- 173, and that is full`;

export const listings = [
  {
    id: 'pool-stated',
    title: 'The pool, as the roadmap lists it',
    language: 'go',
    source: statedPool,
    note: 'Reasonable for one schema. In twelve tasks it allows [[driver.statedBackends]], each with its own copy of what it knows of every tenant. Five idle connections and a lifetime of five minutes soften that on quiet days: the 60 idle backends, each of which has met most of the tenants, hold 6 GB. All [[number driver.statedBackends]] are open when the database is slow, and then they hold 13.6 GB even at the average age. The pool is largest when there is least to give it.',
  },
  {
    id: 'door',
    title: 'The only door into a tenant',
    language: 'go',
    source: door,
    note: 'Two sources, one transaction. The tenant’s share of the pool is taken before a connection is, so that a loud tenant waits at the door and not inside.',
  },
  {
    id: 'fence-test',
    title: 'Isolation as a test',
    language: 'sql',
    source: fenceTest,
    note: 'Run against this study’s schema in PostgreSQL 18, with these results. It is run for every table of every tenant that is provisioned.',
  },
  {
    id: 'measure',
    title: 'Where the number of tenants comes from',
    language: 'sql',
    source: measure,
    note: 'Our trial: this schema 1,000 times in PostgreSQL 15 on a small machine, one connection, eleven statements a tenant. A second run with fourteen statements came to 256 KB, within four percent. The same trial: 76 ms to create a tenant, 4.4 ms to migrate one, 9.2 s to dump the catalog of 1,000, 314 MB of catalog on disk, and 15 µs for a prepared statement that becomes 57 µs when each execution is for another tenant. An order of magnitude to design with, and a soak test to replace it.',
  },
];
