import {
  availabilityTargetMissed,
  changesUnsaid,
  fallbackCycle,
  moreRequiredThanRunning,
  unknownAvailability,
} from './availability/flows.ts';
import { catchUpSaturates } from './capacity/catch-up.ts';
import {
  evolutionStepRelievesNothing,
  evolutionStepSaturates,
  evolutionStepTooLate,
  evolutionStepTooSmall,
} from './capacity/evolution.ts';
import { limitOfAnotherRegion } from './capacity/limit-of-another-region.ts';
import { quotaExceeded } from './capacity/quota-exceeded.ts';
import { aboveHeadroom, impossibleThroughput, limitWithoutRemedy, saturatedAtPeak } from './capacity/resources.ts';
import { noUnits, unitsSaidTwice, zoneLoss } from './capacity/units.ts';
import { visitsDiffer } from './capacity/visits-differ.ts';
import type { CheckId } from './catalogue.ts';
import type { Check } from './check.ts';
import { missingArtifact } from './completeness/missing-artifact.ts';
import { allowancesDiffer } from './cost/allowances.ts';
import { billDiffers, billNotComparable } from './cost/bill.ts';
import { budgetExceeded, missingBudget } from './cost/budget.ts';
import { brokenCommitment, commitmentUnused } from './cost/commitments.ts';
import { elementWithoutLineItem } from './cost/element-without-line-item.ts';
import { excludedButUsed } from './cost/excluded-but-used.ts';
import { brokenFormula, serviceClosedToNewCustomers, unitMismatch, unknownPrice } from './cost/line-items.ts';
import { literalBesideDriver } from './cost/literal-beside-driver.ts';
import { optionChangesNothing } from './cost/option-changes-nothing.ts';
import { paidAsMore } from './cost/paid-as-more.ts';
import { paidTwice } from './cost/paid-twice.ts';
import { priceFromMemory, priceOfAnotherRegion, priceStale, priceUndated, weakPrice } from './cost/price-book.ts';
import { priceOfOlderAccounts } from './cost/price-of-older-accounts.ts';
import { regionDiffers } from './cost/region-differs.ts';
import { statedLineDiffers, statedTotalDiffers } from './cost/stated.ts';
import { cacheWithoutRelationship } from './data/cache-without-relationship.ts';
import { missingAuditColumns, moneyAsFloat, timestampWithoutTimeZone } from './data/columns.ts';
import { outOfReach, writtenOnly } from './data/data-classes.ts';
import { indexWithoutReason, unknownIndex, unknownTable } from './data/declared-names.ts';
import { foreignKeyToPartitionedTable } from './data/foreign-key-to-partitioned-table.ts';
import { foreignKeyWithoutIndex, noPrimaryKey } from './data/keys.ts';
import { partitionKeyNotInPrimaryKey, schemaRejected } from './data/schema-rejected.ts';
import {
  affectsNothing,
  chosenNotListed,
  noChosen,
  noNegativeConsequence,
  numberTaken,
  singleOption,
} from './decision/options.ts';
import { cyclicSupersede, oneSidedSupersede, supersededByRejectedOrOlder } from './decision/supersede.ts';
import { containerNotDeployed } from './deployment/container-not-deployed.ts';
import { noWayOut } from './deployment/no-way-out.ts';
import { nothingRuns } from './deployment/nothing-runs.ts';
import { offerOfAnotherKind } from './deployment/offer-of-another-kind.ts';
import { relationshipNoRuleAllows, ruleNobodyNeeds } from './deployment/security-group-rules.ts';
import { sizedTwice } from './deployment/sized-twice.ts';
import {
  boxSaysSize,
  classDiffers,
  countsOutOfOrder,
  dataExceedsMemory,
  emptyZone,
  moreBoxesThanRun,
  noCount,
  partOfAUnit,
  placeDiffers,
  unknownScalePoint,
} from './deployment/sizing.ts';
import { topicRateDiffers, topicRatesBelowFlows } from './event/rates.ts';
import {
  keyBreaksOrdering,
  missingDeadLetter,
  noConsumer,
  noProducer,
  notIdempotent,
  participantWithoutRelationship,
  partitionsBelowConsumers,
  partitionsBelowRate,
} from './event/topics.ts';
import { highSeverityWithoutAction, noAlert, revisedAboveOriginal } from './failure-mode/failure-modes.ts';
import {
  measuredAtAnotherLoad,
  measuredTargetMissed,
  measuredValueMissing,
  measurementAfterStudy,
  measurementContradicts,
  measurementDescribedDifferently,
  measurementOutdated,
  measurementUndated,
  measurementWithErrors,
} from './figure/measured-figures.ts';
import { measuredWithoutEvidence } from './figure/measured-without-evidence.ts';
import { malformedReference, uncomputedFigure, unknownFigure } from './figure/references.ts';
import { figureBrokenFormula, statedDiffers } from './figure/stated-figures.ts';
import { typedFigure, typedNumbersLeft, unusedConstant } from './figure/typed-figures.ts';
import { interactionDiffers } from './flow/interaction-differs.ts';
import { probabilitiesDoNotAddUp } from './flow/probabilities-do-not-add-up.ts';
import { servesElsewhere } from './flow/serves-elsewhere.ts';
import { unknownValue, valueNeverSet } from './flow/set-values.ts';
import { stepFromNowhere } from './flow/step-from-nowhere.ts';
import { stepWithoutRelationship } from './flow/step-without-relationship.ts';
import { deckNot15Minutes, pitchTooLong } from './interview/interview.ts';
import { latencyTargetMissed, medianZero, percentilesReversed, stepNotCounted } from './latency/flows.ts';
import { timeoutCutsOff } from './latency/timeout-cuts-off.ts';
import { driverCycle, driverWithoutValue, shareAboveOne } from './load/drivers.ts';
import { brokenFormula as brokenLoadFormula } from './load/formulas.ts';
import { meanAbovePeak, periodicWithoutOpening, rateIsFixed } from './load/rates.ts';
import { duplicateId } from './model/duplicate-id.ts';
import { duplicateRelationship } from './model/duplicate-relationship.ts';
import { missingDescription } from './model/missing-description.ts';
import { missingTechnology } from './model/missing-technology.ts';
import { offerSize, sizeNotSold, unknownOffer } from './model/offers.ts';
import { orphanElement } from './model/orphan-element.ts';
import { relationshipToSelf } from './model/relationship-to-self.ts';
import { unknownElement } from './model/unknown-element.ts';
import { unknownLimit } from './model/unknown-limit.ts';
import { unknownReference } from './model/unknown-reference.ts';
import { unreadableText } from './model/unreadable-text.ts';
import { backupMissesRecoveryPoint } from './operations/backups.ts';
import { burnRateDiffers, shortWindowDiffers } from './operations/burn-rate-differs.ts';
import { alertWithoutRunbook, objectiveBelowRequirement, runbookWithoutAlert } from './operations/operations.ts';
import { singlePointOfFailure } from './reliability/single-point-of-failure.ts';
import { notJudged, otherSide, uncertain, unserved, unverified } from './requirement/requirements.ts';
import {
  acceptedWithoutJustification,
  figuresAgainstScale,
  noOwner,
  overdue,
  residualAboveInherent,
  treatmentWithoutAction,
} from './risk/risks.ts';
import { phaseWithoutGate, phaseWithoutRollback } from './rollout/phases.ts';
import { orderDiffers } from './saga/order-differs.ts';
import { stepWithoutCompensation, unknownCall, unknownTopic } from './saga/steps.ts';
import { capacityTargetMissed, costTargetMissed, recoveryMissesRequirement } from './target-missed.ts';
import { crossingBoundaryNotApplicable, noMitigation, uncoveredCell } from './threat/coverage.ts';

/** Ids that are found elsewhere: while known findings are matched, and over the portfolio as a whole. */
type FoundElsewhere = Extract<CheckId, `known-finding/${string}` | `portfolio/${string}`>;

/** Every check by its id, in the order in which findings of one severity are reported. */
export const checks: { readonly [Id in Exclude<CheckId, FoundElsewhere>]: Check } = {
  'model/unknown-element': unknownElement,
  'model/unknown-reference': unknownReference,
  'model/unknown-limit': unknownLimit,
  'model/unknown-offer': unknownOffer,
  'model/offer-size': offerSize,
  'model/size-not-sold': sizeNotSold,
  'model/duplicate-id': duplicateId,
  'model/unreadable-text': unreadableText,
  'model/relationship-to-self': relationshipToSelf,
  'model/duplicate-relationship': duplicateRelationship,
  'model/orphan-element': orphanElement,
  'model/missing-description': missingDescription,
  'model/missing-technology': missingTechnology,
  'flow/step-from-nowhere': stepFromNowhere,
  'flow/serves-elsewhere': servesElsewhere,
  'flow/unknown-value': unknownValue,
  'flow/value-never-set': valueNeverSet,
  'flow/step-without-relationship': stepWithoutRelationship,
  'flow/interaction-differs': interactionDiffers,
  'flow/probabilities-do-not-add-up': probabilitiesDoNotAddUp,
  'decision/chosen-not-listed': chosenNotListed,
  'decision/no-chosen': noChosen,
  'decision/number-taken': numberTaken,
  'decision/one-sided-supersede': oneSidedSupersede,
  'decision/cyclic-supersede': cyclicSupersede,
  'decision/superseded-by-rejected-or-older': supersededByRejectedOrOlder,
  'decision/single-option': singleOption,
  'decision/no-negative-consequence': noNegativeConsequence,
  'decision/affects-nothing': affectsNothing,
  'event/no-producer': noProducer,
  'event/no-consumer': noConsumer,
  'event/partitions-below-consumers': partitionsBelowConsumers,
  'event/partitions-below-rate': partitionsBelowRate,
  'event/key-breaks-ordering': keyBreaksOrdering,
  'event/missing-dead-letter': missingDeadLetter,
  'event/not-idempotent': notIdempotent,
  'event/participant-without-relationship': participantWithoutRelationship,
  'saga/step-without-compensation': stepWithoutCompensation,
  'saga/unknown-topic': unknownTopic,
  'saga/unknown-call': unknownCall,
  'saga/order-differs': orderDiffers,
  'data/schema-rejected': schemaRejected,
  'data/partition-key-not-in-primary-key': partitionKeyNotInPrimaryKey,
  'data/foreign-key-to-partitioned-table': foreignKeyToPartitionedTable,
  'data/money-as-float': moneyAsFloat,
  'data/missing-audit-columns': missingAuditColumns,
  'data/unknown-table': unknownTable,
  'data/unknown-index': unknownIndex,
  'data/no-primary-key': noPrimaryKey,
  'data/foreign-key-without-index': foreignKeyWithoutIndex,
  'data/timestamp-without-time-zone': timestampWithoutTimeZone,
  'data/index-without-reason': indexWithoutReason,
  'data/cache-without-relationship': cacheWithoutRelationship,
  'data/out-of-reach': outOfReach,
  'data/written-only': writtenOnly,
  'cost/stated-total-differs': statedTotalDiffers,
  'cost/stated-line-differs': statedLineDiffers,
  'cost/budget-exceeded': budgetExceeded,
  'cost/bill-differs': billDiffers,
  'cost/bill-not-comparable': billNotComparable,
  'cost/target-missed': costTargetMissed,
  'cost/element-without-line-item': elementWithoutLineItem,
  'cost/unknown-price': unknownPrice,
  'cost/unit-mismatch': unitMismatch,
  'cost/broken-formula': brokenFormula,
  'cost/service-closed-to-new-customers': serviceClosedToNewCustomers,
  'cost/price-of-older-accounts': priceOfOlderAccounts,
  'cost/paid-twice': paidTwice,
  'cost/literal-beside-driver': literalBesideDriver,
  'cost/paid-as-more': paidAsMore,
  'cost/allowances-differ': allowancesDiffer,
  'cost/commitment-unused': commitmentUnused,
  'cost/broken-commitment': brokenCommitment,
  'cost/option-changes-nothing': optionChangesNothing,
  'cost/excluded-but-used': excludedButUsed,
  'cost/price-stale': priceStale,
  'cost/price-undated': priceUndated,
  'cost/price-from-memory': priceFromMemory,
  'cost/price-of-another-region': priceOfAnotherRegion,
  'cost/weak-price': weakPrice,
  'cost/region-differs': regionDiffers,
  'cost/missing-budget': missingBudget,
  'availability/target-missed': availabilityTargetMissed,
  'availability/more-required-than-running': moreRequiredThanRunning,
  'availability/unknown-element': unknownAvailability,
  'availability/fallback-cycle': fallbackCycle,
  'availability/changes-unsaid': changesUnsaid,
  'latency/target-missed': latencyTargetMissed,
  'latency/median-zero': medianZero,
  'latency/percentiles-reversed': percentilesReversed,
  'latency/timeout-cuts-off': timeoutCutsOff,
  'latency/step-not-counted': stepNotCounted,
  'load/driver-cycle': driverCycle,
  'load/driver-without-value': driverWithoutValue,
  'load/broken-formula': brokenLoadFormula,
  'load/share-above-one': shareAboveOne,
  'load/rate-is-fixed': rateIsFixed,
  'load/mean-above-peak': meanAbovePeak,
  'load/periodic-without-opening': periodicWithoutOpening,
  'event/rate-differs': topicRateDiffers,
  'event/rates-below-flows': topicRatesBelowFlows,
  'deployment/box-says-size': boxSaysSize,
  'deployment/no-count': noCount,
  'deployment/nothing-runs': nothingRuns,
  'deployment/sized-twice': sizedTwice,
  'deployment/offer-of-another-kind': offerOfAnotherKind,
  'deployment/empty-zone': emptyZone,
  'deployment/unknown-scale-point': unknownScalePoint,
  'deployment/part-of-a-unit': partOfAUnit,
  'deployment/counts-out-of-order': countsOutOfOrder,
  'deployment/more-boxes-than-run': moreBoxesThanRun,
  'deployment/place-differs': placeDiffers,
  'deployment/class-differs': classDiffers,
  'deployment/data-exceeds-memory': dataExceedsMemory,
  'capacity/no-units': noUnits,
  'capacity/units-said-twice': unitsSaidTwice,
  'capacity/zone-loss': zoneLoss,
  'capacity/evolution-step-saturates': evolutionStepSaturates,
  'capacity/catch-up-saturates': catchUpSaturates,
  'capacity/saturated-at-peak': saturatedAtPeak,
  'capacity/impossible-throughput': impossibleThroughput,
  'capacity/target-missed': capacityTargetMissed,
  'capacity/visits-differ': visitsDiffer,
  'capacity/quota-exceeded': quotaExceeded,
  'capacity/limit-of-another-region': limitOfAnotherRegion,
  'capacity/above-headroom': aboveHeadroom,
  'capacity/evolution-step-relieves-nothing': evolutionStepRelievesNothing,
  'capacity/evolution-step-too-late': evolutionStepTooLate,
  'capacity/evolution-step-too-small': evolutionStepTooSmall,
  'capacity/limit-without-remedy': limitWithoutRemedy,
  'requirement/uncertain': uncertain,
  'requirement/not-judged': notJudged,
  'requirement/unverified': unverified,
  'requirement/other-side': otherSide,
  'requirement/unserved': unserved,
  'risk/residual-above-inherent': residualAboveInherent,
  'risk/accepted-without-justification': acceptedWithoutJustification,
  'risk/no-owner': noOwner,
  'risk/treatment-without-action': treatmentWithoutAction,
  'risk/figures-against-scale': figuresAgainstScale,
  'risk/overdue': overdue,
  'failure-mode/revised-above-original': revisedAboveOriginal,
  'failure-mode/high-severity-without-action': highSeverityWithoutAction,
  'failure-mode/no-alert': noAlert,
  'reliability/single-point-of-failure': singlePointOfFailure,
  'threat/crossing-boundary-not-applicable': crossingBoundaryNotApplicable,
  'threat/no-mitigation': noMitigation,
  'threat/uncovered-cell': uncoveredCell,
  'operations/alert-without-runbook': alertWithoutRunbook,
  'operations/objective-below-requirement': objectiveBelowRequirement,
  'operations/recovery-misses-requirement': recoveryMissesRequirement,
  'operations/backup-misses-recovery-point': backupMissesRecoveryPoint,
  'operations/runbook-without-alert': runbookWithoutAlert,
  'operations/burn-rate-differs': burnRateDiffers,
  'operations/short-window-differs': shortWindowDiffers,
  'deployment/container-not-deployed': containerNotDeployed,
  'deployment/rule-nobody-needs': ruleNobodyNeeds,
  'deployment/relationship-no-rule-allows': relationshipNoRuleAllows,
  'deployment/no-way-out': noWayOut,
  'rollout/phase-without-rollback': phaseWithoutRollback,
  'rollout/phase-without-gate': phaseWithoutGate,
  'interview/pitch-too-long': pitchTooLong,
  'interview/deck-not-15-minutes': deckNot15Minutes,
  'figure/measured-without-evidence': measuredWithoutEvidence,
  'figure/measurement-contradicts': measurementContradicts,
  'figure/measured-value-missing': measuredValueMissing,
  'figure/measured-target-missed': measuredTargetMissed,
  'figure/measurement-outdated': measurementOutdated,
  'figure/measurement-after-study': measurementAfterStudy,
  'figure/measurement-undated': measurementUndated,
  'figure/measured-at-another-load': measuredAtAnotherLoad,
  'figure/measurement-with-errors': measurementWithErrors,
  'figure/measurement-described-differently': measurementDescribedDifferently,
  'figure/stated-differs': statedDiffers,
  'figure/broken-formula': figureBrokenFormula,
  'figure/malformed-reference': malformedReference,
  'figure/unknown-reference': unknownFigure,
  'figure/uncomputed-reference': uncomputedFigure,
  'figure/typed-figure': typedFigure,
  'figure/unused-constant': unusedConstant,
  'figure/typed-numbers': typedNumbersLeft,
  'completeness/missing-artifact': missingArtifact,
};
