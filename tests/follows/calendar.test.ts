// M9: when digests are due, in a year of twelve zones and at the odd hours of their clocks. Time is a value here.
import { describe, expect, test } from "vitest";
import { dateAt, momentOf, nextRun, type Times, weekdayOf } from "@/server/follows/calendar";
import { ZONES } from "../support/zones";

const HOURS = [0, 1, 2, 3, 7, 23];

/** The dates of all digests from one moment to another, as a worker makes them that looks whenever one is due. */
function year(times: Times, from: Date, to: Date): string[] {
  const dates: string[] = [];
  let run = nextRun(times, from, null);
  while (run.at <= to) {
    dates.push(run.date);
    run = nextRun(times, run.at, run.date);
  }
  return dates;
}

const FROM = new Date("2026-01-01T00:00:00Z");
const TO = new Date("2027-01-01T00:00:00Z");

/** Every local date that begins and ends within the year that is simulated. */
function wholeDates(timeZone: string): string[] {
  const dates = new Set<string>();
  for (let at = FROM.getTime(); at < TO.getTime(); at += 3_600_000) dates.add(dateAt(new Date(at), timeZone));
  return [...dates].slice(1, -1);
}

describe("M9 a year of digests", () => {
  test.each(ZONES)("in %s: exactly one a local date at every hour, and exactly one a week", (timeZone) => {
    const whole = wholeDates(timeZone);
    expect(whole.length).toBeGreaterThan(362);
    for (const hour of HOURS) {
      const daily = year({ cadence: "daily", hour, weekday: 1, timeZone }, FROM, TO);
      expect(new Set(daily).size).toBe(daily.length);
      expect(daily.filter((date) => whole.includes(date))).toEqual(whole);
      const weekly = year({ cadence: "weekly", hour, weekday: 7, timeZone }, FROM, TO);
      expect(weekly.filter((date) => whole.includes(date))).toEqual(whole.filter((date) => weekdayOf(date) === 7));
    }
  });

  test("each is due at its hour, unless the clock leaves it out", () => {
    for (const timeZone of ZONES) {
      const clock = new Intl.DateTimeFormat("en-GB", {
        ...{ timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
      });
      for (const hour of HOURS) {
        const shown = year({ cadence: "daily", hour, weekday: 1, timeZone }, FROM, TO).map((date) =>
          clock.format(momentOf(date, hour, timeZone)!),
        );
        const wanted = `${String(hour).padStart(2, "0")}:00`;
        expect(shown.filter((time) => time !== wanted).length).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe("M9 the odd hours", () => {
  test("an hour that the clock leaves out is as much later", () => {
    expect(momentOf("2026-03-29", 2, "Europe/Berlin")?.toISOString()).toBe("2026-03-29T01:00:00.000Z");
    expect(momentOf("2026-10-04", 2, "Australia/Lord_Howe")?.toISOString()).toBe("2026-10-03T15:30:00.000Z");
  });

  test("an hour that the clock shows twice is meant the first time", () => {
    expect(momentOf("2026-10-25", 2, "Europe/Berlin")?.toISOString()).toBe("2026-10-25T00:00:00.000Z");
    expect(momentOf("2026-11-01", 1, "America/New_York")?.toISOString()).toBe("2026-11-01T05:00:00.000Z");
  });

  test("midnight that is left out is still of its date", () => {
    expect(momentOf("2026-09-06", 0, "America/Santiago")?.toISOString()).toBe("2026-09-06T04:00:00.000Z");
    expect(dateAt(momentOf("2026-04-24", 0, "Africa/Cairo")!, "Africa/Cairo")).toBe("2026-04-24");
  });

  test("a date that a zone left out has no digest, the next one has", () => {
    expect(momentOf("2011-12-30", 7, "Pacific/Apia")).toBeNull();
    const times = { cadence: "daily", hour: 7, weekday: 1, timeZone: "Pacific/Apia" } as const;
    expect(nextRun(times, new Date("2011-12-29T20:00:00Z"), "2011-12-29").date).toBe("2011-12-31");
  });
});

describe("M9 what is late, and what is changed", () => {
  const berlin = { cadence: "daily", hour: 22, weekday: 1, timeZone: "Europe/Berlin" } as const;

  test("after six hours without a worker the next one is that of the next evening", () => {
    expect(nextRun(berlin, new Date("2026-06-02T02:00:00Z"), "2026-06-01")).toEqual({
      date: "2026-06-02",
      at: new Date("2026-06-02T20:00:00Z"),
    });
  });

  test("a later hour on the day of a digest means the next day", () => {
    const changed = { ...berlin, hour: 23 };
    expect(nextRun(changed, new Date("2026-06-01T20:30:00Z"), "2026-06-01").date).toBe("2026-06-02");
  });

  test("who travels west over the date line is told no date twice", () => {
    const honolulu = { ...berlin, hour: 7, timeZone: "Pacific/Honolulu" };
    expect(nextRun(honolulu, new Date("2026-06-02T00:00:00Z"), "2026-06-02").date).toBe("2026-06-03");
  });

  test("the weekly one keeps to its weekday", () => {
    const saturdays = { ...berlin, cadence: "weekly", weekday: 6 } as const;
    expect(nextRun(saturdays, new Date("2026-06-06T20:00:00Z"), "2026-06-06").date).toBe("2026-06-13");
  });
});
