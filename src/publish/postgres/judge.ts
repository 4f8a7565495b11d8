/** Which database judges, and how its catalogue is read: raise the reader's number when it says the same thing in another way. */
export const judge = 'PostgreSQL 18.6 (PGlite 0.5.16), reader 1';
