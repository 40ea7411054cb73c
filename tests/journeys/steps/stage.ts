// What the steps of a journey share: the app, the people, and what they have found out on the way.
import type { Browser } from "playwright-core";
import { startApp } from "@/tests/support/app";
import { launchBrowser } from "@/tests/support/browser";
import type { Hand } from "./hand";
import { Person } from "./person";

/** A journey under way. */
export type Stage = {
  ann: Person;
  bob: Person;
  carol: Person;
  databaseUrl: string;
  /** The link by which carol is invited. */
  link: string;
  /** Where the article is read. */
  article: string;
  end(): Promise<void>;
};

/** A fresh installation, and three people who work it with the same hand. */
export async function setStage(hand: Hand): Promise<Stage> {
  const app = await startApp();
  const browser: Browser = await launchBrowser();
  const at = (name: string) => Person.at(browser, app.baseUrl, name, hand);
  const [ann, bob, carol] = [await at("Ann"), await at("Bob"), await at("Carol")];
  const end = async () => {
    await browser.close();
    await app.stop();
  };
  return { ann, bob, carol, databaseUrl: app.databaseUrl, link: "", article: "", end };
}

/** One step: a sentence, and what happens. */
export type Step = [sentence: string, act: (stage: Stage) => Promise<void>];
