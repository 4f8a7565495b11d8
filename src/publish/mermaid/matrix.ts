/** An affine transformation as SVG writes it: `matrix(a b c d e f)`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The value of a `transform` attribute; what isn't known there counts as no transformation. */
export function parseTransform(value: string): Matrix {
  let result = identity;
  for (const [, name = '', list = ''] of value.matchAll(/(\w+)\s*\(([^)]*)\)/g))
    result = multiply(result, matrixOf(name, numbersIn(list)));
  return result;
}

/** Every number of a list such as `1,-2.5 3e2`. */
export const numbersIn = (list: string): number[] =>
  (list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);

function matrixOf(name: string, numbers: readonly number[]): Matrix {
  const [first = 0, second, third = 0, d = 0, e = 0, f = 0] = numbers;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, first, second ?? 0];
    case 'scale':
      return [first, 0, 0, second ?? first, 0, 0];
    case 'rotate': {
      const angle = (first * Math.PI) / 180;
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      const [x, y] = [second ?? 0, third];
      return multiply(multiply([1, 0, 0, 1, x, y], [cosine, sine, -sine, cosine, 0, 0]), [1, 0, 0, 1, -x, -y]);
    }
    case 'matrix':
      return [first, second ?? 0, third, d, e, f];
    default:
      return identity;
  }
}
