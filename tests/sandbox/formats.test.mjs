import assert from "node:assert/strict";
import { test } from "node:test";

import { alpha2, alpha3 } from "../../pkg-template/sandbox/countries.js";
import * as formats from "../../pkg-template/sandbox/formats.js";

function assertEach(is, { yes, no }) {
  for (const text of yes) assert.ok(is(text), `should pass: ${text}`);
  for (const text of no) assert.ok(!is(text), `should fail: ${text}`);
}

test("URLs", () => {
  const good = {
    yes: [
      "https://a.b",
      "HTTPS://A.B/c?d#e",
      "http://localhost:3000",
      "https://a.b:65535/%",
      "https://127.0.0.1/",
      "https://255.255.255.255",
      `https://${"a".repeat(63)}.b`,
      `https://${"a.".repeat(126)}b`,
      "https://[::1]:8080/x",
      "https://xn--bcher-kva.example/",
      "https://a.b?c",
      "myapp://done",
      "https://a.b/é",
    ],
    no: [
      "",
      "https:/a.b",
      "https:a.b",
      "//a.b",
      "a.b",
      "https://",
      "https:///x",
      "https://a b.c",
      "https://a.b/ c",
      "https://a.b/\t",
      " https://a.b",
      "https://a.b\n",
      "https://a.b/\\c",
      "https://user@a.b",
      "https://user:pw@a.b",
      "https://a.b:65536",
      "https://a.b:x",
      "https://a.b:",
      "https://é.example",
      "https://-a.b",
      "https://a-.b",
      "https://a..b",
      "https://a_b.c",
      `https://${"a.".repeat(126)}bc`,
      "https://256.1.1.1",
      "https://01.1.1.1",
      "https://1.1.1.1.1",
      "https://1.2.3",
      "https://a.1",
      "https://[::g]",
      "https://xn--a",
      `https://${"a".repeat(64)}.b`,
    ],
  };
  assertEach(formats.isUrl, good);
  for (const text of good.yes) assert.ok(URL.canParse(text));
  assertEach(formats.isHttpsUrl, { yes: ["https://a.b"], no: ["http://a.b", "httpsx://a.b"] });
});

test("dates and instants", () => {
  assertEach(formats.isDate, {
    yes: ["2000-02-29", "2024-12-31"],
    no: ["1900-02-29", "2024-13-01", "2024-00-01", "2024-04-31", "2024-1-1", "2024-01-01\n", ""],
  });
  assertEach(formats.isDayFirstDate, { yes: ["31-12-2024"], no: ["12-31-2024", "2024-12-31"] });
  assertEach(formats.isInstant, {
    yes: ["2024-02-29T23:59:59Z", "2024-01-01T00:00:00.123456+05:30"],
    no: [
      "2024-02-30T00:00:00Z",
      "2024-01-01T00:00Z",
      "2024-01-01T00:00:60Z",
      "2024-01-01 00:00:00Z",
      "2024-01-01T00:00:00",
      "2024-01-01T00:00:00+24:00",
    ],
  });
});

test("letters, UUIDs, colours", () => {
  assertEach(formats.isLetters, {
    yes: ["O'Brien", "Anne-Marie", "St. John", "José", "王", "a & b", "a\\b", "`"],
    no: ['a"b', "a7", "a_b", "a\u0000", "a?", "(a)", "a;b", "a=b"],
  });
  assertEach(formats.isUuid, {
    yes: ["3EB8C91C-c866-4fcb-9805-67e8b45c7883"],
    no: ["3eb8c91cc8664fcb980567e8b45c7883", "{3eb8c91c-c866-4fcb-9805-67e8b45c7883}"],
  });
  assertEach(formats.isColour, { yes: ["#fff", "#2D9FFF"], no: ["fff", "#ffff", "#ggg"] });
});

test("countries: 249 of ISO 3166-1 and Kosovo", () => {
  assert.equal(alpha2.size, 250);
  assert.equal(alpha3.size, 250);
  assert.ok(alpha2.has("GB") && !alpha2.has("UK") && !alpha2.has("EU") && alpha2.has("XK"));
  assert.ok(alpha3.has("GBR") && !alpha3.has("ROM") && alpha3.has("XKX"));
});
