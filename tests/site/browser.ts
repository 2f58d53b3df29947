import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** An open page, with everything it should never do. */
export interface Watched {
  page: Page;
  /** Console errors and warnings, exceptions, requests that left the origin or failed, violations of the CSP. */
  complaints: string[];
  /** Addresses of all requests. */
  requests: string[];
  close: () => Promise<void>;
}

/** Opens a page and records its events from the start. */
export async function watch(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ baseURL: origin, ...options });
  // Generous, because a busy machine is slow.
  context.setDefaultTimeout(90_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  if (options.javaScriptEnabled !== false) {
    await context.exposeBinding('reportViolation', (_source, violation: string) =>
      complaints.push(`CSP: ${violation}`),
    );
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        (window as unknown as { reportViolation: (text: string) => void }).reportViolation(
          `${violatedDirective} ${blockedURI}`,
        );
      });
    });
  }
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  context.on('request', (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(`${origin}/`)) complaints.push(`left the origin: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return { page, complaints, requests, close: () => context.close() };
}
