import type { BrowserContext, Page } from 'playwright-core';

/** Actions of a browser that no text of a guide may cause. */
export interface InjectionEffects {
  context: BrowserContext;
  /** Pages where injected code ran, or opened a window. */
  executed: string[];
  /** Requests to other hosts. */
  away: string[];
}

/** Monitors every page of a context: hostile texts try to call `pwned()`. */
export async function recordInjections(context: BrowserContext, home: string): Promise<InjectionEffects> {
  const executed: string[] = [];
  const away: string[] = [];
  await context.exposeBinding('pwned', ({ page }) => void executed.push(page.url()));
  context.on('dialog', async (dialog) => {
    executed.push(`${dialog.message()}: ${dialog.page()?.url()}`);
    await dialog.dismiss();
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(?:data|blob):/.test(request.url())) away.push(request.url());
  });
  return { context, executed, away };
}

/** Visits each address, in several parallel tabs. */
export async function visitAll(context: BrowserContext, addresses: string[], look: (page: Page) => Promise<void>) {
  const waiting = [...addresses];
  const tab = async () => {
    const page = await context.newPage();
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await look(page);
    }
    await page.close();
  };
  await Promise.all([tab(), tab(), tab()]);
}

/**
 * Clicks everything clickable on a page, with ordinary links disabled, and searches the page for elements that would
 * run code or navigate by themselves.
 *
 * @returns elements and attributes that do not belong in a guide
 */
export function clickEverything(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const schemeOf = (address: string) => new URL(address, document.baseURI).protocol;
    const stay = (event: Event) => {
      const address = (event.target as Element).closest('a[href]')?.getAttribute('href') ?? '';
      if (/^(?:https?|file|tel|mailto):$/.test(schemeOf(address))) event.preventDefault();
    };
    for (const type of ['click', 'submit']) document.addEventListener(type, stay, true);
    const found: string[] = [];
    const look = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        const name = element.localName;
        if (/^(?:iframe|frame|object|embed|base|math)$/.test(name)) found.push(name);
        if (name === 'script' && !element.hasAttribute('src')) {
          if (element.getAttribute('type') === 'application/ld+json') JSON.parse(element.textContent);
          else found.push(element.outerHTML.slice(0, 100));
        }
        for (const { name: key, value } of element.attributes) {
          if (/^(?:on.*|style|srcdoc|formaction)$/.test(key)) found.push(`${name} ${key}=${value}`);
          const leads = /^(?:href|src|action|xlink:href)$/.test(key) && !value.startsWith('data:image/');
          if (leads && !/^(?:https?|file|tel|mailto):$/.test(schemeOf(value))) found.push(`${name} ${key}=${value}`);
        }
        if (element instanceof HTMLTemplateElement) look(element.content);
      }
    };
    look(document);
    for (const element of document.querySelectorAll('a, button, summary, [tabindex]')) {
      if (element.localName === 'a' || element.checkVisibility())
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
    look(document);
    return found.map((what) => `${location.href}: ${what}`);
  });
}
