// The answers in the fragment of an address: the part after `#`, which browsers do not send to any server.
//
//   #isee-risposte=1.due.z3ZpBDoAg…    version, whose element, answers: deflated (`z`) or, in an old browser, plain (`p`)

import { readStato, Rifiuto } from "./leggi-stato.js";
import { MAX_BYTE } from "./documento.js";

const NOME = "isee-risposte";
const VERSIONE = 1;
export const MAX_LINK = 8000; // characters: a longer one is cut by mail programs and chats

/** The fragment that holds the answers, with `#`; throws a `Rifiuto` when they do not fit. */
export async function writeFrammento({ stato, passo }, nome) {
  const dati = new TextEncoder().encode(JSON.stringify({ ...stato, passo }));
  const corpo = typeof CompressionStream === "function"
    ? `z${toBase64(await passa(dati, new CompressionStream("deflate-raw")))}` : `p${toBase64(dati)}`;
  if (corpo.length > MAX_LINK) throw new Rifiuto("lungo");
  return `#${NOME}=${VERSIONE}.${nome}.${corpo}`;
}

/** The answers that a fragment says it holds for this element, still closed; null when it is somebody else's. */
export function findFrammento(frammento, nome) {
  const [, versione, suo, corpo] = /^#isee-risposte=(\d{1,4})\.([\w-]{1,100})\.(.*)$/s.exec(frammento) ?? [];
  return suo === nome ? { versione: Number(versione), corpo } : null;
}

/** `{ stato, passo }`; throws a `Rifiuto`. */
export async function readFrammento({ versione, corpo }) {
  if (versione > VERSIONE) throw new Rifiuto("futuro");
  if (corpo.length > MAX_LINK) throw new Rifiuto("grande");
  if (versione < 1 || !/^[zp][\w-]+$/.test(corpo)) throw new Rifiuto("rovinato");
  let dato;
  try {
    const dati = fromBase64(corpo.slice(1));
    dato = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(corpo[0] === "z" ? await passa(dati, new DecompressionStream("deflate-raw")) : dati));
  } catch (error) {
    throw error instanceof Rifiuto ? error : new Rifiuto("rovinato");
  }
  const passo = Number.isSafeInteger(dato?.passo) && dato.passo >= 0 && dato.passo < 10 ? dato.passo : 0;
  return { stato: readStato(dato), passo };
}

/** The bytes on the other side of a stream: no more than a file may have, however much a few of them blow up. */
async function passa(dati, trasforma) {
  const lettore = new Blob([dati]).stream().pipeThrough(trasforma).getReader();
  const parti = [];
  let quanti = 0;
  for (;;) {
    const { done, value } = await lettore.read();
    if (done) break;
    quanti += value.length;
    if (quanti > MAX_BYTE) {
      await lettore.cancel();
      throw new Rifiuto("grande");
    }
    parti.push(value);
  }
  const tutti = new Uint8Array(quanti);
  let da = 0;
  for (const parte of parti) {
    tutti.set(parte, da);
    da += parte.length;
  }
  return tutti;
}

const toBase64 = (dati) => btoa(Array.from(dati, (byte) => String.fromCharCode(byte)).join(""))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const fromBase64 = (testo) => Uint8Array.from(atob(testo.replace(/-/g, "+").replace(/_/g, "/")), (carattere) => carattere.charCodeAt(0));
