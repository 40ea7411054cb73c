// Before each journey: there is an app to travel in.
import { inject } from "vitest";

const trouble = inject("appTrouble");
if (trouble) throw new Error(`The app could not be started: ${trouble}`);
