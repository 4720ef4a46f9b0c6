// The average balance of a year, in cents and whole days: no fraction is lost on the way.

/** 365, or 366 in a leap year. */
export const giorniAnno = (anno) => (new Date(Date.UTC(anno, 1, 29)).getUTCMonth() === 1 ? 366 : 365);

const giornoUtc = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** Days from one date to another, both `AAAA-MM-GG`. */
export const giorniTra = (da, a) => giornoUtc(a) - giornoUtc(da);

/** A sum of cents × days over the days of the year, to the nearest cent, half up. The sum is a BigInt: it outgrows a double. */
export function average(somma, anno) {
  const giorni = BigInt(giorniAnno(anno));
  return Number((2n * somma + giorni) / (2n * giorni));
}

/** From the `numeri` of the statements, in cents; some banks write them divided by a hundred or a thousand. */
export const averageNumeri = (numeri, divisore, anno) =>
  average(numeri.reduce((somma, numero) => somma + BigInt(numero), 0n) * BigInt(divisore), anno);

/**
 * From the balance of each day that has one, `[{ giorno, saldo }]` in cents and in order, and the balance of the evening
 * before the year: `{ media, saldo, somma, negativi }`. Below zero a day counts as zero: the bank's `numeri creditori` do too.
 */
export function averageSaldi(saldi, iniziale, anno) {
  const capodanno = `${anno}-01-01`;
  const dopo = `${anno + 1}-01-01`;
  let somma = 0n;
  let negativi = 0;
  let saldo = iniziale;
  let da = capodanno;
  const until = (a) => {
    const giorni = giorniTra(da, a);
    if (saldo > 0) somma += BigInt(saldo) * BigInt(giorni);
    if (saldo < 0) negativi += giorni;
    da = a;
  };
  for (const { giorno, saldo: nuovo } of saldi) {
    if (giorno >= dopo) break;
    if (giorno > capodanno) until(giorno);
    saldo = nuovo;
  }
  until(dopo);
  return { media: average(somma, anno), saldo, somma, negativi };
}
