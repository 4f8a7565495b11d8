/** How `check` prints its findings: for people, for other programs, for code scanning, for GitHub's annotations. */
export const checkFormats = ['text', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof checkFormats)[number];
