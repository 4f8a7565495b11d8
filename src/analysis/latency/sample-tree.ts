import type { LatencyTree, QueueWait, RetriedPart, TimedStep, WaitInQueue } from './latency-tree.ts';
import { fitLognormal, type Lognormal } from './lognormal.ts';
import { standardNormalQuantile } from './normal-distribution.ts';
import { randomNumbers } from './random.ts';

/** Gives one step the weighted time that it spent in a set of runs. */
type Charge = (id: string, timesMs: Float64Array, weights: Float64Array, runs: Uint32Array) => void;

/** A part of the tree, sampled for some of the runs; arrays are aligned with `runs`. */
export interface SampledPart {
  /** Numbers of the runs in which the part happens. */
  readonly runs: Uint32Array;
  readonly timesMs: Float64Array;
  /** 1 where the part gave up after its last attempt; absent where nothing can fail. */
  readonly failed?: Uint8Array;
  /**
   * Shares the part's time out over its steps, so that the shares of a run add up to its time. `weights` says how much
   * of the part counts in each run: 0 where it was not the one waited for, less than 1 where it was cut off.
   */
  attribute(weights: Float64Array, charge: Charge): void;
}

/**
 * Random numbers of their own for every step, wait and choice. They follow the name, and the occurrence of that name
 * within its attempt or repetition: what else happens in the flow, and in which order, changes none of them.
 */
export interface NumberSource {
  draw(name: string, count: number): Float64Array;
  /** The times that the numbers come to. */
  drawTimes(name: string, count: number, distribution: Lognormal): Float64Array;
  /** The numbers of one attempt or repetition. */
  within(scope: string): NumberSource;
}

/** Numbers that were drawn before, and the times that they came to, by their names. */
export type DrawnNumbers = Map<string, Float64Array>;

export function numberSource(seed: string, drawn?: DrawnNumbers): NumberSource {
  const keep = (key: string, make: () => Float64Array): Float64Array => {
    const numbers = drawn?.get(key) ?? make();
    drawn?.set(key, numbers);
    return numbers;
  };
  const uniform = (stream: string, count: number) => keep(`${count} of ${stream}`, () => randomNumbers(stream, count));
  const occurrences = new Map<string, number>();
  const next = (name: string): string => {
    const occurrence = (occurrences.get(name) ?? 0) + 1;
    occurrences.set(name, occurrence);
    return `${seed}/${name}/${occurrence}`;
  };
  return {
    draw: (name, count) => uniform(next(name), count),
    drawTimes: (name, count, distribution) => {
      const stream = next(name);
      const { mu, sigma } = distribution;
      return keep(`${count} ${mu} ${sigma} of ${stream}`, () => lognormalTimes(distribution, uniform(stream, count)));
    },
    within: (scope) => numberSource(next(scope), drawn),
  };
}

/** What the random numbers of a choice or repetition follow: the first thing that happens in it. */
function streamOf(tree: LatencyTree): string {
  switch (tree.kind) {
    case 'step':
    case 'wait':
      return tree.stream ?? tree.id;
    case 'sequence':
    case 'parallel':
      return tree.parts.map(streamOf).find((stream) => stream !== '') ?? '';
    case 'alternatives':
      return tree.options.map(({ part }) => streamOf(part)).find((stream) => stream !== '') ?? '';
    case 'repeat':
      return streamOf(tree.part);
    case 'retry':
      return tree.stream ?? tree.id;
  }
}

/** Samples a tree for the given runs. */
export function sampleTree(tree: LatencyTree, runs: Uint32Array, numbers: NumberSource): SampledPart {
  switch (tree.kind) {
    case 'step':
      return sampleStep(tree, runs, numbers);
    case 'wait':
      return sampleWait(tree, runs, numbers.draw(streamOf(tree), runs.length));
    case 'sequence':
      return inSequence(
        runs,
        tree.parts.map((part) => sampleTree(part, runs, numbers)),
      );
    case 'parallel':
      return inParallel(
        runs,
        tree.parts.map((part) => sampleTree(part, runs, numbers)),
      );
    case 'alternatives':
      return sampleAlternatives(tree, runs, numbers);
    case 'repeat': {
      const whole = Math.floor(tree.times);
      const repetition = () => numbers.within(`repetition of ${streamOf(tree)}`);
      const once = Array.from({ length: whole }, () => sampleTree(tree.part, runs, repetition()));
      if (tree.times === whole) return inSequence(runs, once);
      const nothing: LatencyTree = { kind: 'sequence', parts: [] };
      const options = [
        { probability: tree.times - whole, part: tree.part },
        { probability: 1 - (tree.times - whole), part: nothing },
      ];
      return inSequence(runs, [...once, sampleAlternatives({ kind: 'alternatives', options }, runs, repetition())]);
    }
    case 'retry':
      return sampleRetry(tree, runs, numbers);
  }
}

function sampleStep(step: TimedStep, runs: Uint32Array, numbers: NumberSource): SampledPart {
  const { id, p50Ms, p95Ms } = step;
  const timesMs = numbers.drawTimes(streamOf(step), runs.length, fitLognormal(p50Ms, p95Ms));
  return { runs, timesMs, attribute: (weights, charge) => charge(id, timesMs, weights, runs) };
}

/** Inversion: the quantiles of uniform numbers. */
function lognormalTimes({ mu, sigma }: Lognormal, random: Float64Array): Float64Array {
  const times = new Float64Array(random.length);
  for (let i = 0; i < times.length; i++) times[i] = Math.exp(mu + sigma * standardNormalQuantile(random[i] as number));
  return times;
}

function sampleWait({ id, queues }: QueueWait, runs: Uint32Array, random: Float64Array): SampledPart {
  const timesMs = random.map((number) => waitOf(queues, number));
  return { runs, timesMs, attribute: (weights, charge) => charge(id, timesMs, weights, runs) };
}

/** Inversion: the number chooses the queue, and its rest says how long the wait in it is. */
function waitOf(queues: readonly WaitInQueue[], random: number): number {
  let before = 0;
  // Counted by hand, as everything here that is done for each run: an iterator would be made each time.
  for (let i = 0; i < queues.length; i++) {
    const { share, waitProbability, meanMs } = queues[i] as WaitInQueue;
    const within = (random - before) / share;
    before += share;
    if (within >= 1) continue;
    return within <= 1 - waitProbability ? 0 : meanMs * Math.log(waitProbability / (1 - within));
  }
  return 0;
}

/** 0, 1, 2, … */
export function firstNumbers(count: number): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}

const at = (values: Float64Array, index: number): number => values[index] as number;

function anyFailed(parts: readonly SampledPart[], length: number): { failed?: Uint8Array } {
  const failing = parts.flatMap(({ failed }) => (failed ? [failed] : []));
  if (failing.length === 0) return {};
  const failed = new Uint8Array(length);
  for (const each of failing) for (let i = 0; i < length; i++) if (each[i] === 1) failed[i] = 1;
  return { failed };
}

function addTo(sums: Float64Array, values: Float64Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (values[i] as number);
}

function inSequence(runs: Uint32Array, parts: readonly SampledPart[]): SampledPart {
  const timesMs = new Float64Array(runs.length);
  for (const part of parts) addTo(timesMs, part.timesMs);
  return {
    runs,
    timesMs,
    ...anyFailed(parts, runs.length),
    attribute: (weights, charge) => {
      for (const part of parts) part.attribute(weights, charge);
    },
  };
}

function inParallel(runs: Uint32Array, parts: readonly SampledPart[]): SampledPart {
  const timesMs = new Float64Array(runs.length);
  const longest = new Uint16Array(runs.length);
  parts.forEach((part, index) => {
    for (let i = 0; i < timesMs.length; i++)
      if (at(part.timesMs, i) > at(timesMs, i)) {
        timesMs[i] = at(part.timesMs, i);
        longest[i] = index;
      }
  });
  return {
    runs,
    timesMs,
    ...anyFailed(parts, runs.length),
    attribute: (weights, charge) =>
      parts.forEach((part, index) => {
        part.attribute(
          weights.map((weight, i) => (longest[i] === index ? weight : 0)),
          charge,
        );
      }),
  };
}

/** A part that happens in some of the runs only; `positions` are their places among the whole's runs. */
interface PartialSample {
  readonly part: SampledPart;
  readonly positions: Uint32Array;
}

function pickRuns(runs: Uint32Array, positions: Uint32Array): Uint32Array {
  const picked = new Uint32Array(positions.length);
  for (let i = 0; i < picked.length; i++) picked[i] = runs[positions[i] as number] as number;
  return picked;
}

function pickWeights(weights: Float64Array, positions: Uint32Array): Float64Array<ArrayBuffer> {
  const picked = new Float64Array(positions.length);
  for (let i = 0; i < picked.length; i++) picked[i] = weights[positions[i] as number] as number;
  return picked;
}

function sampleAlternatives(
  tree: Extract<LatencyTree, { kind: 'alternatives' }>,
  runs: Uint32Array,
  numbers: NumberSource,
): SampledPart {
  const { options } = tree;
  const random = numbers.draw(`choice of ${streamOf(tree)}`, runs.length);
  const chosen: number[][] = options.map(() => []);
  for (let i = 0; i < runs.length; i++) {
    let remaining = at(random, i);
    let option = 0;
    while (option < options.length - 1 && remaining >= (options[option]?.probability ?? 0))
      remaining -= options[option++]?.probability ?? 0;
    chosen[option]?.push(i);
  }
  const parts: readonly PartialSample[] = options.map(({ part }, option) => {
    const positions = Uint32Array.from(chosen[option] ?? []);
    return { positions, part: sampleTree(part, pickRuns(runs, positions), numbers) };
  });
  const timesMs = new Float64Array(runs.length);
  const failed = new Uint8Array(runs.length);
  for (const { part, positions } of parts)
    positions.forEach((position, i) => {
      timesMs[position] = at(part.timesMs, i);
      failed[position] = part.failed?.[i] ?? 0;
    });
  return {
    runs,
    timesMs,
    ...(parts.some(({ part }) => part.failed) ? { failed } : {}),
    attribute: (weights, charge) => {
      for (const { part, positions } of parts) part.attribute(pickWeights(weights, positions), charge);
    },
  };
}

function sampleRetry(retry: RetriedPart, runs: Uint32Array, numbers: NumberSource): SampledPart {
  const { timeoutMs = Number.POSITIVE_INFINITY, backoffMs = 0, multiplier = 2 } = retry;
  const timesMs = new Float64Array(runs.length);
  const waitedMs = new Float64Array(runs.length);
  const attempts: (PartialSample & { readonly kept: Float64Array })[] = [];
  let positions = firstNumbers(runs.length);
  for (let attempt = 1; attempt <= retry.maximumAttempts && positions.length > 0; attempt++) {
    const own = numbers.within(`attempt of ${streamOf(retry)}`);
    const part = sampleTree(retry.part, pickRuns(runs, positions), own);
    const luck = own.draw('failure', positions.length);
    const kept = new Float64Array(positions.length);
    const again: number[] = [];
    positions.forEach((position, i) => {
      const time = at(part.timesMs, i);
      const spent = Math.min(time, timeoutMs);
      const pause = attempt > 1 ? backoffMs * multiplier ** (attempt - 2) : 0;
      kept[i] = time <= timeoutMs ? 1 : spent / time;
      timesMs[position] = at(timesMs, position) + pause + spent;
      waitedMs[position] = at(waitedMs, position) + pause;
      const fails = at(luck, i) < retry.failureProbability;
      if (fails || time > timeoutMs || part.failed?.[i] === 1) again.push(position);
    });
    attempts.push({ part, positions, kept });
    positions = Uint32Array.from(again);
  }
  const failed = new Uint8Array(runs.length);
  for (const position of positions) failed[position] = 1;
  return {
    runs,
    timesMs,
    failed,
    attribute: (weights, charge) => {
      for (const { part, positions: places, kept } of attempts)
        part.attribute(
          pickWeights(weights, places).map((weight, i) => weight * at(kept, i)),
          charge,
        );
      if (backoffMs > 0) charge(retry.id, waitedMs, weights, runs);
    },
  };
}
