/** A message of somebody else's as a sentence of ours: with a full stop, on one line. */
export const sentence = (message: string): string => {
  const text = message.trim().replace(/\s+/g, ' ');
  return /[.!?…]$/.test(text) ? text : `${text}.`;
};
