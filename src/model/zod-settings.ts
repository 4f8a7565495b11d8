import { config } from 'zod';

// Must be set before the first schema is made. A definition is read once, so compiling a parser for each kind of object
// costs more than it saves: a quarter of the time from the definition's files to the validated study.
config({ jitless: true });
