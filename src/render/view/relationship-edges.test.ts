import { expect, test } from 'vitest';
import { mergedEdge } from './relationship-edges.ts';

test('several exchanges become one edge that names each protocol once', () => {
  const edge = mergedEdge({ source: 'operator', destination: 'platform' }, [
    { description: 'Runs campaigns', technology: 'HTTPS, JSON', interaction: 'synchronous' },
    { description: 'Watches', technology: 'HTTPS, event stream', interaction: 'asynchronous' },
  ]);
  expect(edge).toMatchObject({ technology: 'HTTPS, JSON, event stream', interaction: 'synchronous' });
});
