// Benefits of an invented Comune, for the tests of the element: each shows one thing, and passes the checks of the engine.

const comune = {
  version: "2026",
  level: "comunale",
  territory: "039014",
  valid: { from: "2026-01-01", to: "2026-12-31", status: "open" },
  sources: [{ act: "Delibera di prova n. 1", url: "https://comune.example.it/delibera", seen: "2026-11-21", confidence: "A" }],
};
const indicator = { kind: "ordinario", subject: "household", accepts_corrente: true, missing: "not_eligible" };
const limite = (value) => ({ compare: { left: "indicator", op: "<=", right: value }, message: `L’ISEE non deve superare ${value} euro.`, source: "Delibera 1, art. 2" });
const prova = (name, ordinario, outcome, amount, risposte = {}) => ({
  name, given: { giorno: "2026-03-15", indicatori: { ordinario }, risposte }, expect: { outcome, ...(amount === undefined ? {} : { amount }) },
});
const residente = { id: "residente-da-due-anni", type: "bool", question: "Abiti in questo Comune da almeno due anni?" };

/** E01 has an ISEE of 7.368,42: under 8.000 by 631,58, over 7.000 by 368,42. */
export const PRESTAZIONI = [
  {
    ...comune, id: "it.prova.buono", name: "Buono spesa", summary: "Un aiuto per la spesa.",
    result: { kind: "voucher", unit: "month", per: "household", certainty: "exact" }, indicator, inputs: [residente],
    eligibility: { all: [limite(8000), { fact: "residente-da-due-anni", message: "Devi abitare qui da almeno due anni." }] },
    amount: 50,
    apply: { automatic: false, where: "Comune di Prova, ufficio sociale", how: "Prendi appuntamento.", url: "https://comune.example.it/buono", documents: ["Documento di identità"] },
    tests: [
      prova("al limite", 8000, "yes", 50, { "residente-da-due-anni": true }), prova("oltre", 8000.01, "no", undefined, { "residente-da-due-anni": true }),
      prova("da poco", 5000, "no", undefined, { "residente-da-due-anni": false }),
    ],
  },
  {
    ...comune, id: "it.prova.affitto", name: "Contributo affitto", summary: "Una parte dell’affitto di casa.",
    result: { kind: "cash", unit: "year", per: "household", certainty: "maximum" }, indicator,
    inputs: [residente, { id: "spese-condominio", type: "number", unit: "euro al mese", question: "Quanto spendi di condominio al mese?" }],
    eligibility: { all: [limite(9000), { fact: "residente-da-due-anni", message: "Devi abitare qui da almeno due anni." }] },
    amount: { min: [1200, { "*": [{ fact: "spese-condominio" }, 12], label: "Spese di un anno" }] },
    to_confirm: ["L’importo del 2026 non è ancora pubblicato."],
    tests: [
      prova("al limite", 9000, "yes", 600, { "residente-da-due-anni": true, "spese-condominio": 50 }),
      prova("oltre", 9000.01, "no", undefined, { "residente-da-due-anni": true, "spese-condominio": 50 }),
      prova("il massimo", 5000, "yes", 1200, { "residente-da-due-anni": true, "spese-condominio": 500 }),
    ],
  },
  {
    ...comune, id: "it.prova.carta", name: "Carta giovani", summary: "Sconti nei negozi.",
    result: { kind: "access", unit: "once", per: "household", certainty: "exact" }, indicator, eligibility: limite(7000),
    tests: [prova("al limite", 7000, "yes"), prova("oltre", 7000.01, "no")],
  },
  {
    ...comune, id: "it.prova.mensa", name: "<img src=x onerror=alert(1)> Mensa {scolastica} del Comune di Sant’Angelo-in-Vado-sul-Metauro",
    summary: "<script>alert(1)</script> Il prezzo di ogni pasto.",
    result: { kind: "tariff", unit: "meal", per: "household", certainty: "exact" }, indicator,
    amount: { bands: { of: "indicator", closed: "right", rows: [{ to: 6000, value: 1.5 }, { to: 12000, value: 3.25 }, { to: null, value: 5 }] }, label: "Prezzo di un pasto" },
    apply: { automatic: true, where: "Comune", url: "https://comune.example.it/mensa" },
    tests: [
      prova("prima fascia", 6000, "yes", 1.5), prova("seconda", 6000.01, "yes", 3.25), prova("fine della seconda", 12000, "yes", 3.25),
      prova("ultima", 12000.01, "yes", 5),
    ],
  },
  {
    ...comune, id: "it.prova.estate", version: "2025", name: "Centro estivo", summary: "Due settimane di centro estivo.",
    valid: { from: "2025-06-01", to: "2025-08-31", status: "closed" },
    result: { kind: "cash", unit: "once", per: "household", certainty: "ranking" }, indicator, eligibility: limite(20000), amount: 200,
    tests: [
      { name: "al limite", given: { giorno: "2025-07-01", indicatori: { ordinario: 20000 } }, expect: { outcome: "yes", amount: 200 } },
      { name: "oltre", given: { giorno: "2025-07-01", indicatori: { ordinario: 20000.01 } }, expect: { outcome: "no" } },
    ],
  },
];
