// The whole walk with Tab, Enter, Space, the arrows and the letters, no mouse: at each stop the focus is looked at.

import assert from "node:assert/strict";
import { test } from "node:test";

import { misuraFuoco } from "./motori/misure.mjs";
import { openSito, pagina } from "./motori/sito.mjs";

const MOTORE = "firefox"; // Chromium's keyboard has its own walk in widget.test.mjs
const TROPPI = 150; // presses after which what is looked for cannot be reached

/** A person without a mouse. Every stop is measured, and the next one must be another. */
function newMani({ tab }) {
  const male = new Set();
  const here = () => tab.evaluate(() => {
    const nodo = globalThis.strumenti.fuoco();
    const { id = "", name = "", value = "", localName } = nodo ?? {};
    return { id, name, value, localName, parole: nodo ? globalThis.strumenti.parole(nodo) : "", fuori: !document.activeElement?.shadowRoot };
  });
  const stop = async () => {
    let visto = await tab.evaluate(misuraFuoco);
    for (let n = 0; visto.length > 0 && n < 20; n += 1) { // the browser scrolls when it has drawn, not with the key
      await new Promise((poi) => setTimeout(poi, 50));
      visto = await tab.evaluate(misuraFuoco);
    }
    for (const che of visto) male.add(che);
    return here();
  };
  const tabTo = async (chi, tasto = "Tab") => {
    for (let n = 0; n < TROPPI; n += 1) {
      const qui = await stop();
      if (typeof chi === "string" ? [qui.id, qui.name].includes(chi) : chi.test(qui.parole)) return qui;
      await tab.press(tasto);
    }
    throw new Error(`${chi} cannot be reached with ${tasto}`);
  };
  const mani = {
    male, here, tabTo,
    press: async (chi, tasto = "Enter") => {
      await tabTo(chi);
      await tab.press(tasto);
      return stop();
    },
    write: async (id, testo, tasto) => {
      await tabTo(id, tasto);
      await tab.press("Control+A");
      await tab.write(testo);
    },
    choose: async (id, valore) => {
      await tabTo(id);
      for (let n = 0; n < 30 && (await here()).value !== valore; n += 1) await tab.press("ArrowDown");
      assert.equal((await here()).value, valore);
    },
    answer: async (domanda, valore) => {
      await tabTo(domanda);
      await tab.press("Space");
      for (let n = 0; n < 6 && (await here()).value !== valore; n += 1) await tab.press("ArrowDown");
      assert.equal((await here()).value, valore);
    },
    next: async () => {
      await mani.press("avanti");
      assert.equal((await here()).id, "titolo-passo", "a new step gives the focus to its title");
    },
  };
  return mani;
}

test(`${MOTORE}, by keyboard alone: from the first question to the explanation, the benefits and back out`, async (t) => {
  const sito = await openSito(MOTORE, { pagine: { "/tasti.html": pagina(`<p><a href="#x">Prima</a></p><isee-simulatore anno="2026"></isee-simulatore><p><a href="#x">Dopo</a></p>`) } });
  t.after(() => sito.close());
  await sito.visit("tasti.html", { height: 700 }, async (io) => {
    const mani = newMani(io);
    await io.tab.evaluate(() => document.querySelector("a").focus());
    await mani.write("data", "15/03/2026");
    await mani.press("avanti");
    assert.equal((await mani.here()).id, "riepilogo", "what is missing takes the focus");
    await mani.press(/^Tu, Data di nascita/);
    assert.equal((await mani.here()).id, "p1.nascita", "and leads to its field");
    await mani.write("p1.nascita", "11/02/1980");
    for (const [persona, chi, nascita] of [["p2", "coniuge", "03/09/1978"], ["p3", "figlio", "01/06/2006"], ["p4", "figlio", "30/11/2012"]]) {
      await mani.press("aggiungi-persona", persona === "p2" ? "Space" : "Enter");
      assert.equal((await mani.here()).id, `${persona}.chi`, "the focus goes to the first question of the new person");
      await mani.choose(`${persona}.chi`, chi);
      await mani.write(`${persona}.nascita`, nascita);
      if (persona === "p3") await mani.answer("p3.vive", "si");
    }
    await io.tab.press("Tab");
    await mani.tabTo("p1.nascita", "Shift+Tab");
    for (const genitore of ["p1", "p2"]) await mani.answer(`${genitore}.lavoro`, "si");
    await mani.next();

    await mani.answer("casa.titolo", "locazione");
    await mani.write("casa.canone", "7.000");
    for (const domanda of ["casa.registrato", "casa.tutti"]) await mani.answer(domanda, "si");
    await mani.next();

    for (const genitore of ["p1", "p2"]) {
      await mani.write(`${genitore}.r.redditoComplessivo`, "15000");
      await mani.choose(`${genitore}.origine`, "lavoro");
    }
    await mani.write("p3.r.redditoComplessivo", "0");
    await mani.next();

    const conto = (await mani.press(/^Aggiungi un conto/)).id.split(".")[0];
    for (const voce of ["saldo", "giacenzaMedia"]) await mani.write(`${conto}.${voce}`, "23000");
    await mani.next();

    assert.equal(await io.cifra("ordinario"), "7.368,42 €"); // the sum is in motori/percorsi.mjs, walkCompleta
    await mani.press("apri-prestazioni");
    await io.tab.until(async () => (await mani.here()).id === "titolo-prestazioni", "the benefits take the focus when they are here");
    await mani.press(/^Spiega riga per riga l’ISEE ordinario/);
    await io.tab.wait(["#spiega-ordinario *", "19.600,00"]);
    // On to the end of the page and back to its beginning: nothing holds the focus.
    for (const [tasto, ultimo] of [["Tab", "Dopo"], ["Shift+Tab", "Prima"]]) {
      await mani.tabTo(new RegExp(`^${ultimo}$`), tasto);
      assert.ok((await mani.here()).fuori);
    }
    assert.deepEqual([...mani.male], []);
  });
});

test(`${MOTORE}, the quick mode at 320 px: every stop is in sight, beside the line that follows the answers`, async (t) => {
  const sito = await openSito(MOTORE, { pagine: { "/veloce.html": pagina(`<p><a href="#x">Prima</a></p><isee-simulatore anno="2026" modalita="rapida"></isee-simulatore><p><a href="#x">Dopo</a></p>`) } });
  t.after(() => sito.close());
  await sito.visit("veloce.html", { width: 320, height: 640 }, async (io) => {
    const mani = newMani(io);
    await io.tab.wait(".rapida");
    await io.tab.evaluate(() => document.querySelector("a").focus());
    await mani.write("p1.r.redditoComplessivo", "15000");
    for (const [tasto, ultimo] of [["Tab", "Dopo"], ["Shift+Tab", "Prima"]]) await mani.tabTo(new RegExp(`^${ultimo}$`), tasto);
    assert.deepEqual([...mani.male], []);
  });
});
