/** Text of an author as a sentence that another one follows: a full stop is put where it ends without any sign. */
export const asSentence = (text: string): string => (/[.!?…][)"”’]*$/.test(text) ? text : `${text}.`);
