export { breaksFirstText, type DecisionDefence, decisionDefences } from './defences.ts';
export { spokenLength } from './spoken.ts';
