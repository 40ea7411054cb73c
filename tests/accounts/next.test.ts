// After signing in one stays on this site.
import { expect, test } from "vitest";
import { ownPath } from "@/server/accounts/next";

test.each(["/", "/groups/harbour", "/groups/harbour/lantern/article?open=k3f9x2ab#k3f9x2ab", "/invitations/abc_-9"])(
  "%s is ours",
  (path) => {
    expect(ownPath(path)).toBe(path);
  },
);

test.each([
  ..."https://evil.test|//evil.test|/\\evil.test|\\\\evil.test|/\t/evil.test|javascript:alert(1)|data:text/html,x|evil.test".split(
    "|",
  ),
  ..."/%09/evil.test/..//evil.test|/.//evil.test|/..//evil.test|/api/auth/signout|/api/trpc/x|/groups/a\r\nSet-Cookie: x=1|/gr oups".split(
    "|",
  ),
  ...[
    "",
    null,
    undefined,
    `/${"a".repeat(600)}`,
    "http:evil.test",
    "/a\\..\\evil",
    "///evil.test",
    "/x/../api/auth/signout",
  ],
])("%s leads home", (path) => {
  expect(new URL(ownPath(path), "https://read.example.org").origin).toBe("https://read.example.org");
  expect(ownPath(path)).not.toMatch(/^\/api|^\/\//);
});
