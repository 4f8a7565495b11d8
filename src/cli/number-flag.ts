import { InvalidArgumentError } from 'commander';

/** A number that a flag takes. */
const numberThat =
  (is: (value: number) => boolean, what: string) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !is(value)) throw new InvalidArgumentError(`It is ${what}.`);
    return value;
  };
/** How many of something. */
export const wholeNumber = numberThat((value) => Number.isInteger(value) && value > 0, 'a whole number above zero');
/** Where to serve; 0 takes a free one. */
export const port = numberThat(
  (value) => Number.isInteger(value) && value >= 0 && value < 65_536,
  'a whole number from 0 to 65535',
);
/** Seconds. */
export const positive = numberThat((value) => value > 0 && Number.isFinite(value), 'a number of seconds above zero');
