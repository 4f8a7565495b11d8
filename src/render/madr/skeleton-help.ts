/** What to write in each part of a record. Printed inside comments, so without two dashes in a row. */
export const skeletonHelp = {
  consulted: 'whose advice was asked for',
  informed: 'who has to know of it',
  context: 'What makes a decision necessary now? Two or three sentences that end in the question to be answered.',
  drivers: 'What pulls the decision one way or the other: a figure to reach, a cost, a skill, a deadline. One a line.',
  options:
    'Two or more that somebody could really choose, doing nothing among them. Each needs a title of its own; the outcome and the arguments repeat it.',
  outcome:
    'When it is decided: set the status to accepted and write, below the next heading, Chosen option: "title of the option", because … followed by the driver that settled it.',
  consequences:
    'What gets better and what gets worse, one a line: * Good, because … and * Bad, because … A decision without a Bad has not been thought through.',
  confirmation: 'Below the next heading: the test, review or measurement that shows that the decision was carried out.',
  prosAndCons:
    'For each option, first what it is if the title does not say it, then one a line: * Good, because … * Neutral, because … * Bad, because …',
} as const;
