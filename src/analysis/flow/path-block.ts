import type { Flow, FlowStep, Message } from '#model';
import { type Block, series, up } from '../availability/index.ts';
import { branchShare } from './branch-share.ts';

/**
 * What one run of a flow needs, as a block: each message what it needs, fragments by the shares of their branches.
 * Parallel branches are all needed. A loop that runs less than once on average is taken as an option of that share.
 */
export function pathBlock({ steps }: Flow, needed: (message: Message) => Block): Block {
  const all = (inner: readonly FlowStep[]): Block => series(inner.map(one));
  const one = (step: FlowStep): Block => {
    if (step.step === 'note') return up;
    if (step.step === 'message') return needed(step);
    const branches = step.branches.map((branch) => ({ share: branchShare(step, branch), block: all(branch.steps) }));
    switch (step.step) {
      case 'parallel':
        return series(branches.map(({ block }) => block));
      case 'alternatives':
        return { kind: 'choice', options: branches };
      case 'optional':
        return optional(branches[0]?.share ?? 1, branches[0]?.block ?? up);
      case 'loop': {
        const times = branches[0]?.share ?? 1;
        const block = branches[0]?.block ?? up;
        return times < 1 ? optional(times, block) : { kind: 'loop', times, block };
      }
    }
  };
  return all(steps);
}

const optional = (share: number, block: Block): Block => ({
  kind: 'choice',
  options: [
    { share, block },
    { share: 1 - share, block: up },
  ],
});
