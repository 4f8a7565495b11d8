import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a relationship, a flow and a decision that name unknown elements are reported with what was probably meant', () => {
  const source = soundCaseStudy((study) => {
    study.relationships[3]!.destination = 'shop.evnts';
    study.decisions[0]!.affects = ['shop.api', 'shop.ledger'];
    study.dataStores[0]!.element = 'nowhere';
  });
  expect(reported('model/unknown-element', source)).toMatchInlineSnapshot(`
    "error at relationships[3].destination
    The relationship names "shop.evnts", but this case study has no such element.
    fix: Use "shop.events" if that is meant, or add the missing one.

    error at dataStores[0].element
    The data store "orders" names "nowhere", but this case study has no such element.
    fix: Use the id of an existing element, or add it.

    error at decisions[0].affects[1]
    The decision "Keep orders in one database" names "shop.ledger", but this case study has no such element.
    fix: Use the id of an existing element, or add it."
  `);
});

test('an unknown element inside a decision file is reported at the file', () => {
  const sound = soundCaseStudy();
  const [first] = sound.study.decisions;
  const decision = { ...first!, id: 'by-hand', number: 4, affects: ['shop.ledger'] };
  const source = { ...sound, decisionFiles: [{ file: 'decisions/0004-by-hand.md', decision }] };
  expect(reported('model/unknown-element', source)).toMatchInlineSnapshot(`
    "error at decisions/0004-by-hand.md
    The decision "Keep orders in one database" names "shop.ledger", but this case study has no such element.
    fix: Use the id of an existing element, or add it."
  `);
});

test('ids of requirements, flows, drivers and runbook entries that nothing defines are reported', () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.serves = ['placeOrder'];
    study.requirements[1]!.verifiedBy = [{ by: 'computation', computation: 'availability', flow: 'placeOrders' }];
    study.operations!.alerts[0]!.runbook = 'laging';
    study.load!.drivers[0]!.id = 'task';
  });
  expect(reported('model/unknown-reference', source)).toMatchInlineSnapshot(`
    "error at flows[0].serves[0]
    The flow "Place an order" names the requirement "placeOrder", which this case study doesn't define.
    fix: Use "placeOrders" if that is meant, or add the missing one.

    error at requirements[1].verifiedBy[0].flow
    The requirement "Orders are accepted" names the flow "placeOrders", which this case study doesn't define.
    fix: Use "placeOrder" if that is meant, or add the missing one.

    error at cost.lineItems[0].quantity
    The line item "Fargate processors" names the driver "tasks", which this case study doesn't define.
    fix: Use "task" if that is meant, or add the missing one.

    error at cost.costPer[0].perMonth
    The cost per task names the driver "tasks", which this case study doesn't define.
    fix: Use "task" if that is meant, or add the missing one.

    error at cost.commitments[0].quantity
    The commitment "Savings plan" names the driver "tasks", which this case study doesn't define.
    fix: Use "task" if that is meant, or add the missing one.

    error at operations.alerts[0].runbook
    The alert "Lag" names the runbook entry "laging", which this case study doesn't define.
    fix: Use "lagging" if that is meant, or add the missing one."
  `);
});

test('a scale point that is another answer to none that exists is reported', () => {
  const source = soundCaseStudy((study) => {
    study.load!.scalePoints[1]!.alternativeTo = 'lunch';
  });
  expect(reported('model/unknown-reference', source)).toMatchInlineSnapshot(`
    "error at load.scalePoints[1].alternativeTo
    The scale point "10×" names the scale point "lunch", which this case study doesn't define.
    fix: Use "launch" if that is meant, or add the missing one."
  `);
});

test('a limit that no book holds is reported', () => {
  const source = soundCaseStudy((study) => {
    study.reliability[1]!.availability = { limitId: 'sla.rds.multi' };
  });
  expect(reported('model/unknown-limit', source)).toMatchInlineSnapshot(`
    "error at reliability[1].availability
    The reliability of "Order store" relies on the limit "sla.rds.multi", which neither the shipped limit book nor your own holds.
    fix: Use "sla.rds.multi-az" if that is meant, or add the missing one."
  `);
});

test('two definitions of one kind cannot share an id, two of different kinds can', () => {
  const source = soundCaseStudy((study) => {
    study.flows.push({ ...study.flows[0]!, name: 'Again' });
    study.risks[0]!.id = 'placeOrder';
  });
  expect(reported('model/duplicate-id', source)).toMatchInlineSnapshot(`
    "error at flows[1].id
    The flow id "placeOrder" is already taken by flows[0], so that a reference to it could mean either.
    fix: Give one of them another id."
  `);
});

test.each([
  ['elements[0]', 'element'],
  ['requirements[0]', 'requirement'],
  ['dataStores[0]', 'data store'],
  ['dataStores[0].indexes[0]', 'index'],
  ['topics[0]', 'topic'],
  ['sagas[0].steps[0]', 'step'],
  ['load.drivers[0]', 'driver'],
  ['load.scalePoints[0]', 'scale point'],
  ['cost.lineItems[0]', 'line item'],
  ['cost.commitments[0]', 'commitment'],
  ['resources[0]', 'resource'],
  ['evolution[0]', 'evolution step'],
  ['risks[0]', 'risk'],
  ['failureModes[0]', 'failure mode'],
  ['security.boundaries[0]', 'trust boundary'],
  ['security.threats[0]', 'threat'],
  ['security.dataClasses[0]', 'data class'],
  ['security.controls[0]', 'control'],
  ['operations.objectives[0]', 'objective'],
  ['operations.alerts[0]', 'alert'],
  ['operations.runbook[0]', 'runbook entry'],
  ['operations.recovery[0]', 'recovery scenario'],
  ['rollout.phases[0]', 'phase'],
  ['listings[0]', 'listing'],
  ['statedFigures[0]', 'stated figure'],
  ['glossary[0]', 'glossary term'],
])('an entry like %s once more is a second %s of its id', (first, kind) => {
  const source = soundCaseStudy((study) => {
    Object.assign(study, {
      listings: [{ id: 'x', title: 'Listing', language: 'sql', source: 'SELECT 1', note: '' }],
      statedFigures: [{ id: 'x', label: 'Orders', value: 'many', origin: { provenance: 'stated', source: 'Brief' } }],
      glossary: [{ term: 'Outbox', meaning: 'A table of events.' }],
    });
    Object.assign(study.security ?? {}, {
      dataClasses: [{ id: 'x', name: 'Names', classification: 'personal', heldBy: [] }],
      controls: [{ layer: 'edge', name: 'Firewall', how: 'Managed rules.' }],
    });
    const list = first
      .slice(0, -3)
      .split(/\[0\]\.|\./)
      .reduce((value: unknown, key) => Reflect.get(Array.isArray(value) ? value[0] : Object(value), key), study);
    if (Array.isArray(list)) list.push(structuredClone(list[0]));
  });
  expect(reported('model/duplicate-id', source)).toMatch(
    new RegExp(`^The ${kind} id "[^"]+" is already taken by ${first.replace(/[[\].]/g, '\\$&')}, so`, 'm'),
  );
});

test('controls of two layers may have one name', () => {
  const source = soundCaseStudy((study) => {
    study.security?.controls.push(
      { layer: 'edge', name: 'Firewall', how: 'Managed rules.' },
      { layer: 'network', name: 'Firewall', how: 'Managed rules.' },
    );
  });
  expect(reported('model/duplicate-id', source)).toBe('');
});

test('an element without a relationship is reported', () => {
  const source = soundCaseStudy((study) => {
    study.elements.push({
      kind: 'person',
      id: 'auditor',
      name: 'Auditor',
      description: 'Reads.',
      tags: [],
      location: 'external',
    });
  });
  expect(reported('model/orphan-element', source)).toMatchInlineSnapshot(`
    "warning at elements[8]
    "Auditor" has no relationship, so no diagram can say what it is for.
    fix: Add a relationship with \`uses\` or \`sends\`, or remove the element."
  `);
});

test('elements and relationships without a description are reported', () => {
  const source = soundCaseStudy((study) => {
    study.elements[1]!.description = ' ';
    study.relationships[0]!.description = '';
  });
  expect(reported('model/missing-description', source)).toMatchInlineSnapshot(`
    "warning at elements[1].description
    "Shop" has no description, so a reader has to guess what it is responsible for.
    fix: Say in one sentence what it does.

    warning at relationships[0].description
    The relationship from "Shopper" to "Order API" has no description, so a reader has to guess what it is responsible for.
    fix: Say in one sentence what it does."
  `);
});

test("containers, and relationships between them, need a technology; people don't", () => {
  const source = soundCaseStudy((study) => {
    for (const element of study.elements) if (element.id === 'shop.db') Object.assign(element, { technology: '' });
    study.relationships[0]!.technology = '';
    study.relationships[2]!.technology = '';
  });
  expect(reported('model/missing-technology', source)).toMatchInlineSnapshot(`
    "warning at elements[5].technology
    "Order store" names no technology, so the container diagram leaves the first question of an interviewer open.
    fix: Name the language and framework, the managed service, or the protocol.

    warning at relationships[2].technology
    The relationship from "Order API" to "Event log" names no technology, so the container diagram leaves the first question of an interviewer open.
    fix: Name the language and framework, the managed service, or the protocol."
  `);
});

test('a relationship to the same element or to what contains it is reported', () => {
  const source = soundCaseStudy((study) => {
    study.relationships[0]!.destination = 'shopper';
    study.relationships[1]!.destination = 'shop.api';
  });
  expect(reported('model/relationship-to-self', source)).toMatchInlineSnapshot(`
    "error at relationships[0]
    The relationship leads from "Shopper" to itself, which says nothing.
    fix: Relate two elements side by side, or remove the relationship.

    error at relationships[1]
    The relationship leads from "Checkout" to "Order API", but one contains the other, so that it can't be drawn.
    fix: Relate two elements side by side, or remove the relationship."
  `);
});

test("a relationship that is declared twice is reported, one with other words isn't", () => {
  const source = soundCaseStudy((study) => {
    study.relationships.push(study.relationships[0]!, {
      ...study.relationships[0]!,
      description: 'Tracks orders with',
    });
  });
  expect(reported('model/duplicate-relationship', source)).toMatchInlineSnapshot(`
    "warning at relationships[5]
    The relationship from "Shopper" to "Order API" repeats relationships[0] word for word, so that diagrams draw it twice.
    fix: Remove one, or say what is different about it."
  `);
});

test('an offer that no book holds is reported with what was probably meant', () => {
  const source = soundCaseStudy((study) => {
    study.deployments[0]!.runs[2]!.offer = { offerId: 'rds.postgres.r6g.2xlarge.multi-az' };
  });
  expect(reported('model/unknown-offer', source)).toMatchInlineSnapshot(`
    "error at deployments[0].runs[2].offer
    "Order store" runs on the offer "rds.postgres.r6g.2xlarge.multi-az", which neither the shipped offer book nor your own holds, so that it costs nothing and has no size.
    fix: Use "rds.postgres.db.r6g.2xlarge.multi-az" if that is meant, or add the missing one."
  `);
});

test.each([
  [0.25, 0.5, ''],
  [0.25, 2, ''],
  [0.25, 3, 'Choose 0.25 vCPU with 0.5 or 1 to 2 GB.'],
  [4, 30, ''],
  [4, 31, 'Choose 4 vCPU with 8 to 30 GB.'],
  [8, 20, ''],
  [8, 18, 'Choose 8 vCPU with 16 to 60 in steps of 4 GB.'],
  [16, 120, ''],
  [16, 128, 'Choose 16 vCPU with 32 to 120 in steps of 8 GB.'],
  [3, 7, 'Choose one of 0.25, 0.5, 1, 2, 4, 8, 16 vCPU.'],
])('a Fargate task of %d vCPU and %d GB', (vCpu, memoryGiB, fix) => {
  const source = soundCaseStudy((study) => {
    study.deployments[0]!.runs[0]!.offer = { offerId: 'fargate.x86', size: { vCpu, memoryGiB } };
  });
  const [place = '', said = '', chosen = ''] = reported('model/size-not-sold', source).split('\n');
  if (fix === '') expect(place).toBe('');
  else
    expect([place, said, chosen]).toEqual([
      'error at deployments[0].runs[0].offer',
      `"Order API" runs on ${vCpu} vCPU with ${memoryGiB} GB, which Fargate doesn't sell, so that bill and capacity are of something that can't be ordered.`,
      `fix: ${fix}`,
    ]);
});

test('an offer that an option names is checked like one that runs', () => {
  const source = soundCaseStudy((study) => {
    const [api] = study.deployments[0]!.runs;
    const offer = { offerId: 'fargate.x86', size: { vCpu: 1, memoryGiB: 64 } };
    study.cost!.options = [
      { id: 'large', name: 'Large', replaces: [], offer, runs: [{ ...api!, offer }], drivers: {}, without: [] },
      { id: 'lost', name: 'Lost', replaces: [], offer: { offerId: 'fargate.x68' }, runs: [], drivers: {}, without: [] },
    ];
  });
  expect(reported('model/size-not-sold', source)).toContain('error at cost.options[0].offer\n"Large" runs on');
  expect(reported('model/size-not-sold', source)).toContain('error at cost.options[0].runs[0].offer\n"Order API" runs');
  expect(reported('model/unknown-offer', source)).toContain('error at cost.options[1].offer\n"Lost" runs on');
});

test('an offer without the size that it needs, and one with a size too many, are reported', () => {
  const source = soundCaseStudy((study) => {
    const [api, worker, db] = study.deployments[0]!.runs;
    const size = { vCpu: 1, memoryGiB: 2 };
    api!.offer = { offerId: 'fargate.x86' };
    worker!.offer = { offerId: 'fargate.x86', size };
    db!.offer = { offerId: 'rds.postgres.db.r6g.large.multi-az', size };
  });
  expect(reported('model/offer-size', source)).toMatchInlineSnapshot(`
    "error at deployments[0].runs[0].offer
    "Order API" runs on the offer "fargate.x86", whose vCPU and memory are chosen, but names neither, so that it costs nothing.
    fix: Write offer('fargate.x86', { vCpu: 1, memoryGiB: 2 }).

    error at deployments[0].runs[2].offer
    "Order store" runs on the offer "rds.postgres.db.r6g.large.multi-az" with a size of its own choice, but that offer has its size.
    fix: Write offer('rds.postgres.db.r6g.large.multi-az'), or choose the class of that size."
  `);
});
