import type { Finding } from '#model';
import { namesItsPrice } from '../../readiness/trade-offs.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { decisionAt } from '../locations.ts';

/** Decisions that weigh no alternatives. */
export function* singleOption({ study, decisions }: CheckContext): Iterable<Finding> {
  for (const decision of decisions)
    if (decision.options.length < 2)
      yield finding('decision/single-option', decisionAt(study, decision, 'options'), {
        title: decision.title,
        count: decision.options.length,
      });
}

/** Decisions that choose what they don't list. */
export function* chosenNotListed({ study, decisions }: CheckContext): Iterable<Finding> {
  for (const decision of decisions) {
    const { chosen, title } = decision;
    const options = decision.options.map(({ id }) => id);
    if (chosen !== undefined && !options.includes(chosen))
      yield finding('decision/chosen-not-listed', decisionAt(study, decision, 'chosen'), { title, chosen, options });
  }
}

/** Accepted decisions that choose nothing. */
export function* noChosen({ study, decisions }: CheckContext): Iterable<Finding> {
  for (const decision of decisions)
    if (decision.status === 'accepted' && decision.chosen === undefined)
      yield finding('decision/no-chosen', decisionAt(study, decision, 'chosen'), { title: decision.title });
}

/** Accepted decisions without anything that gets worse. */
export function* noNegativeConsequence({ study, decisions }: CheckContext): Iterable<Finding> {
  for (const decision of decisions)
    if (decision.status === 'accepted' && !namesItsPrice(decision))
      yield finding('decision/no-negative-consequence', decisionAt(study, decision, 'consequences'), {
        title: decision.title,
      });
}

/** Decisions that no diagram leads to. */
export function* affectsNothing({ study, decisions }: CheckContext): Iterable<Finding> {
  for (const decision of decisions)
    if (decision.status === 'accepted' && decision.affects.length === 0)
      yield finding('decision/affects-nothing', decisionAt(study, decision, 'affects'), { title: decision.title });
}

/** Decisions with a number that another one has. */
export function* numberTaken({ study, decisions }: CheckContext): Iterable<Finding> {
  for (const [position, decision] of decisions.entries()) {
    const first = decisions.slice(0, position).find(({ number }) => number === decision.number);
    if (first)
      yield finding('decision/number-taken', decisionAt(study, decision, 'number'), {
        title: decision.title,
        number: decision.number,
        first: first.title,
      });
  }
}
