import type { Offer } from '#books';
import type { ElementData, Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

type ContainerData = Extract<ElementData, { kind: 'container' }>;

/** Engines by the words that a technology names them with; those of one line speak one protocol. */
const engines: Readonly<Record<string, RegExp>> = {
  postgres: /postgres|aurora/i,
  mysql: /mysql|mariadb|aurora/i,
  sqlserver: /sql ?server|\bazure sql\b/i,
  redis: /redis|valkey/i,
  kafka: /kafka|\bmsk\b/i,
  rabbitmq: /rabbit/i,
  kinesis: /kinesis/i,
  dynamodb: /dynamo/i,
  mongodb: /mongo/i,
  cassandra: /cassandra/i,
  oracle: /\boracle\b/i,
  clickhouse: /clickhouse/i,
};
const sameEngine: Readonly<Record<string, readonly string[]>> = { valkey: ['redis'], aurora: ['postgres', 'mysql'] };
const enginesIn = (technology: string): readonly string[] =>
  Object.entries(engines).flatMap(([engine, words]) => (words.test(technology) ? [engine] : []));

/** What own software is written in; what runs in a browser may be served from anywhere. */
const language =
  /(?<![\w/])(?:Go|Golang|Java|Kotlin|Scala|Rust|Python|Ruby|PHP|Elixir|Node\.js|TypeScript|JavaScript|Spring|Django|Rails|NestJS|FastAPI)(?![\w+#])|\bC#|\.NET\b/;
const keepsState: readonly Offer['category'][] = ['database', 'cache', 'messaging'];
/** Compute whose disk ends with it. */
const withoutDisk: readonly string[] = ['Fargate', 'Lambda', 'Cloud Run', 'Container Apps', 'Functions', 'App Service'];

const isNamed = ({ service, name }: Offer, technology: string): boolean =>
  `${service} ${name}`
    .split(/[^\w]+/)
    .some((word) => word.length > 2 && new RegExp(`\\b${word}\\b`, 'i').test(technology));

/** Why an element surely can't run on an offer, in words after what the offer is; `undefined` where it may. */
function whyNot({ technology, role }: ContainerData, offer: Offer): string | undefined {
  if (offer.category === 'compute')
    return role === 'database' && withoutDisk.includes(offer.service)
      ? 'and a database there loses its data with every task'
      : undefined;
  const said = enginesIn(technology);
  if (offer.engine !== undefined && said.length > 0) {
    const rented = sameEngine[offer.engine] ?? [offer.engine];
    return said.some((engine) => rented.includes(engine)) ? undefined : `not ${technology}`;
  }
  if (offer.category === 'network' && (role === 'database' || role === 'cache' || role === 'queue'))
    return 'which keeps nothing';
  const isProgram = said.length === 0 && language.test(technology) && !isNamed(offer, technology);
  return isProgram && keepsState.includes(offer.category) ? 'which runs no software of yours' : undefined;
}

const categoryWords: Readonly<Record<Offer['category'], string>> = {
  compute: 'compute',
  database: 'a database',
  cache: 'a cache',
  messaging: 'messaging',
  storage: 'storage',
  network: 'network',
  security: 'a security service',
  other: 'something else',
};

/** Elements that run on an offer which surely isn't for their kind; each pair is reported once. */
export function* offerOfAnotherKind({ study, sizing }: CheckContext): Iterable<Finding> {
  const reported = new Set<string>();
  for (const { element: id, offer, path } of sizing) {
    const element = study.elements.find((candidate) => candidate.id === id);
    if (!offer || element?.kind !== 'container' || reported.has(`${id} ${offer.id}`)) continue;
    const because = whyNot(element, offer);
    if (because === undefined) continue;
    reported.add(`${id} ${offer.id}`);
    yield finding('deployment/offer-of-another-kind', at(...path, 'offer'), {
      name: element.name,
      is: [element.role === 'service' ? '' : element.role, element.technology].filter(Boolean).join(', '),
      offer: offer.name,
      category: categoryWords[offer.category],
      because,
    });
  }
}
