import assert from "node:assert/strict";
import { test } from "node:test";
import { eta, formatData, giornoProposto, parseData } from "./data.js";

test("reads the ways people write a date", () => {
  for (const testo of ["01/02/1980", "1/2/1980", "1-2-1980", "1.2.1980", "1 2 1980", "01021980", "1980-02-01", "1980/02/01", "1 febbraio 1980", "1 feb 1980", "\u200b1/2/1980"]) {
    assert.deepEqual(parseData(testo), { ok: true, valore: "1980-02-01" }, testo);
  }
});

test("says what is wrong", () => {
  assert.equal(parseData("").codice, "data-vuota");
  assert.equal(parseData("ieri").codice, "data-formato");
  assert.equal(parseData("1 foo 1980").codice, "data-formato");
  assert.equal(parseData("1/2/80").codice, "data-anno");
  assert.equal(parseData("1/2/0980").codice, "data-vecchia");
  assert.equal(parseData("1/1/1899").codice, "data-vecchia");
  for (const testo of ["1 marxxx 2000", "1 marz 2000", "1980/01-01", "1/1/198²"]) assert.equal(parseData(testo).codice, "data-formato", testo);
  assert.equal(parseData("30/02/2024").codice, "data-inesistente");
  assert.equal(parseData("29/02/2023").codice, "data-inesistente");
  assert.equal(parseData("12/13/1980").codice, "data-inesistente");
  assert.equal(parseData("29/02/2024").valore, "2024-02-29");
});

test("ages change on the birthday", () => {
  assert.equal(eta("2008-03-15", "2026-03-14"), 17);
  assert.equal(eta("2008-03-15", "2026-03-15"), 18);
  assert.equal(eta("2008-02-29", "2026-02-28"), 17);
});

test("formats and proposes days", () => {
  assert.equal(formatData("2024-12-31"), "31/12/2024");
  const oggi = new Date(2026, 10, 21);
  assert.equal(giornoProposto(2026, oggi), "2026-11-21");
  assert.equal(giornoProposto(2025, oggi), "2025-12-31");
  assert.equal(giornoProposto(2027, oggi), "2027-01-01");
});
