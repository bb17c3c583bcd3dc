import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { installedProgram } from './installed-program.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but this machine has an address: a page that asks for more is found in the log, and gets nothing. One more
  // name leads here, because browsers trust localhost even over plain http.
  '--host-resolver-rules=MAP tagwerk.example.org 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** A real browser with an empty profile that writes down every request of its pages. */
export class TestBrowser {
  private readonly requested: string[] = [];

  private constructor(private readonly browser: Browser) {}

  /** @param more flags of Chromium. @throws Error with one sentence when the machine has no Chromium */
  static async launch(more: readonly string[] = []): Promise<TestBrowser> {
    const executablePath = installedProgram([...names, onMac], 'chromium');
    // Chromium's sandbox refuses root.
    const args = [...flags, ...more, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    return new TestBrowser(await chromium.launch({ executablePath, args }));
  }

  /** A page with cookies, storage and cache of its own; `javaScriptEnabled: false` for visitors without scripts. */
  async open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', ...options });
    context.on('request', (request) => this.requested.push(request.url()));
    return context.newPage();
  }

  /** Requests that left this machine, or tried to. Empty is the promise of every page. */
  get requestsToOthers(): readonly string[] {
    return this.requested.filter((url) => !isOwn(new URL(url)));
  }

  get requests(): readonly string[] {
    return this.requested;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

const isOwn = ({ protocol, hostname }: URL): boolean =>
  ['data:', 'blob:', 'about:'].includes(protocol) || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
