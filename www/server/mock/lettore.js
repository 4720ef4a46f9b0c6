// A small strict XML reader for the requests that reach the mock: it refuses what a well-kept service refuses.

const NOME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const RIFERIMENTI = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const PROFONDITA = 32;

/** What is wrong with a text, for who reads the answer of the mock. */
export class XmlRotto extends Error {}

/** The root as `{ nome, spazio, attributi, figli, testo }`; names without prefix, with their namespace. */
export function readXml(text) {
  const testo = text.replace(/^\ufeff/, "").replace(/^<\?xml[^?]*\?>/, "");
  if (/<!DOCTYPE|<!ENTITY|<\?/i.test(testo)) throw new XmlRotto("DTD, entità e istruzioni non sono ammesse");
  const stato = { testo, qui: 0 };
  skip(stato);
  const radice = element(stato, { xml: "http://www.w3.org/XML/1998/namespace" }, 0);
  skip(stato);
  if (stato.qui !== testo.length) throw new XmlRotto("c'è qualcosa dopo la radice");
  return radice;
}

function element(stato, spazi, livello) {
  if (livello > PROFONDITA) throw new XmlRotto("troppi livelli");
  take(stato, "<");
  const grezzo = name(stato);
  const scritti = attributes(stato);
  const qui = { ...spazi };
  for (const [chiave, valore] of scritti) {
    if (chiave === "xmlns") qui[""] = valore;
    else if (chiave.startsWith("xmlns:")) qui[chiave.slice(6)] = valore;
  }
  const attributi = Object.fromEntries(scritti.filter(([chiave]) => !/^xmlns(:|$)/.test(chiave)).map(([chiave, valore]) => [chiave, valore]));
  const nodo = { ...qualified(grezzo, qui), attributi, figli: [], testo: "" };
  if (stato.testo.startsWith("/>", stato.qui)) {
    stato.qui += 2;
    return nodo;
  }
  take(stato, ">");
  for (;;) {
    const fine = stato.testo.indexOf("<", stato.qui);
    if (fine < 0) throw new XmlRotto(`${grezzo} non è chiuso`);
    nodo.testo += decoded(stato.testo.slice(stato.qui, fine));
    stato.qui = fine;
    if (stato.testo.startsWith("</", fine)) {
      stato.qui += 2;
      if (name(stato) !== grezzo) throw new XmlRotto(`${grezzo} è chiuso da un altro nome`);
      blanks(stato);
      take(stato, ">");
      return nodo;
    }
    if (stato.testo.startsWith("<!--", fine)) skip(stato);
    else nodo.figli.push(element(stato, qui, livello + 1));
  }
}

function attributes(stato) {
  const trovati = [];
  for (;;) {
    const prima = stato.qui;
    blanks(stato);
    if (/[/>]/.test(stato.testo[stato.qui] ?? "")) return trovati;
    if (stato.qui === prima) throw new XmlRotto("manca uno spazio tra gli attributi");
    const chiave = name(stato);
    if (trovati.some(([altra]) => altra === chiave)) throw new XmlRotto(`${chiave} è scritto due volte`);
    blanks(stato);
    take(stato, "=");
    blanks(stato);
    const apice = stato.testo[stato.qui];
    const fine = apice === '"' || apice === "'" ? stato.testo.indexOf(apice, stato.qui + 1) : -1;
    if (fine < 0) throw new XmlRotto(`il valore di ${chiave} non è tra virgolette`);
    const valore = stato.testo.slice(stato.qui + 1, fine);
    if (valore.includes("<")) throw new XmlRotto(`il valore di ${chiave} contiene <`);
    trovati.push([chiave, decoded(valore)]);
    stato.qui = fine + 1;
  }
}

function qualified(grezzo, spazi) {
  const [prefisso, nome] = grezzo.includes(":") ? grezzo.split(":") : ["", grezzo];
  if (prefisso && !Object.hasOwn(spazi, prefisso)) throw new XmlRotto(`il prefisso ${prefisso} non è dichiarato`);
  return { nome, spazio: spazi[prefisso] ?? "" };
}

function name(stato) {
  NOME.lastIndex = stato.qui;
  const [trovato] = NOME.exec(stato.testo) ?? [];
  if (!trovato) throw new XmlRotto("manca un nome");
  stato.qui += trovato.length;
  return trovato;
}

function take(stato, atteso) {
  if (!stato.testo.startsWith(atteso, stato.qui)) throw new XmlRotto(`manca ${atteso}`);
  stato.qui += atteso.length;
}

function blanks(stato) {
  while (/\s/.test(stato.testo[stato.qui] ?? "")) stato.qui += 1;
}

/** Blanks and comments. */
function skip(stato) {
  for (;;) {
    blanks(stato);
    if (!stato.testo.startsWith("<!--", stato.qui)) return;
    const fine = stato.testo.indexOf("-->", stato.qui);
    if (fine < 0) throw new XmlRotto("un commento non è chiuso");
    stato.qui = fine + 3;
  }
}

function decoded(text) {
  return text.replace(/&([^;&]*);?/g, (intero, nome) => {
    const codice = /^#x([0-9a-f]{1,6})$/i.exec(nome) ?? /^#([0-9]{1,7})$/.exec(nome);
    if (intero.endsWith(";") && codice) {
      const numero = Number.parseInt(codice[1], nome[1] === "x" ? 16 : 10);
      if (numero > 0 && numero <= 0x10ffff) return String.fromCodePoint(numero);
    }
    if (!intero.endsWith(";") || !Object.hasOwn(RIFERIMENTI, nome)) throw new XmlRotto("un riferimento & non è ammesso");
    return RIFERIMENTI[nome];
  });
}
