// Whose request it is, as limits count it.
import { expect, test } from "vitest";
import { callerOf, network } from "@/server/accounts/address";

test.each([
  ["without a proxy the peer counts, whatever the caller wrote", "6.6.6.6, 203.0.113.9", 0, "203.0.113.9"],
  ["one proxy tells who called it", "6.6.6.6, 203.0.113.9, 10.0.0.1", 1, "203.0.113.9"],
  ["two proxies tell who called the outer one", "6.6.6.6, 203.0.113.9, 10.0.0.2, 10.0.0.1", 2, "203.0.113.9"],
  ["who came round the proxies is its own peer", "203.0.113.9", 1, "203.0.113.9"],
  ["an IPv4 peer may be written as IPv6", "::ffff:203.0.113.9", 0, "203.0.113.9"],
  ["nonsense is nobody", "nonsense", 0, null],
  ["nothing is nobody", null, 0, null],
])("%s", (_, chain, proxies, caller) => {
  expect(callerOf(chain, proxies)).toBe(caller);
});

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::6", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["203.0.113.9", "203.0.113.9"],
  [null, "unknown"],
])("%s is counted as %s", (address, counted) => {
  expect(network(address)).toBe(counted);
});
