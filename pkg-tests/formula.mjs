// The ordinary ISEE of a DSU 2026 as a plain formula on floats, for the households of the examples: the yardstick of
// `bench.mjs`. No validation, no exact decimals, no sources, no other indicator: what a page would write by hand.

const NOT_COUNTED = new Set(["indennita-accompagnamento", "pensione-invalidita-civile", "indennita-frequenza"]);
const EXCLUDED = new Set(["titoli-di-stato", "buoni-postali"]);
const SCALE = [1, 1.57, 2.04, 2.46, 2.85];

export function formula({ dataPresentazione, nucleo: { componenti, abitazione, immobili = [] } }) {
  let income = 0;
  let balances = 0;
  let postal = 0;
  let securities = 0;
  let free = 0;
  let children = 0;
  let minors = 0;
  let underThree = 0;
  let disabled = 0;
  let parents = 0;
  let workers = 0;

  for (const person of componenti) {
    const { redditi: r = {}, detrazioni: d = {} } = person;
    let own = (r.redditoComplessivo ?? 0) + (r.impostaSostitutiva ?? 0) + (r.esenti ?? 0) + (r.assegniFigli ?? 0) + (r.fondiari ?? 0);
    let treatments = 0;
    for (const { tipo, importo } of r.trattamenti ?? []) if (!NOT_COUNTED.has(tipo)) treatments += importo;
    const pension = (r.pensione ?? 0) + treatments;
    const cut = Math.max(Math.min((r.lavoroDipendente ?? 0) * 0.2, 3000), Math.min(pension * 0.2, 1000));
    income += Math.max(own + treatments - cut - Math.min(d.speseDisabilita ?? 0, 5000) - (d.assegniConiuge ?? 0) - (d.assegniFigli ?? 0), 0);

    let balance = 0;
    let average = 0;
    for (const { tipo, saldo, giacenzaMedia, quota = 100 } of person.depositi ?? []) {
      if (tipo === "libretto-postale") postal += (Math.max(saldo, giacenzaMedia) * quota) / 100;
      else {
        balance += (saldo * quota) / 100;
        average += (giacenzaMedia * quota) / 100;
      }
    }
    balances += Math.max(balance, average);
    for (const { tipo, valore, quota = 100 } of person.altreForme ?? []) {
      if (EXCLUDED.has(tipo)) free += (valore * quota) / 100;
      else securities += (valore * quota) / 100;
    }

    if (person.relazione === "F" || person.relazione === "FC") {
      children += 1;
      const age = years(person.dataNascita, dataPresentazione);
      if (age < 18) minors += 1;
      if (age < 3) underThree += 1;
    } else if (person.relazione === "D" || person.relazione === "C") {
      parents += 1;
      if (person.lavoroSeiMesi) workers += 1;
    }
    if (person.disabilita) disabled += 1;
  }

  // The 50.000 € exclusion: securities first, because the yearly income is reckoned on what is left of them.
  securities += Math.max(free - 50000, 0);
  postal = Math.max(postal - Math.max(50000 - free, 0), 0);
  const members = componenti.length;
  const allowance = Math.min(6000 + 2000 * (members - 1), 10000) + 1000 * Math.max(children - 2, 0);
  const assets = Math.max(balances + postal + securities - allowance, 0);

  let rent = 0;
  if (abitazione.titolo === "locazione") rent = Math.min(abitazione.locazione.canoneAnnuo, 7000 + 500 * Math.max(children - 2, 0));

  let home = 0;
  let property = 0;
  for (const { valore, casaDiAbitazione, quote } of immobili) {
    let net = 0;
    for (const { quota, mutuoResiduo = 0 } of quote) net += Math.max((valore * quota) / 100 - mutuoResiduo, 0);
    if (casaDiAbitazione) home += net;
    else property += net;
  }
  property += (Math.max(home - 52500 - 2500 * Math.max(children - 2, 0), 0) * 2) / 3;

  let scale = SCALE[members - 1] ?? 2.85 + 0.35 * (members - 5);
  scale += 0.5 * disabled + [0, 0, 0, 0.2, 0.35][Math.min(children, 4)];
  if (children > 4) scale += 0.15;
  if (minors > 0 && (workers === parents || parents === 1)) scale += underThree > 0 ? 0.3 : 0.2;

  const isr = Math.max(income + securities * 0.026 - rent, 0);
  return (isr + 0.2 * (assets + property)) / scale;
}

function years(birth, day) {
  const whole = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? whole - 1 : whole;
}
