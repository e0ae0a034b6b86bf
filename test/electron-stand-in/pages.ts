// The driver's half of windows: pages of one in-memory browser context, whose requests the app answers.
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import type { Wire } from '../../electron/core/wire.ts';
import { decode } from './codec.ts';
import { browserOrigin, type NewWindow, type Served, toAppUrl } from './messages.ts';
import { bindingName, deliverName, pageScript } from './page-script.ts';

export interface PageLook {
  readonly colorScheme: 'light' | 'dark';
  readonly locale: string;
  /** Overrides the size that the app gives its main window. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly headless: boolean;
  /** Origin of Vite's server, the only other place that pages may reach; for development. */
  readonly developmentOrigin?: string;
}

/** Milliseconds until what a test waits for counts as never coming; a loaded machine takes its time. */
const patience = 60_000;

interface Held {
  readonly page: Page;
  readonly window: NewWindow;
}

/** Holds the pages of one app. `app` is filled in once the app's process is there. */
export class Pages {
  readonly context: BrowserContext;
  /** Errors in consoles, page errors, policy violations and refused requests, in order. */
  readonly faults: string[] = [];
  readonly #held = new Map<number, Held>();
  readonly #look: PageLook;
  readonly #app: () => Wire;
  /** The window that a person last clicked or typed in. */
  #lastTouched: number | undefined;
  /** Windows that are being made at this moment. */
  #making = 0;
  #scheme: 'light' | 'dark' | null;

  private constructor(context: BrowserContext, look: PageLook, app: () => Wire) {
    this.context = context;
    this.#look = look;
    this.#app = app;
    this.#scheme = look.colorScheme;
  }

  static async open(browser: Browser, look: PageLook, app: () => Wire): Promise<Pages> {
    const context = await browser.newContext({
      locale: look.locale,
      colorScheme: look.colorScheme,
      viewport: look.headless ? { width: 1280, height: 800 } : null,
      acceptDownloads: false,
    });
    context.setDefaultTimeout(patience);
    const pages = new Pages(context, look, app);
    await context.route('**/*', (route) =>
      // The app can end, or the page go, while an answer is under way.
      pages.#answer(route).catch(() => route.abort('aborted').catch(() => undefined)),
    );
    // It is there once its request was answered: by then, whether it might be opened was asked.
    context.on('page', () => pages.#closeForeign());
    return pages;
  }

  /** Visible windows in the order of their opening. */
  visible = (): Page[] =>
    [...this.#held.values()]
      .filter(({ window }) => window.visible)
      .toSorted((a, b) => a.window.id - b.window.id)
      .map(({ page }) => page);
  idOf = (page: Page): number | undefined => [...this.#held].find(([, held]) => held.page === page)?.[0];

  async create(window: NewWindow): Promise<void> {
    const page = await this.#newPage(window);
    const size = this.#sizeOf(window);
    if (this.#look.headless) await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: this.#scheme });
    await page.exposeBinding(bindingName, ({ frame }, text: string) => {
      const message = decode(text) as { kind: string };
      if (message.kind === 'touch') {
        this.#lastTouched = window.id;
        this.#tell('touched', window.id);
        return undefined;
      }
      return this.#app().ask('invoke', window.id, frame.url(), frame === page.mainFrame(), text);
    });
    await page.addInitScript(pageScript(readFileSync(window.preload, 'utf8')));
    this.#listen(page, window.id);
  }

  async load(id: number, url: string): Promise<void> {
    await this.#held
      .get(id)
      // However long it takes: a test has its own patience.
      ?.page.goto(url, { waitUntil: 'load', timeout: 0 })
      .catch((error: unknown) => {
        // The app may close a window while it loads.
        if (this.#held.has(id)) throw error;
      });
  }

  async reload(id: number): Promise<void> {
    await this.#held.get(id)?.page.reload({ waitUntil: 'load', timeout: 0 });
  }

  send(id: number, text: string): void {
    const page = this.#held.get(id)?.page;
    void page
      ?.evaluate(([name, message]) => Reflect.get(globalThis, name ?? '')?.(message), [deliverName, text])
      .catch(() => undefined);
  }

  async close(id: number): Promise<void> {
    const held = this.#held.get(id);
    this.#held.delete(id);
    await held?.page.close();
  }

  /** A smaller viewport reflows as a larger zoom does. */
  async zoom(id: number, factor: number): Promise<void> {
    const held = this.#held.get(id);
    if (!held || !this.#look.headless) return;
    const { width, height } = this.#sizeOf(held.window);
    await held.page.setViewportSize({
      width: Math.round(width / factor),
      height: Math.round(height / factor),
    });
  }

  async theme(source: 'system' | 'light' | 'dark'): Promise<void> {
    this.#scheme = source === 'system' ? this.#look.colorScheme : source;
    for (const { page } of this.#held.values())
      await page.emulateMedia({ colorScheme: this.#scheme }).catch(() => undefined);
  }

  async pdf(id: number, options: object): Promise<Uint8Array> {
    const held = this.#held.get(id);
    if (!held) throw new Error('the window is gone');
    const protocol = await this.context.newCDPSession(held.page);
    const { data } = await protocol.send('Page.printToPDF', options);
    return new Uint8Array(Buffer.from(data, 'base64'));
  }

  async #newPage(window: NewWindow): Promise<Page> {
    this.#making += 1;
    try {
      const page = await this.context.newPage();
      this.#held.set(window.id, { page, window });
      return page;
    } finally {
      this.#making -= 1;
      this.#closeForeign();
    }
  }

  /** A page that the app didn't make is one that a page opened. While one is being made, they can't be told apart. */
  #closeForeign(): void {
    if (this.#making > 0) return;
    const own = new Set([...this.#held.values()].map(({ page }) => page));
    for (const page of this.context.pages()) if (!own.has(page)) page.close().catch(() => undefined);
  }

  #sizeOf(window: NewWindow): { width: number; height: number } {
    return (window.id === 1 && this.#look.viewport) || { width: window.width, height: window.height };
  }

  #listen(page: Page, id: number): void {
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`page: ${error.stack ?? error.message}`));
    page.on('crash', () => this.#tell('crashed', id));
    page.on('close', () => {
      // Closed by a person's hand in a headed browser, which can't be held back.
      if (this.#held.delete(id)) this.#tell('gone', id);
    });
  }

  /** Tells the app something that it may be too late for. */
  #tell(what: string, id: number): void {
    this.#app()
      .ask(what, id)
      .catch(() => undefined);
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = request.url();
    if (this.#look.developmentOrigin && url.startsWith(this.#look.developmentOrigin)) return route.continue();
    const asking = pageOf(route);
    if (!asking && request.isNavigationRequest()) return this.#refusePopup(route);
    const held = asking ? [...this.#held].find(([, { page }]) => page === asking) : [...this.#held][0];
    if (!held) return this.#refusePopup(route);
    if (!url.startsWith(`${browserOrigin}/`)) return this.#refuse(route, held[0]);
    const [id, { page, window }] = held;
    // The driver's own reload of the same address is what `webContents.reload` would be, and asks nobody.
    const isLeaving =
      request.isNavigationRequest() &&
      page.url().startsWith(browserOrigin) &&
      withoutHash(page.url()) !== url;
    if (isLeaving && !(await this.#app().ask('mayNavigate', id, toAppUrl(url))))
      return route.abort('aborted');
    const served = (await this.#app().ask(
      'fetch',
      window.partition,
      toAppUrl(url),
      request.method(),
    )) as Served;
    await route.fulfill({ status: served.status, headers: served.headers, body: Buffer.from(served.body) });
  }

  async #refuse(route: Route, id: number): Promise<void> {
    const request = route.request();
    if (!request.isNavigationRequest()) this.faults.push(`refused request: ${request.url()}`);
    else if (await this.#app().ask('mayNavigate', id, request.url()))
      this.faults.push(`leaving was allowed: ${request.url()}`);
    // Unlike other reasons, this one leaves the page where it is, as a prevented navigation does.
    await route.abort('aborted');
  }

  /** A page that the app didn't make: somebody called window.open or followed a link to a new window. */
  async #refusePopup(route: Route): Promise<void> {
    const url = route.request().url();
    const opener = this.#lastTouched ?? [...this.#held.keys()][0];
    const action = opener === undefined ? 'deny' : await this.#app().ask('opens', opener, toAppUrl(url));
    if (action !== 'deny') this.faults.push(`window.open was allowed: ${url}`);
    await route.abort('blockedbyclient');
  }
}

const withoutHash = (url: string): string => url.split('#')[0] ?? '';

function pageOf(route: Route): Page | undefined {
  try {
    return route.request().frame().page();
  } catch {
    // A request of a worker or of a page that is still being made has no frame.
    return undefined;
  }
}
