import assert from "node:assert/strict";
import { test } from "node:test";
import { formatCampo, formatImporto, formatNumero, parseImporto, parseIntero, parseQuota } from "./moneta.js";

const LETTI = {
  "0": 0, "7": 7, "1234": 1234, "1.234": 1234, "1,234": 1234, "12.345,50": 12345.5, "12345,5": 12345.5,
  "12345.50": 12345.5, "12,345.50": 12345.5, "12 345,50": 12345.5, "12'345": 12345, "12’345,05": 12345.05,
  "€ 1.000": 1000, "1000€": 1000, "1000 euro": 1000, "1.234.567,89": 1234567.89, "0,5": 0.5, "007": 7,
  "12\u00a0345,50\u00a0€": 12345.5, "１２３": 123, "999999999999": 999999999999,
  "1\u200b.000": 1000, "\ufeff12,50": 12.5,
};

for (const [testo, valore] of Object.entries(LETTI)) {
  test(`reads «${testo}» as ${valore}`, () => assert.deepEqual(parseImporto(testo), { ok: true, valore }));
}

const RIFIUTATI = {
  "": "denaro-vuoto", "  ": "denaro-vuoto", "€": "denaro-vuoto", "-5": "denaro-negativo", "−5": "denaro-negativo",
  "mille": "denaro-lettere", "12mila": "denaro-lettere", "1e5": "denaro-lettere", "10²": "denaro-lettere", "①": "denaro-lettere", "1₀": "denaro-lettere", ".": "denaro-lettere",
  "1234,567": "denaro-ambiguo", "1.23.45": "denaro-ambiguo", "1,2345": "denaro-ambiguo", "12 34": "denaro-ambiguo",
  "1.234.56": "denaro-ambiguo", "12.": "denaro-ambiguo", ",50": "denaro-ambiguo", "0.500": "denaro-decimali",
  "1.234,567": "denaro-decimali", "1234567890123": "denaro-grande",
};

for (const [testo, codice] of Object.entries(RIFIUTATI)) {
  test(`refuses «${testo}» as ${codice}`, () => assert.deepEqual(parseImporto(testo), { ok: false, codice }));
}

test("shares", () => {
  assert.equal(parseQuota("50").valore, 50);
  assert.equal(parseQuota("33,33 %").valore, 33.33);
  assert.equal(parseQuota("1/3").valore, 33.33);
  assert.equal(parseQuota("1/2").valore, 50);
  assert.equal(parseQuota("½").valore, 50);
  assert.equal(parseQuota("5²").codice, "quota-formato");
  assert.equal(parseQuota("0").codice, "quota-limiti");
  assert.equal(parseQuota("1/0").codice, "quota-limiti");
  assert.equal(parseQuota("101").codice, "quota-limiti");
  assert.equal(parseQuota("metà").codice, "quota-formato");
  assert.equal(parseQuota("").codice, "quota-vuota");
});

test("small whole numbers", () => {
  assert.equal(parseIntero("3").valore, 3);
  assert.equal(parseIntero("3,5").codice, "intero-formato");
  assert.equal(parseIntero("300").codice, "intero-formato");
});

test("writes amounts as the ministries do", () => {
  assert.equal(formatImporto(7368.42), "7.368,42\u00a0€");
  assert.equal(formatImporto(0), "0,00\u00a0€");
  assert.equal(formatImporto(-1234.5), "−1.234,50\u00a0€");
  assert.equal(formatImporto(999999.99), "999.999,99\u00a0€");
  assert.equal(formatNumero(2.66), "2,66");
  assert.equal(formatCampo(15000), "15.000");
  assert.equal(formatCampo(0.5), "0,50");
});

test("what it writes it reads back", () => {
  for (let n = 0; n < 2000; n += 1) {
    const valore = Math.round((n * 7919.37) % 1e9 * 100) / 100;
    assert.equal(parseImporto(formatImporto(valore)).valore, valore);
    assert.equal(parseImporto(formatCampo(valore)).valore, valore);
  }
});
