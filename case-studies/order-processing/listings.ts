const stated = `// Optimistic locking for inventory updates in Go
func (s *InventoryService) ReserveInventory(ctx context.Context, productID string, quantity int) error {
    const maxRetries = 3
    
    for attempt := 0; attempt < maxRetries; attempt++ {
        inventory, err := s.GetInventory(ctx, productID)
        if err != nil {
            return fmt.Errorf("failed to get inventory: %w", err)
        }
        
        if inventory.AvailableQuantity < quantity {
            return ErrInsufficientStock
        }
        
        result, err := s.db.ExecContext(ctx, \`
            UPDATE inventory 
            SET 
                available_quantity = available_quantity - $1,
                reserved_quantity = reserved_quantity + $1,
                version = version + 1,
                updated_at = NOW()
            WHERE product_id = $2 
              AND version = $3
              AND available_quantity >= $1
        \`, quantity, productID, inventory.Version)
        
        if err != nil {
            return fmt.Errorf("failed to update inventory: %w", err)
        }
        
        rowsAffected, _ := result.RowsAffected()
        if rowsAffected > 0 {
            return nil // Success
        }
        
        // Retry on conflict with exponential backoff
        time.Sleep(time.Duration(math.Pow(2, float64(attempt))) * 10 * time.Millisecond)
    }
    
    return ErrConflict
}`;

const corrected = `// Reserve holds every line of an order, or none. A repeat of the same command changes nothing.
// Each product appears once in lines: the schema of the order sees to it.
func (r *StockRepository) Reserve(ctx context.Context, order uuid.UUID, lines []Line, until time.Time) error {
	// One lock order for everybody: two orders with the same products can't deadlock.
	lines = slices.SortedFunc(slices.Values(lines), func(a, b Line) int {
		return bytes.Compare(a.ProductID[:], b.ProductID[:])
	})
	return pgx.BeginFunc(ctx, r.pool, func(tx pgx.Tx) error {
		for _, line := range lines {
			held, err := tx.Exec(ctx, \`
				INSERT INTO inventory.reservations (order_id, product_id, quantity, expires_at)
				VALUES ($1, $2, $3, $4)
				ON CONFLICT (order_id, product_id) DO NOTHING\`,
				order, line.ProductID, line.Quantity, until)
			if err != nil {
				return fmt.Errorf("hold %s: %w", line.ProductID, err)
			}
			if held.RowsAffected() == 0 {
				continue // this command was here before
			}
			var available int
			err = tx.QueryRow(ctx, \`
				UPDATE inventory.stock
				SET available = available - $2, reserved = reserved + $2, updated_at = now()
				WHERE product_id = $1 AND available >= $2
				RETURNING available\`,
				line.ProductID, line.Quantity).Scan(&available)
			if errors.Is(err, pgx.ErrNoRows) {
				return &InsufficientStock{Product: line.ProductID} // rolls back every line; the caller records the failure
			}
			if err != nil {
				return fmt.Errorf("reserve %s: %w", line.ProductID, err)
			}
			if err := r.recordReserved(ctx, tx, order, line, available, until); err != nil {
				return err // movement and outbox row, same transaction
			}
		}
		return nil
	})
}`;

const statusQuery = `-- The id is a UUIDv7, so its time names the partition: one index probe, not one a month.
SELECT status, updated_at
FROM ordering.orders
WHERE id = $1
  AND created_at = uuid_extract_timestamp($1);

-- Claim due sagas: each row goes to one worker, nobody waits for anybody.
-- MATERIALIZED: the rows are picked and locked once, whatever the planner joins them with.
WITH due AS MATERIALIZED (
    SELECT order_id, order_created_at
    FROM ordering.sagas
    WHERE state IN ('running', 'compensating')
      AND next_attempt_at <= now()
      AND (lease_until IS NULL OR lease_until < now())
    ORDER BY next_attempt_at
    LIMIT 50
    FOR UPDATE SKIP LOCKED
)
UPDATE ordering.sagas AS saga
SET lease_owner = $1, lease_until = now() + interval '10 seconds', attempt = attempt + 1
FROM due
WHERE saga.order_id = due.order_id AND saga.order_created_at = due.order_created_at
RETURNING saga.order_id, saga.order_created_at, saga.step, saga.attempt;`;

export const listings = [
  {
    id: 'reserve-stated',
    title: 'Reserving stock, as the brief has it',
    language: 'go',
    source: stated,
    note: 'Safe, but: every sale of a product is a conflict for its other buyers; 0 rows may mean "conflict" or "sold out"; time.Sleep ignores a canceled context, runs once more after the last attempt and has no jitter, so rivals meet again; a product that does not exist and a product that is sold out look the same to the caller; the error of RowsAffected is dropped; and nothing records for which order the units were taken, so a redelivered command takes them twice.',
  },
  {
    id: 'reserve-corrected',
    title: 'Reserving stock with one conditional update',
    language: 'go',
    source: corrected,
    note: 'The condition is evaluated by the database on the newest row version, after waiting for the row lock: nothing to retry, and 0 rows means exactly "not enough". All lines commit together, in product order. The reservation’s primary key makes a repeat a no-op.',
  },
  {
    id: 'status-and-claim',
    title: 'Two queries that the key design pays for',
    language: 'sql',
    source: statusQuery,
    note: 'EXPLAIN on PostgreSQL 18 shows an index scan of a single partition for the first, and the partial index sagas_due for the second.',
  },
];
