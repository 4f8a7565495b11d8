import { expect, test } from 'vitest';
import { limit, mergeBooks } from '#books';
import { leftOut, percent, perSecond, reliability, stated } from '#model';
import { analyze } from '../../analyze.ts';
import { api, db, worker } from '../../sound-architecture.ts';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';
import { moreRequiredThanRunning } from './flows.ts';

const service = { availability: { value: percent(99), origin: stated('Contract'), of: 'service' } } as const;

test("a promise that the parts of a flow can't keep is reported with the weakest part", () => {
  const source = soundCaseStudy((study) => {
    const requirement = study.requirements[1]!;
    if (requirement.kind === 'quality') requirement.target = percent(99.99);
  });
  expect(reported('availability/target-missed', source)).toMatchInlineSnapshot(`
    "error at requirements[1].target
    The flow "Place an order" promises 99.99 %, but 99.947 % of the requests find everything up that they wait for; "Order store" is the weakest.
    fix: Give the weakest element redundancy or a fallback, take it off the synchronous path, or lower the target."
  `);
});

test('a promise for a peak that needs more instances than may run says that, and not what is weakest', () => {
  const source = soundCaseStudy((study) => {
    study.resources[0]!.throughputPerUnit = perSecond(1);
    study.reliability[0] = reliability(api, { availability: { value: percent(99), origin: stated('Operations') } });
  });
  expect(reported('availability/target-missed', source)).toMatchInlineSnapshot(`
    "error at requirements[1].target
    The flow "Place an order" promises 99.9 %, but "Order API" needs 15 instances to carry the peak within its headroom and runs 2 at most, so that it counts as never available then.
    fix: Raise its \`running\` or \`maximum\` in the deployment, let one instance carry more, or lower the load."
  `);
  expect(reported('reliability/single-point-of-failure', source)).toContain('15 instances are needed and 2 may run');
});

test('an element on the path without a figure is reported', () => {
  const source = soundCaseStudy((study) => {
    study.reliability.pop();
  });
  expect(reported('availability/unknown-element', source)).toMatchInlineSnapshot(`
    "warning at flows[0].steps
    The flow "Place an order" waits for "Order store", but no figure says how available it is: the flow's availability is an upper bound.
    fix: Add a \`reliability\` entry with a service-level agreement or a measured figure, or run it in several zones where its agreement asks for them."
  `);
});

test('fallbacks that lead in a circle are reported once, a chain is not', () => {
  const source = soundCaseStudy((study) => {
    study.reliability = [
      reliability(api, { ...service, fallback: db }),
      reliability(db, { ...service, fallback: worker }),
      reliability(worker, { ...service, fallback: db }),
    ];
  });
  expect(reported('availability/fallback-cycle', source)).toMatchInlineSnapshot(`
    "warning at reliability[1].fallback
    The fallbacks "Order store" → "Payment worker" → "Order store" lead in a circle: any one of them that is up is taken to be enough for the work of all.
    fix: End the chain of \`fallback\` at an element that takes the work by itself, or keep the circle as a known finding that says why each can do the work of the others."
  `);
  const chain = soundCaseStudy((study) => {
    study.reliability = [
      reliability(api, { ...service, fallback: db }),
      reliability(db, { ...service, fallback: worker }),
      reliability(worker, service),
    ];
  });
  expect(reported('availability/fallback-cycle', chain)).toBe('');
});

test('a platform below own software is asked once what own releases cost, until somebody says it', () => {
  const unsaid = soundCaseStudy((study) => {
    study.reliability = [reliability(api, { availability: limit('sla.fargate') }), reliability(db, service)];
  });
  expect(reported('availability/changes-unsaid', unsaid)).toMatchInlineSnapshot(`
    "todo at reliability
    The availability of "Order API" is that of the platform below: no release, defect or wrong setting of your own is in it.
    fix: Say it once for all own services in \`changes: { perMonth: 20, failureRate: percent(5), timeToRestore: minutes(15), origin: stated('…') }\` of the case study, or \`changes: leftOut('reason')\`."
  `);
  const said = soundCaseStudy((study) => {
    study.reliability = [reliability(api, { availability: limit('sla.fargate') }), reliability(db, service)];
    study.changes = leftOut('Nothing is released before the review');
  });
  expect(reported('availability/changes-unsaid', said)).toBe('');
});

test('an element that needs more instances at peak than it may ever run is reported once', () => {
  const source = soundCaseStudy();
  expect(reported('availability/more-required-than-running', source)).toBe('');
  const { findings: _, ...analyzed } = analyze(source);
  const availability = analyzed.availability.map((path) => ({
    ...path,
    at: [{ ...path.at[0], overloaded: [{ element: api.id, needed: 8, maximum: 3 }] }] as const,
  }));
  const context = {
    ...analyzed,
    written: source,
    availability: [...availability, ...availability],
    books: mergeBooks({}),
  };
  expect(
    [...moreRequiredThanRunning(context)].map(({ message, at: { path } }) => `${path.join('.')}: ${message}`),
  ).toEqual([
    'reliability.0: "Order API" needs 8 instances to carry the peak of "Launch" within its headroom, but runs 3 at most: it counts as never available then.',
  ]);
});
