import { limit, price } from '#books';
import {
  alternatives,
  branch,
  type CaseStudy,
  call,
  caseStudySchema,
  costModel,
  days,
  decision,
  defineCaseStudy,
  defineLoad,
  evolutionStep,
  failureMode,
  flow,
  hoursPerMonth,
  lineItem,
  ms,
  optional,
  parallel,
  percent,
  perSecond,
  person,
  product,
  qualityRequirements,
  quantity,
  reliability,
  reply,
  resource,
  risk,
  security,
  send,
  sends,
  softwareSystem,
  stated,
  threat,
  topics,
  trustBoundary,
  usd,
  uses,
} from '#model';

/** How large a generated case study is. */
export interface StudySize {
  readonly services: number;
  readonly flows: number;
  readonly decisions: number;
  readonly risks: number;
}

/** About what a complete case study holds. */
export const usualSize: StudySize = { services: 10, flows: 8, decisions: 14, risks: 14 };

const list = <Value>(length: number, build: (index: number) => Value): readonly Value[] =>
  Array.from({ length }, (_, index) => build(index));
const latency = (milliseconds: number) => ({ p50: ms(milliseconds), p95: ms(milliseconds * 3) });

/**
 * A sound case study of a given size, different for each number: a chain of services that each keep a database, called
 * through flows with branches, retries and latencies, with what hangs on them.
 */
export function generatedStudy(number: number, size: StudySize = usualSize): CaseStudy {
  const user = person('user', { name: 'User', description: 'Uses the system.' });
  const system = softwareSystem('system', {
    name: `System ${number}`,
    description: 'Does what it does.',
    containers: Object.fromEntries([
      ['broker', { name: 'Broker', technology: 'Amazon MSK', role: 'queue' as const, description: 'Carries events.' }],
      ...list(size.services, (i) => [
        [`service${i}`, { name: `Service ${i}`, technology: 'Go', description: `Does the work number ${i}.` }],
        [`store${i}`, { name: `Store ${i}`, technology: 'PostgreSQL', role: 'database', description: 'Keeps it.' }],
      ]).flat(),
    ]),
  });
  const element = (id: string) => {
    const found = system.containers[id];
    if (!found) throw new RangeError(`The generated system has no ${id}.`);
    return found;
  };
  const service = (i: number) => element(`service${i % size.services}`);
  const store = (i: number) => element(`store${i % size.services}`);
  const broker = element('broker');

  const requirements = qualityRequirements(
    Object.fromEntries(
      list(size.flows, (i) => [
        [
          `fast${i}`,
          {
            title: `Flow ${i} is fast`,
            characteristic: 'performance-efficiency' as const,
            metric: 'Time to the answer',
            comparison: 'at-most' as const,
            target: ms(900 + number),
            percentile: 95,
            verifiedBy: [{ by: 'computation' as const, computation: 'latency' as const, flow: `flow${i}` }],
          },
        ],
        [
          `up${i}`,
          {
            title: `Flow ${i} is available`,
            characteristic: 'reliability' as const,
            metric: 'Share of the month',
            comparison: 'at-least' as const,
            target: percent(99.5),
            verifiedBy: [{ by: 'computation' as const, computation: 'availability' as const, flow: `flow${i}` }],
          },
        ],
      ]).flat(),
    ),
  );
  const flows = list(size.flows, (i) =>
    flow(`flow${i}`, {
      name: `Flow ${i}`,
      description: 'A request on its way.',
      rate: perSecond(20 + i),
      steps: [
        call(user, service(i), 'asks', latency(10 + (number % 7))),
        call(service(i), store(i), 'reads', latency(4)),
        parallel(
          branch('one', [call(service(i), service(i + 1), 'asks', { ...latency(20), retries: { probability: 0.01 } })]),
          branch('other', [call(service(i), service(i + 2), 'asks', latency(15))]),
        ),
        alternatives(
          branch('hit', [call(service(i + 1), store(i + 1), 'reads', latency(3))], 0.8),
          branch('miss', [call(service(i + 1), store(i + 1), 'computes', latency(40))], 0.2),
        ),
        optional('now and then', [call(service(i + 2), store(i + 2), 'writes', latency(6))], 0.3),
        call(service(i), store(i), 'writes', latency(5)),
        reply(service(i), user, 'answers'),
        send(service(i), broker, 'tells'),
      ],
      serves: [requirements[`fast${i}`], requirements[`up${i}`]].flatMap((found) => found ?? []),
    }),
  );
  const relationships = [
    ...list(size.services, (i) => [
      uses(user, service(i), 'Asks', 'HTTPS'),
      uses(service(i), store(i), 'Keeps data in', 'SQL'),
      uses(service(i), service(i + 1), 'Asks', 'HTTPS'),
      uses(service(i), service(i + 2), 'Asks', 'HTTPS'),
      sends(service(i), broker, 'Publishes to', 'Kafka'),
    ]).flat(),
  ];
  const resources = list(size.services, (i) =>
    resource(`tasks${i}`, {
      name: `Tasks of service ${i}`,
      element: service(i),
      kind: 'instances',
      throughputPerUnit: perSecond(200),
      units: 3,
      remedy: 'Add tasks.',
    }),
  );
  const load = defineLoad({
    scalePoints: { now: { name: 'Now' }, tenfold: { name: '10×' } },
    drivers: { tasks: { name: 'Tasks', unit: 'task', values: { now: 30 + number, tenfold: 300 } } },
  });
  const { tasks } = load.driver;
  const cost = costModel({
    region: 'us-east-1',
    lineItems: Object.fromEntries(
      list(size.services, (i) => [
        [
          `compute${i}`,
          lineItem({
            name: `Processors of service ${i}`,
            service: 'AWS Fargate',
            category: 'compute',
            element: service(i),
            price: price('fargate.x86.vcpu-hour'),
            quantity: product('vCPU-hour', tasks, quantity('0.1', 'vCPU/task'), hoursPerMonth),
          }),
        ],
        [
          `storage${i}`,
          lineItem({
            name: `Storage of store ${i}`,
            service: 'Amazon RDS',
            category: 'database',
            element: store(i),
            price: price('rds.gp3.multi-az.gb-month'),
            quantity: quantity(100 + i, 'GB-month'),
          }),
        ],
      ]).flat(),
    ),
    budget: { amount: usd('100000'), atScalePoint: 'tenfold', origin: stated('Sponsor') },
  });

  return caseStudySchema.parse(
    defineCaseStudy({
      slug: `generated-${number}`,
      title: `Generated study ${number}`,
      summary: 'A case study as large as a real one.',
      date: '2026-11-01',
      elements: [user, system],
      relationships,
      flows,
      requirements: Object.values(requirements),
      decisions: list(size.decisions, (i) =>
        decision(`decision-${i}`, {
          number: i + 1,
          title: `Decision ${i}`,
          date: '2026-10-01',
          context: 'It had to be decided.',
          options: { one: { title: 'One', bad: ['costs'] }, other: { title: 'Other' } },
          chosen: 'one',
          because: 'it is enough',
          consequences: { bad: ['it costs'] },
          affects: [service(i), store(i)],
        }),
      ),
      topics: topics(
        Object.fromEntries(
          list(size.services, (i) => [
            `topic${i}`,
            {
              name: `topic.${i}`,
              event: `Event${i}`,
              on: broker,
              partitions: 12,
              retention: days(7),
              key: 'id',
              producers: [service(i)],
              consumers: [{ element: service(i + 1), group: 'g', instances: 3, does: 'Reads', idempotency: 'By key.' }],
              deadLetter: 'dead',
            },
          ]),
        ),
      ),
      load,
      cost,
      resources,
      reliability: list(size.services, (i) => [
        reliability(service(i), { availability: limit('sla.fargate') }),
        reliability(store(i), { availability: limit('sla.rds.multi-az') }),
      ]).flat(),
      evolution: [evolutionStep('grow', { atLoad: 5, title: 'Grow', change: 'More tasks.', relieves: resources })],
      risks: list(size.risks, (i) =>
        risk(`risk${i}`, {
          title: `Risk ${i}`,
          cause: 'Something',
          event: 'happens',
          consequence: 'it hurts',
          category: 'operational',
          inherent: { likelihood: 3, impact: 4 },
          treatment: 'mitigate',
          actions: ['Act.'],
          owner: 'Team',
          residual: { likelihood: 1, impact: 4 },
          status: 'mitigated',
        }),
      ),
      failureModes: list(size.services, (i) =>
        failureMode(`mode${i}`, {
          element: service(i),
          function: 'Works',
          mode: 'Fails',
          effect: 'No work',
          cause: 'Fault',
          severity: 6,
          occurrence: 2,
          detection: 2,
          action: 'Fail over.',
          revised: { severity: 6, occurrence: 1, detection: 2 },
          wholeElement: true,
        }),
      ),
      security: security({
        boundaries: [trustBoundary('inside', 'Inside', [system])],
        threats: list(size.services, (i) =>
          (['tampering', 'repudiation', 'denial-of-service'] as const).map((category) =>
            threat(`t${i}-${category}`, service(i), category, { title: `${category} ${i}`, mitigation: 'Stopped.' }),
          ),
        ).flat(),
      }),
    }),
  );
}
