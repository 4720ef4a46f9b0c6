// Everything that the element can show, one view after the other, as a person gets there. Whoever walks it says what to
// look at in each: the checks of accessibility, or a picture.

import { readFileSync } from "node:fs";

import { PRESTAZIONI } from "../prestazioni-prova.mjs";

const esempio = (nome) => JSON.parse(readFileSync(new URL(`../../www/esempi/${nome}.json`, import.meta.url), "utf8"));

/** The households that between them have every part of the form: a home with its box, a parent elsewhere, a student, care. */
const NUCLEI = ["coppia-due-figli-con-casa", "madre-e-padre-che-vive-altrove", "studentessa-fuori-casa", "pensionati-con-disabilita"];
const PASSI = ["nucleo", "casa", "redditi", "patrimonio"];

/** `guarda(nome)` is called in each view; `nuclei` are the examples to walk, all by default. */
export async function giro(io, guarda, { nuclei = NUCLEI } = {}) {
  const { tab } = io;
  await tab.evaluate(() => document.querySelector("isee-simulatore").completo.then(() => {}));
  await guarda("vuoto");
  await io.write("p1.nascita", "31/02/1980");
  await io.next();
  await tab.wait("#riepilogo");
  await guarda("errori");
  for (const nome of nuclei) {
    await io.set("dati", esempio(nome));
    await io.set("modalita", "rapida");
    await tab.wait(".rapida");
    await io.openAll();
    await guarda(`${nome}-rapida`);
    await io.set("modalita", "completa");
    for (const passo of PASSI) {
      await io.openAll();
      await guarda(`${nome}-${passo}`);
      await io.next();
    }
    await tab.wait("#cifra-ordinario");
    await guarda(`${nome}-risultato`);
    await io.openAll();
    await guarda(`${nome}-risultato-aperto`);
  }
  await io.set("nascondi", ["nazionali"]);
  await io.set("prestazioni", PRESTAZIONI);
  await io.set("dati", esempio(nuclei[0]));
  await io.next(4);
  await tab.click("#apri-prestazioni");
  await tab.wait("#riassunto-prestazioni");
  await tab.click("#apri-cosa-se");
  await tab.wait("svg.grafico");
  await tab.click("#apri-corrente");
  await tab.click("#calcola-corrente");
  await tab.wait("#riepilogo");
  await io.openAll();
  await guarda("tutto");
  // An attestation copied by hand. Its door in the first step has been opened with everything else.
  await tab.wait(io.campo("riscontro.come"));
  await tab.click(io.campo("riscontro.come"));
  await tab.click("#riscontro-confronta");
  await tab.wait("#riscontro-riepilogo");
  await io.openDetails();
  await guarda("attestazione-errori");
  await io.choose("riscontro.tipo", "ordinario");
  await io.write("riscontro.data", "15/03/2026");
  await io.write("riscontro.v.isee", "9.000,00");
  await io.write("riscontro.r.sommaRedditiComponenti", "24000");
  await io.write("riscontro.r.parametroNucleo", "2,46");
  await tab.click("#riscontro-confronta");
  await tab.wait("#titolo-riscontro-esito");
  await tab.click("#riscontro-bozza");
  await tab.wait("#riscontro-metti");
  await io.openDetails();
  await guarda("attestazione");
}
