// The format rules against what others know: every day of two centuries, every country, and the
// runtime's own URL.

import assert from "node:assert/strict";
import countries from "i18n-iso-countries";
import { load, root } from "../scripts/run.mjs";
import { runNamed } from "./named.mjs";

const { idenfy, vove, yoti } = await load(`${root}/pkg/index.js`);

const isUrl = (success_url) => yoti.session.check({ sdk_config: { success_url } }).ok;

/** A small generator with a fixed seed, so that a failure can be repeated. */
function random(seed) {
  return (below) => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

const PARTS = [
  ["https", "http", "HTTPS", "app", "a+b", "ht tp", "1a", "javascript", "file", "ws", ""],
  ["://", ":/", ":", "//", ":///", ":\\\\", "://\t"],
  ["", "", "", "user@", "u:p@", "@", ":@"],
  [
    "example.com", "EXAMPLE.com", "a-b.c", "-a.b", "a-.b", "a..b", ".a", "a.", "1.2.3.4", "1.2.3", "256.1.1.1",
    "01.2.3.4", "0x7f.1", "a.1", "a.0x1", "[::1]", "[::g]", "[1:2:3:4:5:6:7:8]", "[::ffff:1.2.3.4]", "[::1", "xn--mnchen-3ya.de",
    "xn--a", "xn--0", "xn--a-ecp.ru", "ab--c.de", "münchen.de", "a_b.c", "a%41.b", "", "localhost", "a b", "a\u00adb.c", "1e3", "١.com",
    "xn--zca.com", "xn--fa-hia.de", "xn--ls8h.la", "xn---", "xn--99999999",
  ],
  ["", "", ":", ":0", ":80", ":65535", ":65536", ":99999999", ":8a", ": 8"],
  ["", "/", "/a/b", "/a b", "/é", "/%zz", "/\\", "/\u0000", "/\n", "/a'b", "//"],
  ["", "?", "?a=b", "?a b", "?é#", "?%", "?'"],
  ["", "#", "#a b", "#é", "#%"],
];

const TESTS = {
  "what is accepted as a URL is a URL to the runtime"() {
    const below = random(20261121);
    const accepted = new Set();
    for (let round = 0; round < 200_000; round++) {
      const text = PARTS.map((choices) => choices[below(choices.length)]).join("");
      if (isUrl(text)) {
        accepted.add(text);
        assert.doesNotThrow(() => new URL(text), JSON.stringify(text));
      }
    }
    assert.ok(accepted.size > 500, `only ${accepted.size} were accepted: is the generator weak?`);
  },

  "dates: every day from 1900 to 2100, and no other"() {
    const check = (dateOfBirth) => idenfy.session.check({ clientId: "u", dateOfBirth }).ok;
    const two = (number) => String(number).padStart(2, "0");
    let days = 0;
    for (let year = 1900; year <= 2100; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${two(month)}-${two(day)}`;
          const date = new Date(Date.UTC(year, month - 1, day));
          const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month > 0;
          assert.equal(check(text), exists, text);
          days += exists ? 1 : 0;
        }
      }
    }
    assert.equal(days, 73_414);
  },

  "birth dates are sent day first"() {
    const sent = (dateOfBirth) => vove.session.check({ refId: "u", user: { dateOfBirth } }).value.user.dateOfBirth;
    assert.equal(sent("2000-10-01"), "01-10-2000");
    assert.equal(sent("01-10-2000"), "01-10-2000");
  },

  "countries: the officially assigned codes, and Kosovo with a warning"() {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const two = (nationality) => idenfy.session.check({ clientId: "u", nationality });
    const three = (preset_issuing_country) => yoti.session.check({ sdk_config: { preset_issuing_country } });
    // The list counts Kosovo in, by another code of three letters than the usual XKX.
    const known = countries.getAlpha2Codes();
    const { XKK: _, ...known3 } = { ...countries.getAlpha3Codes(), XKX: "XK" };
    for (const a of letters) {
      for (const b of letters) {
        const result = two(a + b);
        assert.equal(result.ok, a + b in known, a + b);
        assert.equal(result.warnings.length, a + b === "XK" ? 1 : 0, a + b);
        for (const c of letters) {
          const code = a + b + c;
          assert.equal(three(code).ok, code in known3, code);
        }
      }
    }
    assert.equal(Object.keys(known).length, 250);
  },
};

export const runFormats = () => runNamed(TESTS);
