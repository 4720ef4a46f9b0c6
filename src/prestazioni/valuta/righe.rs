//! Bands, lines, tables, grids: which row, and where it begins and ends.

use rust_decimal::{Decimal, RoundingStrategy};

use super::conto::Conto;
use super::indicatore::Isee;
use super::valori::Val;
use crate::messaggi::prestazioni as m;
use crate::prestazioni::decimali::{CENTESIMO, al_centesimo, differenza, prodotto, quoziente, somma};
use crate::prestazioni::documento::Soggetto;
use crate::prestazioni::espressione::{
    Cerca, Chiusa, Colonne, Espressione, Fascia, Fuori, Griglia, Operazione, Punto, Soglia,
};
use crate::prestazioni::intervallo::Intervallo;
use crate::prestazioni::prove::SogliaIsee;

impl<'a> Conto<'_, 'a> {
    pub(super) fn fasce(&mut self, di: &'a Espressione, righe: &'a [Fascia], chiuse: Chiusa) -> Option<Val<'a>> {
        let i = self.numero(di)?;
        let limiti = self.limiti(&mut righe.iter().map(|riga| (riga.fino.as_ref(), riga.chiusa.unwrap_or(chiuse))))?;
        let [da, a] = [self.fascia(i.da, &limiti)?, self.fascia(i.a, &limiti)?];
        if da == a {
            self.scelta(di, i, &limiti, da);
            return righe.get(da).map(|riga| self.espressione(&riga.valore));
        }
        Some(self.una_di(&mut righe.iter().take(a + 1).skip(da).map(|riga| &riga.valore)))
    }

    /// The bounds of some rows, as they are on the day.
    fn limiti(
        &mut self,
        righe: &mut dyn Iterator<Item = (Option<&'a Soglia>, Chiusa)>,
    ) -> Option<Vec<(Option<Decimal>, Chiusa)>> {
        let mut limiti = Vec::new();
        for (soglia, chiusa) in righe {
            let fino = match soglia {
                Some(soglia) => Some(self.soglia(soglia)?),
                None => None,
            };
            limiti.push((fino, chiusa));
        }
        Some(limiti)
    }

    /// The first row whose bound is not passed.
    pub(super) fn fascia(&mut self, x: Decimal, limiti: &[(Option<Decimal>, Chiusa)]) -> Option<usize> {
        let dentro = |(fino, chiusa): &(Option<Decimal>, Chiusa)| match (fino, chiusa) {
            (None, _) => true,
            (Some(fino), Chiusa::Destra) => x <= *fino,
            (Some(fino), Chiusa::Sinistra) => x < *fino,
        };
        let posto = limiti.iter().position(dentro);
        if posto.is_none() {
            self.niente(m::SENZA_FUORI);
        }
        posto
    }

    pub(super) fn scelta(
        &mut self,
        di: &'a Espressione,
        i: Intervallo,
        limiti: &[(Option<Decimal>, Chiusa)],
        posto: usize,
    ) {
        let limite = |n: usize| limiti.get(n).and_then(|(fino, _)| *fino);
        let prima = posto.checked_sub(1);
        for n in prima.into_iter().chain([posto]) {
            if let Some((Some(fino), chiusa)) = limiti.get(n) {
                self.soglia_di(di, *fino, *chiusa);
            }
        }
        self.scelte.push([i.noto(), prima.and_then(limite), limite(posto)]);
    }

    /// A bound of the indicator: where something begins to change.
    pub(super) fn soglia_di(&mut self, di: &'a Espressione, limite: Decimal, chiusa: Chiusa) {
        let netto = match di {
            Espressione::Indicatore => !self.grezzo,
            Espressione::Operazione(op, _) if matches!(&**op, Operazione::Fatto(id) if id == "isee") => false,
            _ => return,
        };
        let (Some(Isee::Noto(isee, _)), Some(indicatore)) = (self.isee(), &self.doc.indicator) else { return };
        let mut fino = limite;
        if netto && indicatore.adjust.is_some() {
            // What is taken off is taken as it is now.
            let Val::Numero(i) = self.indicatore() else { return };
            let Some(sposta) = i.noto().and_then(|netto| differenza(isee, netto)) else { return };
            fino = al_centesimo(somma(limite, sposta).unwrap_or(limite), RoundingStrategy::ToZero);
        }
        if chiusa == Chiusa::Sinistra {
            fino = differenza(fino, CENTESIMO).unwrap_or(fino);
        }
        let persona = self.persona.filter(|_| indicatore.subject == Soggetto::Persona);
        let soglia = SogliaIsee { persona, isee, fino };
        if !self.soglie.contains(&soglia) {
            self.soglie.push(soglia);
        }
    }

    pub(super) fn spezzata(&mut self, di: &'a Espressione, punti: &[Punto], fuori: Fuori) -> Option<Intervallo> {
        let i = self.numero(di)?;
        let (Some(primo), Some(ultimo)) = (punti.first(), punti.last()) else { return None };
        // `linear` may be written from the far end.
        let (sinistra, destra) = if primo.x <= ultimo.x { (primo, ultimo) } else { (ultimo, primo) };
        if fuori == Fuori::Niente && i.e_noto() && (i.a < sinistra.x || i.a > destra.x) {
            self.niente(m::SENZA_FUORI);
            return None;
        }
        let dentro = i.maggiore(Intervallo::punto(sinistra.x)).minore(Intervallo::punto(destra.x));
        let (Some(da), Some(a)) = (altezza(punti, dentro.da), altezza(punti, dentro.a)) else {
            self.niente(m::SENZA_GRANDE);
            return None;
        };
        let mut esito = Intervallo::punto(da).unito(Intervallo::punto(a));
        for p in punti {
            if !i.e_noto() && i.da <= p.x && p.x <= i.a {
                esito = esito.unito(Intervallo::punto(p.y));
            }
        }
        if let Some(x) = i.noto() {
            let dopo = punti.iter().position(|p| x <= p.x);
            let prima = dopo.unwrap_or(punti.len()).checked_sub(1);
            let vertici = [prima, dopo].map(|n| n.and_then(|n| punti.get(n)).map(|p| p.x));
            for vertice in vertici.into_iter().flatten() {
                self.soglia_di(di, vertice, Chiusa::Destra);
            }
            self.scelte.push([Some(x), vertici[0], vertici[1]]);
        }
        Some(esito)
    }

    pub(super) fn tabella(
        &mut self,
        nome: &str,
        di: &'a Espressione,
        cerca: Cerca,
        colonna: &str,
    ) -> Option<Intervallo> {
        let tabella = self.doc.tables.iter().find(|t| t.nome == nome)?;
        let colonna = tabella.columns.iter().position(|c| c == colonna)?;
        let i = self.numero(di)?;
        let limite = |n: usize| tabella.rows.get(n).and_then(|riga| riga.first()).copied();
        let riga = |x: Decimal| {
            let sopra = tabella.rows.partition_point(|riga| riga.first().is_some_and(|limite| *limite < x));
            let ultima = tabella.rows.len().saturating_sub(1);
            match cerca {
                Cerca::Sopra => sopra.min(ultima),
                Cerca::Sotto if limite(sopra) == Some(x) => sopra,
                Cerca::Sotto => sopra.saturating_sub(1),
                Cerca::Vicina => match (sopra.checked_sub(1).and_then(limite), limite(sopra)) {
                    (Some(prima), Some(dopo)) if differenza(x, prima) <= differenza(dopo, x) => sopra - 1,
                    (_, Some(_)) => sopra,
                    (_, None) => ultima,
                },
            }
        };
        let [da, a] = [riga(i.da), riga(i.a)];
        let mut esito: Option<Intervallo> = None;
        for valore in tabella.rows.iter().take(a + 1).skip(da).filter_map(|riga| riga.get(colonna)) {
            let valore = Intervallo::punto(*valore);
            esito = Some(esito.map_or(valore, |prima| prima.unito(valore)));
        }
        if da == a {
            let [oltre, fino] = match cerca {
                Cerca::Sopra => [da.checked_sub(1), Some(da)],
                Cerca::Sotto => [Some(da), Some(da + 1)],
                Cerca::Vicina => [None, None],
            };
            // Past the last bound the last row has no end.
            let (oltre, fino) = (oltre.and_then(limite), fino.and_then(limite).filter(|fino| i.a <= *fino));
            let chiusa = if cerca == Cerca::Sopra { Chiusa::Destra } else { Chiusa::Sinistra };
            for limite in oltre.into_iter().chain(fino) {
                self.soglia_di(di, limite, chiusa);
            }
            self.scelte.push([i.noto(), oltre, fino]);
        }
        esito
    }

    pub(super) fn griglia(&mut self, griglia: &'a Griglia) -> Option<Intervallo> {
        let i = self.numero(&griglia.riga)?;
        let limiti = self.limiti(&mut griglia.righe.iter().map(|soglia| (soglia.as_ref(), Chiusa::Destra)))?;
        let [da, a] = [self.fascia(i.da, &limiti)?, self.fascia(i.a, &limiti)?];
        let colonna = self.espressione(&griglia.colonna);
        let [prima, ultima] = match (&griglia.colonne, colonna) {
            (Colonne::Parole(parole), Val::Testo(parola)) => {
                let posto = parole.iter().position(|p| p == parola);
                if posto.is_none() {
                    self.niente(m::SENZA_CIFRA);
                }
                [posto?; 2]
            }
            (Colonne::Ordinali(ordinali), Val::Numero(n)) => {
                [n.da, n.a].map(|x| ordinali.partition_point(|o| *o <= x).saturating_sub(1))
            }
            (Colonne::Parole(parole), Val::Ignoto) => [0, parole.len().saturating_sub(1)],
            _ => return None,
        };
        let mut esito: Option<Intervallo> = None;
        for riga in griglia.valori.iter().take(a + 1).skip(da) {
            for cella in riga.iter().take(ultima + 1).skip(prima) {
                let cella = match cella {
                    Some(cella) => Intervallo::punto(*cella),
                    None if da == a && prima == ultima => {
                        self.niente(m::SENZA_CIFRA);
                        return None;
                    }
                    None => Intervallo::TUTTO,
                };
                esito = Some(esito.map_or(cella, |prima| prima.unito(cella)));
            }
        }
        if da == a {
            self.scelta(&griglia.riga, i, &limiti, da);
        }
        esito
    }
}

/// The height of a broken line at a place that is within it: where it jumps, that of the first of the two points.
#[inline(never)]
fn altezza(punti: &[Punto], x: Decimal) -> Option<Decimal> {
    let mut prima: Option<&Punto> = None;
    for p in punti {
        if p.x == x {
            return Some(p.y);
        }
        if let Some(q) = prima
            && (q.x < x) != (p.x < x)
        {
            let salita = prodotto(differenza(x, q.x)?, differenza(p.y, q.y)?)?;
            return somma(q.y, quoziente(salita, differenza(p.x, q.x)?)?);
        }
        prima = Some(p);
    }
    None
}
