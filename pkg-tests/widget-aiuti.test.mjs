// The helpers beside the fields, by keyboard: each one fills its field with a figure worked out here, gives the focus back,
// can be undone, keeps its answers, and has no violation when open.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { E01, openSite } from "./widget.mjs";

let sito;
before(async () => {
  sito = await openSite({ "/vuota.html": "" });
});
after(() => sito?.close());

const visit = (body, options = {}) => sito.visit("/una.html", { width: 1280, ...options }, body);

/** A person at the keyboard, beyond what the walker does. */
function tastiera(io) {
  const { page } = io;
  const su = {
    press: async (id, tasto = "Enter") => {
      await io.tabTo(id);
      await page.keyboard.press(tasto);
    },
    type: async (id, testo) => {
      await io.tabTo(id);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(testo);
    },
    /** One of several answers: the arrows go through them. */
    answer: async (nome, valore) => {
      for (let n = 0; n < 250; n += 1) {
        if (await page.evaluate(() => document.querySelector("isee-simulatore").shadowRoot.activeElement?.name ?? "") === nome) break;
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Space");
      const scelto = io.dentro.locator(`input[name="${nome}"][value="${valore}"]`);
      for (let n = 0; n < 6 && !(await scelto.isChecked()); n += 1) await page.keyboard.press("ArrowDown");
      assert.ok(await scelto.isChecked(), `${nome}: ${valore}`);
    },
    open: async (id, dentro) => {
      await su.press(id);
      await io.campo(dentro).waitFor();
      assert.equal(await io.focus(), id, "the button keeps the focus");
      assert.equal(await io.campo(id).getAttribute("aria-expanded"), "true");
    },
  };
  return su;
}

/** To a step, with the household E01. */
async function toPasso(io, passo, dsu = E01) {
  await io.set("dati", dsu);
  await io.next(passo);
}

test("who is in the household: the verdict with its article, and the card with what is known already", async () => {
  await visit(async (io) => {
    const { answer, open } = tastiera(io);
    await io.campo("data").fill("15/03/2026");
    await io.campo("p1.nascita").fill("11/02/1980");
    await open("aiuto-nucleo-nucleo", "nucleo.aiuto.coniuge");
    const verdetto = (testo) => io.dentro.locator(".verdetto").filter({ hasText: testo });

    await answer("nucleo.aiuto.coniuge", "si");
    await answer("nucleo.aiuto.separati", "no");
    await answer("nucleo.aiuto.stessaResidenza", "no");
    await answer("nucleo.aiuto.dueResidenze", "nessuna");
    await verdetto(/Fa parte del nucleo\..*una casa separata non basta.*art\. 3, c\. 2/).waitFor();
    await answer("nucleo.aiuto.coinquilini", "si");
    await answer("nucleo.aiuto.coinquiliniStato", "no");
    await verdetto(/Non fa parte del nucleo\..*art\. 3, c\. 1/).waitFor();
    await io.clean("the questions on the household");

    await io.dentro.locator(".verdetto-dentro .pulsante").focus();
    await io.page.keyboard.press("Enter");
    assert.equal(await io.focus(), "p2.nome", "the card of the spouse has the focus");
    assert.equal(await io.campo("p2.chi").inputValue(), "coniuge");
    await verdetto("Hai già aggiunto: Coniuge.").waitFor();
    assert.equal(await verdetto("una casa separata").getByRole("button").count(), 0, "there is one spouse");

    // A figlio of age, away, a carico: the four answers are chosen already.
    await answer("nucleo.aiuto.adulti", "si");
    for (const [domanda, risposta] of [["adultiInsieme", "no"], ["adultiCarico", "si"], ["adultiFamiglia", "no"]]) await answer(`nucleo.aiuto.${domanda}`, risposta);
    await verdetto("se è a loro carico").getByRole("button").press("Enter");
    await io.campo("p3.nascita").fill("01/06/2003");
    for (const [campo, risposta] of [["vive", "no"], ["aCarico", "si"], ["coniugato", "no"], ["conFigli", "no"]]) {
      assert.ok(await io.dentro.locator(`input[name="p3.${campo}"][value="${risposta}"]`).isChecked(), campo);
    }
    // A student who is not a carico is outside, and counts.
    await io.dentro.locator('input[name="nucleo.aiuto.adultiCarico"][value="no"]').click();
    await io.dentro.locator('input[name="nucleo.aiuto.adultiUniversita"][value="si"]').click();
    await verdetto(/Non fa parte del nucleo, ma conta.*art\. 8, c\. 2/).getByRole("button").press("Enter");
    await io.dentro.getByRole("heading", { name: /fuori dal nucleo/i }).first().waitFor();

    // Closed and opened again: the answers are there.
    await io.campo("aiuto-nucleo-nucleo").press("Enter");
    await io.campo("nucleo.aiuto.coniuge").waitFor({ state: "detached" });
    await io.campo("aiuto-nucleo-nucleo").press("Enter");
    assert.ok(await io.dentro.locator('input[name="nucleo.aiuto.dueResidenze"][value="nessuna"]').isChecked());
  });
});

test("incomes: the lines only for the year they are known for, the sum of two CU, its parts, undo", async () => {
  await visit(async (io) => {
    const { press, type, open } = tastiera(io);
    await toPasso(io, 2);
    await io.dentro.getByText("Redditi 2024: 730/2025, Redditi PF 2025, CU 2025").first().waitFor();
    await open("aiuto-redditi-p1", "p1.aiuto.documenti");
    await press("p1.aiuto.documenti", "Space");
    await io.dentro.getByText("Di solito è il rigo 11.", { exact: false }).waitFor();
    await press("p1.aiuto.pf", "Space");
    await io.dentro.getByText("Di solito è il rigo RN1, colonna 5.", { exact: false }).waitFor();
    await io.clean("730 and Redditi PF");
    await press("scrivi-p1.aiuto");
    assert.equal(await io.focus(), "p1.r.redditoComplessivo", "the figure found is written in its field");

    await open("aiuto-redditi-p1", "p1.aiuto.documenti");
    assert.ok(await io.campo("p1.aiuto.documenti").isChecked(), "the answers are still there");
    await press("p1.aiuto.documenti", "Space");
    await press("p1.aiuto.pf", "Space");
    await press("p1.aiuto.cu", "Space");
    await type("p1.aiuto.cu.1.indeterminato", "12.000,10");
    await io.dentro.getByText("Di solito è il punto 1.").waitFor();
    await io.dentro.getByRole("button", { name: "Aggiungi un’altra CU" }).press("Enter");
    assert.equal(await io.focus(), "p1.aiuto.cu.2.indeterminato");
    await type("p1.aiuto.cu.2.pensione", "3000,20");
    await io.dentro.getByText("12.000,10 + 3.000,20 = 15.000,30\u00a0€").waitFor();
    await io.clean("two CU");
    await press("usa-p1.aiuto");
    assert.equal(await io.focus(), "p1.r.redditoComplessivo");
    const risposte = () => Promise.all(["p1.r.redditoComplessivo", "p1.origine"].map((id) => io.campo(id).inputValue()));
    assert.deepEqual(await risposte(), ["15.000,30", "misto"]);
    assert.equal(await io.campo("p1.r.lavoroDipendente").inputValue(), "12.000,10");
    assert.equal(await io.campo("p1.r.pensione").inputValue(), "3.000,20");
    await io.dentro.locator("#tolto").getByRole("button").press("Enter");
    assert.deepEqual(await risposte(), ["15.000", "lavoro"], "what was there is back");
    assert.equal(await io.focus(), "p1.r.redditoComplessivo");
  });
  // The incomes of 2023: no line is confirmed, so the page says the name to look for.
  await visit(async (io) => {
    await toPasso(io, 2, { ...E01, dataPresentazione: "2025-03-15" });
    await io.campo("aiuto-redditi-p1").click();
    await io.campo("p1.aiuto.documenti").click();
    await io.dentro.getByText("cerca la riga «Reddito complessivo»").waitFor();
    assert.equal(await io.dentro.getByText("Di solito è").count(), 0);
  });
});

test("giacenza media: four quarters of a leap year", async () => {
  await visit(async (io) => {
    const { press, type, answer, open } = tastiera(io);
    await toPasso(io, 3);
    const conto = (await io.dentro.locator('input[id$=".saldo"]').first().getAttribute("id")).split(".")[0];
    await open(`aiuto-giacenza-${conto}`, `${conto}.aiuto.modo`);
    await answer(`${conto}.aiuto.modo`, "numeri");
    // 400.000,50 + 350.000 + 300.000 + 250.000 = 1.300.000,50; / 366 = 3.551,9139…
    for (const [i, numero] of ["400.000,50", "350000", "300.000", "250000"].entries()) await type(`${conto}.aiuto.numeri.${i + 1}`, numero);
    await io.dentro.getByText("÷ 366 giorni = 3.551,91\u00a0€").waitFor();
    await io.clean("the numbers of the quarters");
    await press(`usa-${conto}.aiuto`);
    assert.equal(await io.focus(), `${conto}.giacenzaMedia`);
    assert.equal(await io.campo(`${conto}.giacenzaMedia`).inputValue(), "3.551,91");
    await io.dentro.locator("#tolto").getByRole("button").press("Enter");
    assert.equal(await io.campo(`${conto}.giacenzaMedia`).inputValue(), "23.000");
  });
});

test("giacenza and saldo from a CSV: pasted, from a file that no request carries, refused when it is not clear", async () => {
  await visit(async (io, tab) => {
    const { press, answer, open } = tastiera(io);
    await toPasso(io, 3);
    const conto = (await io.dentro.locator('input[id$=".saldo"]').first().getAttribute("id")).split(".")[0];
    await open(`aiuto-giacenza-${conto}`, `${conto}.aiuto.modo`);
    await answer(`${conto}.aiuto.modo`, "csv");
    await io.tabTo(`${conto}.aiuto.csv`);
    await io.page.keyboard.insertText("Data;Descrizione;Importo\n01/02/2024;Stipendio;1.500,00\n30/02/2024;Bolletta;-1.000,00");
    await io.dentro.getByText("Alla riga 3 la data non si legge: «30/02/2024».", { exact: false }).waitFor();

    const chiesti = tab.requests.length;
    const righe = ["Data contabile;Descrizione;Importo", "01/02/2024;Stipendio;1.500,00", "01/02/2024;Bolletta;-1.000,00", "01/12/2024;<b>Affitto</b>;-1.200,00"];
    await io.campo(`${conto}.aiuto.file`).setInputFiles({ name: "movimenti.csv", mimeType: "text/csv", buffer: Buffer.from(righe.join("\r\n"), "latin1") });
    await io.campo(`${conto}.aiuto.iniziale`).fill("1.000");
    await answer(`${conto}.aiuto.completo`, "si");
    // 31 × 1.000 + 304 × 1.500 + 31 × 300 = 496.300; / 366 = 1.356,0109…
    await io.dentro.getByText("Abbiamo letto 3 righe del 2024, dal 01/02/2024 al 01/12/2024.").waitFor();
    await io.dentro.getByText("Abbiamo contato tutti i 366 giorni dell’anno", { exact: false }).waitFor();
    await io.clean("what was read");
    await press(`usa-${conto}.aiuto`);
    assert.equal(await io.focus(), `${conto}.giacenzaMedia`);
    assert.equal(await io.campo(`${conto}.giacenzaMedia`).inputValue(), "1.356,01");
    assert.equal(await io.campo(`${conto}.saldo`).inputValue(), "300");
    assert.equal(tab.requests.length, chiesti, "the file stays in the page");

    await io.campo(`aiuto-giacenza-${conto}`).press("Enter");
    assert.match(await io.campo(`${conto}.aiuto.csv`).inputValue(), /Affitto/, "the lines are still there");
    await io.campo(`${conto}.aiuto.file`).setInputFiles({ name: "movimenti.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("PK\u0003\u0004") });
    await io.dentro.getByText("Questo è un file di Excel.", { exact: false }).waitFor();
  });
});

test("the value of a property with its sum, the mortgage by share, a joint account and its double", async () => {
  await visit(async (io) => {
    const { press, open, type } = tastiera(io);
    await toPasso(io, 3);
    await io.campo("aggiungi-immobile").press("Enter");
    const casa = (await io.focus()).split(".")[0];
    await open(`aiuto-immobile-${casa}`, `usa-rendita-${casa}`);
    await io.clean("where the rendita is");
    await press(`usa-rendita-${casa}`);
    assert.equal(await io.focus(), `${casa}.rendita`);
    await io.page.keyboard.type("500");
    await io.campo(`${casa}.categoria`).selectOption("C/1");
    // 500 × 1,05 × 55 = 28.875
    await io.dentro.getByText("Il valore ai fini IMU è 28.875,00\u00a0€, cioè 500,00\u00a0€ × 1,05 × 55").waitFor();

    const quota = (await io.dentro.locator('input[id^="q"][id$=".mutuo"]').first().getAttribute("id")).split(".")[0];
    await io.campo(`${quota}.quota`).fill("33,33");
    // 28.875 × 33,33 % = 9.624,0375
    await io.dentro.getByText("il 33,33 % di 28.875,00\u00a0€ = 9.624,04\u00a0€").waitFor();
    await open(`aiuto-mutuo-${quota}`, `${quota}.aiuto.capitale`);
    await type(`${quota}.aiuto.capitale`, "10.000,50");
    // 10.000,50 × 33,33 % = 3.333,16665
    await io.dentro.getByText("il 33,33 % di 10.000,50\u00a0€ = 3.333,17\u00a0€").waitFor();
    await io.clean("the mortgage");
    await press(`usa-${quota}.aiuto`);
    assert.equal(await io.focus(), `${quota}.mutuo`);
    assert.equal(await io.campo(`${quota}.mutuo`).inputValue(), "3.333,17");

    const conto = (await io.dentro.locator('input[id$=".saldo"]').first().getAttribute("id")).split(".")[0];
    await io.campo(`${conto}.quota`).fill("50");
    await io.dentro.getByText("la metà di 23.000,00\u00a0€ = 11.500,00\u00a0€ di saldo", { exact: false }).waitFor();
    await io.campo(`copia-${conto}-p2`).press("Enter");
    assert.equal(await io.dentro.getByText("non va contato due volte", { exact: false }).count(), 0, "two halves are one account");
    const copia = (await io.dentro.locator('input[id$=".saldo"]').nth(1).getAttribute("id")).split(".")[0];
    await io.campo(`${copia}.quota`).fill("100");
    await io.dentro.getByText("Sembra lo stesso conto di madre, e le quote insieme fanno 150 %.", { exact: false }).waitFor();
    await io.campo(`${copia}.quota`).fill("50");

    // What is written in the helpers is no part of the declaration: it does not stop the way to the result.
    await io.campo(`aiuto-mutuo-${quota}`).press("Enter");
    await io.campo(`${quota}.aiuto.capitale`).fill("non lo so");
    await io.next();
    await io.dentro.getByRole("heading", { name: "Il tuo ISEE", level: 2 }).waitFor();
  });
});

test("a helper that does not come: a word, and another try; the fields work", async () => {
  await sito.visit("/vuota.html", { rotta: true }, async (io) => {
    const { page, dentro, campo } = io;
    await page.route("**/aiuti.js", (route) => route.abort());
    await page.evaluate(() => document.querySelector("main").append(document.createElement("isee-simulatore")));
    await campo("aiuto-nucleo-nucleo").click();
    await dentro.getByText("Non riusciamo a caricare questa parte", { exact: false }).waitFor();
    await io.clean("a helper that does not come");
    await campo("p1.nascita").fill("11/02/1980");
    await page.unroute("**/aiuti.js");
    await dentro.getByRole("button", { name: "Riprova" }).press("Enter");
    await campo("nucleo.aiuto.coniuge").waitFor();
    assert.equal(await campo("p1.nascita").inputValue(), "11/02/1980");
  });
});
