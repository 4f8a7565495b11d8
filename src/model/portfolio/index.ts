export * from './proof.ts';
export * from './question-bank.ts';
export * from './roadmap.ts';
export * from './skill.ts';
export * from './story.ts';
export * from './success.ts';
export * from './visibility.ts';
