// The other kinds of ISEE in the element, walked as a person does: minorenni with the other parent, università, corrente.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { openBrowser, openPage, serve } from "./browser.mjs";

const root = fileURLToPath(new URL("../www/", import.meta.url));
const E1 = JSON.parse(readFileSync(new URL("../www/esempi/coppia-due-figli-con-casa.json", import.meta.url), "utf8"));
const pages = {
  "/una.html": `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title>
<script type="module" src="/dist/define.js"></script></head><body><main><h1>Prova</h1><isee-simulatore anno="2026"></isee-simulatore></main></body></html>`,
  "/due.html": `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Prova</title>
<script type="module" src="/dist/define.js"></script></head><body><main><h1>Prova</h1><isee-simulatore anno="2026"></isee-simulatore>
<isee-simulatore anno="2026"></isee-simulatore></main></body></html>`,
};

let browser;
let site;
before(async () => {
  browser = await openBrowser();
  site = await serve({ root, pages });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens the element; at the end no error and no foreign request may have been seen. */
async function withElement({ pagina = "una.html", ...options }, body) {
  const tab = await openPage(browser, new URL(pagina, site.url).href, options);
  try {
    await tab.page.evaluate(() => customElements.whenDefined("isee-simulatore").then(() => document.querySelector("isee-simulatore").pronto));
    await body(walker(tab), tab);
    assert.deepEqual(tab.errors, []);
    assert.deepEqual(tab.foreign(), []);
  } finally {
    await tab.close();
  }
}

/** A person at the keyboard and the mouse. */
function walker({ page, axe }) {
  const campo = (id) => page.locator(`#${id.replaceAll(".", "\\.")}`);
  return {
    page, campo,
    write: async (id, testo) => {
      await campo(id).click();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(testo);
    },
    choose: (id, valore) => campo(id).selectOption(valore),
    /** Radio buttons and boxes, by what they say. */
    tick: (dove, testo) => page.getByRole("group", { name: dove }).or(page.getByRole("radiogroup", { name: dove })).last().getByText(testo, { exact: true }).click(),
    press: (nome) => page.getByRole("button", { name: nome }).click(),
    /** The id of what has the focus: where an addition has led. */
    focus: () => page.evaluate(() => document.querySelector("isee-simulatore").shadowRoot.activeElement?.id ?? ""),
    next: async (quante = 1) => {
      for (let n = 0; n < quante; n += 1) {
        await page.locator("#avanti").click();
        await page.waitForTimeout(450); // the pause that forgives a double click
      }
    },
    /** No violation, and nothing beyond the width of the page. */
    clean: async (dove) => {
      assert.deepEqual(await axe(), [], dove);
      const [largo, schermo] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.equal(largo, schermo, `${dove} scrolls sideways`);
    },
    dati: () => page.evaluate(() => document.querySelector("isee-simulatore").dati),
    risultato: () => page.evaluate(() => document.querySelector("isee-simulatore").risultato),
    setDati: (dsu) => page.evaluate((dati) => { document.querySelector("isee-simulatore").dati = dati; }, dsu),
    openAll: () => page.evaluate(() => document.querySelector("isee-simulatore").shadowRoot.querySelectorAll("details").forEach((d) => { d.open = true; })),
  };
}

for (const width of [1280, 320]) {
  test(`minorenni at ${width} px: the other parent attratto (E5b), then married to another person (E5)`, async () => {
    await withElement({ width }, async (io) => {
      await io.write("data", "15/03/2026");
      await io.write("p1.nascita", "01/02/1985");
      await io.page.locator("#aggiungi-persona").click();
      assert.equal(await io.focus(), "p2.chi");
      await io.choose("p2.chi", "figlio");
      await io.write("p2.nome", "Luca");
      await io.write("p2.nascita", "01/06/2020");
      await io.tick(/hai lavorato almeno sei mesi/, "Sì");
      await io.tick(/Dov’è l’altro genitore/, /^Vive altrove/);
      await io.press("Aggiungi l’altro genitore di Luca");
      const padre = (await io.focus()).split(".")[0];
      assert.equal(await io.focus(), `${padre}.nome`, "the focus goes to the new person");
      await io.page.keyboard.type("Marco");
      await io.write(`${padre}.nascita`, "01/01/1983");
      await io.campo(`${padre}.lavoro`).click();
      await io.page.getByText("Genitore di: Luca.").waitFor();
      await io.clean("nucleo");
      await io.next();

      await io.page.getByText("In affitto", { exact: true }).click();
      await io.write("casa.canone", "6.000");
      await io.tick(/contratto è registrato/, "Sì");
      await io.tick(/intestatari del contratto/, "Sì");
      await io.next();
      for (const [chi, reddito] of [["p1", "18000"], [padre, "26000"]]) {
        await io.write(`${chi}.r.redditoComplessivo`, reddito);
        await io.choose(`${chi}.origine`, "lavoro");
      }
      await io.page.getByRole("heading", { name: "Marco (fuori dal nucleo)" }).waitFor();
      await io.clean("redditi");
      await io.next();
      await io.page.getByRole("heading", { name: "Marco (fuori dal nucleo)" }).waitFor();
      await io.clean("patrimonio");
      await io.next();

      const gruppo = io.page.getByRole("region", { name: "ISEE minorenni per Luca" });
      assert.equal(await gruppo.locator(".cifra").textContent(), "14.285,71\u00a0€");
      await gruppo.getByText("conta come se fosse nel nucleo").waitFor();
      await io.choose("serve", "mensa-scolastica");
      await io.page.getByText("Conta l’ISEE minorenni.").waitFor();
      await gruppo.and(io.page.locator(".conta")).waitFor();
      await io.openAll();
      await io.clean("risultato attratto");

      await io.press("Modifica Nucleo");
      await io.tick(/Quali di queste frasi/, "È sposato con un’altra persona");
      await io.next(4);
      await gruppo.getByText("Di' com'è fatto il nucleo di questa persona.").waitFor();
      await io.campo("rinvio-minorenni").getByRole("link", { name: "ISEE minorenni per Luca" }).waitFor();
      await io.clean("risultato con qualcosa che manca");
      await gruppo.getByRole("button", { name: /^Vai alla domanda/ }).click();
      assert.equal(await io.focus(), `${padre}.np.componenti`, "what is missing leads to its question");
      await io.page.keyboard.type("3");
      await io.write(`${padre}.np.figli`, "1");
      await io.write(`${padre}.np.figliConviventi`, "1");
      await io.choose(`${padre}.np.minori`, "minori");
      await io.page.getByRole("radiogroup", { name: "Come abita?" }).getByText("In un altro modo").click();
      await io.clean("nucleo proprio");
      await io.next(2);
      await io.write(`${padre}.r.redditoComplessivo`, "27.000");
      await io.next(2);
      assert.equal(await gruppo.locator(".cifra").textContent(), "6.900,73\u00a0€");
      const dati = await io.dati();
      assert.deepEqual(dati.nucleo.componenti[1].genitori, ["p1", padre]);
      assert.equal(dati.nucleo.componenti[1].genitoreNonConvivente, "coniugato-con-altri");
      assert.deepEqual(dati.esterni[0].nucleoProprio, { componenti: 3, figli: 1, figliConviventi: 1, minori: "minori" });
      await io.openAll();
      await io.clean("risultato con componente aggiuntiva");
    });
  });
}

test("università: a student outside is drawn in, one who is autonomous stands alone", async () => {
  await withElement({}, async (io) => {
    await io.write("data", "15/03/2026");
    await io.write("p1.nascita", "01/02/1970");
    await io.page.locator("#aggiungi-persona").click();
    await io.choose("p2.chi", "coniuge");
    await io.write("p2.nascita", "01/02/1971");
    await io.page.getByText("Figlie e figli fuori dal nucleo").click();
    await io.press("Aggiungi una figlia o un figlio");
    const figlia = (await io.focus()).split(".")[0];
    await io.page.keyboard.type("Anna");
    await io.write(`${figlia}.nascita`, "01/02/2003");
    await io.campo(`${figlia}.studia`).check();
    await io.write(`${figlia}.fuoriCasaDal`, "01/09/2022");
    await io.tick(/La casa dove vive è di una persona/, "No");
    await io.write(`${figlia}.rl.annoPrecedente`, "4.000");
    await io.write(`${figlia}.rl.secondoAnnoPrecedente`, "0");
    await io.clean("nucleo");
    await io.next();
    await io.page.getByText("In un altro modo").click();
    await io.next();
    for (const [chi, reddito] of [["p1", "20000"], ["p2", "0"], [figlia, "4000"]]) await io.write(`${chi}.r.redditoComplessivo`, reddito);
    await io.choose("p1.origine", "lavoro");
    await io.choose(`${figlia}.origine`, "lavoro");
    await io.next(2);
    // (20.000 - 3.000 + 4.000 - 800) / 2,04
    const gruppo = io.page.getByRole("region", { name: "ISEE università per Anna" });
    assert.equal(await gruppo.locator(".cifra").textContent(), "9.901,96\u00a0€");
    await gruppo.getByText("ISPE 0,00\u00a0€, ISRE 9.901,96\u00a0€").waitFor();
    await io.clean("risultato");
  });
  await withElement({}, async (io) => {
    await io.write("data", "15/03/2026");
    await io.write("p1.nascita", "01/02/2001");
    await io.page.getByText("Studi all’università").click();
    await io.write("p1.fuoriCasaDal", "01/09/2022");
    await io.tick(/La casa dove vivi è di una persona/, "No");
    await io.write("p1.rl.annoPrecedente", "10.000");
    await io.write("p1.rl.secondoAnnoPrecedente", "9.000");
    await io.clean("nucleo");
    await io.next();
    await io.page.getByText("In un altro modo").click();
    await io.next();
    await io.write("p1.r.redditoComplessivo", "9000");
    await io.choose("p1.origine", "lavoro");
    await io.next(2);
    await io.page.getByText("ISEE università per te: 7.200,00\u00a0€, uguale all’ordinario.").waitFor();
    await io.press("Modifica Nucleo");
    await io.write("p1.rl.annoPrecedente", "8.000");
    await io.next(4);
    await io.page.getByText("Lo studente non è autonomo: conta il nucleo dei genitori.").waitFor();
    await io.page.getByText("Servono i redditi e il patrimonio dei genitori").waitFor();
    await io.clean("risultato");
  });
});

for (const width of [1280, 320]) {
  test(`corrente at ${width} px: a permanent job lost, the last two months (E9); then a test that fails`, async () => {
    await withElement({ width }, async (io) => {
      await io.setDati(E1);
      await io.next(4);
      assert.equal(await io.page.locator("#cifra-ordinario").textContent(), "15.818,84\u00a0€");
      await io.page.locator("#apri-corrente").click();
      assert.equal(await io.focus(), "corrente.data");
      await io.page.keyboard.type("10/09/2026");
      await io.page.getByText("Il lavoro, i redditi o gli aiuti di una persona").click();
      await io.page.locator("#calcola-corrente").click();
      assert.equal(await io.focus(), "riepilogo");
      assert.match(await io.page.locator("#riepilogo").textContent(), /Cambiamento 1, Di chi\?: Scegli una risposta/);
      await io.clean("corrente con errori");
      const riga = (await io.page.locator("input[id$='.causa']").first().getAttribute("id")).split(".")[0];
      const chi = await io.campo(`${riga}.componente`).locator("option").nth(1).getAttribute("value");
      await io.choose(`${riga}.componente`, chi);
      await io.tick(/Che cosa è successo/, /tempo indeterminato/);
      await io.write(`${riga}.evento`, "31/08/2026");
      await io.tick(/Quali redditi indichi/, "Gli ultimi 2 mesi");
      await io.write(`${riga}.lavoroDipendente`, "1.900");
      await io.write(`${riga}.pensione`, "0");
      await io.write(`${riga}.autonomo`, "0");
      await io.clean("corrente");
      await io.page.locator("#calcola-corrente").click();
      assert.equal(await io.focus(), "titolo-corrente-esito");
      await io.page.getByRole("heading", { name: "Puoi chiedere l’ISEE corrente" }).waitFor();
      assert.equal(await io.page.locator("#cifra-corrente-ordinario").textContent(), "10.065,22\u00a0€");
      await io.page.getByText("Vale fino al 10/03/2027.").waitFor();
      await io.page.getByText("entro 2 mesi").waitFor();
      assert.equal((await io.risultato()).corrente.indicatori.ordinario.isee, 10065.22);
      await io.openAll();
      await io.clean("corrente ammesso");

      // An answer of the corrente drops its figures and keeps the others.
      await io.tick(/Che cosa è successo/, /^Altro:/);
      assert.equal((await io.risultato()).corrente, undefined);
      assert.equal(await io.page.locator("#cifra-ordinario").textContent(), "15.818,84\u00a0€");
      await io.write(`${riga}.lavoroDipendente`, "25.000");
      await io.page.locator("#calcola-corrente").click();
      await io.page.getByRole("heading", { name: "Non puoi chiedere l’ISEE corrente" }).waitFor();
      await io.page.getByText("Condizione non rispettata.").first().waitFor();
      await io.page.getByText(/sceso di più di un quarto.*limite: 25\u00a0%.*Mancano/).waitFor();
      await io.clean("corrente non ammesso");

      // Back and forth nothing is lost.
      await io.press("Modifica Redditi");
      await io.next(2);
      assert.equal(await io.campo(`${riga}.lavoroDipendente`).inputValue(), "25.000");
      await io.page.getByRole("heading", { name: "Non puoi chiedere l’ISEE corrente" }).waitFor();
    });
  });
}

test("corrente of the assets: what was there is copied, to be brought up to date", async () => {
  await withElement({}, async (io) => {
    await io.setDati(E1);
    await io.next(4);
    await io.page.locator("#apri-corrente").click();
    await io.page.keyboard.type("10/09/2026");
    await io.page.getByText(/^Il patrimonio \(al 31\/12\/2025/).click();
    const saldi = io.page.locator("input[id$='.saldo']");
    assert.equal(await saldi.count(), 2);
    for (const campi of [saldi, ...["giacenzaMedia", "valore"].map((nome) => io.page.locator(`input.stretto[id$='.${nome}']`))]) {
      for (let n = 0; n < await campi.count(); n += 1) if ((await campi.nth(n).inputValue()) === "") await campi.nth(n).fill("100");
    }
    await io.page.locator("#calcola-corrente").click();
    await io.page.getByRole("heading", { name: "Puoi chiedere l’ISEE corrente" }).waitFor();
    await io.page.getByText("Vale fino al 31/12/2026.", { exact: true }).waitFor();
    const { corrente } = await io.dati();
    assert.equal(corrente.patrimonio.componenti.length, E1.nucleo.componenti.length);
    assert.equal(corrente.patrimonio.immobili[0].casaDiAbitazione, true);
    await io.clean("patrimonio corrente");
  });
});

/** Who asks for residential care, a figlio at home and one outside, a house given away; a doctorate. */
const NONNA = {
  dataPresentazione: "2026-03-15",
  nucleo: {
    componenti: [
      { id: "nonna", relazione: "D", dataNascita: "1945-02-01", disabilita: "grave", richiestaRicovero: "2025-06-01", redditi: { redditoComplessivo: 18000, pensione: 18000 } },
      { id: "Ugo", relazione: "FC", dataNascita: "1975-06-01", redditi: { redditoComplessivo: 20000, lavoroDipendente: 20000 } },
      { id: "nipote", relazione: "P", dataNascita: "2000-01-01", genitori: ["Ugo"], studente: { corso: "dottorato" }, redditi: { redditoComplessivo: 0 } },
    ],
    abitazione: { titolo: "locazione", locazione: { canoneAnnuo: 6000, contrattoRegistrato: true } },
    immobili: [{ tipo: "fabbricato", valore: 80000, quote: [], donazione: { donante: "nonna", data: "2024-05-01", aTenutoAgliAlimenti: true, donatario: "Eva" } }],
  },
  esterni: [{ id: "Eva", relazione: "FE", dataNascita: "1972-01-01", redditi: { redditoComplessivo: 60000, lavoroDipendente: 60000 }, nucleoProprio: { componenti: 2 } }],
};

for (const width of [1280, 320]) {
  test(`residential care and a doctorate at ${width} px: two households side by side, who signed the rent is asked`, async () => {
    await withElement({ width }, async (io) => {
      await io.setDati(NONNA);
      for (const passo of ["nucleo", "casa", "redditi", "patrimonio"]) {
        await io.openAll();
        await io.clean(passo);
        await io.next();
      }
      const residenze = io.page.getByRole("region", { name: "ISEE residenze per nonna" });
      await residenze.getByText("Di' chi ha firmato il contratto di affitto.").waitFor();
      await residenze.getByRole("button", { name: /^Vai alla domanda/ }).first().click();
      assert.equal(await io.focus(), "casa.intestatario");
      await io.page.keyboard.press("Space");
      await io.next(3);
      await residenze.getByText("Nucleo ristretto.", { exact: true }).waitFor();
      await residenze.getByText("Puoi sceglierlo tu, se ti conviene.").waitFor();
      assert.equal(await residenze.locator(".cifra").count(), 2);
      await io.page.getByRole("region", { name: "ISEE dottorato per nipote" }).waitFor();
      await io.choose("serve", "rsa");
      await residenze.and(io.page.locator(".conta")).waitFor();
      await io.openAll();
      await io.clean("risultato");
      assert.deepEqual(await io.dati(), { ...NONNA, nucleo: { ...NONNA.nucleo, abitazione: { titolo: "locazione", locazione: { ...NONNA.nucleo.abitazione.locazione, intestatari: ["nonna"] } } } });
    });
  });
}

test("one parent elsewhere of two children: chosen for the second, taken away and put back", async () => {
  await withElement({}, async (io) => {
    await io.setDati({
      dataPresentazione: "2026-03-15",
      nucleo: {
        componenti: [
          { id: "madre", relazione: "D", dataNascita: "1985-02-01", lavoroSeiMesi: true },
          { id: "Luca", relazione: "F", dataNascita: "2020-06-01", genitori: ["madre", "Marco"], genitoreNonConvivente: "riconosciuto" },
          { id: "Sara", relazione: "F", dataNascita: "2018-06-01", genitoreNonConvivente: "riconosciuto" },
        ],
        abitazione: { titolo: "altro" },
      },
      esterni: [{ id: "Marco", relazione: "GNC", dataNascita: "1983-01-01", lavoroSeiMesi: true }],
    });
    await io.press("È la stessa persona: Marco di Sara");
    assert.match(await io.focus(), /\.nome$/);
    await io.page.getByText("Genitore di: Luca, Sara.").waitFor();
    await io.press("Togli Marco (fuori dal nucleo)");
    assert.equal((await io.dati()).esterni, undefined);
    await io.press("Annulla");
    assert.deepEqual((await io.dati()).nucleo.componenti[2].genitori, ["madre", "Marco"]);
    await io.press("Non è questa persona di Luca");
    assert.match(await io.focus(), /\.gnc$/);
    assert.deepEqual((await io.dati()).nucleo.componenti[1].genitori, undefined);
    await io.tick(/Dov’è l’altro genitore/, /^È legalmente separato/);
  });
});

test("by keyboard alone: the other parent is added, and the question on him or her answered", async () => {
  await withElement({}, async (io) => {
    await io.setDati({
      dataPresentazione: "2026-03-15",
      nucleo: {
        componenti: [
          { id: "madre", relazione: "D", dataNascita: "1985-02-01", lavoroSeiMesi: true },
          { id: "Luca", relazione: "F", dataNascita: "2020-06-01" },
        ],
        abitazione: { titolo: "altro" },
      },
    });
    const fino = async (id) => {
      for (let n = 0; n < 60 && (await io.focus()) !== id; n += 1) await io.page.keyboard.press("Tab");
      assert.equal(await io.focus(), id);
    };
    await io.campo("p2.nome").focus();
    await fino("p2.altroGenitore");
    await io.page.keyboard.press("Space");
    await fino("p2.caso"); // the boxes have come under the answer
    await fino("p2.gnc");
    await io.page.keyboard.press("Enter");
    assert.match(await io.focus(), /^e\d+\.nome$/);
    const padre = (await io.focus()).split(".")[0];
    await io.page.keyboard.type("Marco");
    await fino(`${padre}.nascita`);
    await io.page.keyboard.type("01/01/1983");
    await fino(`${padre}.lavoro`);
    await io.page.keyboard.press("Space");
    const { esterni, nucleo } = await io.dati();
    assert.deepEqual(esterni, [{ id: padre, relazione: "GNC", dataNascita: "1983-01-01", lavoroSeiMesi: true }]);
    assert.deepEqual(nucleo.componenti[1].genitori, ["madre", padre]);
  });
});

test("every view of every example, all open: nothing that only a program would say", async () => {
  const folder = new URL("../www/esempi/", import.meta.url);
  await withElement({}, async (io) => {
    for (const file of readdirSync(folder).filter((nome) => nome.endsWith(".json"))) {
      await io.setDati(JSON.parse(readFileSync(new URL(file, folder), "utf8")));
      for (let passo = 0; passo < 5; passo += 1) {
        if (passo > 0) await io.next();
        await io.openAll();
        const testo = await io.page.evaluate(() => document.querySelector("isee-simulatore").shadowRoot.firstElementChild.innerText);
        assert.match(testo, new RegExp(`Passo ${passo + 1} di 5`, "i"), file);
        assert.doesNotMatch(testo, /undefined|\bNaN\b|\bnull\b|[\u{e000}-\u{e002}]|\[object/u, `${file}, step ${passo + 1}`);
      }
      await io.page.getByText("Cerca in:").first().waitFor();
      const bisogni = await io.campo("serve").locator("option").evaluateAll((tutte) => tutte.map(({ value }) => value).filter(Boolean));
      for (const bisogno of bisogni) {
        await io.choose("serve", bisogno);
        assert.doesNotMatch(await io.page.locator(".serve").innerText(), /undefined|\bNaN\b|\bnull\b|[\u{e000}-\u{e002}]|\[object/u, `${file}, ${bisogno}`);
      }
    }
  });
});

test("drawn in for the student, the parent is a parent of the minor too: the six months are asked and kept", async () => {
  const dsu = {
    dataPresentazione: "2026-03-15",
    nucleo: {
      componenti: [
        { id: "madre", relazione: "D", dataNascita: "1975-02-01", lavoroSeiMesi: true },
        { id: "Luca", relazione: "FC", dataNascita: "2005-06-01", genitori: ["madre", "Marco"], genitoreNonConvivente: "riconosciuto", studente: { corso: "laurea" } },
        { id: "Sara", relazione: "F", dataNascita: "2018-06-01", genitori: ["madre", "Marco"], genitoreNonConvivente: "assegni-stabiliti" },
      ],
      abitazione: { titolo: "altro" },
    },
    esterni: [{ id: "Marco", relazione: "GNC", dataNascita: "1973-01-01", lavoroSeiMesi: true }],
  };
  await withElement({}, async (io) => {
    await io.setDati(dsu);
    assert.equal((await io.dati()).esterni[0].lavoroSeiMesi, true);
    const { lavoroSeiMesi, ...senza } = dsu.esterni[0];
    await io.setDati({ ...dsu, esterni: [senza] });
    await io.next(4);
    const gruppo = io.page.getByRole("region", { name: "ISEE università per Luca" });
    await gruppo.getByRole("button", { name: /^Vai alla domanda/ }).click();
    assert.match(await io.focus(), /^e\d+\.lavoro$/);
    await io.page.keyboard.press("Space");
    await io.next(4);
    await gruppo.locator(".cifra").waitFor();
  });
});

/** A couple, or one parent, with children; nobody has a name. */
const madreCon = (figli, altro = {}) => ({
  dataPresentazione: "2026-03-15",
  nucleo: {
    componenti: [
      { id: "p1", relazione: "D", dataNascita: "1980-02-01", lavoroSeiMesi: true, redditi: { redditoComplessivo: 24000, lavoroDipendente: 24000 } },
      ...figli.map((figlio, i) => ({ id: `p${i + 2}`, relazione: "F", dataNascita: `20${15 + i}-06-01`, ...figlio })),
    ],
    abitazione: { titolo: "altro" },
  },
  ...altro,
});

test("children with the same reason are one line; the figures above send to the ISEE minorenni that counts", async () => {
  await withElement({}, async (io) => {
    await io.setDati(madreCon([{ id: "Luca", genitoreNonConvivente: "nessuno" }, { id: "Sara", genitoreNonConvivente: "nessuno" }]));
    await io.next(4);
    await io.page.getByText("ISEE minorenni per Luca e Sara", { exact: true }).waitFor();
    assert.equal(await io.page.locator(".uguali > li").count(), 1);
    assert.equal(await io.page.locator("#rinvio-minorenni").count(), 0);
    await io.clean("una riga");

    const Marco = { id: "Marco", relazione: "GNC", dataNascita: "1979-01-01", lavoroSeiMesi: true, redditi: { redditoComplessivo: 30000, lavoroDipendente: 30000 } };
    const suoi = { genitori: ["p1", "Marco"], genitoreNonConvivente: "riconosciuto" };
    await io.setDati(madreCon([{ id: "Luca", ...suoi }, { id: "Sara", genitoreNonConvivente: "nessuno" }], { esterni: [Marco] }));
    await io.next(4);
    const rinvio = io.campo("rinvio-minorenni");
    assert.match(await rinvio.innerText(), /questo minore.*Guarda più sotto: ISEE minorenni per Luca\.$/);
    assert.equal(await rinvio.evaluate((nodo) => nodo.nextElementSibling.className), "serve", "right under the two cards");
    await rinvio.getByRole("link").click();
    assert.equal(await io.focus(), "titolo-specifici-minorenni-Luca");
    await io.clean("rinvio");

    // With the componente aggiuntiva the law can be read in two ways: what holds for both is said once.
    const sposato = { genitori: ["p1", "Marco"], genitoreNonConvivente: "coniugato-con-altri" };
    await io.setDati(madreCon([{ id: "Luca", ...sposato }, { id: "Sara", ...sposato }], { esterni: [{ ...Marco, nucleoProprio: { componenti: 2 } }] }));
    await io.next(4);
    assert.match(await rinvio.innerText(), /questi minori.*ISEE minorenni per Luca, ISEE minorenni per Sara\.$/);
    const testi = await io.page.getByText(/con un’altra lettura della legge sarebbe/i).locator("xpath=..").allInnerTexts();
    assert.ok(testi.length > 0);
    assert.equal(new Set(testi).size, testi.length, testi.join("\n"));
    await io.page.getByText(/^ISEE minorenni per Luca e Sara: con un’altra lettura/).waitFor();
    await io.clean("letture");
  });
});

test("nobody has a name: the other parent is told by where he or she is", async () => {
  await withElement({}, async (io) => {
    await io.setDati(madreCon([{}]));
    await io.tick(/Dov’è l’altro genitore/, /^Vive altrove/);
    await io.press(/^Aggiungi l’altro genitore/);
    const altro = (await io.focus()).split(".")[0];
    await io.page.getByText("Hai aggiunto l’altro genitore: lo trovi più sotto").waitFor();
    await io.page.getByText("È l’altro genitore della persona indicata sopra.").waitFor();
    assert.equal(await io.page.getByText(/L’altro genitore è: Altro genitore|Genitore di: Figlia o figlio/).count(), 0);
    await io.page.keyboard.type("Marco");
    await io.page.getByText("L’altro genitore è: Marco.").waitFor();

    // How many live there becomes mandatory once something of that household is written.
    await io.tick(/Quali di queste frasi/, "È sposato con un’altra persona");
    const quanti = io.campo(`${altro}.np.componenti`);
    assert.equal(await quanti.getAttribute("aria-required"), null);
    await io.write(`${altro}.np.figli`, "1");
    assert.equal(await quanti.getAttribute("aria-required"), "true");
    await io.write(`${altro}.nascita`, "01/01/1983");
    await io.next();
    assert.match(await io.campo("riepilogo").innerText(), /Quante persone, in tutto: Scrivi un numero/);
    await io.clean("nucleo proprio");
  });
});

test("married to me but living elsewhere: added as the spouse, and no other parent is asked", async () => {
  await withElement({ width: 320 }, async (io) => {
    await io.setDati(madreCon([{}]));
    await io.tick(/Dov’è l’altro genitore/, "È sposato con me ma vive altrove");
    assert.equal(await io.page.getByRole("button", { name: /^Aggiungi l’altro genitore/ }).count(), 0);
    await io.clean("sposato");
    await io.next();
    assert.match(await io.campo("riepilogo").innerText(), /Aggiungi al nucleo l’altro genitore/);
    await io.press("Aggiungi tua moglie o tuo marito");
    const sposo = (await io.focus()).split(".")[0];
    await io.write(`${sposo}.nascita`, "01/01/1979");
    assert.equal(await io.page.getByText(/Dov’è l’altro genitore/).count(), 0);
    await io.page.locator(`[id="${sposo}.lavoro"]`).check();
    await io.next();
    await io.page.getByText("Passo 2 di 5").waitFor();
    const { nucleo, esterni } = await io.dati();
    assert.deepEqual(nucleo.componenti.map(({ relazione }) => relazione), ["D", "F", "C"]);
    assert.equal(nucleo.componenti[1].genitoreNonConvivente, undefined);
    assert.equal(esterni, undefined);
  });
});

test("two elements on a page: every landmark has a name of its own", async () => {
  await withElement({ pagina: "due.html" }, async (io) => {
    await io.page.evaluate(async (dati) => {
      for (const uno of document.querySelectorAll("isee-simulatore")) {
        await uno.pronto;
        uno.dati = dati;
      }
    }, E1);
    const nomi = await io.page.getByRole("navigation").evaluateAll((tutte) => tutte.map((una) => una.getAttribute("aria-label")));
    assert.deepEqual(nomi, ["Passi del simulatore", "Passi del simulatore (simulatore 2)"]);
    await io.clean("due");
    for (const quale of [0, 1]) {
      for (let n = 0; n < 4; n += 1) {
        await io.page.locator("isee-simulatore").nth(quale).locator("#avanti").click();
        await io.page.waitForTimeout(450);
      }
    }
    await io.clean("due risultati");
  });
});
