// What a portal's developer writes, under `strict`: it must compile. Each `@ts-expect-error` must be an error.

import { IseeError, load, type Dsu, type Isee, type Issue, type Riga, type Risultato } from "isee-simulatore";
import { load as loadAttestazioni, IseeError as SameError, type Attestazione, type Attestazioni, type AttestazioneScritta, type Bozza, type Letto, type Riscontro, type Verifica } from "isee-simulatore/attestazione";
import { esempi, type Esempio } from "isee-simulatore/esempi";
import { load as loadInline } from "isee-simulatore/inline";
import * as en from "isee-simulatore/lingue/en.js";

const dsu: Dsu = {
  dataPresentazione: "2026-03-15",
  nucleo: {
    componenti: [
      {
        id: "anna",
        relazione: "D",
        dataNascita: "1980-05-01",
        redditi: { redditoComplessivo: 20000, lavoroDipendente: 20000 },
        depositi: [{ tipo: "conto-corrente", saldo: 1000, giacenzaMedia: 900 }],
      },
    ],
    abitazione: { titolo: "locazione", locazione: { canoneAnnuo: 6000, contrattoRegistrato: true } },
  },
};

const isee: Isee = await load();
const result: Risultato = isee.calculate(dsu);
const figure: number = result.indicatori.ordinario.isee;
const scale: number = result.indicatori.ordinario.prospetto.scalaEquivalenza;
const family: number | undefined = result.indicatori.famiglia?.isee;
const fromText: Risultato = isee.calculate(JSON.stringify(dsu));
const root: Riga = isee.explain(dsu).indicatori.ordinario;
const amounts: number[] = root.figli.map((row) => row.importo);
const source: string = root.fonte.url;
const issues: Issue[] = isee.validate({ anything: true });
const table = isee.parameters("2026-03-01");
const value: number = isee.valoreImu({ categoria: "A/2", rendita: 600 });
const example: Esempio | undefined = esempi[0];
const other: Isee = await loadInline(new URL("https://example.org/engine.wasm"));

for await (const row of isee.calculateMany([dsu, { id: 7, dsu: JSON.stringify(dsu) }], { separatore: ";", worker: false })) {
  const place: number = row.riga;
  if (row.errore) console.log(place, row.errore.issues[0]?.message);
  else console.log(row.id, row.risultato.indicatori.famiglia?.isee, row.risultato.specifici[0]?.iseeFamiglia);
}
for await (const { risultato, errore } of isee.calculateMany(new Blob([]), { dettaglio: "completo", progresso: ({ fatte }) => console.log(fatte) })) {
  const whole: Risultato | undefined = risultato;
  console.log(whole?.avvisi, errore?.code);
}
const columns = await isee.calculateMany(new ReadableStream<Uint8Array>(), { risultati: "colonne" });
const column: Float64Array = columns.ordinario.scalaEquivalenza;
const graduatorie = await isee.rank([{ id: "a", isee: null, fatti: { punti: 1 } }], {
  day: "2026-09-01",
  keys: [{ expr: { fact: "punti" }, order: "desc", label: "Punti" }],
  inputs: [{ id: "punti", type: "number" }],
});
const end: "ammesso" | "escluso" | "pari-all-ultimo-posto" | "in-sospeso" | undefined = graduatorie.liste[0]?.posizioni[0]?.esito;
const values: (number | string | null)[] | undefined = graduatorie.liste[0]?.posizioni[0]?.valori;

try {
  isee.calculate("{}");
} catch (error) {
  if (error instanceof IseeError) {
    const name: "IseeError" = error.name;
    const path: string | undefined = error.issues[0]?.path;
    if (error.code === "load-failed") console.log(error.cause);
    if (error.code === "missing-value") console.log(name, path, error.issues[0]?.fonte?.articolo);
    // @ts-expect-error a code that does not exist
    if (error.code === "missing-values") console.log(name);
  }
}

// @ts-expect-error a misspelt field
const misspelt: Dsu = { ...dsu, nucleo: { ...dsu.nucleo, immobilli: [] } };
// @ts-expect-error a missing field
const missing: Dsu = { dataPresentazione: "2026-03-15" };
// @ts-expect-error a relation that does not exist
const relation: Dsu = { ...dsu, nucleo: { ...dsu.nucleo, componenti: [{ id: "a", relazione: "X", dataNascita: "1980-05-01" }] } };
// @ts-expect-error an amount is a number
const amount: Dsu = { ...dsu, nucleo: { ...dsu.nucleo, componenti: [{ id: "a", relazione: "D", dataNascita: "1980-05-01", redditi: { pensione: "5" } }] } };
// @ts-expect-error the date is text
isee.parameters(new Date());
// @ts-expect-error a list of declarations, not a number
isee.calculateMany(5);
// @ts-expect-error an option that does not exist
isee.calculateMany([], { formatto: "csv" });
// @ts-expect-error columns are of the indicators
isee.calculateMany([], { risultati: "colonne", dettaglio: "completo" });
// @ts-expect-error a rule has a day
isee.rank([], { keys: [] });
// @ts-expect-error a declaration, not a number
isee.calculate(5);
// @ts-expect-error load takes a source or nothing (TypeScript's WebAssembly.Module is empty: all but null fits it)
load(null);
// @ts-expect-error not a verb
isee.calcola(dsu);
// @ts-expect-error results are not any
result.nothing;
// @ts-expect-error the engine is read-only for its users
const broken: number = isee.calculate(dsu);


const english: Isee = isee.translated({ ...en.motore, ...en.prestazioni });
english.documents(dsu);
// @ts-expect-error: words are texts
isee.translated({ "Reddito": 1 });

export { amount, amounts, broken, english, column, end, values, example, family, figure, fromText, issues, missing, misspelt, other, relation, scale, source, table, value };

const attestazioni: Attestazioni = await loadAttestazioni(new URL("https://example.org/attestazione.wasm"));
const letto: Letto = attestazioni.read(new Uint8Array(8));
const attestata: Attestazione | undefined = attestazioni.read("<x/>").attestazione;
if (attestata) {
  const verifica: Verifica = attestazioni.check(attestata, attestata.indicatori[0]?.nome ?? "ordinario");
  const attesa: number | string | undefined = verifica.passi[0]?.attesa;
  console.log(attesa, attestazioni.write(attestata), letto.avvisi[0]?.percorso, letto.soglia?.sottoSoglia);
}
const aMano: AttestazioneScritta = { dataPresentazione: "2026-02-10", indicatori: [{ nome: "ordinario", tipo: "ordinario", valori: { isee: 11598.04 } }] };
const torna: boolean = attestazioni.check(aMano, "ordinario").torna;
const nascita: string[] | undefined = attestazioni.fiscalCode("PRVNNA80E41Z999P", "2026-02-10").nascita?.date;
const same: typeof IseeError = SameError;
console.log(torna, nascita, same, attestazioni.protocol("INPS-ISEE-2026-00000001X-00", 2026).anno, attestazioni.translated({}).benefitCode("A1.01").stato);
const facsimile: Attestazione = attestazioni.facsimile(dsu, [{ id: "anna", nome: "PROVA" }]);
const service: string | undefined = attestazioni.adviseService({ ente: "comune", bisogno: "controllo", protocollo: true }).scelta?.nome;
console.log(facsimile.indicatori[0]?.nome, service, attestazioni.services()[0]?.nome, attestazioni.bodies()[0]?.codice, attestazioni.needs()[0]?.etichetta, attestazioni.ladder().length, attestazioni.notes()[0]?.certezza);
const riscontro: Riscontro = attestazioni.compare(dsu, facsimile, "minorenni:X", { simulato: "minorenni:luca" });
console.log(riscontro.cause[0]?.certezza === "provata", riscontro.isee.differenza, riscontro.righe[0]?.effettoIsee, riscontro.mancano[0]?.importo);
const bozza: Bozza = attestazioni.draft(facsimile, "ordinario");
console.log(isee.calculate(bozza.dsu).indicatori.ordinario.isee, bozza.ipotesi[0]?.path, bozza.righe[0]?.calcolata);
// @ts-expect-error: a body that does not exist
attestazioni.adviseService({ ente: "parrocchia", bisogno: "controllo" });
// @ts-expect-error: the indicator is chosen by who asks
attestazioni.check(aMano);
// @ts-expect-error: a kind that does not exist
attestazioni.check({ indicatori: [{ nome: "ordinario", tipo: "luna" }] }, "ordinario");
// @ts-expect-error: an answer is text or bytes
attestazioni.read(letto);
