import assert from "node:assert/strict";
import { test } from "node:test";

import { alpha2 } from "../../pkg-template/sandbox/countries.js";
import * as formats from "../../pkg-template/sandbox/formats.js";

function assertEach(is, { yes, no }) {
  for (const text of yes) assert.ok(is(text), `should pass: ${text}`);
  for (const text of no) assert.ok(!is(text), `should fail: ${text}`);
}

test("URIs", () => {
  const good = {
    yes: [
      "https://a.b",
      "HTTPS://A.B/c?d#e",
      "http://localhost:3000",
      "https://a.b:65535/%",
      "https://[::1]:8080/x",
      "https://a.b?c",
      "https://a.b/é",
      "https://é.example",
      "https://a_b.c.",
      "https://user:pw@a.b",
      "myapp://done",
      "com.example.app:/done",
      "com.example.app:done",
    ],
    no: [
      "",
      "https:/a.b",
      "https:a.b",
      "http:/a.b",
      "//a.b",
      "a.b",
      "/a",
      "https://",
      "https:///x",
      "https://?x",
      "https://#x",
      "https://a b.c",
      "https://a.b/ c",
      "https://a.b/\t",
      " https://a.b",
      "https://a.b\n",
      "https://a.b/\\c",
      "https://a.b:65536",
      "https://a.b:x",
      "https://[::g]",
      "https://256.1.1.1",
    ],
  };
  assertEach(formats.isUri, good);
  for (const text of good.yes) assert.ok(new URL(text));
  const no = ["http://a.b", "httpsx://a.b", "https:/a.b", "myapp://done", ""];
  assertEach(formats.isHttps, { yes: ["https://a.b", "HTTPS://a_b.c"], no });
});

test("dates", () => {
  assertEach(formats.isDate, {
    yes: ["2000-02-29", "2024-12-31"],
    no: ["1900-02-29", "2024-13-01", "2024-00-01", "2024-04-31", "2024-1-1", "2024-01-01\n", ""],
  });
});

test("letters, ASCII, UUIDs", () => {
  assertEach(formats.isLetters, {
    yes: ["O'Brien", "Anne-Marie", "St. John", "José", "王", "a & b", "a\\b", "`", ""],
    no: ['a"b', "a7", "a_b", "a\u0000", "a\u0085", "a?", "(a)", "a;b", "a=b"],
  });
  assertEach(formats.isAscii, { yes: ["", "a\u0000~\u007f"], no: ["\u0080", "é"] });
  assertEach(formats.isUuid, {
    yes: ["3EB8C91C-c866-4fcb-9805-67e8b45c7883"],
    no: ["3eb8c91cc8664fcb980567e8b45c7883", "{3eb8c91c-c866-4fcb-9805-67e8b45c7883}", ""],
  });
});

test("countries: 249 of ISO 3166-1 and Kosovo", () => {
  assert.equal(alpha2.size, 250);
  assert.ok(alpha2.has("GB") && !alpha2.has("UK") && !alpha2.has("EU") && alpha2.has("XK"));
});
