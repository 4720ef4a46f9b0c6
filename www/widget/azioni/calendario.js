// The deadlines that follow from a result, and the calendar file that holds them (RFC 5545). No amount, no name: a calendar
// is often shared, and read by more programs than one thinks.

const MAX_OTTETTI = 75;
const ASSEGNO_UNICO = "it.inps.auu";

/**
 * `[{ codice, giorno, valori, url }]` in order of day. `prestazioni` are those shown, with what the catalogue says of their
 * windows; `conMinori` stands for the assegno unico while none is shown; `oggi` leaves out what is past.
 */
export function scadenze({ risultato, prestazioni = [], conMinori = false, oggi }) {
  const { dataPresentazione, validoFino, corrente } = risultato;
  const anno = Number(dataPresentazione.slice(0, 4));
  const voci = [{ codice: "validita", giorno: validoFino, valori: { anno, prossimo: anno + 1 } }];
  if (corrente?.ammesso && corrente.validoFino) voci.push({ codice: "corrente", giorno: corrente.validoFino, valori: {} });
  const aperte = prestazioni.filter(({ risposta, validita }) => risposta !== "no" && validita?.inVigore && validita.stato !== "closed");
  const assegno = prestazioni.find(({ id }) => id === ASSEGNO_UNICO);
  if (assegno ? aperte.includes(assegno) : conMinori) voci.push(...assegnoUnico(anno, https(assegno?.domanda?.url)));
  for (const { id, nome, finestra, domanda } of aperte) {
    const url = https(domanda?.url);
    if (finestra?.from) voci.push({ codice: "apre", id, giorno: finestra.from, valori: { nome }, url });
    if (finestra?.to) voci.push({ codice: "chiude", id, giorno: finestra.to, valori: { nome }, url });
  }
  return voci.filter(({ giorno }) => giorno >= oggi).sort((a, b) => a.giorno.localeCompare(b.giorno));
}

/**
 * From March the assegno unico follows the ISEE of the year: without one it is the minimum, and a DSU by 30 June brings back
 * what was lost (D.Lgs. 230/2021; INPS circ. 41/2023 and 7/2026).
 */
const assegnoUnico = (anno, url) => [
  { codice: "assegno-arretrati", giorno: `${anno}-06-30`, valori: { anno }, url },
  { codice: "assegno-rinnovo", giorno: `${anno + 1}-02-${bisestile(anno + 1) ? 29 : 28}`, valori: { anno: anno + 1 }, url },
];

const bisestile = (anno) => (anno % 4 === 0 && anno % 100 !== 0) || anno % 400 === 0;
const https = (url) => (/^https:\/\//.test(url ?? "") ? url : undefined);

/**
 * The file. `voci` have `titolo` and `testo` beside what `scadenze` gives; `adesso` is a Date. An event of today and one of
 * the file downloaded tomorrow are the same to a calendar: the name is the deadline's.
 */
export function writeCalendario(voci, { adesso, prodotto }) {
  const timbro = adesso.toISOString().replace(/[-:]|\.\d+/g, "");
  const righe = [
    "BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//isee-simulatore//${escape(prodotto)}//IT`, "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ...voci.flatMap(({ codice, id, giorno, titolo, testo, url }) => [
      "BEGIN:VEVENT",
      `UID:${[codice, id, giorno].filter(Boolean).join("-")}@isee-simulatore`,
      `DTSTAMP:${timbro}`,
      `DTSTART;VALUE=DATE:${giorno.replaceAll("-", "")}`,
      `DTEND;VALUE=DATE:${domani(giorno).replaceAll("-", "")}`,
      `SUMMARY:${escape(titolo)}`,
      `DESCRIPTION:${escape(testo)}`,
      ...(url ? [`URL:${url}`] : []),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return righe.map((riga) => `${fold(riga)}\r\n`).join("");
}

const escape = (testo) => testo.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** The end of an event of one day is the day after. */
function domani(giorno) {
  const data = new Date(`${giorno}T00:00:00Z`);
  data.setUTCDate(data.getUTCDate() + 1);
  return data.toISOString().slice(0, 10);
}

/** Lines of at most 75 octets, cut between characters. */
function fold(riga) {
  const ottetti = (carattere) => new TextEncoder().encode(carattere).length;
  let uscita = "";
  let lunga = 0;
  for (const carattere of riga) {
    const suoi = ottetti(carattere);
    if (lunga + suoi > MAX_OTTETTI) {
      uscita += "\r\n ";
      lunga = 1;
    }
    uscita += carattere;
    lunga += suoi;
  }
  return uscita;
}
