// `calculateMany` in Node, from the packed package. What a row must say comes from `calculate` on the same declaration.

import assert from "node:assert/strict";
import { createReadStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { test } from "node:test";

import { consumer } from "./package.mjs";

const { folder, load } = consumer();
const { load: loadEngine, IseeError } = await load();
const { esempi } = await load("isee-simulatore/esempi");
const isee = await loadEngine();
const dsu = esempi.map((esempio) => esempio.dsu);
const single = esempi.find(({ codice }) => codice === "single-in-affitto").dsu;

async function all(input, options) {
  const rows = [];
  for await (const row of isee.calculateMany(input, options)) rows.push(row);
  return rows;
}

/** What `calculate` says, as a row would. */
function figures(declaration) {
  const one = ({ isee, ise, isr, isp, scalaEquivalenza }) => ({ isee, ise, isr, isp, scalaEquivalenza });
  const both = ({ ordinario, famiglia }) => ({ ordinario: one(ordinario), ...(famiglia && { famiglia: one(famiglia) }) });
  const kind = ({ tipo, componente, usato, stato, isee, iseeFamiglia }) =>
    JSON.parse(JSON.stringify({ tipo, componente, usato, stato, isee, iseeFamiglia }));
  const { indicatori, specifici, corrente } = isee.calculate(declaration);
  return {
    indicatori: both(indicatori),
    specifici: specifici.map(kind),
    ...(corrente && {
      corrente: {
        ammesso: corrente.ammesso,
        ...(corrente.indicatori && { indicatori: both(corrente.indicatori), specifici: corrente.specifici.map(kind) }),
      },
    }),
  };
}

const expected = dsu.map(figures);
/** Many declarations, each with an income of its own. */
const many = (count) =>
  Array.from({ length: count }, (_, n) => {
    const copy = structuredClone(dsu[n % dsu.length]);
    copy.nucleo.componenti[0].redditi = { ...copy.nucleo.componenti[0].redditi, esenti: n };
    return copy;
  });

for (const worker of [undefined, true, false]) {
  test(`every shape of a list gives what calculate gives, in order (worker: ${worker})`, async () => {
    const lines = dsu.map((one) => JSON.stringify(one));
    const text = lines.join("\n");
    const bytes = new TextEncoder().encode(text);
    const inputs = {
      objects: dsu,
      texts: lines,
      iterable: new Set(dsu),
      asyncIterable: Readable.from(dsu),
      lines: (async function* () {
        yield* lines;
      })(),
      ndjson: `${text}\n`,
      bytes,
      buffer: bytes.buffer,
      blob: new Blob([text]),
      response: new Response(text),
      stream: new Response(text).body,
      node: Readable.from([bytes], { objectMode: false }),
    };
    for (const [name, input] of Object.entries(inputs)) {
      const rows = await all(input, { worker });
      assert.deepEqual(rows.map(({ riga }) => riga), dsu.map((_, n) => n + 1), name);
      assert.deepEqual(rows.map(({ risultato }) => risultato), expected, name);
    }
  });
}

test("with dettaglio: completo a row is the answer of calculate, with its words", async () => {
  const rows = await all(dsu, { dettaglio: "completo", worker: true });
  assert.deepEqual(rows.map(({ risultato }) => risultato), dsu.map((one) => isee.calculate(one)));
});

test("an id goes with its row, whatever happens to the declaration", async () => {
  const rows = await all([
    { id: "a-1", dsu: single },
    { id: 7, dsu: JSON.stringify(single) },
    { id: "rotta", dsu: { ...single, dataPresentazione: "2031-01-01" } },
    { id: "vuota", dsu: {} },
    { id: "x", dsu: single, altro: 1 },
    single,
  ]);
  assert.deepEqual(rows.map(({ id }) => id), ["a-1", "7", "rotta", "vuota", "x", undefined]);
  assert.deepEqual(rows.map(({ errore }) => errore?.issues[0].regola), [
    undefined, undefined, "data-fuori-tabelle", "campo-mancante", "campo-sconosciuto", undefined,
  ]);
  assert.equal(rows[2].errore.issues[0].path, "dataPresentazione");
});

test("a bad row says what calculate would throw, and the others go on", async () => {
  const circular = {};
  circular.self = circular;
  const bad = ["", "{", "[]", "null", "5", '{"a":1}', { ...single, nucleo: { ...single.nucleo, componenti: [] } }, circular, undefined, 5n];
  for (const worker of [true, false]) {
    const rows = await all([single, ...bad, single], { worker });
    assert.equal(rows.length, bad.length + 2);
    for (const [n, input] of bad.entries()) {
      let thrown;
      try {
        isee.calculate(input);
      } catch (error) {
        thrown = error;
      }
      assert.ok(thrown instanceof IseeError);
      assert.deepEqual(rows[n + 1].errore, { code: thrown.code, issues: thrown.issues }, String(n));
      assert.equal(rows[n + 1].riga, n + 2);
    }
    assert.deepEqual(rows.at(-1).risultato, figures(single));
  }
});

test("NDJSON: ends of lines, the mark of UTF-8, empty lines, a letter and a line cut anywhere", async () => {
  const named = structuredClone(single);
  named.nucleo.componenti[0].id = "Niccolò 😀";
  const text = `\ufeff${JSON.stringify({ id: "è", dsu: named })}\r\n\r\n   \n{"rotta":\r\n${JSON.stringify(single)}`;
  const whole = await all(text);
  assert.deepEqual(whole.map(({ riga, id }) => [riga, id]), [[1, "è"], [4, undefined], [5, undefined]]);
  assert.equal(whole[1].errore.issues[0].regola, "json-non-valido");
  const bytes = new TextEncoder().encode(text);
  for (const size of [1, 2, 3, 7, 100]) {
    const pieces = async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    };
    assert.deepEqual(await all(pieces(), { worker: false }), whole, `pieces of ${size}`);
  }
  assert.deepEqual(await all(bytes, { worker: true }), whole);
});

test("a character that parts two declarations inside the engine does not part a declaration", async () => {
  const rows = await all([`{"dataPresentazione":"\x1e"}`, single]);
  assert.equal(rows.length, 2);
  assert.equal(rows[0].errore.issues[0].regola, "json-non-valido");
  assert.deepEqual(rows[1].risultato, figures(single));
});

/** A declaration as a row of cells under a header of paths. */
function flatten(value, path = "", cells = {}) {
  if (Array.isArray(value)) value.forEach((one, n) => flatten(one, `${path}[${n}]`, cells));
  else if (typeof value === "object" && value !== null) {
    for (const [name, one] of Object.entries(value)) flatten(one, path ? `${path}.${name}` : name, cells);
  } else cells[path] = value;
  return cells;
}

const italian = (value) => (typeof value === "number" ? value.toLocaleString("it-IT", { maximumFractionDigits: 2, useGrouping: "always" }) : value);
const quoted = (cell) => (/[",;\t\n]/.test(cell) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));

function csv(declarations, { separator = ",", write = (value) => value, end = "\n" } = {}) {
  const rows = declarations.map((one, n) => ({ id: `riga "${n}"${separator}\nè`, ...flatten(one) }));
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => header.map((name) => quoted(write(row[name] ?? ""))).join(separator));
  return [header.join(separator), ...lines].join(end) + end;
}

test("CSV: every declaration comes back from its cells, under each separator", async () => {
  const truth = { true: "VERO", false: "no" };
  const styles = [
    { separator: ",", write: (value) => value },
    { separator: ";", write: (value) => truth[value] ?? (/^\d{4}-\d\d-\d\d$/.test(value) ? value.split("-").reverse().join("/") : italian(value)) },
    { separator: "\t", write: italian },
    { separator: ";", write: (value) => value, end: "\r\n" },
  ];
  for (const style of styles) {
    const text = csv(dsu, style);
    for (const worker of [true, false]) {
      const rows = await all(text, { worker });
      assert.deepEqual(rows.map(({ errore }) => errore), dsu.map(() => undefined), JSON.stringify(style));
      assert.deepEqual(rows.map(({ risultato }) => risultato), expected, style.separator);
      assert.deepEqual(rows.map(({ id }) => id), dsu.map((_, n) => `riga "${n}"${style.separator}\nè`));
      // Each id holds an end of line: a record takes two lines.
      assert.deepEqual(rows.map(({ riga }) => riga), dsu.map((_, n) => 2 + 2 * n));
    }
    const bytes = new TextEncoder().encode(text);
    const pieces = async function* () {
      for (let at = 0; at < bytes.length; at += 13) yield bytes.subarray(at, at + 13);
    };
    assert.deepEqual(await all(pieces(), { worker: false }), await all(text), "cut anywhere");
  }
});

const HEADER = "id;dataPresentazione;nucleo.componenti[0].id;nucleo.componenti[0].relazione;nucleo.componenti[0].dataNascita;" +
  "nucleo.componenti[0].redditi.redditoComplessivo;nucleo.componenti[1].id;nucleo.componenti[1].relazione;nucleo.componenti[1].dataNascita;" +
  "nucleo.componenti[2].id;nucleo.componenti[2].relazione;nucleo.componenti[2].dataNascita;nucleo.abitazione.titolo";

test("CSV: amounts as they are written in Italian, places left empty, rows that are wrong", async () => {
  const row = (id, income, rest = ";;;;;") => `${id};15/03/2026;a;D;1/5/1980;${income};${rest};altro`;
  const lines = [
    HEADER,
    row("a", "1.234,56"), row("b", "1234,5"), row("c", "1234.56"), row("d", "12.345"), row("e", "0012"), row("f", ""),
    // The second place is empty, the third is not: two people; then the same with a word that does not exist.
    row("g", "20.000", ";;;b;P;1960-01-01"), row("h", "20.000", ";;;b;ZIO;1960-01-01"),
    row("i", "tanti"), row("j", "-5"), row("k", "1,234"), row("l", "12.34.5"),
    "m;troppo;poche",
    `${row("n", "1")};in più`,
    `${row("o", "1")};;`,
    '"p;2026-03-15', // quotes that stay open up to those of the next line
    `${row('q" dopo', "1")}`,
    ";;;;;;;;;;;;",
    row("r", "1"),
    'z;"aperta',
    row("s", "1"),
  ];
  const rows = await all(lines.join("\n"));
  const by = Object.fromEntries(rows.map((one) => [one.id ?? one.riga, one]));
  // One person, no allowances on the income: the ISR is the income, and the scale is 1.
  const income = (id) => by[id].risultato.indicatori.ordinario.isee;
  assert.deepEqual(["a", "b", "c", "d", "e", "f"].map(income), [1234.56, 1234.5, 1234.56, 12345, 12, 0]);
  assert.equal(income("g"), 12738.85); // 20.000 / 1,57
  assert.equal(by.h.errore.issues[0].path, "nucleo.componenti[2].relazione");
  const broken = (id) => [by[id].riga, by[id].errore.issues[0].regola, by[id].errore.issues[0].path];
  const path = "nucleo.componenti[0].redditi.redditoComplessivo";
  assert.deepEqual(broken("i"), [10, "tipo-errato", path]);
  assert.deepEqual(broken("j"), [11, "importo-negativo", path]);
  assert.deepEqual(broken("k"), [12, "troppi-decimali", path]);
  assert.deepEqual(broken("l"), [13, "tipo-errato", path]);
  assert.deepEqual(broken(14), [14, "celle-diverse", ""]);
  assert.deepEqual(broken(15), [15, "celle-diverse", ""]);
  assert.equal(income("o"), 1);
  assert.deepEqual(broken(17), [17, "virgolette-fuori-posto", ""]);
  assert.equal(income("r"), 1);
  // The line of the quotes that nothing closes is lost, the one after it is not.
  assert.deepEqual(broken(21), [21, "virgolette-aperte", ""]);
  assert.equal(income("s"), 1);
});

test("CSV: the header is checked before anything else", async () => {
  const refused = async (header, regola, path, options) => {
    for (const worker of [true, false]) {
      await assert.rejects(all(`${header}\n1,2\n`, { worker, ...options }), (error) => {
        assert.ok(error instanceof IseeError);
        assert.equal(error.code, "malformed-input");
        assert.deepEqual(error.issues.map((issue) => [issue.regola, issue.path]), [[regola, path]]);
        return true;
      });
    }
  };
  await refused("id,dataPresentazione,nucleo.componenti[0].reddito", "colonna-sconosciuta", "nucleo.componenti[0].reddito");
  await refused("id,Id", "colonna-sconosciuta", "Id");
  await refused("id,id", "colonna-ripetuta", "id");
  await refused("nucleo.componenti,id", "colonna-sconosciuta", "nucleo.componenti");
  await refused("nucleo.componenti[0],id", "colonna-sconosciuta", "nucleo.componenti[0]");
  await refused("nucleo.componenti.id,id", "colonna-sconosciuta", "nucleo.componenti.id");
  await refused("nucleo.componenti[100].id,id", "colonna-sconosciuta", "nucleo.componenti[100].id");
  await refused("__proto__,constructor", "colonna-sconosciuta", "__proto__");
  await refused("dataPresentazione[0],id", "colonna-sconosciuta", "dataPresentazione[0]");
  await refused(",id", "colonna-sconosciuta", "");
  await refused("buongiorno", "colonna-sconosciuta", "buongiorno");
  await assert.rejects(all("", { formato: "csv" }), { code: "malformed-input" });
  await assert.rejects(all(`[${JSON.stringify(single)}]`), (error) => error.issues[0].regola === "elenco-non-a-righe");
  assert.deepEqual(await all(""), []);
  assert.deepEqual(await all("\n \n"), []);
});

test("CSV: Excel's line of the separator, another encoding, the separator and the decimals said", async () => {
  const [header] = HEADER.split(";nucleo.componenti[1]");
  const row = "perché;2026-03-15;a;D;1980-05-01;1.5";
  const tail = "nucleo.abitazione.titolo";
  const [one] = await all(`sep=;\r\n${header};${tail}\r\n${row.replace("1.5", "1.500,5")};altro\r\n`);
  assert.deepEqual([one.riga, one.id, one.risultato.indicatori.ordinario.isee], [3, "perché", 1500.5]);
  const latin = Buffer.from(`${header};${tail}\n${row};altro`, "latin1");
  const [two] = await all(latin, { codifica: "windows-1252" });
  assert.deepEqual([two.id, two.risultato.indicatori.ordinario.isee], ["perché", 1.5]);
  const text = `${header};${tail}\n${row.replace("1.5", "1500.5")};altro`.replaceAll(";", "|");
  const [three] = await all(text, { separatore: "|", decimali: "." });
  assert.equal(three.risultato.indicatori.ordinario.isee, 1500.5);
  // A word or a list of words: both have their columns.
  const alone = esempi.find(({ codice }) => codice === "madre-sola-senza-lavoro").dsu;
  const cells = flatten(alone);
  const place = Object.keys(cells).find((name) => name.endsWith("genitoreNonConvivente"));
  const listed = Object.fromEntries(Object.entries(cells).map(([name, value]) => [name === place ? `${place}[0]` : name, value]));
  const [four] = await all(`${Object.keys(listed).join(",")}\n${Object.values(listed).join(",")}`);
  assert.deepEqual(four.risultato, figures(alone));
});

test("columns: the same figures, NaN where there is none, the bad rows apart", async () => {
  const old = { ...single, dataPresentazione: "2025-03-15" };
  const list = [single, { id: "b", dsu: {} }, { id: "c", dsu: old }];
  const { righe, id, ordinario, famiglia, errori } = await isee.calculateMany(list, { risultati: "colonne" });
  const [a, c] = [single, old].map(figures);
  assert.deepEqual(righe, Uint32Array.of(1, 2, 3));
  assert.deepEqual(id, [undefined, "b", "c"]);
  for (const name of ["isee", "ise", "isr", "isp", "scalaEquivalenza"]) {
    assert.deepEqual(ordinario[name], Float64Array.of(a.indicatori.ordinario[name], NaN, c.indicatori.ordinario[name]));
    assert.deepEqual(famiglia[name], Float64Array.of(a.indicatori.famiglia[name], NaN, NaN));
  }
  assert.deepEqual(errori.map(({ riga, id, errore }) => [riga, id, errore.code]), [[2, "b", "malformed-input"]]);
  const list2 = many(5000);
  const columns = await isee.calculateMany(list2, { risultati: "colonne" });
  assert.deepEqual([...columns.ordinario.isee], list2.map((one) => isee.calculate(one).indicatori.ordinario.isee));
});

test("a hundred thousand rows from a file: order, progress, and a memory that does not grow with them", async () => {
  const file = join(folder, "molte.ndjson");
  const lines = many(80).map((one) => JSON.stringify(one));
  const count = 100_000;
  const text = Array.from({ length: count }, (_, n) => (n % 1000 === 999 ? "{}" : lines[n % lines.length])).join("\n");
  writeFileSync(file, text);
  const bytes = Buffer.byteLength(text);
  const steps = [];
  let rows = 0;
  let wrong = 0;
  let top = 0;
  globalThis.gc?.();
  const before = process.memoryUsage();
  const stream = createReadStream(file);
  for await (const { riga, risultato, errore } of isee.calculateMany(stream, { progresso: (step) => steps.push(step) })) {
    rows += 1;
    if (riga !== rows || Boolean(errore) !== (riga % 1000 === 0)) wrong += 1;
    if (risultato && riga <= 80 && risultato.indicatori.ordinario.isee !== isee.calculate(lines[riga - 1]).indicatori.ordinario.isee) wrong += 1;
    if (rows % 10_000 === 0) top = Math.max(top, process.memoryUsage().rss);
  }
  assert.equal(rows, count);
  assert.equal(wrong, 0);
  assert.ok(stream.destroyed);
  assert.deepEqual([steps.at(-1).fatte, steps.at(-1).errori, steps.at(-1).byte], [count, 100, bytes]);
  assert.ok(steps.every((step, n) => n === 0 || step.fatte >= steps[n - 1].fatte));
  const grown = (top - before.rss) / 1e6;
  console.log(`${(bytes / 1e6).toFixed(0)} MB of NDJSON, ${grown.toFixed(0)} MB more in use at most`);
  assert.ok(grown < 120, `${grown} MB`);
});

test("reading waits for who takes the rows", async () => {
  for (const worker of [true, false]) {
    let given = 0;
    let closed = false;
    const source = async function* () {
      try {
        for (;;) {
          given += 1;
          yield single;
        }
      } finally {
        closed = true;
      }
    };
    let taken = 0;
    for await (const { riga } of isee.calculateMany(source(), { worker })) {
      taken += 1;
      assert.equal(riga, taken);
      if (taken % 100 === 0) {
        await new Promise((go) => setTimeout(go, 20));
        assert.ok(given - taken < 400, `${given} given, ${taken} taken`);
      }
      if (taken === 500) break;
    }
    await new Promise((go) => setTimeout(go, 20));
    assert.ok(closed, "the source is let go when the loop is left");
  }
});

test("a source that stops for a while does not keep back what it gave", { timeout: 10_000 }, async () => {
  for (const worker of [true, false]) {
    let go;
    const wait = new Promise((done) => (go = done));
    const source = async function* () {
      yield single;
      await wait;
      yield single;
    };
    const rows = isee.calculateMany(source(), { worker });
    assert.equal((await rows.next()).value.riga, 1);
    go();
    assert.equal((await rows.next()).value.riga, 2);
    assert.equal((await rows.next()).done, true);
  }
});

test("the signal stops the work soon, lets go of the source, and says why", async () => {
  for (const worker of [true, false]) {
    const controller = new AbortController();
    const list = many(20_000);
    let rows = 0;
    const start = performance.now();
    await assert.rejects(
      async () => {
        for await (const _ of isee.calculateMany(list, { segnale: controller.signal, worker })) {
          rows += 1;
          if (rows === 200) controller.abort();
        }
      },
      { name: "AbortError" },
    );
    assert.equal(rows, 200);
    assert.ok(performance.now() - start < 2000);

    // While it waits for a source that says nothing.
    const silent = new AbortController();
    let cancelled;
    const stream = new ReadableStream({ pull: () => new Promise(() => {}), cancel: (reason) => (cancelled = reason ?? true) });
    setTimeout(() => silent.abort(new Error("basta")), 50);
    await assert.rejects(all(stream, { segnale: silent.signal, worker }), /basta/);
    assert.ok(cancelled);

    // Before it starts.
    await assert.rejects(all(list, { segnale: AbortSignal.abort(), worker }), { name: "AbortError" });
    await assert.rejects(isee.calculateMany(list, { segnale: AbortSignal.abort(), risultati: "colonne" }), { name: "AbortError" });
  }
});

test("what the source throws, and what the caller's own function throws, come out", async () => {
  for (const worker of [true, false]) {
    const source = async function* () {
      yield single;
      throw new RangeError("il disco");
    };
    await assert.rejects(all(source(), { worker }), { name: "RangeError", message: "il disco" });
    const progresso = () => {
      throw new RangeError("la barra");
    };
    await assert.rejects(all([single], { worker, progresso }), { message: "la barra" });
  }
  await assert.rejects(all(new Response("no", { status: 404 })), { code: "load-failed" });
});

test("the rows are written as a CSV", async () => {
  const list = [{ id: 'a;"b"', dsu: single }, { id: "=1+1", dsu: { ...single, dataPresentazione: "2025-03-15" } }, { id: "c", dsu: {} }];
  const lines = [];
  for await (const line of isee.toCsv(isee.calculateMany(list))) lines.push(line);
  const figures = ["isee", "ise", "isr", "isp", "scalaEquivalenza"];
  assert.equal(lines[0], `riga;id;${["ordinario", "famiglia"].flatMap((name) => figures.map((one) => `${name}.${one}`)).join(";")};errore\r\n`);
  const of = (declaration, name) => {
    const found = isee.calculate(declaration).indicatori[name];
    return figures.map((one) => (found ? String(found[one]).replace(".", ",") : "")).join(";");
  };
  assert.equal(lines[1], `1;"a;""b""";${of(single, "ordinario")};${of(single, "famiglia")};\r\n`);
  assert.match(lines[2], /^2;'=1\+1;[\d,]+;[\d,]+;[\d,]+;[\d,]+;[\d,]+;;;;;;\r\n$/);
  assert.match(lines[3], /^3;c;;;;;;;;;;;dataPresentazione: manca il campo/);
  const english = [];
  for await (const line of isee.toCsv(await all([{ ...single, dataPresentazione: "2025-03-15" }]), { separatore: "," })) english.push(line);
  assert.match(english[1], /^1,,\d+(\.\d+)?,/);
});

test("misuse is a TypeError with its name", async () => {
  await assert.rejects(all(5), TypeError);
  await assert.rejects(all({}), TypeError);
  await assert.rejects(all(null), TypeError);
  await assert.rejects(all([], { formatto: "csv" }), /formatto/);
  await assert.rejects(all([], { formato: "xls" }), /formato/);
  await assert.rejects(all([], { separatore: ";;" }), /separatore/);
  await assert.rejects(isee.calculateMany([], { risultati: "colonne", dettaglio: "completo" }), TypeError);
  await assert.rejects(all([single], { worker: "file:///nowhere.js" }), { code: "load-failed" });
  assert.deepEqual(await all([]), []);
});
