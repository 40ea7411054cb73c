// Somebody before a browser of their own, and everything that the browser complains about meanwhile.
import type { Browser, BrowserContextOptions, ConsoleMessage, Locator, Page } from "playwright-core";
import { settled, visit } from "@/tests/support/visit";
import type { Hand } from "./hand";

/** The roles by which the steps find things, as a screen reader does. */
type Role = "button" | "link" | "textbox" | "combobox" | "radio" | "menuitemradio";

/** Somebody who works a page with one hand. */
export class Person {
  /** What the browser complained about: errors, warnings, requests that failed, rules of the policy that were broken. */
  readonly complaints: string[] = [];

  private constructor(
    readonly name: string,
    readonly email: string,
    readonly page: Page,
    readonly hand: Hand,
    readonly base: string,
  ) {
    listen(page, this.complaints);
  }

  /** Opens a window of their own. */
  static async at(browser: Browser, base: string, name: string, hand: Hand, more: BrowserContextOptions = {}) {
    const context = await browser.newContext({ ...hand.window, timezoneId: "Europe/Lisbon", ...more });
    context.setDefaultTimeout(20_000);
    return new Person(name, `${name.toLowerCase()}@example.org`, await context.newPage(), hand, base);
  }

  /** Types an address. */
  async goTo(path: string): Promise<void> {
    await visit(this.page, new URL(path, this.base).href);
  }

  /** What has this name, on the page or in a part of it. */
  find(role: Role, name: string | RegExp, within: Pick<Locator, "getByRole"> = this.page): Locator {
    return within.getByRole(role, { name, exact: typeof name === "string" });
  }

  /** Presses what has this name. */
  press(role: Role, name: string | RegExp, within?: Pick<Locator, "getByRole">): Promise<void> {
    return this.hand.press(this.page, this.find(role, name, within));
  }

  /** Writes into the field of this name. */
  write(name: string, words: string, within: Pick<Locator, "getByLabel"> = this.page): Promise<void> {
    return this.hand.write(this.page, within.getByLabel(name, { exact: true }), words);
  }

  /** Waits until the page's first heading says this. */
  async sees(heading: string | RegExp): Promise<void> {
    await this.page.getByRole("heading", { name: heading, level: 1 }).waitFor();
  }

  /** Waits until the page has come to rest: nothing is asked for any more. */
  async settled(): Promise<void> {
    await settled(this.page);
  }
}

/** Whoever leaves a page gives up what it was still asking for. */
const isGivenUp = (reason: string | undefined): boolean => reason === "net::ERR_ABORTED";

/** Only our own looking into a mail's frame is meant, where mails may run no script. */
const isOurs = (words: string): boolean => words.startsWith("Blocked script execution in 'about:srcdoc'");

function listen(page: Page, complaints: string[]): void {
  const where = () => new URL(page.url()).pathname;
  page.on("console", (message: ConsoleMessage) => {
    const words = message.text();
    if (["error", "warning"].includes(message.type()) && !isOurs(words)) complaints.push(`${where()}: ${words}`);
  });
  page.on("pageerror", (error) => complaints.push(`${where()}: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    if (!isGivenUp(reason)) complaints.push(`${where()}: ${request.url()} failed: ${reason}`);
  });
  page.on("response", (answer) => {
    if (answer.status() >= 400) complaints.push(`${where()}: ${answer.url()} answered ${answer.status()}`);
  });
}
