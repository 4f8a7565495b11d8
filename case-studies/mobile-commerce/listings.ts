const lock = `func (s *InventoryService) ReserveWithLock(ctx context.Context, productID string, quantity int) error {
    lockKey := fmt.Sprintf("lock:inventory:%s", productID)
    lockValue := uuid.New().String()

    // Acquire lock with expiration
    acquired, err := s.redis.SetNX(ctx, lockKey, lockValue, 10*time.Second).Result()
    if err != nil {
        return fmt.Errorf("failed to acquire lock: %w", err)
    }
    if !acquired {
        return ErrLockNotAcquired
    }

    // Ensure we release the lock (only if we own it)
    defer func() {
        script := \`
            if redis.call("get", KEYS[1]) == ARGV[1] then
                return redis.call("del", KEYS[1])
            else
                return 0
            end
        \`
        s.redis.Eval(ctx, script, []string{lockKey}, lockValue)
    }()

    // Do the actual reservation
    return s.repo.Reserve(ctx, productID, quantity)
}`;

const hold = `-- Every line of the order in one transaction, in the order of product ids.
INSERT INTO inventory.holds (order_id, product_id, quantity, expires_at)
VALUES ($1, $2, $3, now() + interval '15 minutes')
ON CONFLICT (order_id, product_id) DO NOTHING;  -- 0 rows: this command was here before

UPDATE inventory.stock
SET available = available - $3, held = held + $3, updated_at = now()
WHERE product_id = $2 AND available >= $3;       -- 0 rows: sold out, roll back every line

-- Later, between the bank's yes and "confirmed": from here no sweep may take the units back.
UPDATE inventory.holds SET state = 'committed', updated_at = now()
WHERE order_id = $1 AND state IN ('held', 'committed');  -- fewer rows than lines: expired, void and cancel`;

const submit = `// The key exists on disk before the first byte leaves the phone, and survives a restart of the app.
export async function placeOrder(cart: Cart): Promise<OrderState> {
  const intent = await orders.openIntent(cart);          // SQLite: { key, cart, createdAt }; the same cart, the same key
  for await (const wait of backoff({ first: 500, factor: 2, jitter: 'full', until: 3 * 60_000 })) {
    const answer = await api.post('/m/v3/orders', intent.cart, {
      headers: { 'Idempotency-Key': intent.key },
      timeoutMs: 4_000,
    });
    if (answer.kind === 'decided') return orders.close(intent, answer.order);   // confirmed or refused
    if (answer.kind === 'accepted') return orders.watch(intent, answer.order);  // "we tell you": by push, or at next start
    if (answer.kind === 'rejected') return orders.discard(intent, answer.reason); // 4xx: asking again changes nothing
    await wait(answer.retryAfterMs);                      // no answer, 429 or 5xx: unknown is not failed
  }
  return orders.keepChecking(intent);                     // "We are checking your order", never "failed"
}`;

const pointer = `-- Moves the pointer forward only: late, repeated and reordered events do nothing.
local current = tonumber(redis.call('GET', KEYS[1]))
local revision = tonumber(ARGV[1])
if current and revision > current then              -- no pointer: the next reader takes it from the row
  redis.call('SET', KEYS[2], ARGV[2], 'EX', 86400)  -- product:{id}:{revision}
  redis.call('SET', KEYS[1], ARGV[1], 'EX', 60)     -- current:{id}
  return 1
end
return 0`;

const terraform = `# A region is a folder: the same module, and the few values in which the regions differ.
module "shop" {
  source = "../../modules/region"

  region          = "us-west-2"
  cidr            = "10.41.0.0/16"
  role            = "standby"            # "active" adds Kafka, the notifier, Multi-AZ and two NAT gateways
  replicate_from  = data.terraform_remote_state.east.outputs.database_arn
  pods            = { bff = 1, user = 1, catalog = 1, order = 1, inventory = 1 }
  failover_pods   = { bff = 6, user = 3, catalog = 4, order = 3, inventory = 3 }
  kubernetes      = var.kubernetes       # the pipeline fails 90 days before the end of its support
}`;

export const listings = [
  {
    id: 'lock-stated',
    title: 'Reserving under a lock, as the roadmap has it',
    language: 'go',
    source: lock,
    note: 'If Reserve is a conditional update, the lock is superfluous; if it reads, computes and writes, the lock doesn’t make it safe. The script that releases it is right, and beside the point: nothing stops a holder whose ten seconds are over from going on to Reserve. Whoever doesn’t get the lock is refused, with stock on the shelf; and without Redis nothing is sold at all.',
  },
  {
    id: 'hold-corrected',
    title: 'Holding units with two statements, keeping them with a third',
    language: 'sql',
    source: hold,
    note: 'The row lock can’t expire, and the condition is evaluated on the newest version of the row: READ COMMITTED waits for the other transaction and checks the WHERE again. A pause of eleven seconds only makes others wait. The hold may expire as long as nobody was promised anything; it is kept before the order is confirmed, never after.',
  },
  {
    id: 'submit',
    title: 'Ordering from a tunnel',
    language: 'typescript',
    source: submit,
    note: 'Full jitter, a time limit, Retry-After, and three kinds of answer. This code can’t be rolled back: it is the most reviewed function of the platform.',
  },
  {
    id: 'pointer',
    title: 'Invalidating by revision',
    language: 'lua',
    source: pointer,
    note: 'Run on ProductChanged. The new value is there before the pointer names it. Where the pointer has expired the script does nothing, because it couldn’t tell a late event from a new one; a reader that misses sets it from the row, with NX. Both keys hold the product id in braces, so that they share a slot on the day the cache is sharded.',
  },
  {
    id: 'region',
    title: 'The second region in Terraform',
    language: 'hcl',
    source: terraform,
    note: 'Argo CD in each cluster pulls the same state; Terraform owns what AWS owns. State in S3 with its own lock file, one per region, so that one region’s trouble doesn’t lock the other’s.',
  },
];
