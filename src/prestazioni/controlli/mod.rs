//! The meaning of the documents: every problem at once, each with its path.
//!
//! `espressioni` gives each expression its type, `soglie` wants a test at each bound of the indicator.

mod espressioni;
mod soglie;

use rust_decimal::Decimal;

use self::espressioni::Luogo;
use super::bando::Bando;
use super::documento::{
    Affidabilita, Certezza, Documento, Domanda, Genere, Graduatoria, Livello, Parametro, Per, Tabella, Tipo,
};
use super::fatti::{FATTI, ORDINALE, PERSONA, fatto};
use super::situazione::{Situazione, Valore};
use crate::date::Data;
use crate::error::Issue;
use crate::guida;
use crate::messaggi::regole::{self as r, Regola};

/// More documents than any catalogue of ours.
const DOCUMENTI_MASSIMI: usize = 1_000;
/// Longer than any list of a document: the assegno unico has 251 rows.
const VOCI_MASSIME: usize = 2_000;
/// Operations and conditions of one document.
const OPERAZIONI_MASSIME: u32 = 5_000;
/// Lists of people one in the other: with forty people each is forty times the work.
const ELENCHI_MASSIMI: u8 = 2;

/// The problems of some documents, in their order; for each the `id`s that it depends on.
pub(super) fn controlla(documenti: &[Documento]) -> (Vec<Issue>, Vec<Vec<&str>>) {
    let mut problemi = Problemi::default();
    let mut dipendenze = Vec::with_capacity(documenti.len());
    if documenti.len() > DOCUMENTI_MASSIMI {
        problemi.aggiungi(&r::TROPPE_VOCI, &[&DOCUMENTI_MASSIMI.to_string()]);
        return (problemi.trovati, dipendenze);
    }
    for (n, documento) in documenti.iter().enumerate() {
        let prima = problemi.posto(n);
        let mut controllo = Controllo {
            documento,
            catalogo: documenti,
            precedenti: documenti.get(..n).unwrap_or_default(),
            problemi,
            giorni: giorni(documento),
            soglie: Vec::new(),
            operazioni: 0,
            dipende: Vec::new(),
        };
        controllo.tutto();
        problemi = controllo.problemi;
        dipendenze.push(controllo.dipende);
        problemi.esci(prima);
    }
    (problemi.trovati, dipendenze)
}

/// What is wrong in the facts of a situation written by hand: they do not exist, or are of another type.
pub(super) fn fatti_sbagliati(situazione: &Situazione) -> Vec<Issue> {
    let mut problemi = Problemi::default();
    problemi.situazione(situazione);
    problemi.trovati
}

/// The problems of a call, else those of who applies, so many at most: facts that do not exist, or are of another type.
pub(crate) fn controlla_bando<'a>(
    bando: &'a Bando,
    candidati: impl Iterator<Item = &'a Situazione>,
    massimo: usize,
) -> Vec<Issue> {
    let documento = &bando.documento;
    let mut controllo = Controllo {
        documento,
        catalogo: &[],
        precedenti: &[],
        problemi: Problemi::default(),
        giorni: giorni(documento),
        soglie: Vec::new(),
        operazioni: 0,
        dipende: Vec::new(),
    };
    controllo.domande(&documento.inputs);
    controllo.parametri(&documento.params);
    controllo.tabelle(&documento.tables);
    controllo.graduatoria(&bando.graduatoria, Luogo::NUCLEO);
    if controllo.operazioni > OPERAZIONI_MASSIME {
        controllo.problemi.aggiungi(&r::TROPPE_OPERAZIONI, &[&OPERAZIONI_MASSIME.to_string()]);
    }
    if !controllo.problemi.trovati.is_empty() {
        return controllo.problemi.trovati;
    }
    for (n, situazione) in candidati.enumerate() {
        let prima = controllo.problemi.posto(n);
        controllo.problemi.indicatori(&situazione.indicatori);
        controllo.risposte_di("", "fatti", &situazione.risposte);
        for (n, persona) in situazione.persone.iter().enumerate() {
            let qui = controllo.problemi.campo("persone");
            controllo.problemi.posto(n);
            controllo.problemi.fatti("", PERSONA, &persona.fatti);
            controllo.risposte_di(PERSONA, "risposte", &persona.risposte);
            controllo.problemi.esci(qui);
        }
        controllo.problemi.esci(prima);
        if controllo.problemi.trovati.len() >= massimo {
            break;
        }
    }
    controllo.problemi.trovati
}

/// The days on which a figure of the document changes, from the first on which it is in force.
fn giorni(documento: &Documento) -> Vec<Data> {
    let da = documento.valid.from;
    let mut giorni = vec![da];
    for valore in documento.params.iter().flat_map(|parametro| &parametro.valori) {
        if let Some(giorno) = valore.from
            && giorno > da
            && documento.valid.to.is_none_or(|a| giorno <= a)
            && !giorni.contains(&giorno)
        {
            giorni.push(giorno);
        }
    }
    giorni
}

/// The problems found, and where the check is.
#[derive(Default)]
pub(super) struct Problemi {
    dove: String,
    pub(super) trovati: Vec<Issue>,
}

impl Problemi {
    /// Goes into a field; what it gives takes back. With no name it stays.
    #[inline(never)]
    fn campo(&mut self, nome: &str) -> usize {
        let prima = self.dove.len();
        if prima > 0 && !nome.is_empty() && !nome.starts_with('[') {
            self.dove.push('.');
        }
        self.dove.push_str(nome);
        prima
    }

    /// Goes into an entry of a list.
    #[inline(never)]
    fn posto(&mut self, n: usize) -> usize {
        let prima = self.dove.len();
        self.dove.push('[');
        self.dove.push_str(&n.to_string());
        self.dove.push(']');
        prima
    }

    fn esci(&mut self, prima: usize) {
        self.dove.truncate(prima);
    }

    #[cold]
    #[inline(never)]
    pub(super) fn aggiungi(&mut self, regola: &Regola, args: &[&str]) {
        self.trovati.push(regola.issue(self.dove.as_str(), args));
    }

    /// A problem of a field of this place.
    #[cold]
    #[inline(never)]
    fn al_campo(&mut self, campo: &str, regola: &Regola, args: &[&str]) {
        let prima = self.campo(campo);
        self.aggiungi(regola, args);
        self.esci(prima);
    }

    #[cold]
    #[inline(never)]
    fn al_posto(&mut self, n: usize, regola: &Regola, args: &[&str]) {
        let prima = self.posto(n);
        self.aggiungi(regola, args);
        self.esci(prima);
    }

    #[inline(never)]
    fn testo(&mut self, campo: &str, testo: &str) {
        if testo.trim().is_empty() {
            self.al_campo(campo, &r::TESTO_VUOTO, &[]);
        }
    }

    fn testi(&mut self, campo: &str, testi: &[String]) {
        let prima = self.campo(campo);
        for (n, testo) in testi.iter().enumerate() {
            if testo.trim().is_empty() {
                self.al_posto(n, &r::TESTO_VUOTO, &[]);
            }
        }
        self.esci(prima);
    }

    /// A name made of small letters, digits, dots, hyphens.
    fn nome(&mut self, campo: &str, nome: &str) {
        let ammessa = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'_');
        if nome.is_empty() || nome.len() > 64 || !nome.bytes().all(ammessa) {
            self.al_campo(campo, &r::NOME_NON_VALIDO, &[nome]);
        }
    }

    fn indirizzo(&mut self, url: Option<&str>) {
        if url.is_some_and(|url| !url.starts_with("https://")) {
            self.al_campo("url", &r::INDIRIZZO_NON_SICURO, &[]);
        }
    }

    fn date(&mut self, da: Option<Data>, a: Option<Data>) {
        if let (Some(da), Some(a)) = (da, a)
            && da > a
        {
            self.al_campo("to", &r::ESTREMI_INVERTITI, &[&da.to_string(), &a.to_string()]);
        }
    }

    /// A list that is not empty, nor too long.
    #[inline(never)]
    fn elenco(&mut self, campo: &str, quante: usize) {
        match quante {
            0 => self.al_campo(campo, &r::ELENCO_VUOTO, &[]),
            1..=VOCI_MASSIME => {}
            _ => self.al_campo(campo, &r::TROPPE_VOCI, &[&VOCI_MASSIME.to_string()]),
        }
    }

    /// Names in a list, each once.
    fn unici(&mut self, nomi: &[&String]) {
        for (n, nome) in nomi.iter().enumerate() {
            if nomi.iter().take(n).any(|prima| prima == nome) {
                self.al_posto(n, &r::NOME_RIPETUTO, &[nome]);
            }
        }
    }

    fn situazione(&mut self, situazione: &Situazione) {
        let Situazione { giorno: _, indicatori, persone, fatti, risposte: _, misure: _ } = situazione;
        self.indicatori(indicatori);
        self.fatti("fatti", "", fatti);
        let prima = self.campo("persone");
        self.unici(&persone.iter().map(|persona| &persona.id).collect::<Vec<_>>());
        for (n, persona) in persone.iter().enumerate() {
            let qui = self.posto(n);
            self.indicatori(&persona.indicatori);
            self.fatti("", PERSONA, &persona.fatti);
            self.esci(qui);
        }
        self.esci(prima);
    }

    fn indicatori(&mut self, indicatori: &[(super::Specie, Option<Decimal>)]) {
        if indicatori.iter().any(|(_, isee)| isee.is_some_and(|isee| isee < Decimal::ZERO)) {
            self.al_campo("indicatori", &r::IMPORTO_NEGATIVO, &[]);
        }
    }

    /// Facts that need no question, by their name without what is before it.
    fn fatti(&mut self, campo: &str, prima: &str, fatti: &[(String, Valore)]) {
        let dentro = self.campo(campo);
        for (nome, valore) in fatti {
            let intero = [prima, nome].concat();
            let qui = self.campo(nome);
            match fatto(&intero) {
                Some(fatto) => self.valore(fatto.tipo, &Parole::Fisse(fatto.parole), valore),
                None => self.aggiungi(&r::FATTO_SCONOSCIUTO, &[&intero, &nomi_dei_fatti()]),
            }
            self.esci(qui);
        }
        self.esci(dentro);
    }

    /// A value of that type, one of those words.
    fn valore(&mut self, tipo: Tipo, parole: &Parole<'_>, valore: &Valore) {
        let trovato = match valore {
            Valore::Numero(_) => Tipo::Numero,
            Valore::Logico(_) => Tipo::Logico,
            Valore::Testo(parola) => {
                if tipo == Tipo::Testo {
                    self.parola(parole, parola);
                }
                Tipo::Testo
            }
            Valore::Giorno(_) => Tipo::Giorno,
        };
        if trovato != tipo {
            self.aggiungi(&r::TIPO_ERRATO, &[di_tipo(trovato), di_tipo(tipo)]);
        }
    }

    fn parola(&mut self, parole: &Parole<'_>, parola: &str) {
        if !parole.contiene(parola) {
            self.aggiungi(&r::VALORE_SCONOSCIUTO, &[parola, &parole.elenco()]);
        }
    }
}

/// How a message calls something of a type.
fn di_tipo(tipo: Tipo) -> &'static str {
    match tipo {
        Tipo::Numero => "un numero",
        Tipo::Logico => "vero o falso",
        Tipo::Testo => "un testo",
        Tipo::Giorno => "una data",
    }
}

#[cold]
fn nomi_dei_fatti() -> String {
    let nomi: Vec<&str> = FATTI.iter().map(|fatto| fatto.nome).collect();
    nomi.join(", ")
}

/// The words that a text may be; any when there are none.
enum Parole<'a> {
    Fisse(&'static [&'static str]),
    Chieste(&'a [String]),
}

impl Parole<'_> {
    fn contiene(&self, parola: &str) -> bool {
        match self {
            Parole::Fisse(parole) => parole.is_empty() || parole.contains(&parola),
            Parole::Chieste(parole) => parole.is_empty() || parole.iter().any(|p| p == parola),
        }
    }

    #[cold]
    fn elenco(&self) -> String {
        match self {
            Parole::Fisse(parole) => parole.join(", "),
            Parole::Chieste(parole) => parole.join(", "),
        }
    }
}

/// The check of one document.
struct Controllo<'a> {
    documento: &'a Documento,
    catalogo: &'a [Documento],
    /// Those before it: a name used twice is a problem of the second.
    precedenti: &'a [Documento],
    problemi: Problemi,
    /// The days on which a figure changes.
    giorni: Vec<Data>,
    /// The values of the indicator for which a test is wanted, and which bound wants it.
    soglie: Vec<(Decimal, String)>,
    operazioni: u32,
    /// The benefits that must be evaluated before.
    dipende: Vec<&'a str>,
}

impl<'a> Controllo<'a> {
    fn tutto(&mut self) {
        let Documento {
            id,
            version,
            name,
            summary,
            level,
            territory,
            need,
            result,
            valid,
            indicator,
            inputs,
            params,
            tables,
            eligibility,
            amount,
            ranking,
            relations: _,
            apply,
            to_confirm,
            sources,
            tests,
        } = self.documento;
        self.problemi.nome("id", id);
        for (campo, testo) in [("version", version), ("name", name), ("summary", summary)] {
            self.problemi.testo(campo, testo);
        }
        self.versioni();
        match (level, territory) {
            (Livello::Nazionale, Some(_)) => self.problemi.al_campo("territory", &r::TERRITORIO_ESTRANEO, &[]),
            // A Comune may also be several.
            (Livello::Nazionale | Livello::Comunale | Livello::Ente, None) => {}
            (_, None) => self.problemi.al_campo("territory", &r::TERRITORIO_MANCANTE, &[]),
            (_, Some(territorio)) => self.problemi.testo("territory", territorio),
        }
        if let Some(bisogno) = need
            && !guida::esiste(bisogno)
        {
            let mut issue = guida::sconosciuto(bisogno);
            issue.path = [&self.problemi.dove, ".need"].concat();
            self.problemi.trovati.push(issue);
        }

        let prima = self.problemi.campo("valid");
        self.problemi.date(Some(valid.from), valid.to);
        if let Some(finestra) = &valid.application {
            let qui = self.problemi.campo("application");
            self.problemi.date(finestra.from, finestra.to);
            if let Some(scadenza) = &finestra.deadline {
                self.problemi.testo("deadline.event", &scadenza.event);
                if scadenza.days == 0 {
                    self.problemi.al_campo("deadline.days", &r::NON_POSITIVO, &[]);
                }
            }
            self.problemi.esci(qui);
        }
        self.problemi.esci(prima);

        self.domande(inputs);
        self.parametri(params);
        self.tabelle(tables);

        let luogo = Luogo { persona: result.per != Per::Nucleo, ordinale: result.per != Per::Nucleo, ..Luogo::NUCLEO };
        let prima = self.problemi.campo("result");
        if let Some(dove) = &result.dove {
            let qui = self.problemi.campo("where");
            if result.per == Per::Nucleo {
                self.problemi.aggiungi(&r::DOVE_ESTRANEO, &[]);
            } else {
                self.condizione(dove, luogo);
            }
            self.problemi.esci(qui);
        }
        if result.certainty == Certezza::Esatta {
            if sources.iter().any(|fonte| fonte.confidence == Affidabilita::C) {
                self.problemi.al_campo("certainty", &r::CERTEZZA_SENZA_FONTE, &[]);
            }
            if ranking.is_some() {
                self.problemi.al_campo("certainty", &r::CERTEZZA_IN_GRADUATORIA, &[]);
            }
        }
        self.problemi.esci(prima);

        if let Some(adjust) = indicator.as_ref().and_then(|indicatore| indicatore.adjust.as_ref()) {
            let prima = self.problemi.campo("indicator.adjust");
            self.numero(adjust, Luogo { grezzo: true, ..luogo });
            self.problemi.esci(prima);
        }
        // Only the bounds of what follows want a test.
        self.soglie.clear();
        if let Some(condizione) = eligibility {
            let prima = self.problemi.campo("eligibility");
            self.condizione(condizione, Luogo { da_dire: true, ..luogo });
            self.problemi.esci(prima);
        }
        if let Some(importo) = amount {
            let prima = self.problemi.campo("amount");
            if matches!(result.kind, Genere::Accesso | Genere::Esenzione) {
                self.problemi.aggiungi(&r::IMPORTO_ESTRANEO, &[]);
            }
            self.numero(importo, luogo);
            self.problemi.esci(prima);
        }
        if let Some(graduatoria) = ranking {
            // An order is not an amount: its bounds want no test.
            let soglie = core::mem::take(&mut self.soglie);
            self.graduatoria(graduatoria, luogo);
            self.soglie = soglie;
        }
        self.relazioni();
        if self.operazioni > OPERAZIONI_MASSIME {
            self.problemi.aggiungi(&r::TROPPE_OPERAZIONI, &[&OPERAZIONI_MASSIME.to_string()]);
        }
        if let Some(apply) = apply {
            let prima = self.problemi.campo("apply");
            self.problemi.testo("where", &apply.where_);
            self.problemi.indirizzo(apply.url.as_deref());
            self.problemi.testi("documents", &apply.documents);
            self.problemi.esci(prima);
        }
        self.problemi.testi("to_confirm", to_confirm);
        self.problemi.elenco("sources", sources.len());
        for (n, fonte) in sources.iter().enumerate() {
            let prima = self.problemi.campo("sources");
            self.problemi.posto(n);
            self.problemi.testo("act", &fonte.act);
            self.problemi.indirizzo(fonte.url.as_deref());
            self.problemi.esci(prima);
        }
        self.problemi.elenco("tests", tests.len());
        for (n, prova) in tests.iter().enumerate() {
            let prima = self.problemi.campo("tests");
            self.problemi.posto(n);
            self.problemi.testo("name", &prova.name);
            let qui = self.problemi.campo("given");
            self.problemi.situazione(&prova.given);
            self.risposte(&prova.given);
            self.problemi.esci(qui);
            for domanda in prova.expect.questions.iter().flatten() {
                self.noto(domanda, "expect.questions");
            }
            self.problemi.esci(prima);
        }
        self.prove_di_confine();
    }

    /// The versions of a benefit have different names and different days.
    fn versioni(&mut self) {
        let Documento { id, version, valid, .. } = self.documento;
        for altro in self.precedenti.iter().filter(|altro| altro.id == *id) {
            let finisce_prima = |a: Option<Data>, b: Data| a.is_some_and(|a| a < b);
            if altro.version == *version {
                self.problemi.al_campo("version", &r::VERSIONE_RIPETUTA, &[version, id]);
            } else if !finisce_prima(altro.valid.to, valid.from) && !finisce_prima(valid.to, altro.valid.from) {
                self.problemi.al_campo("valid", &r::VALIDITA_SOVRAPPOSTA, &[&altro.version]);
            }
        }
    }

    fn domande(&mut self, domande: &'a [Domanda]) {
        let prima = self.problemi.campo("inputs");
        self.problemi.unici(&domande.iter().map(|domanda| &domanda.id).collect::<Vec<_>>());
        for (n, domanda) in domande.iter().enumerate() {
            let Domanda { id, tipo, values, unit: _, question } = domanda;
            let qui = self.problemi.posto(n);
            self.problemi.nome("id", id);
            if fatto(id).is_some() {
                self.problemi.al_campo("id", &r::DOMANDA_SUPERFLUA, &[id]);
            }
            self.problemi.testo("question", question);
            if *tipo != Tipo::Testo && !values.is_empty() {
                self.problemi.al_campo("values", &r::RISPOSTE_ESTRANEE, &[]);
            }
            let diversa = |altra: &&Domanda| altra.id == *id && (altra.tipo != *tipo || altra.values != *values);
            if let Some(altro) = self.precedenti.iter().find(|altro| altro.inputs.iter().any(|altra| diversa(&altra))) {
                self.problemi.aggiungi(&r::DOMANDA_DIVERSA, &[id, &altro.id]);
            }
            self.problemi.esci(qui);
        }
        self.problemi.esci(prima);
    }

    fn parametri(&mut self, parametri: &'a [Parametro]) {
        let prima = self.problemi.campo("params");
        for parametro in parametri {
            let Parametro { nome, valori } = parametro;
            let qui = self.problemi.campo(nome);
            self.problemi.elenco("", valori.len());
            // Without a day: always, so before any other.
            if valori.windows(2).any(|due| matches!(due, [a, b] if a.from >= b.from)) {
                self.problemi.aggiungi(&r::VALORI_IN_DISORDINE, &[]);
            }
            let da = self.documento.valid.from;
            if !valori.is_empty() && parametro.al(da).is_none() {
                self.problemi.aggiungi(&r::PARAMETRO_SENZA_VALORE, &[nome, &da.to_string()]);
            }
            self.problemi.esci(qui);
        }
        self.problemi.esci(prima);
    }

    fn tabelle(&mut self, tabelle: &'a [Tabella]) {
        let prima = self.problemi.campo("tables");
        for Tabella { nome, columns, rows } in tabelle {
            let qui = self.problemi.campo(nome);
            let dentro = self.problemi.campo("columns");
            if columns.len() < 2 {
                self.problemi.aggiungi(&r::POCHE_COLONNE, &[]);
            }
            self.problemi.unici(&columns.iter().collect::<Vec<_>>());
            self.problemi.esci(dentro);
            self.problemi.elenco("rows", rows.len());
            let dentro = self.problemi.campo("rows");
            let larghezze: Vec<_> = rows.iter().map(Vec::len).collect();
            self.larghezze(&larghezze, columns.len());
            let soglie: Vec<_> = rows.iter().map(|riga| riga.first().copied()).collect();
            self.crescenti(&soglie);
            self.problemi.esci(dentro);
            self.problemi.esci(qui);
        }
        self.problemi.esci(prima);
    }

    /// Every row has as many values as there are columns.
    fn larghezze(&mut self, larghezze: &[usize], colonne: usize) {
        for (n, larghezza) in larghezze.iter().enumerate() {
            if *larghezza != colonne {
                self.problemi.al_posto(n, &r::RIGA_DIVERSA, &[&larghezza.to_string(), &colonne.to_string()]);
            }
        }
    }

    /// Bounds in order, none twice: in the list where the check is.
    fn crescenti(&mut self, soglie: &[Option<Decimal>]) {
        let mut prima: Option<Decimal> = None;
        for (n, soglia) in soglie.iter().enumerate() {
            let Some(soglia) = soglia else { continue };
            if let Some(prima) = prima
                && *soglia <= prima
            {
                self.problemi.al_posto(n, &r::SOGLIE_IN_DISORDINE, &[&soglia.to_string(), &prima.to_string()]);
            }
            prima = Some(*soglia);
        }
    }

    fn graduatoria(&mut self, graduatoria: &'a Graduatoria, luogo: Luogo) {
        let Graduatoria { keys, classes, scope, places, budget } = graduatoria;
        let prima = self.problemi.campo("ranking");
        self.problemi.elenco("keys", keys.len());
        for (n, chiave) in keys.iter().enumerate() {
            let qui = self.problemi.campo("keys");
            self.problemi.posto(n);
            self.problemi.testo("label", &chiave.label);
            let dentro = self.problemi.campo("expr");
            if self.scelta(&chiave.expr, luogo) == Some(Tipo::Testo) {
                self.problemi.aggiungi(&r::TIPO_ERRATO, &[di_tipo(Tipo::Testo), "un numero o una data"]);
            }
            self.problemi.esci(dentro);
            self.problemi.esci(qui);
        }
        for (n, classe) in classes.iter().enumerate() {
            let qui = self.problemi.campo("classes");
            self.problemi.posto(n);
            self.problemi.testo("label", &classe.label);
            let dentro = self.problemi.campo("when");
            self.condizione(&classe.when, luogo);
            self.problemi.esci(dentro);
            self.problemi.esci(qui);
        }
        if let Some(ambito) = scope {
            self.noto(ambito, "scope");
        }
        if *places == Some(0) {
            self.problemi.al_campo("places", &r::NON_POSITIVO, &[]);
        }
        if let Some(fondo) = budget {
            let qui = self.problemi.campo("budget");
            if fondo.total <= Decimal::ZERO {
                self.problemi.al_campo("total", &r::NON_POSITIVO, &[]);
            }
            let dentro = self.problemi.campo("each");
            self.numero(&fondo.each, luogo);
            self.problemi.esci(dentro);
            self.problemi.esci(qui);
        }
        self.problemi.esci(prima);
    }

    /// A benefit waits for those that it names as a condition or whose amount it uses; the others may be absent.
    fn relazioni(&mut self) {
        let Documento { id, relations, .. } = self.documento;
        let prima = self.problemi.campo("relations");
        for (campo, altri, aspetta) in [
            ("excludes", &relations.excludes, false),
            ("requires", &relations.requires, true),
            ("reduces", &relations.reduces, false),
            ("computed_after", &relations.computed_after, true),
        ] {
            let qui = self.problemi.campo(campo);
            for (n, altro) in altri.iter().enumerate() {
                if altro == id {
                    self.problemi.al_posto(n, &r::RELAZIONE_CON_SE, &[]);
                } else if aspetta {
                    self.dipende.push(altro);
                }
            }
            self.problemi.esci(qui);
        }
        self.problemi.esci(prima);
    }

    /// The type and the words of a fact, asked or not.
    fn cerca(&self, nome: &str) -> Option<(Tipo, Parole<'a>)> {
        let documento = self.documento;
        match documento.inputs.iter().find(|domanda| domanda.id == nome) {
            Some(domanda) => Some((domanda.tipo, Parole::Chieste(&domanda.values))),
            None => fatto(nome).map(|fatto| (fatto.tipo, Parole::Fisse(fatto.parole))),
        }
    }

    /// The same; a problem when there is no such fact.
    #[inline(never)]
    fn noto(&mut self, nome: &str, campo: &str) -> Option<(Tipo, Parole<'a>)> {
        let noto = self.cerca(nome);
        if noto.is_none() {
            self.problemi.al_campo(campo, &r::FATTO_SCONOSCIUTO, &[nome, &nomi_dei_fatti()]);
        }
        noto
    }

    /// The answers of a test: to questions of the document.
    fn risposte(&mut self, situazione: &Situazione) {
        self.risposte_di("", "risposte", &situazione.risposte);
        for (n, persona) in situazione.persone.iter().enumerate() {
            let prima = self.problemi.campo("persone");
            self.problemi.posto(n);
            self.risposte_di(PERSONA, "risposte", &persona.risposte);
            self.problemi.esci(prima);
        }
    }

    fn risposte_di(&mut self, prima: &str, campo: &str, risposte: &[(String, Valore)]) {
        let dentro = self.problemi.campo(campo);
        for (nome, valore) in risposte {
            let intero = [prima, nome].concat();
            if let Some((tipo, parole)) = self.noto(&intero, nome) {
                let qui = self.problemi.campo(nome);
                self.problemi.valore(tipo, &parole, valore);
                self.problemi.esci(qui);
            }
        }
        self.problemi.esci(dentro);
    }
}

/// Whether a fact has a value only for a person.
fn di_persona(nome: &str) -> bool {
    nome.starts_with(PERSONA)
}

/// Whether a fact is the place of a person in a list.
fn ordinale(nome: &str) -> bool {
    nome == ORDINALE
}
