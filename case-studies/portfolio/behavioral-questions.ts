import type { PortfolioDefinition } from 'casebook';

/** Five questions about behavior. The answers are the owner’s own; a story may carry the technical part. */
export const behavioralQuestions: PortfolioDefinition['behavioralQuestions'] = [
  {
    id: 'push-back',
    question: 'Tell me about a time you had to push back on a technical decision.',
    asks: 'Whether you disagree with evidence, early, and still help once it is decided.',
    outline: [
      'Choose a real decision that was not yours to make. Say who made it, and why it was reasonable from where they stood.',
      'Name the evidence you brought: a number, a prototype, an incident. If you had only a feeling then, say so.',
      'Tell how you said it: to whom first, in which words, with which alternative and its price.',
      'Say how it ended, also if you lost, and what you did on the next day.',
      'If you have no case at hand, offer the design exercise, and call it one.',
    ],
    story: 'multi-az',
  },
  {
    id: 'disagreement',
    question: 'How do you handle disagreements with senior engineers?',
    asks: 'Whether you look for the assumption in which you differ, instead of for a winner.',
    outline: [
      'Take one disagreement, not a policy. Give the other position so well that its owner would sign it.',
      'Find the assumption behind it: load, team, time, risk. Most technical disputes are about one of these.',
      'Say what you proposed to find out: a measurement, a trial of a week, a date on which to decide again.',
      'Tell who decided, and how it was written down.',
      'End with what you took over from the other person.',
    ],
    story: 'kubernetes',
  },
  {
    id: 'failure',
    question: 'Describe a system you designed that failed. What did you learn?',
    asks: 'Whether you own a failure without hiding in “we”, and changed something afterwards.',
    outline: [
      'Choose a failure that had a price for somebody, and that was yours at least in part.',
      'Say what you believed when you designed it, and which sign you overlooked.',
      'Describe the damage soberly, and who you told, how soon.',
      'Separate the repair of that day from the change that prevents the next one.',
      'No exercise can stand in for this: it has to be your own. Superseded decisions in the case studies only show how one writes it down.',
    ],
  },
  {
    id: 'technical-debt',
    question: 'How do you balance technical debt with feature delivery?',
    asks: 'Whether you put a price and a date on debt, and can say no to either side.',
    outline: [
      'Define it narrowly: debt is what makes the next change slower or an incident likelier. Everything else is taste.',
      'Give one case: what it cost each week, what paying it back would cost, and who decided.',
      'Show one that you left alone on purpose, with the number at which you would act.',
      'Explain how it was put to the business: in dates and risks, not in names of patterns.',
      'Say one time you were wrong about which debt mattered.',
    ],
    story: 'cost',
  },
  {
    id: 'non-technical-audience',
    question: 'How do you communicate technical concepts to non-technical stakeholders?',
    asks: 'Whether you lead with their decision instead of with your diagram.',
    outline: [
      'Choose one conversation with one person, and say what they had to decide.',
      'Give the sentence you used, in their units: minutes closed, orders lost, dollars a month.',
      'Offer two options with a consequence each, and your recommendation.',
      'Say how you checked that it had arrived: what they repeated, or asked.',
      'For practice: “99.9 percent” is three quarters of an hour a month; ask which hour they would give away.',
    ],
    story: 'observability',
  },
];

/** Four steps for a vague question, with words that buy time and show thinking. */
export const ambiguity: PortfolioDefinition['ambiguity'] = [
  {
    step: 'Clarify the scope',
    say: 'Before I draw: what hurts most if we get it wrong, latency, cost or correctness? And who waits for the answer?',
  },
  {
    step: 'State assumptions',
    say: 'I’ll assume 99.9 percent, which is about 44 minutes a month, and write it here. Stop me if that’s the wrong order of magnitude.',
  },
  {
    step: 'Propose options',
    say: 'I see three ways. The first is cheapest, the second survives a zone, the third a region. I’d take the second, because of the assumption up there. If that changes, so does my answer.',
  },
  {
    step: 'Invite feedback',
    say: 'Does that match your priorities, or did I optimize for something you don’t need? Where would you like me to go deeper?',
  },
];
