import { chromium } from 'playwright-core';

/** A running browser that any process may connect to. */
export interface BrowserHandle {
  /** For `chromium.connect(endpoint)` of playwright-core. */
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

// The network is closed to it: nothing is to be looked up or updated while a page is judged.
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Starts a real Chromium: on Linux x64 the one that comes with the development dependencies, elsewhere an installed one.
 * @throws when neither is there, with what to install
 */
export async function launchBrowser(): Promise<BrowserHandle> {
  const server =
    process.platform === 'linux' && process.arch === 'x64' ? await launchBundled() : await launchInstalled();
  return { endpoint: server.wsEndpoint(), close: () => server.close() };
}

async function launchBundled() {
  // Told that it runs on this platform, the package adds the system libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  bundled.setGraphicsMode = false;
  return chromium.launchServer({
    executablePath: await bundled.executablePath(),
    // In a single process a page that closes can take the browser with it.
    args: [...bundled.args.filter((flag) => flag !== '--single-process'), '--no-sandbox', ...quiet],
  });
}

async function launchInstalled() {
  const reasons: string[] = [];
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    try {
      return await chromium.launchServer({ channel, args: quiet });
    } catch (error) {
      reasons.push(`${channel}: ${String(error).split('\n')[0]}`);
    }
  }
  throw new Error(
    `The site tests need a browser. On ${process.platform} ${process.arch} none comes with the dependencies: install Google Chrome or Microsoft Edge.\n${reasons.join('\n')}`,
  );
}
