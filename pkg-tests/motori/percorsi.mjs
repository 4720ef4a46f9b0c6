// What people do with the element, once, to be done in every engine. Each figure has its sum beside it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { openSito, pagina } from "./sito.mjs";

const esempio = (nome) => JSON.parse(readFileSync(new URL(`../../www/esempi/${nome}.json`, import.meta.url), "utf8"));

/** Parents with 15.000 € of wages each, two figli, 23.000 € in the bank, a rent of 7.000 (example E01, Università di Torino). */
export async function walkCompleta(io) {
  await io.write("data", "15/03/2026");
  await io.write("p1.nascita", "11/02/1980");
  for (const [chi, nascita] of [["coniuge", "03/09/1978"], ["figlio", "01/06/2006"], ["figlio", "30/11/2012"]]) {
    await io.press("Aggiungi una persona");
    const persona = await io.nuova();
    await io.choose(`${persona}.chi`, chi);
    await io.write(`${persona}.nascita`, nascita);
  }
  await io.tab.click(io.campo("p3.vive"));
  for (const genitore of ["p1", "p2"]) await io.tab.click(io.campo(`${genitore}.lavoro`));
  await io.clean("nucleo");
  await io.next();

  await io.label("In affitto");
  await io.write("casa.canone", "7.000");
  await io.tab.click(io.campo("casa.registrato"));
  await io.tab.click(io.campo("casa.tutti"));
  await io.clean("casa");
  await io.next();

  for (const genitore of ["p1", "p2"]) {
    await io.write(`${genitore}.r.redditoComplessivo`, "15000");
    await io.choose(`${genitore}.origine`, "lavoro");
  }
  await io.write("p3.r.redditoComplessivo", "0");
  await io.clean("redditi");
  await io.next();

  await io.press("Aggiungi un conto");
  const conto = await io.nuova();
  await io.write(`${conto}.saldo`, "23.000,00");
  await io.write(`${conto}.giacenzaMedia`, "23000");
  await io.clean("patrimonio");
  await io.next();

  // 2 x (15.000 - 3.000) - 7.000 + 20 % of (23.000 - 10.000) = 19.600; / (2,46 + 0,20)
  assert.equal(await io.cifra("ordinario"), "7.368,42 €");
  assert.equal((await io.get("risultato")).indicatori.ordinario.isee, 7368.42);
  await io.open("Spiega riga per riga l’ISEE ordinario");
  await io.tab.wait(["#spiega-ordinario *", "19.600,00"]);
  await io.openDetails();
  await io.clean("risultato");
}

/** A mother who works with a figlio, whose father lives elsewhere, is married to nobody and pays nothing: he counts. */
async function walkMinorenni(io) {
  await io.write("data", "15/03/2026");
  await io.write("p1.nascita", "01/02/1985");
  await io.press("Aggiungi una persona");
  await io.choose("p2.chi", "figlio");
  await io.write("p2.nome", "Luca");
  await io.write("p2.nascita", "01/06/2020");
  await io.tick("hai lavorato almeno sei mesi", "Sì");
  await io.tick("Dov’è l’altro genitore", "Vive altrove");
  await io.press("Aggiungi l’altro genitore di Luca");
  const padre = await io.nuova();
  await io.write(`${padre}.nome`, "Marco");
  await io.write(`${padre}.nascita`, "01/01/1983");
  await io.tab.click(io.campo(`${padre}.lavoro`));
  await io.clean("nucleo con un genitore altrove");
  await io.next();
  await io.label("In affitto");
  await io.write("casa.canone", "6.000");
  await io.tick("contratto è registrato", "Sì");
  await io.tick("intestatari del contratto", "Sì");
  await io.next();
  for (const [chi, reddito] of [["p1", "18000"], [padre, "26000"]]) {
    await io.write(`${chi}.r.redditoComplessivo`, reddito);
    await io.choose(`${chi}.origine`, "lavoro");
  }
  await io.next(2);
  // (18.000 - 3.000) + (26.000 - 3.000) - 6.000 = 32.000; / (2,04 + 0,20: both work and there is a minor)
  assert.match(await io.tab.text(["section", "ISEE minorenni per Luca", ".cifra"]), /^14\.285,71/);
  await io.openDetails();
  await io.clean("minorenni");
}

/** Parents with one wage, and a daughter who studies away from home on less than what makes her autonomous. */
async function walkStudente(io) {
  await io.write("data", "15/03/2026");
  await io.write("p1.nascita", "01/02/1970");
  await io.press("Aggiungi una persona");
  await io.choose("p2.chi", "coniuge");
  await io.write("p2.nascita", "01/02/1971");
  await io.open("Figlie e figli fuori dal nucleo");
  await io.press("Aggiungi una figlia o un figlio");
  const figlia = await io.nuova();
  await io.write(`${figlia}.nome`, "Anna");
  await io.write(`${figlia}.nascita`, "01/02/2003");
  await io.tab.click(io.campo(`${figlia}.studia`));
  await io.write(`${figlia}.fuoriCasaDal`, "01/09/2022");
  await io.tick("La casa dove vive è di una persona", "No");
  await io.write(`${figlia}.rl.annoPrecedente`, "4.000");
  await io.write(`${figlia}.rl.secondoAnnoPrecedente`, "0");
  await io.clean("nucleo con una studentessa fuori");
  await io.next();
  await io.label("In un altro modo");
  await io.next();
  for (const [chi, reddito] of [["p1", "20000"], ["p2", "0"], [figlia, "4000"]]) await io.write(`${chi}.r.redditoComplessivo`, reddito);
  await io.choose("p1.origine", "lavoro");
  await io.choose(`${figlia}.origine`, "lavoro");
  await io.next(2);
  // (20.000 - 3.000 + 4.000 - 800) / 2,04
  assert.match(await io.tab.text(["section", "ISEE università per Anna", ".cifra"]), /^9\.901,96/);
  await io.openDetails();
  await io.clean("università");
}

/** A permanent job lost, and the income of the last two months (E9 of the INPS examples). */
async function walkCorrente(io) {
  await io.set("dati", esempio("coppia-due-figli-con-casa"));
  await io.next(4);
  assert.equal(await io.cifra("ordinario"), "15.818,84 €");
  await io.tab.click("#apri-corrente");
  assert.equal(await io.tab.focus(), "corrente.data");
  await io.tab.write("10/09/2026");
  await io.label("Il lavoro, i redditi o gli aiuti di una persona");
  await io.tab.click("#calcola-corrente");
  assert.equal(await io.tab.focus(), "riepilogo");
  await io.clean("corrente con errori");
  const riga = (await io.tab.evaluate(() => globalThis.strumenti.trova(["input[id$='.causa']"])[0].id)).split(".")[0];
  await io.choose(`${riga}.componente`, await io.tab.evaluate((id) => globalThis.strumenti.trova([`[id="${id}.componente"]`])[0].options[1].value, riga));
  await io.tick("Che cosa è successo", "tempo indeterminato");
  await io.write(`${riga}.evento`, "31/08/2026");
  await io.tick("Quali redditi indichi", "Gli ultimi 2 mesi");
  for (const [voce, importo] of [["lavoroDipendente", "1.900"], ["pensione", "0"], ["autonomo", "0"]]) await io.write(`${riga}.${voce}`, importo);
  await io.tab.click("#calcola-corrente");
  await io.sees("Puoi chiedere l’ISEE corrente");
  assert.equal(await io.cifra("corrente-ordinario"), "10.065,22 €");
  await io.openDetails();
  await io.clean("corrente");
}

/** Saved here, found again after a reload; in a file, loaded in a page that has nothing; deleted, gone. */
async function walkSalva(io) {
  const { tab } = io;
  const kept = () => tab.evaluate(() => Object.keys(localStorage));
  await io.set("dati", esempio("coppia-due-figli-con-casa"));
  await io.next(4);
  await tab.wait("#azioni-salva");
  assert.deepEqual(await kept(), [], "nothing before it is asked");
  await tab.click("#azioni-salva");
  await tab.until(async () => (await kept()).length === 1, "the answers are kept");
  await io.clean("saved");
  await io.reload();
  await tab.wait("#titolo-trovate");
  await io.clean("found again");
  await tab.click("#offerta-riprendi");
  assert.equal(await io.cifra("ordinario"), "15.818,84 €");
  const dati = await io.get("dati");

  await tab.click("#azioni-scarica");
  const [nome, testo] = await tab.until(() => tab.evaluate(async () => {
    const [fatto] = globalThis.spia.scaricati;
    return fatto ? [fatto.nome, await fatto.file.text()] : null;
  }), "the file is given");
  assert.match(nome, /\.json$/);
  await tab.click("#azioni-cancella");
  await tab.until(async () => (await kept()).length === 0, "the answers are deleted");
  await io.reload();
  assert.equal(await tab.count("#titolo-trovate"), 0);
  await tab.click("#apri-azioni");
  await tab.wait("#azioni-carica");
  await tab.evaluate((contenuto) => {
    const [campo] = globalThis.strumenti.trova(["#azioni-carica"]);
    const scelti = new DataTransfer();
    scelti.items.add(new File([contenuto], "risposte.json", { type: "application/json" }));
    campo.files = scelti.files;
    campo.dispatchEvent(new Event("change", { bubbles: true }));
  }, testo);
  await tab.until(async () => JSON.stringify(await io.get("dati")) === JSON.stringify(dati), "the file is loaded");
}

/** What the paper shows: the lines open, what is only for the screen gone. Where the engine can, the PDF too. */
async function walkStampa(io) {
  await io.set("dati", esempio("coppia-due-figli-con-casa"));
  await io.next(4);
  const aperti = () => io.tab.count("details.stampa[open]");
  assert.equal(await aperti(), 0);
  await io.tab.evaluate(() => { dispatchEvent(new Event("beforeprint")); });
  assert.ok(await aperti() > 0);
  await io.tab.evaluate(() => { dispatchEvent(new Event("afterprint")); });
  assert.equal(await aperti(), 0);
  if (io.tab.can("print")) {
    await io.tab.print(true);
    for (const schermo of ["nav", "#indietro", ".quale"]) assert.equal(await io.tab.count(schermo), 0, `${schermo} on paper`);
    await io.tab.print(false);
  }
  if (io.tab.can("pdf")) assert.equal(Buffer.from(await io.tab.pdf()).subarray(0, 5).toString(), "%PDF-");
}

/** E01 in half a minute, on one screen: the hundreds around its figure; then what is missing, in the five steps. */
async function walkRapida(io) {
  await io.tab.wait(".rapida");
  await io.clean("quick, empty");
  await io.tab.click("#aggiungi-coniuge");
  for (const anni of ["19", "13"]) {
    await io.tab.click("#aggiungi-figlio");
    await io.tab.until(async () => (await io.tab.focus()).endsWith(".eta"), "the age of who was added takes the focus");
    await io.tab.write(anni);
  }
  for (const id of ["p1.lavoro", "p2.lavoro", "rapida.disabilita.no", "casa.titolo.locazione"]) await io.tab.click(io.campo(id));
  await io.write("casa.canone", "7.000");
  for (const genitore of ["p1", "p2"]) {
    await io.write(`${genitore}.r.redditoComplessivo`, "15000");
    await io.choose(`${genitore}.origine`, "lavoro");
  }
  await io.write("p3.r.redditoComplessivo", "0");
  await io.write("rapida.saldo", "23.000");
  await io.write("rapida.giacenzaMedia", "23.000");
  await io.tab.click(io.campo("rapida.immobili.no"));
  await io.tab.until(async () => (await io.tab.text("#range-ordinario")).replaceAll("\u00a0", " ") === "da 7.300 € a 7.400 €", "the range around 7.368,42"); // the sum is in walkCompleta
  await io.clean("quick, answered");
  await io.tab.click("#continua");
  for (const [id, giorno] of [["data", "15/03/2026"], ["p1.nascita", "11/02/1980"], ["p2.nascita", "03/09/1978"], ["p3.nascita", "01/06/2006"], ["p4.nascita", "30/11/2012"]]) await io.write(id, giorno);
  await io.tab.click(io.campo("p3.vive"));
  await io.next();
  for (const id of ["casa.registrato", "casa.tutti"]) await io.tab.click(io.campo(id));
  await io.next(3);
  assert.equal(await io.cifra("ordinario"), "7.368,42 €");
  await io.tab.click("#modalita");
  assert.equal(await io.tab.value("[id='rapida.saldo']"), "23.000");
}

/** Another language in the middle of things and back: the words change; amounts, written as on Italian papers, and answers do not. */
async function walkLingua(io) {
  await io.set("dati", esempio("coppia-due-figli-con-casa"));
  await io.next(4);
  const radice = () => io.tab.evaluate(() => {
    const { lang, dir } = document.querySelector("isee-simulatore").shadowRoot.querySelector(".base");
    return [lang, dir];
  });
  for (const [lingua, titolo] of [["en", "Your ISEE"], ["de", "Dein ISEE"], ["it", "Il tuo ISEE"]]) {
    await io.choose("lingua", lingua);
    await io.tab.wait(["h2", titolo]);
    assert.deepEqual(await radice(), [lingua, "ltr"]);
    assert.equal(await io.cifra("ordinario"), "15.818,84 €");
    if (lingua === "en") {
      await io.openDetails();
      await io.clean("in English");
      await io.tab.click("nav button");
      await io.write("p1.nascita", "31/02/1980");
      await io.next();
      await io.tab.wait("#riepilogo");
      await io.clean("errors in English");
      await io.write("p1.nascita", "14/07/1985");
      await io.next(4);
    }
  }
}

const PERCORSI = {
  "quick, then complete: E01, at 320 px": { walk: walkRapida, width: 320, percorso: "rapida.html" },
  "complete: E01": { walk: walkCompleta },
  "minorenni: a parent elsewhere, at 320 px": { walk: walkMinorenni, width: 320 },
  "università: a student away from home": { walk: walkStudente, width: 768 },
  "corrente: a job lost, at 320 px": { walk: walkCorrente, width: 320 },
  "change of language": { walk: walkLingua, width: 768 },
  "save, reload, file": { walk: walkSalva, width: 320 },
  "print": { walk: walkStampa },
};

/** Every walk, in one engine: a test for each. */
export function walkAll(nome) {
  test(`${nome}: the walks`, async (t) => {
    const sito = await openSito(nome, { pagine: { "/rapida.html": pagina(`<isee-simulatore anno="2026" modalita="rapida"></isee-simulatore>`) } });
    t.after(() => sito.close());
    for (const [quale, { walk, percorso = "una.html", ...opzioni }] of Object.entries(PERCORSI)) {
      await t.test(quale, () => sito.visit(percorso, opzioni, walk));
    }
  });
}
