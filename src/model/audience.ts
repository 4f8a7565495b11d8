/** Whom an output is for. What is built for an interview is never published. */
export type Audience = 'public' | 'interview';
