// A thread of its own that notices when the main one no longer gets round to anything: code of the author's that doesn't
// end can't be stopped from where it runs. It asks the debugger what runs, says it, and ends the process.
import { writeSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';

/** @type {{ beats: SharedArrayBuffer, seconds: number, root: string }} */
const { beats, seconds, root } = workerData;
const beat = new Int32Array(beats);

/** Whether nothing has moved for that long. */
const isStill = (/** @type {number} */ milliseconds) =>
  Atomics.wait(beat, 0, Atomics.load(beat, 0), milliseconds) === 'timed-out';

for (;;) {
  // A machine that slept has both behind it when it wakes; then the main thread moves first.
  if (!isStill(seconds * 1000) || !isStill(1500)) continue;
  // While the answers are on their way, nothing else keeps this thread.
  const awake = setInterval(() => undefined, 1000);
  const session = new Session();
  session.connectToMainThread();
  /** @type {Map<string, string>} */
  const addresses = new Map();
  session.on('Debugger.scriptParsed', ({ params }) => addresses.set(params.scriptId, params.url));
  /** @type {Promise<import('node:inspector').Debugger.CallFrame[]>} */
  const paused = new Promise((resolve) => {
    session.once('Debugger.paused', ({ params }) => resolve(params.callFrames));
  });
  await session.post('Debugger.enable');
  await session.post('Debugger.pause');
  const frames = (await paused).map((frame) => ({ ...frame, url: addresses.get(frame.location.scriptId) ?? '' }));
  const place = authorsPlace(frames);
  if (place !== null) {
    writeSync(
      2,
      `\n${place}\n  error    What runs here has not ended after ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. Nothing that comes after it can be done.\n  fix      Look for a loop without an end; give what only takes long more time with --time-limit ${seconds * 10}.\n`,
    );
    const [frame] = frames.filter(({ url }) => !url.startsWith('wasm:'));
    if (frame !== undefined)
      await session.post('Debugger.evaluateOnCallFrame', {
        callFrameId: frame.callFrameId,
        // Node would add to the message that it waits for the debugger, which it doesn't.
        expression: "process.getBuiltinModule('node:fs').closeSync(2); process.reallyExit(2)",
      });
  }
  // What takes long is ours: a large picture, a bill. It may.
  await session.post('Debugger.resume');
  session.disconnect();
  clearInterval(awake);
}

/**
 * `case-studies/shop/case-study.ts:12:3`; `null` where nothing of the author's runs.
 * @param {readonly { url: string, location: import('node:inspector').Debugger.Location }[]} frames
 */
function authorsPlace(frames) {
  for (const { url, location } of frames) {
    if (!url.startsWith('file:') || url.includes('/node_modules/')) continue;
    const file = path.relative(root, fileURLToPath(url.replace(/\?.*$/, '')));
    if (/^(?:case-studies[\\/]|casebook\.config\.)/.test(file))
      return `${file}:${location.lineNumber + 1}:${(location.columnNumber ?? 0) + 1}`;
  }
  return frames.some(({ url }) => url.includes('pglite')) ? 'a statement of the schema' : null;
}
