// `calculateMany`: a list of declarations, from wherever it comes, through a Worker where there may be one.

import { percorso } from "./molti.lettore.js";
import { lavoro } from "./molti.lavoro.js";

/** Declarations to a task, characters or bytes to a piece: some milliseconds of work, after which a page may breathe. */
const PRATICHE = 64;
const PEZZO = 1 << 15;
/** Tasks given and not yet taken: one being done, one ready, one on its way. Reading stops there until the caller goes on. */
const IN_VOLO = 3;
/** A source that is slow does not keep back what it has already given, in milliseconds. */
const ATTESA = 20;
/** Fewer declarations are done in the page before a Worker has started. */
const POCHE = 100;

const SCELTE = {
  formato: ["auto", "ndjson", "csv"],
  risultati: ["righe", "colonne"],
  dettaglio: ["indicatori", "completo"],
  decimali: [",", "."],
};
const NOMI = new Set([...Object.keys(SCELTE), "separatore", "codifica", "segnale", "progresso", "worker"]);

/** `motore`: what the engine lends: its verb `lotto`, the compiled module, the Worker of this platform, words and errors. */
export function calculateMany(motore, input, opzioni = {}) {
  controlla(opzioni);
  return opzioni.risultati === "colonne" ? colonne(motore, input, opzioni) : righe(motore, input, opzioni);
}

function controlla(opzioni) {
  for (const [nome, valore] of Object.entries(opzioni)) {
    if (!NOMI.has(nome)) throw new TypeError(`calculateMany: there is no option \`${nome}\`; there are ${[...NOMI].join(", ")}`);
    const ammessi = SCELTE[nome];
    if (valore !== undefined && ammessi && !ammessi.includes(valore)) {
      throw new TypeError(`calculateMany: \`${nome}\` is one of ${ammessi.map((uno) => JSON.stringify(uno)).join(", ")}`);
    }
  }
  const { separatore, risultati, dettaglio } = opzioni;
  if (separatore !== undefined && !/^[^"\r\n]$/.test(separatore)) throw new TypeError("calculateMany: `separatore` is one character");
  if (risultati === "colonne" && dettaglio === "completo") throw new TypeError("calculateMany: columns hold the indicators only");
}

async function* righe(motore, input, opzioni) {
  for await (const voci of pacchi(motore, input, opzioni)) {
    for (const voce of voci) {
      opzioni.segnale?.throwIfAborted();
      yield voce;
    }
  }
}

const CIFRE = ["isee", "ise", "isr", "isp", "scalaEquivalenza"];

async function colonne(motore, input, opzioni) {
  let quante = 0;
  let posto = 1024;
  let righe = new Uint32Array(posto);
  const id = [];
  const errori = [];
  const gruppi = ["ordinario", "famiglia"].map((nome) => ({ nome, cifre: CIFRE.map(() => new Float64Array(posto)) }));
  for await (const voci of pacchi(motore, input, opzioni)) {
    if (quante + voci.length > posto) {
      posto = Math.max(posto * 2, quante + voci.length);
      righe = cresci(righe, posto);
      for (const gruppo of gruppi) gruppo.cifre = gruppo.cifre.map((colonna) => cresci(colonna, posto));
    }
    for (const voce of voci) {
      righe[quante] = voce.riga;
      id.push(voce.id);
      if (voce.errore) errori.push(voce);
      for (const { nome, cifre } of gruppi) {
        const indicatore = voce.risultato?.indicatori[nome];
        for (let n = 0; n < CIFRE.length; n += 1) cifre[n][quante] = indicatore ? indicatore[CIFRE[n]] : NaN;
      }
      quante += 1;
    }
  }
  const per = ({ cifre }) => Object.fromEntries(CIFRE.map((nome, n) => [nome, cifre[n].slice(0, quante)]));
  return { righe: righe.slice(0, quante), id, ordinario: per(gruppi[0]), famiglia: per(gruppi[1]), errori };
}

function cresci(colonna, posto) {
  const nuova = new colonna.constructor(posto);
  nuova.set(colonna);
  return nuova;
}

/** The results, some at a time and in order. */
async function* pacchi(motore, input, opzioni) {
  const { segnale, progresso } = opzioni;
  segnale?.throwIfAborted();
  const fonte = sorgente(input, opzioni, motore);
  // What has happened since the last look: a read, an answer, a failure, the signal.
  let sveglia = () => {};
  let guasto;
  const ferma = (causa) => {
    guasto ??= { causa };
    sveglia();
  };
  const annulla = () => ferma(segnale.reason);
  segnale?.addEventListener("abort", annulla);
  let esecutore;
  try {
    const pronti = [];
    let inVolo = 0;
    let legge = false;
    let finito = false;
    let fatte = 0;
    let errori = 0;
    void apri(motore, opzioni, fonte.poche, ferma).then((aperto) => {
      if (guasto) aperto.chiudi();
      esecutore = aperto;
      sveglia();
    }, ferma);
    for (;;) {
      if (guasto) throw guasto.causa;
      if (pronti.length > 0) {
        const { byte, ...pacco } = pronti.shift();
        inVolo -= 1;
        const voci = apriPacco(pacco, opzioni, motore);
        fatte += voci.length;
        for (const { errore } of voci) if (errore) errori += 1;
        progresso?.({ fatte, errori, totali: fonte.totali, byte, byteTotali: fonte.byteTotali });
        if (voci.length > 0) yield voci;
        continue;
      }
      if (esecutore && !legge && !finito && inVolo < IN_VOLO) {
        legge = true;
        fonte.prossimo().then((compito) => {
          legge = false;
          finito = !compito || compito.fine;
          if (compito && !guasto) {
            inVolo += 1;
            const { byte } = fonte;
            esecutore.fai(compito).then((pacco) => {
              pronti.push({ ...pacco, byte });
              sveglia();
            }, ferma);
          }
          sveglia();
        }, ferma);
      }
      if (finito && inVolo === 0) return;
      await new Promise((desta) => {
        sveglia = desta;
        if (guasto || pronti.length > 0) desta();
      });
    }
  } finally {
    guasto ??= {};
    segnale?.removeEventListener("abort", annulla);
    esecutore?.chiudi();
    fonte.chiudi();
  }
}

/** From the answer on a piece to its rows. */
function apriPacco({ righe, risposta, rifiuti, posti }, { dettaglio }, { conParole }) {
  const esiti = JSON.parse(risposta);
  for (const esito of esiti) {
    if (esito.errore) {
      if (esito.errore.code !== "internal") conParole(esito.errore);
    } else if (dettaglio === "completo") conParole(esito.risultato);
  }
  let dalMotore = 0;
  const rifiutate = new Map(rifiuti);
  const voci = righe.map((riga, n) => ({ riga, ...(rifiutate.has(n) ? { errore: rifiutate.get(n) } : esiti[dalMotore++]) }));
  for (const [n, suoi] of posti) {
    for (const issue of voci[n].errore?.issues ?? []) issue.path = percorso(issue.path, suoi);
  }
  return voci;
}

// --- The results as CSV ----------------------------------------------------------------------------------------------

/** The rows of `calculateMany` as the lines of a CSV, each with its end. */
export async function* toCsv(righe, { separatore = ";" } = {}) {
  const scrivi = (celle) => `${celle.map((cella) => quota(cella, separatore)).join(separatore)}\r\n`;
  const gruppi = ["ordinario", "famiglia"];
  yield scrivi(["riga", "id", ...gruppi.flatMap((nome) => CIFRE.map((cifra) => `${nome}.${cifra}`)), "errore"]);
  for await (const { riga, id, risultato, errore } of righe) {
    const cifre = gruppi.flatMap((nome) => CIFRE.map((cifra) => risultato?.indicatori[nome]?.[cifra]));
    const motivi = errore?.issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("; ");
    yield scrivi([riga, id, ...cifre, motivi]);
  }
}

function quota(cella, separatore) {
  if (cella === undefined) return "";
  if (typeof cella === "number") return separatore === "," ? String(cella) : String(cella).replace(".", ",");
  // A spreadsheet would run what begins like a formula.
  const testo = /^[=+\-@\t\r]/.test(cella) ? `'${cella}` : cella;
  return /["\r\n]/.test(testo) || testo.includes(separatore) ? `"${testo.replaceAll('"', '""')}"` : testo;
}

// --- Where the work is done ------------------------------------------------------------------------------------------

async function apri(motore, opzioni, poche, ferma) {
  const { worker, dettaglio, formato, separatore, decimali, codifica } = opzioni;
  const sue = { completo: dettaglio === "completo", formato, separatore, decimali, codifica };
  const voluto = worker !== undefined && worker !== false;
  if (voluto || (worker === undefined && !poche)) {
    try {
      return await nelWorker(motore, worker === true ? undefined : worker, sue, ferma);
    } catch (causa) {
      // The policy of the page, a host without Workers: unless it was asked for, the page does the work.
      if (voluto) throw new motore.IseeError("load-failed", [], `The Worker could not be started: ${causa?.message ?? causa}`, { cause: causa });
    }
  }
  return nellaPagina(motore, sue);
}

/** In slices, each after a breath of the page. */
function nellaPagina({ lotto, IseeError }, opzioni) {
  const lavora = lavoro(lotto, opzioni);
  let coda = Promise.resolve();
  return {
    fai(compito) {
      coda = coda.then(respira).then(() => {
        try {
          return lavora(compito);
        } catch (causa) {
          throw causa.errore ? new IseeError(causa.errore.code, causa.errore.issues) : causa;
        }
      });
      return coda;
    },
    chiudi() {},
  };
}

let ultimo = 0;
/** Leaves the page to its clicks when the work has gone on for some milliseconds. */
async function respira() {
  if (performance.now() - ultimo > 8) {
    if (globalThis.scheduler?.yield) await globalThis.scheduler.yield();
    else if (globalThis.setImmediate) await new Promise((poi) => setImmediate(poi));
    else await messaggio();
    ultimo = performance.now();
  }
}

/** A turn of the event loop without the four milliseconds of a timer. */
function messaggio() {
  return new Promise((poi) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      poi();
    };
    port2.postMessage(0);
  });
}

/** In a Worker, which answers in the order in which it is asked. */
async function nelWorker({ worker, modulo, IseeError }, indirizzo, opzioni, ferma) {
  const chi = await worker?.(indirizzo);
  if (!chi) throw new Error("there is none here");
  const attese = [];
  let rotto;
  const rompi = (causa) => {
    rotto = causa;
    for (const { no } of attese.splice(0)) no(causa);
    ferma(causa);
  };
  let primo;
  const pronto = new Promise((si, no) => {
    primo = { si, no };
  });
  const guasto = (evento) => {
    const causa = evento instanceof Error ? evento : new Error(evento?.message || "it could not be loaded, or it stopped");
    if (primo) primo.no(causa);
    else rompi(causa);
  };
  const ricevi = (data) => {
    if (data.pacco) attese.shift()?.si(data.pacco);
    else if (data.pronto) primo.si();
    else guasto(data.errore ? new IseeError(data.errore.code, data.errore.issues) : new Error(data.motivo));
    // Nothing to wait for: an idle Worker does not keep Node alive.
    if (attese.length === 0) chi.unref?.();
  };
  if (chi.on) {
    chi.on("message", ricevi);
    for (const caso of ["error", "messageerror", "exit"]) chi.on(caso, guasto);
  } else {
    chi.onmessage = ({ data }) => ricevi(data);
    chi.onerror = (evento) => {
      evento.preventDefault();
      guasto(evento);
    };
    chi.onmessageerror = guasto;
  }
  const chiudi = () => {
    chi.removeAllListeners?.();
    chi.onmessage = chi.onerror = null;
    void chi.terminate();
  };
  try {
    chi.postMessage({ modulo, opzioni });
    await pronto;
  } catch (causa) {
    chiudi();
    throw causa;
  }
  primo = undefined;
  return {
    fai(compito) {
      return new Promise((si, no) => {
        if (rotto) return no(rotto);
        attese.push({ si, no });
        chi.ref?.();
        const { testo } = compito;
        if (typeof testo === "string" || !testo) return chi.postMessage(compito);
        // A view of a large buffer would be sent with the whole of it, and the buffer of the caller stays the caller's.
        const copia = new Uint8Array(testo);
        chi.postMessage({ ...compito, testo: copia }, [copia.buffer]);
      });
    },
    chiudi,
  };
}

// --- Where the declarations come from --------------------------------------------------------------------------------

/**
 * `prossimo()` gives the next task, nothing at the end; `chiudi()` lets the source go. `totali` are the declarations and
 * `byteTotali` the bytes, when they are known; `byte` those read so far.
 */
function sorgente(input, opzioni, motore) {
  if (typeof input === "string") return aPezzi(input, input.length);
  if (sonoByte(input)) return aPezzi(byteDi(input), input.byteLength);
  if (Array.isArray(input)) return { ...daElenco(input[Symbol.iterator](), motore), totali: input.length, poche: input.length <= POCHE };
  if (typeof input?.stream === "function") return daFlusso(lettoreDi(input.stream()), input.size, opzioni, motore);
  if (typeof input?.arrayBuffer === "function" && input.headers) {
    if (!input.ok) throw new motore.IseeError("load-failed", [], `HTTP ${input.status} for ${input.url}`);
    const lunga = input.headers.get("Content-Encoding") ? undefined : Number(input.headers.get("Content-Length")) || undefined;
    return input.body ? daFlusso(lettoreDi(input.body), lunga, opzioni, motore) : aPezzi("", 0);
  }
  if (typeof input?.getReader === "function") return daFlusso(lettoreDi(input), undefined, opzioni, motore);
  if (typeof input?.[Symbol.asyncIterator] === "function") return daFlusso(daIteratore(input), undefined, opzioni, motore);
  if (typeof input?.[Symbol.iterator] === "function") return daElenco(input[Symbol.iterator](), motore);
  throw new TypeError("calculateMany takes a list or an (async) iterable of declarations, text, bytes, a Blob, a Response or a stream");
}

// By tag and not by class: an object may come from another realm.
const sonoByte = (valore) => ArrayBuffer.isView(valore) || Object.prototype.toString.call(valore) === "[object ArrayBuffer]";
const byteDi = (valore) =>
  ArrayBuffer.isView(valore) ? new Uint8Array(valore.buffer, valore.byteOffset, valore.byteLength) : new Uint8Array(valore);
const taglia = (intero, da, a) => (typeof intero === "string" ? intero.slice(da, a) : intero.subarray(da, a));

/** A text, or bytes, that are already here. */
function aPezzi(intero, quanti) {
  let qui = 0;
  const fonte = {
    byte: 0,
    byteTotali: quanti,
    poche: quanti <= PEZZO,
    async prossimo() {
      const testo = taglia(intero, qui, qui + PEZZO);
      qui += PEZZO;
      fonte.byte = Math.min(qui, quanti);
      return { testo, fine: qui >= quanti };
    },
    chiudi() {},
  };
  return fonte;
}

/** Declarations that are already here, or come without waiting. */
function daElenco(iteratore, motore) {
  let riga = 1;
  let finito = false;
  return {
    async prossimo() {
      const pratiche = [];
      const prima = riga;
      while (pratiche.length < PRATICHE && !finito) {
        const { done, value } = iteratore.next();
        finito = done;
        if (!done) pratiche.push(pratica(value, motore));
      }
      riga += pratiche.length;
      return pratiche.length > 0 ? { pratiche, riga: prima, fine: finito } : undefined;
    },
    chiudi() {
      if (!finito) iteratore.return?.();
    },
  };
}

/** The text of a declaration, or why it has none. */
function pratica(voce, { toText, IseeError }) {
  try {
    if (typeof voce?.dsu !== "string") return { testo: toText(voce) };
    const { dsu, ...altro } = voce;
    const testa = toText(altro).slice(1, -1);
    return { testo: `{${testa}${testa && ","}"dsu":${toText(dsu)}}` };
  } catch (causa) {
    if (causa instanceof IseeError) return { errore: { code: causa.code, issues: causa.issues } };
    throw causa;
  }
}

/** A stream of the web as an iterator that can be let go while it waits. */
function lettoreDi(flusso) {
  const lettore = flusso.getReader();
  return { next: () => lettore.read(), chiudi: () => lettore.cancel().catch(() => {}), aPezzi: true };
}

function daIteratore(input) {
  const iteratore = input[Symbol.asyncIterator]();
  return {
    next: () => iteratore.next(),
    // A stream of Node waits for its next piece before it hears `return`.
    chiudi: () => (input.destroy ? input.destroy() : Promise.resolve(iteratore.return?.()).catch(() => {})),
    aPezzi: typeof input.pipe === "function" && !input.readableObjectMode,
  };
}

const LENTO = Symbol();

/** What comes with time: pieces of a text or declarations, as the first of them says. */
function daFlusso(iteratore, byteTotali, { formato }, motore) {
  let attesa;
  let testi;
  let avanzo;
  let riga = 1;
  let finito = false;
  const fonte = { byte: undefined, byteTotali, prossimo, chiudi: () => finito || iteratore.chiudi() };
  return fonte;

  async function prossimo() {
    if (finito) return undefined;
    if (testi === undefined) {
      const primo = await iteratore.next();
      const testo = typeof primo.value === "string" && (iteratore.aPezzi || (formato ?? "auto") !== "auto");
      testi = primo.done || testo || sonoByte(primo.value);
      attesa = Promise.resolve(primo);
    }
    return testi ? pezzo() : lista();
  }

  async function pezzo() {
    if (!avanzo?.length) {
      const { done, value } = await (attesa ?? iteratore.next());
      attesa = undefined;
      if (done) {
        finito = true;
        return { testo: "", fine: true };
      }
      if (typeof value !== "string" && !sonoByte(value)) throw new TypeError("calculateMany: a stream of text gives bytes or text");
      avanzo = typeof value === "string" ? value : byteDi(value);
    }
    const testo = taglia(avanzo, 0, PEZZO);
    avanzo = taglia(avanzo, PEZZO);
    fonte.byte = (fonte.byte ?? 0) + testo.length;
    return { testo, fine: false };
  }

  async function lista() {
    const pratiche = [];
    let scade;
    const scaduta = new Promise((poi) => {
      scade = () => (scade.orologio ??= setTimeout(poi, ATTESA, LENTO));
    });
    while (pratiche.length < PRATICHE) {
      attesa ??= iteratore.next();
      const passo = await (pratiche.length > 0 ? Promise.race([attesa, scaduta]) : attesa);
      if (passo === LENTO) break;
      attesa = undefined;
      if (passo.done) {
        finito = true;
        break;
      }
      scade();
      pratiche.push(pratica(passo.value, motore));
    }
    clearTimeout(scade.orologio);
    const prima = riga;
    riga += pratiche.length;
    return pratiche.length > 0 ? { pratiche, riga: prima, fine: finito } : undefined;
  }
}
