//! The types: every expression is a number, a text or a day; what it names exists; people are spoken of where there are
//! any.

use rust_decimal::Decimal;

use super::super::documento::{SenzaIsee, Soggetto, Tipo, Unita};
use super::super::espressione::{
    Campo, Cerca, Chiusa, Colonne, Condizione, Confronto, Espressione, Fascia, Griglia, Operazione, Prova, Soglia,
};
use super::{Controllo, ELENCHI_MASSIMI, di_persona, di_tipo, ordinale};
use crate::messaggi::regole as r;

/// Where an expression stands.
#[derive(Clone, Copy)]
pub(super) struct Luogo {
    /// A person is spoken of.
    pub(super) persona: bool,
    /// The person has a place in a list.
    pub(super) ordinale: bool,
    /// The indicator is the one before `adjust`.
    pub(super) grezzo: bool,
    /// What is false here is told to the person: it needs a message.
    pub(super) da_dire: bool,
    /// How many lists of people are around it.
    pub(super) elenchi: u8,
}

impl Luogo {
    /// The household.
    pub(super) const NUCLEO: Luogo =
        Luogo { persona: false, ordinale: false, grezzo: false, da_dire: false, elenchi: 0 };

    fn muto(self) -> Luogo {
        Luogo { da_dire: false, ..self }
    }
}

impl<'a> Controllo<'a> {
    /// An expression that must be a number.
    pub(super) fn numero(&mut self, e: &'a Espressione, luogo: Luogo) {
        let tipo = self.tipo(e, luogo);
        self.deve_essere(Tipo::Numero, tipo);
    }

    fn deve_essere(&mut self, atteso: Tipo, tipo: Option<Tipo>) {
        if let Some(tipo) = tipo
            && tipo != atteso
        {
            self.problemi.aggiungi(&r::TIPO_ERRATO, &[di_tipo(tipo), di_tipo(atteso)]);
        }
    }

    fn numero_in(&mut self, campo: &str, e: &'a Espressione, luogo: Luogo) {
        let prima = self.problemi.campo(campo);
        self.numero(e, luogo);
        self.problemi.esci(prima);
    }

    fn numeri(&mut self, voci: &'a [Espressione], luogo: Luogo) {
        self.problemi.elenco("", voci.len());
        for (n, voce) in voci.iter().enumerate() {
            let prima = self.problemi.posto(n);
            self.numero(voce, luogo);
            self.problemi.esci(prima);
        }
    }

    fn coppia(&mut self, a: &'a Espressione, b: &'a Espressione, luogo: Luogo) {
        for (n, voce) in [a, b].into_iter().enumerate() {
            let prima = self.problemi.posto(n);
            self.numero(voce, luogo);
            self.problemi.esci(prima);
        }
    }

    /// What is compared, or chooses a row: here the indicator may also be past every bound.
    pub(super) fn scelta(&mut self, e: &'a Espressione, luogo: Luogo) -> Option<Tipo> {
        if matches!(e, Espressione::Indicatore) {
            self.indicatore(luogo);
            return Some(Tipo::Numero);
        }
        self.tipo(e, luogo)
    }

    fn scelta_in(&mut self, campo: &str, e: &'a Espressione, luogo: Luogo) -> Option<Tipo> {
        let prima = self.problemi.campo(campo);
        let tipo = self.scelta(e, luogo);
        self.problemi.esci(prima);
        tipo
    }

    /// What chooses a row: a number.
    fn sceglie(&mut self, campo: &str, e: &'a Espressione, luogo: Luogo) {
        let prima = self.problemi.campo(campo);
        let tipo = self.scelta(e, luogo);
        self.deve_essere(Tipo::Numero, tipo);
        self.problemi.esci(prima);
    }

    fn indicatore(&mut self, luogo: Luogo) {
        match &self.documento.indicator {
            None => self.problemi.aggiungi(&r::INDICATORE_ASSENTE, &[]),
            Some(indicatore) if indicatore.subject == Soggetto::Persona && !luogo.persona => {
                self.problemi.aggiungi(&r::INDICATORE_DI_PERSONA, &[]);
            }
            Some(_) => {}
        }
    }

    fn tipo(&mut self, e: &'a Espressione, luogo: Luogo) -> Option<Tipo> {
        match e {
            Espressione::Numero(_) => Some(Tipo::Numero),
            Espressione::Testo(_) => Some(Tipo::Testo),
            Espressione::Giorno(_) => Some(Tipo::Giorno),
            Espressione::Indicatore => {
                self.indicatore(luogo);
                let senza = self.documento.indicator.as_ref().map(|indicatore| indicatore.missing);
                if senza == Some(SenzaIsee::OltreOgniSoglia) && !luogo.grezzo {
                    self.problemi.aggiungi(&r::INDICATORE_OLTRE_TUTTO, &[]);
                }
                Some(Tipo::Numero)
            }
            Espressione::Operazione(operazione, label) => {
                if let Some(label) = label {
                    self.problemi.testo("label", label);
                }
                self.operazioni += 1;
                let prima = self.problemi.campo(nome(operazione));
                let tipo = self.operazione(operazione, luogo);
                self.problemi.esci(prima);
                tipo
            }
        }
    }

    fn operazione(&mut self, operazione: &'a Operazione, luogo: Luogo) -> Option<Tipo> {
        match operazione {
            Operazione::Costante(_) => {}
            Operazione::Param(nome) => self.parametro(nome),
            Operazione::Fatto(nome) => return self.fatto(nome, luogo).filter(|tipo| self.non_logico(*tipo)),
            Operazione::Somma(voci)
            | Operazione::Prodotto(voci)
            | Operazione::Minimo(voci)
            | Operazione::Massimo(voci) => self.numeri(voci, luogo),
            Operazione::Differenza(a, b) => self.coppia(a, b, luogo),
            Operazione::Quoziente(a, b) => {
                self.coppia(a, b, luogo);
                if self.costanti(b).contains(&Decimal::ZERO) {
                    self.problemi.al_posto(1, &r::DIVISIONE_PER_ZERO, &[]);
                }
            }
            Operazione::Limita { di, min, max } => {
                self.numero_in("of", di, luogo);
                self.numero_in("min", min, luogo);
                self.numero_in("max", max, luogo);
                if let (Espressione::Numero(min), Espressione::Numero(max)) = (min, max) {
                    self.in_ordine("max", *min, *max);
                }
            }
            Operazione::Se { se, allora, altrimenti } => {
                let prima = self.problemi.posto(0);
                self.condizione(se, luogo.muto());
                self.problemi.esci(prima);
                return self.stesso_tipo(&[("[1]", allora), ("[2]", altrimenti)], luogo);
            }
            Operazione::Scegli { di, casi, altrimenti } => {
                let prima = self.problemi.campo("of");
                let tipo = self.tipo(di, luogo);
                self.deve_essere(Tipo::Testo, tipo);
                self.problemi.esci(prima);
                self.problemi.elenco("cases", casi.len());
                let prima = self.problemi.campo("cases");
                for (parola, _) in casi {
                    let qui = self.problemi.campo(parola);
                    self.parola_di(di, parola);
                    self.problemi.esci(qui);
                }
                let voci: Vec<_> = casi.iter().map(|(parola, valore)| (parola.as_str(), valore)).collect();
                let tipo = self.stesso_tipo(&voci, luogo);
                self.problemi.esci(prima);
                let altro = altrimenti.as_ref().and_then(|altrimenti| self.stesso_tipo(&[("else", altrimenti)], luogo));
                if tipo.is_some() && altro.is_some() && tipo != altro {
                    self.problemi.al_campo("else", &r::TIPI_DIVERSI, &[]);
                }
                return tipo.or(altro);
            }
            Operazione::Arrotonda { di, passo, modo: _ } => {
                self.numero_in("of", di, luogo);
                self.positivo("step", *passo);
            }
            Operazione::Fasce { di, righe, chiuse } => {
                self.sceglie("of", di, luogo);
                return self.fasce(di, righe, *chiuse, luogo);
            }
            Operazione::Retta { di, da, a, fuori: _ } => {
                self.sceglie("of", di, luogo);
                if da.x >= a.x {
                    self.problemi.al_campo("x2", &r::SOGLIE_IN_DISORDINE, &[&a.x.to_string(), &da.x.to_string()]);
                }
                self.vertici(di, &[Some(da.x), Some(a.x)]);
            }
            Operazione::Spezzata { di, punti, fuori: _ } => {
                self.sceglie("of", di, luogo);
                let prima = self.problemi.campo("points");
                if punti.len() < 2 {
                    self.problemi.aggiungi(&r::POCHI_PUNTI, &[]);
                } else {
                    self.problemi.elenco("", punti.len());
                }
                let soglie: Vec<_> = punti.iter().map(|punto| Some(punto.x)).collect();
                self.crescenti(&soglie);
                self.vertici(di, &soglie);
                self.problemi.esci(prima);
            }
            Operazione::Tabella { nome, di, cerca, colonna } => {
                self.sceglie("of", di, luogo);
                self.tabella(nome, di, *cerca, colonna);
            }
            Operazione::Griglia(griglia) => self.griglia(griglia, luogo),
            Operazione::SommaSu { elenco: _, dove, fra, ordine: _, di } => {
                let fuori = self.fra_persone(luogo);
                let dentro = Luogo { ordinale: true, ..fuori };
                self.condizione_in("among", fra.as_ref(), fuori);
                self.condizione_in("where", dove.as_ref(), dentro);
                self.numero_in("expr", di, dentro);
            }
            Operazione::Conta { elenco: _, dove } => {
                let dentro = self.fra_persone(luogo);
                self.condizione_in("where", dove.as_ref(), dentro);
            }
            Operazione::Scala { base: _, termini, massimo } => {
                let dentro = self.fra_persone(luogo);
                self.problemi.elenco("terms", termini.len());
                for (n, termine) in termini.iter().enumerate() {
                    let prima = self.problemi.campo("terms");
                    self.problemi.posto(n);
                    self.condizione_in("where", Some(&termine.dove), dentro);
                    self.problemi.esci(prima);
                }
                self.numero_in("cap", massimo, luogo);
            }
            Operazione::Risultato { prestazione, campo } => self.risultato(prestazione, *campo),
            Operazione::Annualizza { di, pagamenti } => {
                self.numero_in("of", di, luogo);
                self.positivo("payments", *pagamenti);
            }
        }
        Some(Tipo::Numero)
    }

    /// Expressions of which one is chosen: all of one type.
    fn stesso_tipo(&mut self, voci: &[(&str, &'a Espressione)], luogo: Luogo) -> Option<Tipo> {
        let mut comune = None;
        for (campo, voce) in voci {
            let prima = self.problemi.campo(campo);
            let tipo = self.tipo(voce, luogo);
            if comune.is_some() && tipo.is_some() && comune != tipo {
                self.problemi.aggiungi(&r::TIPI_DIVERSI, &[]);
            }
            comune = comune.or(tipo);
            self.problemi.esci(prima);
        }
        comune
    }

    fn in_ordine(&mut self, campo: &str, da: Decimal, a: Decimal) {
        if da > a {
            self.problemi.al_campo(campo, &r::ESTREMI_INVERTITI, &[&da.to_string(), &a.to_string()]);
        }
    }

    fn positivo(&mut self, campo: &str, numero: Decimal) {
        if numero <= Decimal::ZERO {
            self.problemi.al_campo(campo, &r::NON_POSITIVO, &[]);
        }
    }

    fn parametro(&mut self, nome: &str) {
        if !self.documento.params.iter().any(|parametro| parametro.nome == nome) {
            self.problemi.aggiungi(&r::PARAMETRO_SCONOSCIUTO, &[nome]);
        }
    }

    fn fatto(&mut self, nome: &str, luogo: Luogo) -> Option<Tipo> {
        let (tipo, _) = self.noto(nome, "")?;
        if di_persona(nome) && !luogo.persona {
            self.problemi.aggiungi(&r::FATTO_DI_PERSONA, &[nome]);
        } else if ordinale(nome) && !luogo.ordinale {
            self.problemi.aggiungi(&r::ORDINALE_FUORI_POSTO, &[]);
        }
        Some(tipo)
    }

    /// A fact that is true or false is a condition.
    fn non_logico(&mut self, tipo: Tipo) -> bool {
        if tipo == Tipo::Logico {
            self.problemi.aggiungi(&r::FATTO_LOGICO, &[]);
        }
        tipo != Tipo::Logico
    }

    /// Inside a list of people.
    fn fra_persone(&mut self, luogo: Luogo) -> Luogo {
        if luogo.elenchi >= ELENCHI_MASSIMI {
            self.problemi.aggiungi(&r::ELENCHI_ANNIDATI, &[&ELENCHI_MASSIMI.to_string()]);
        }
        Luogo { persona: true, ordinale: false, elenchi: luogo.elenchi + 1, ..luogo.muto() }
    }

    fn fasce(&mut self, di: &'a Espressione, righe: &'a [Fascia], chiuse: Chiusa, luogo: Luogo) -> Option<Tipo> {
        self.problemi.elenco("rows", righe.len());
        let prima = self.problemi.campo("rows");
        let mut comune = None;
        for (n, Fascia { fino, valore, chiusa: _ }) in righe.iter().enumerate() {
            let qui = self.problemi.posto(n);
            if fino.is_none() != (n + 1 == righe.len()) {
                self.problemi.al_campo("to", &r::FASCIA_APERTA, &[]);
            }
            if let Some(Soglia::Param(nome)) = fino {
                let dentro = self.problemi.campo("to.param");
                self.parametro(nome);
                self.problemi.esci(dentro);
            }
            let tipo = self.stesso_tipo(&[("value", valore)], luogo);
            if comune.is_some() && tipo.is_some() && comune != tipo {
                self.problemi.al_campo("value", &r::TIPI_DIVERSI, &[]);
            }
            comune = comune.or(tipo);
            self.problemi.esci(qui);
        }
        let soglie: Vec<_> = righe.iter().map(|riga| riga.fino.as_ref()).collect();
        self.soglie_crescenti(&soglie);
        self.problemi.esci(prima);
        let chiuse: Vec<_> = righe.iter().map(|riga| riga.chiusa.unwrap_or(chiuse)).collect();
        self.limiti_di_fasce(di, &soglie, &chiuse);
        comune
    }

    /// Bounds in order on every day on which a figure changes; told once.
    fn soglie_crescenti(&mut self, soglie: &[Option<&Soglia>]) {
        let giorni = core::mem::take(&mut self.giorni);
        for giorno in &giorni {
            let valori: Vec<_> = soglie
                .iter()
                .map(|soglia| match soglia {
                    Some(Soglia::Numero(numero)) => Some(*numero),
                    Some(Soglia::Param(nome)) => self.documento.parametro(nome, *giorno),
                    None => None,
                })
                .collect();
            let quanti = self.problemi.trovati.len();
            self.crescenti(&valori);
            if self.problemi.trovati.len() > quanti {
                break;
            }
        }
        self.giorni = giorni;
    }

    fn tabella(&mut self, nome: &str, di: &'a Espressione, cerca: Cerca, colonna: &str) {
        let Some(tabella) = self.documento.tables.iter().find(|tabella| tabella.nome == nome) else {
            return self.problemi.al_campo("ref", &r::TABELLA_SCONOSCIUTA, &[nome]);
        };
        if !tabella.columns.iter().skip(1).any(|c| c == colonna) {
            let colonne: Vec<&str> = tabella.columns.iter().skip(1).map(String::as_str).collect();
            self.problemi.al_campo("column", &r::VALORE_SCONOSCIUTO, &[colonna, &colonne.join(", ")]);
        }
        self.limiti_di_tabella(di, tabella, cerca);
    }

    fn griglia(&mut self, griglia: &'a Griglia, luogo: Luogo) {
        let Griglia { riga, righe, colonna, colonne, valori } = griglia;
        self.sceglie("row", riga, luogo);
        self.problemi.elenco("rows", righe.len());
        let prima = self.problemi.campo("rows");
        for (n, soglia) in righe.iter().enumerate() {
            let qui = self.problemi.posto(n);
            match soglia {
                None if n + 1 < righe.len() => self.problemi.aggiungi(&r::FASCIA_APERTA, &[]),
                Some(Soglia::Param(nome)) => self.parametro(nome),
                _ => {}
            }
            self.problemi.esci(qui);
        }
        let soglie: Vec<_> = righe.iter().map(Option::as_ref).collect();
        self.soglie_crescenti(&soglie);
        self.problemi.esci(prima);

        let tipo = self.scelta_in("column", colonna, luogo);
        let (atteso, quante) = match colonne {
            Colonne::Parole(parole) => (Tipo::Testo, parole.len()),
            Colonne::Ordinali(numeri) => (Tipo::Numero, numeri.len()),
        };
        let prima = self.problemi.campo("column");
        self.deve_essere(atteso, tipo);
        self.problemi.esci(prima);
        let prima = self.problemi.campo("columns");
        match colonne {
            Colonne::Parole(parole) => {
                self.problemi.unici(&parole.iter().collect::<Vec<_>>());
                for (n, parola) in parole.iter().enumerate() {
                    let qui = self.problemi.posto(n);
                    self.parola_di(colonna, parola);
                    self.problemi.esci(qui);
                }
            }
            Colonne::Ordinali(numeri) => {
                let numeri: Vec<_> = numeri.iter().copied().map(Some).collect();
                self.crescenti(&numeri);
            }
        }
        self.problemi.esci(prima);
        let prima = self.problemi.campo("values");
        if valori.len() != righe.len() {
            self.problemi.aggiungi(&r::RIGHE_DIVERSE, &[&valori.len().to_string(), &righe.len().to_string()]);
        }
        self.larghezze(&valori.iter().map(Vec::len).collect::<Vec<_>>(), quante);
        self.problemi.esci(prima);
        self.limiti_di_fasce(riga, &soglie, &vec![Chiusa::Destra; righe.len()]);
    }

    fn risultato(&mut self, id: &'a str, campo: Campo) {
        let mut versioni = self.catalogo.iter().filter(|altro| altro.id == id).peekable();
        if versioni.peek().is_none() {
            return self.problemi.al_campo("benefit", &r::PRESTAZIONE_SCONOSCIUTA, &[id]);
        }
        if campo != Campo::Importo && versioni.any(|v| !matches!(v.result.unit, Unita::Mese | Unita::Anno)) {
            self.problemi.al_campo("field", &r::IMPORTO_SENZA_DURATA, &[id]);
        }
        self.dipende.push(id);
    }

    /// A word with which a fact is compared must be one of its words.
    fn parola_di(&mut self, di: &Espressione, parola: &str) {
        let nome = match di {
            Espressione::Operazione(operazione, _) => match operazione.as_ref() {
                Operazione::Fatto(nome) => nome,
                _ => return,
            },
            _ => return,
        };
        if let Some((Tipo::Testo, parole)) = self.cerca(nome) {
            self.problemi.parola(&parole, parola);
        }
    }

    fn condizione_in(&mut self, campo: &str, condizione: Option<&'a Condizione>, luogo: Luogo) {
        if let Some(condizione) = condizione {
            let prima = self.problemi.campo(campo);
            self.condizione(condizione, luogo);
            self.problemi.esci(prima);
        }
    }

    pub(super) fn condizione(&mut self, condizione: &'a Condizione, luogo: Luogo) {
        let Condizione { prova, messaggio, fonte: _ } = condizione;
        self.operazioni += 1;
        let foglia = !matches!(prova, Prova::Tutte(_) | Prova::Una(_) | Prova::Esterna(_) | Prova::FondiLimitati(_));
        match messaggio {
            Some(messaggio) => self.problemi.testo("message", messaggio),
            None if foglia && luogo.da_dire => self.problemi.aggiungi(&r::MESSAGGIO_MANCANTE, &[]),
            None => {}
        }
        let luogo = Luogo { da_dire: luogo.da_dire && messaggio.is_none(), ..luogo };
        let prima = self.problemi.campo(nome_prova(prova));
        self.prova(prova, luogo);
        self.problemi.esci(prima);
    }

    fn prova(&mut self, prova: &'a Prova, luogo: Luogo) {
        match prova {
            Prova::Tutte(voci) | Prova::Una(voci) => {
                self.problemi.elenco("", voci.len());
                for (n, voce) in voci.iter().enumerate() {
                    let prima = self.problemi.posto(n);
                    self.condizione(voce, luogo);
                    self.problemi.esci(prima);
                }
            }
            Prova::Non(condizione) => self.condizione(condizione, luogo.muto()),
            Prova::Confronta { sinistra, op, destra } => {
                let tipi = (self.scelta_in("left", sinistra, luogo), self.scelta_in("right", destra, luogo));
                if let (Some(a), Some(b)) = tipi {
                    if a != b {
                        self.problemi.aggiungi(&r::CONFRONTO_IMPOSSIBILE, &[di_tipo(a), di_tipo(b)]);
                    } else if a == Tipo::Testo && !matches!(op, Confronto::Uguale | Confronto::Diverso) {
                        self.problemi.al_campo("op", &r::TESTI_SENZA_ORDINE, &[]);
                    }
                }
                for (campo, parola, di) in [("right", destra, sinistra), ("left", sinistra, destra)] {
                    if let Espressione::Testo(parola) = parola {
                        let prima = self.problemi.campo(campo);
                        self.parola_di(di, parola);
                        self.problemi.esci(prima);
                    }
                }
                self.limite_di_confronto(sinistra, *op, destra);
            }
            Prova::Fra { di, da, a, aperto } => {
                let tipo = self.scelta_in("of", di, luogo);
                if tipo == Some(Tipo::Testo) {
                    self.problemi.al_campo("of", &r::TIPO_ERRATO, &[di_tipo(Tipo::Testo), "un numero o una data"]);
                }
                for (campo, estremo) in [("from", da), ("to", a)] {
                    let prima = self.problemi.campo(campo);
                    let altro = self.tipo(estremo, luogo);
                    if let (Some(a), Some(b)) = (tipo, altro)
                        && a != b
                    {
                        self.problemi.aggiungi(&r::CONFRONTO_IMPOSSIBILE, &[di_tipo(a), di_tipo(b)]);
                    }
                    self.problemi.esci(prima);
                }
                if let (Espressione::Numero(da), Espressione::Numero(a)) = (da, a) {
                    self.in_ordine("to", *da, *a);
                }
                if let (Espressione::Giorno(da), Espressione::Giorno(a)) = (da, a) {
                    self.problemi.date(Some(*da), Some(*a));
                }
                self.limiti_di_intervallo(di, da, a, *aperto);
            }
            Prova::In { di, valori } => {
                let tipo = self.scelta_in("of", di, luogo);
                self.problemi.elenco("values", valori.len());
                for (n, valore) in valori.iter().enumerate() {
                    let prima = self.problemi.campo("values");
                    self.problemi.posto(n);
                    let altro = self.tipo(valore, luogo);
                    if let (Some(a), Some(b)) = (tipo, altro)
                        && a != b
                    {
                        self.problemi.aggiungi(&r::CONFRONTO_IMPOSSIBILE, &[di_tipo(a), di_tipo(b)]);
                    }
                    if let Espressione::Testo(parola) = valore {
                        self.parola_di(di, parola);
                    }
                    self.problemi.esci(prima);
                }
            }
            Prova::Esiste { elenco: _, dove } => {
                let dentro = self.fra_persone(luogo);
                self.condizione_in("where", dove.as_deref(), dentro);
            }
            Prova::Nota(Espressione::Indicatore) => self.indicatore(luogo),
            Prova::Nota(Espressione::Operazione(operazione, _)) if matches!(**operazione, Operazione::Fatto(_)) => {
                if let Operazione::Fatto(nome) = operazione.as_ref() {
                    self.fatto(nome, luogo);
                }
            }
            Prova::Nota(_) => self.problemi.aggiungi(&r::NOTA_DI_ALTRO, &[]),
            Prova::Fatto(nome) => {
                let tipo = self.fatto(nome, luogo);
                self.deve_essere(Tipo::Logico, tipo);
            }
            Prova::Esterna(testo) | Prova::FondiLimitati(testo) => self.problemi.testo("", testo),
        }
    }
}

/// The key of an operation.
fn nome(operazione: &Operazione) -> &'static str {
    match operazione {
        Operazione::Costante(_) => "const",
        Operazione::Param(_) => "param",
        Operazione::Fatto(_) => "fact",
        Operazione::Somma(_) => "+",
        Operazione::Differenza(..) => "-",
        Operazione::Prodotto(_) => "*",
        Operazione::Quoziente(..) => "/",
        Operazione::Minimo(_) => "min",
        Operazione::Massimo(_) => "max",
        Operazione::Limita { .. } => "clamp",
        Operazione::Se { .. } => "if",
        Operazione::Scegli { .. } => "switch",
        Operazione::Arrotonda { .. } => "round",
        Operazione::Fasce { .. } => "bands",
        Operazione::Retta { .. } => "linear",
        Operazione::Spezzata { .. } => "piecewise",
        Operazione::Tabella { .. } => "table",
        Operazione::Griglia(_) => "grid",
        Operazione::SommaSu { .. } => "sum_over",
        Operazione::Conta { .. } => "count",
        Operazione::Scala { .. } => "scale",
        Operazione::Risultato { .. } => "result",
        Operazione::Annualizza { .. } => "annualise",
    }
}

/// The key of a condition.
fn nome_prova(prova: &Prova) -> &'static str {
    match prova {
        Prova::Tutte(_) => "all",
        Prova::Una(_) => "any",
        Prova::Non(_) => "not",
        Prova::Confronta { .. } => "compare",
        Prova::Fra { .. } => "between",
        Prova::In { .. } => "in",
        Prova::Esiste { .. } => "exists",
        Prova::Nota(_) => "known",
        Prova::Fatto(_) => "fact",
        Prova::Esterna(_) => "external",
        Prova::FondiLimitati(_) => "limited_funds",
    }
}
