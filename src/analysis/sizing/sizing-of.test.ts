import { expect, test } from 'vitest';
import { mergeBooks, offer } from '#books';
import { deploymentEnvironment, runs, softwareSystem } from '#model';
import { analyzeLoad } from '../load/index.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { analyzeSizing } from './analyze-sizing.ts';
import { sizingOf } from './sizing-of.ts';

const database = softwareSystem('database', { name: 'Database', description: 'Keeps orders.' });

test('of an element with a size for each scale point, the one that runs there is what is rented', () => {
  const { study } = soundCaseStudy((changed) => {
    changed.load = { scalePoints: ['small', 'large'].map((id) => ({ id, name: id, description: '' })), drivers: [] };
    changed.deployments = [
      deploymentEnvironment('production', {
        name: 'Production',
        region: 'us-east-1',
        zones: 3,
        runs: [
          runs(database, { offer: offer('rds.postgres.db.t3.medium.single-az'), running: { small: 1, large: 0 } }),
          runs(database, {
            offer: offer('rds.postgres.db.r6g.xlarge.multi-az'),
            running: { small: 0, large: 1 },
            zones: 2,
          }),
        ],
        nodes: [],
      }),
    ];
  });
  const sizings = analyzeSizing(study, analyzeLoad(study), mergeBooks({}));
  expect(sizingOf(sizings, 'database', 'small')).toMatchObject({
    zones: 3,
    machines: 1,
    offer: { maxConnections: 450 },
  });
  expect(sizingOf(sizings, 'database', 'large')).toMatchObject({
    zones: 2,
    machines: 2,
    offer: { maxConnections: 3604 },
  });
});
