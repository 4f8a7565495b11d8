/** Stands in a page of ours where its Content-Security-Policy goes, until everything on it is written. */
export const policyMark = 'casebook-content-policy';
