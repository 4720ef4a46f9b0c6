//! The shape of the benefits: every field of a document, every operation, every word; a situation.
//!
//! The JSON Schema of the package is `www/schema/prestazione.schema.json`; the tests below hold the two together.

use rust_decimal::Decimal;

use super::albero::Albero;
use super::forma::{oggetti, parole, parole_lette};
use super::lettura::{Campi, Leggi, Lettura, elenco, parola};
use crate::date::Data;
use crate::dsu::Dsu;
use crate::dsu::visita::Passo;
use crate::messaggi::regole as r;
use crate::prestazioni::{
    Affidabilita, Aperto, Arrotondamento, Atteso, Campo, Cerca, Certezza, Chiave, Chiusa, Classe, Colonne, Condizione,
    Confronto, Documento, Domanda, Elenco, Espressione, Fascia, Figure, Finestra, Fondo, FonteDocumento, Fuori, Genere,
    Graduatoria, Griglia, Indicatore, Livello, Mancante, Misura, Operazione, Opzioni, Ordine, Parametro, Per, Persona,
    Prova, ProvaDocumento, Punto, Relazioni, Richiesta, Risposta, Risultato, Scadenza, SenzaIsee, Situazione, Soggetto,
    Soglia, Specie, Stato, Tabella, Termine, Testi, Tipo, Unita, Validita, Valore, ValoreFatto,
};

/// A list of documents, or one.
pub(super) struct Documenti(pub(super) Vec<Documento>);

impl Leggi for Documenti {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Documenti {
        Documenti(match albero {
            Albero::Oggetto(_) => vec![Documento::leggi(albero, lettura)],
            altro => Vec::leggi(altro, lettura),
        })
    }
}

/// What `situation` takes.
pub(super) struct RichiestaSituazione {
    pub(super) dsu: Dsu,
    pub(super) giorno: Option<Data>,
}

/// What `benefits` takes.
pub(super) struct RichiestaPrestazioni {
    pub(super) situazione: Situazione,
    pub(super) risposte: Vec<(String, ValoreFatto)>,
    /// The answers on each person, by `id`.
    pub(super) persone: Vec<(String, Vec<(String, ValoreFatto)>)>,
    pub(super) giorno: Option<Data>,
    pub(super) indicatori: Vec<(Specie, Option<Decimal>)>,
}

/// The order of a key, as it is written.
struct ChiaveScritta {
    expr: Espressione,
    order: Verso,
    label: String,
    missing: Posto,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Verso {
    #[default]
    Asc,
    Desc,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Posto {
    First,
    #[default]
    Last,
}

impl Leggi for Chiave {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Chiave {
        let ChiaveScritta { expr, order, label, missing } = ChiaveScritta::leggi(albero, lettura);
        Chiave { expr, decrescente: order == Verso::Desc, label, mancanti_prima: missing == Posto::First }
    }
}

/// What `use_amount` has beside it.
struct Importo {
    use_amount: Decimal,
}

impl Leggi for SenzaIsee {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> SenzaIsee {
        if let Albero::Oggetto(_) = albero {
            return SenzaIsee::Importo(Importo::leggi(albero, lettura).use_amount);
        }
        match parola(albero, &["not_eligible", "use_max"], lettura) {
            0 => SenzaIsee::NonSpetta,
            _ => SenzaIsee::OltreOgniSoglia,
        }
    }
}

impl Leggi for Per {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Per {
        match parola(albero, &["household", "child", "person"], lettura) {
            0 => Per::Nucleo,
            1 => Per::Ciascuno(Elenco::Figli),
            _ => Per::Ciascuno(Elenco::Componenti),
        }
    }
}

/// Reads what an object holds by names that the input chooses.
fn per_nome(albero: &Albero<'_>, lettura: &mut Lettura, leggi: &mut dyn FnMut(&str, &Albero<'_>, &mut Lettura)) {
    let Albero::Oggetto(campi) = albero else {
        return lettura.non_e(albero, "un oggetto");
    };
    for (n, (nome, valore)) in campi.iter().enumerate() {
        if campi.iter().take(n).any(|(prima, _)| prima == nome) {
            lettura.rifiuta(&r::CAMPO_RIPETUTO, nome, &[nome]);
        }
        lettura.entra(Passo::Nome(nome.as_ref().to_owned()));
        leggi(nome, valore, lettura);
        lettura.esci();
    }
}

/// Lists that are objects: each entry from its name and its value.
macro_rules! per_nome {
    ($($tipo:ty, |$nome:ident, $valore:ident, $lettura:ident| $voce:expr;)*) => {$(
        impl Leggi for Vec<$tipo> {
            fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Self {
                let mut voci = Vec::new();
                per_nome(albero, lettura, &mut |$nome, $valore, $lettura| voci.push($voce));
                voci
            }
        }
    )*};
}

per_nome! {
    (String, Espressione), |nome, valore, lettura| (nome.to_owned(), Leggi::leggi(valore, lettura));
    (String, ValoreFatto), |nome, valore, lettura| (nome.to_owned(), Leggi::leggi(valore, lettura));
    (String, Vec<(String, ValoreFatto)>), |nome, valore, lettura| (nome.to_owned(), Leggi::leggi(valore, lettura));
    (String, Testi), |nome, valore, lettura| (nome.to_owned(), Leggi::leggi(valore, lettura));
    (String, Option<ValoreFatto>), |nome, valore, lettura| (nome.to_owned(), Leggi::leggi(valore, lettura));
    (Specie, Option<Decimal>), |nome, valore, lettura|
        (Specie::leggi(&Albero::Testo(nome.into()), lettura), Leggi::leggi(valore, lettura));
    Parametro, |nome, valore, lettura| Parametro {
        nome: nome.to_owned(),
        valori: match valore {
            Albero::Elenco(_) => Leggi::leggi(valore, lettura),
            sempre => vec![Valore { from: None, value: Leggi::leggi(sempre, lettura) }],
        },
    };
    Tabella, |nome, valore, lettura| {
        let TabellaScritta { columns, rows } = Leggi::leggi(valore, lettura);
        Tabella { nome: nome.to_owned(), columns, rows }
    };
}

struct TabellaScritta {
    columns: Vec<String>,
    rows: Vec<Vec<Decimal>>,
}

struct SituazioneScritta {
    giorno: Data,
    indicatori: Vec<(Specie, Option<Decimal>)>,
    persone: Vec<Persona>,
    fatti: Vec<(String, ValoreFatto)>,
    risposte: Vec<(String, ValoreFatto)>,
    misure: Vec<Misura>,
}

impl Leggi for Situazione {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Situazione {
        let SituazioneScritta { giorno, indicatori, persone, fatti, risposte, misure } = Leggi::leggi(albero, lettura);
        Situazione { giorno, indicatori, persone, fatti, risposte, misure }
    }
}

/// A person: what is not one of the first four is a fact.
impl Leggi for Persona {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Persona {
        let mut persona = Persona::default();
        per_nome(albero, lettura, &mut |nome, valore, lettura| match nome {
            "id" => persona.id = Leggi::leggi(valore, lettura),
            "esterno" => persona.esterno = Leggi::leggi(valore, lettura),
            "indicatori" => persona.indicatori = Leggi::leggi(valore, lettura),
            "risposte" => persona.risposte = Leggi::leggi(valore, lettura),
            _ => persona.fatti.push((nome.to_owned(), Leggi::leggi(valore, lettura))),
        });
        if persona.id.is_empty() {
            lettura.rifiuta(&r::CAMPO_MANCANTE, "id", &["id"]);
        }
        persona
    }
}

impl Leggi for ValoreFatto {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> ValoreFatto {
        match albero {
            Albero::Logico(valore) => ValoreFatto::Logico(*valore),
            Albero::Testo(testo) => match data(testo, lettura) {
                Some(giorno) => ValoreFatto::Giorno(giorno),
                None => ValoreFatto::Testo(testo.as_ref().to_owned()),
            },
            altro => ValoreFatto::Numero(Leggi::leggi(altro, lettura)),
        }
    }
}

/// The day that a text writes; a text that has the shape of a day must be one.
fn data(testo: &str, lettura: &mut Lettura) -> Option<Data> {
    let giorno = Data::parse(testo);
    let forma = |(n, b): (usize, u8)| if n == 4 || n == 7 { b == b'-' } else { b.is_ascii_digit() };
    if giorno.is_none() && testo.len() == 10 && testo.bytes().enumerate().all(forma) {
        lettura.rifiuta(&r::DATA_INESISTENTE, "", &[]);
    }
    giorno
}

impl Leggi for Espressione {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Espressione {
        match albero {
            Albero::Testo(testo) if testo == "indicator" => Espressione::Indicatore,
            Albero::Testo(testo) => match data(testo, lettura) {
                Some(giorno) => Espressione::Giorno(giorno),
                None => Espressione::Testo(testo.as_ref().to_owned()),
            },
            Albero::Oggetto(_) => {
                let (operazione, [label, _]) = una(albero, OPERAZIONI, ["label", ""], lettura, operazione);
                operazione.map_or(Espressione::Indicatore, |o| Espressione::Operazione(Box::new(o), label))
            }
            Albero::Numero(_) => Espressione::Numero(Leggi::leggi(albero, lettura)),
            altro => {
                lettura.non_e(altro, "un numero, un testo, una data o un'operazione");
                Espressione::Indicatore
            }
        }
    }
}

impl Leggi for Condizione {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Condizione {
        let (prova, [messaggio, fonte]) = una(albero, PROVE, ["message", "source"], lettura, prova);
        Condizione { prova: prova.unwrap_or(Prova::Tutte(Vec::new())), messaggio, fonte }
    }
}

/// An object with one operation of those in the list, and the texts that may go beside it.
fn una<T>(
    albero: &Albero<'_>,
    operazioni: &[&'static str],
    accanto: [&'static str; 2],
    lettura: &mut Lettura,
    leggi: fn(&str, &Albero<'_>, &mut Lettura) -> Option<T>,
) -> (Option<T>, [Option<String>; 2]) {
    let (mut testi, mut trovata) = ([None, None], None);
    let Albero::Oggetto(campi) = albero else {
        lettura.non_e(albero, "un oggetto con un'operazione");
        return (None, testi);
    };
    for (n, (nome, valore)) in campi.iter().enumerate() {
        if campi.iter().take(n).any(|(prima, _)| prima == nome) {
            lettura.rifiuta(&r::CAMPO_RIPETUTO, nome, &[nome]);
        } else if let Some((campo, testo)) = accanto.iter().zip(&mut testi).find(|(campo, _)| *campo == nome) {
            *testo = Some(lettura.dentro(Passo::Campo(campo), valore));
        } else if let Some(operazione) = operazioni.iter().find(|operazione| *operazione == nome) {
            if let Some((prima, _)) = trovata.replace((*operazione, valore)) {
                lettura.rifiuta(&r::OPERAZIONE_DOPPIA, "", &[prima, operazione]);
            }
        } else {
            lettura.rifiuta(&r::CAMPO_SCONOSCIUTO, nome, &[nome, &elenco(operazioni)]);
        }
    }
    let Some((nome, valore)) = trovata else {
        lettura.rifiuta(&r::OPERAZIONE_MANCANTE, "", &[&elenco(operazioni)]);
        return (None, testi);
    };
    lettura.entra(Passo::Campo(nome));
    let letta = leggi(nome, valore, lettura);
    lettura.esci();
    (letta, testi)
}

/// The values of a list of so many.
fn in_fila<'a, const N: usize>(
    albero: &'a Albero<'a>,
    atteso: &str,
    lettura: &mut Lettura,
) -> [(Passo, &'a Albero<'a>); N] {
    let voci = match albero {
        Albero::Elenco(voci) if voci.len() == N => voci.as_slice(),
        altro => {
            lettura.non_e(altro, atteso);
            &[]
        }
    };
    core::array::from_fn(|n| (Passo::Posto(n), voci.get(n).unwrap_or(&NULLO)))
}

static NULLO: Albero<'static> = Albero::Nullo;

/// A pair `[a, b]`.
fn due<T: Leggi>(albero: &Albero<'_>, lettura: &mut Lettura) -> (T, T) {
    let [(a, prima), (b, seconda)] = in_fila(albero, "un elenco di due voci", lettura);
    (lettura.dentro(a, prima), lettura.dentro(b, seconda))
}

impl Leggi for Punto {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Punto {
        let (x, y) = due(albero, lettura);
        Punto { x, y }
    }
}

impl Leggi for Soglia {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Soglia {
        match albero {
            Albero::Oggetto(_) => Soglia::Param(ParametroUsato::leggi(albero, lettura).param),
            numero => Soglia::Numero(Leggi::leggi(numero, lettura)),
        }
    }
}

struct ParametroUsato {
    param: String,
}

impl Leggi for Colonne {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Colonne {
        match albero {
            Albero::Elenco(voci) if matches!(voci.first(), Some(Albero::Numero(_))) => {
                Colonne::Ordinali(Leggi::leggi(albero, lettura))
            }
            altro => Colonne::Parole(Leggi::leggi(altro, lettura)),
        }
    }
}

impl<T: Leggi> Leggi for Box<T> {
    fn leggi(albero: &Albero<'_>, lettura: &mut Lettura) -> Box<T> {
        Box::new(T::leggi(albero, lettura))
    }
}

/// The fields of an operation in its variant: those that must be there, then those that may be left out.
macro_rules! campi {
    ($tipo:ident :: $caso:ident, $albero:ident, $lettura:ident;
        $($serve:ident $nome_serve:literal),*; $($ammette:ident $nome_ammette:literal),*) => {{
        const NOMI: &[&str] = &[$($nome_serve,)* $($nome_ammette,)*];
        let mut valori = [None; NOMI.len()];
        let mut campi = Campi::di($albero, NOMI, &mut valori, $lettura);
        let letto = $tipo::$caso {
            $($serve: campi.serve($lettura),)*
            $($ammette: campi.ammette($lettura),)*
        };
        #[cfg(test)]
        super::lettura::FORMA.set((NOMI, &[$($nome_serve),*]));
        letto
    }};
}

const OPERAZIONI: &[&str] = &[
    "const",
    "param",
    "fact",
    "+",
    "-",
    "*",
    "/",
    "min",
    "max",
    "clamp",
    "if",
    "switch",
    "round",
    "bands",
    "linear",
    "piecewise",
    "table",
    "grid",
    "sum_over",
    "count",
    "scale",
    "result",
    "annualise",
];

fn operazione(nome: &str, a: &Albero<'_>, l: &mut Lettura) -> Option<Operazione> {
    Some(match nome {
        "const" => Operazione::Costante(Leggi::leggi(a, l)),
        "param" => Operazione::Param(Leggi::leggi(a, l)),
        "fact" => Operazione::Fatto(Leggi::leggi(a, l)),
        "+" => Operazione::Somma(Leggi::leggi(a, l)),
        "-" => {
            let (intero, tolto) = due(a, l);
            Operazione::Differenza(intero, tolto)
        }
        "*" => Operazione::Prodotto(Leggi::leggi(a, l)),
        "/" => {
            let (diviso, divisore) = due(a, l);
            Operazione::Quoziente(diviso, divisore)
        }
        "min" => Operazione::Minimo(Leggi::leggi(a, l)),
        "max" => Operazione::Massimo(Leggi::leggi(a, l)),
        "clamp" => campi!(Operazione::Limita, a, l; di "of", min "min", max "max";),
        "if" => {
            let [(x, se), (y, allora), (z, altrimenti)] =
                in_fila(a, "un elenco di tre voci: la condizione, il valore se è vera, il valore se è falsa", l);
            Operazione::Se { se: l.dentro(x, se), allora: l.dentro(y, allora), altrimenti: l.dentro(z, altrimenti) }
        }
        "switch" => campi!(Operazione::Scegli, a, l; di "of", casi "cases"; altrimenti "else"),
        "round" => campi!(Operazione::Arrotonda, a, l; di "of", passo "step", modo "mode";),
        "bands" => campi!(Operazione::Fasce, a, l; di "of", righe "rows"; chiuse "closed"),
        "linear" => {
            let LineareScritta { of, x1, y1, x2, y2, outside } = Leggi::leggi(a, l);
            Operazione::Retta { di: of, da: Punto { x: x1, y: y1 }, a: Punto { x: x2, y: y2 }, fuori: outside }
        }
        "piecewise" => campi!(Operazione::Spezzata, a, l; di "of", punti "points"; fuori "outside"),
        "table" => {
            campi!(Operazione::Tabella, a, l; nome "ref", di "of", cerca "lookup", colonna "column";)
        }
        "grid" => Operazione::Griglia(Leggi::leggi(a, l)),
        "sum_over" => {
            campi!(Operazione::SommaSu, a, l; elenco "of", di "expr"; dove "where", fra "among", ordine "order_by")
        }
        "count" => campi!(Operazione::Conta, a, l; elenco "of"; dove "where"),
        "scale" => campi!(Operazione::Scala, a, l; base "base", termini "terms", massimo "cap";),
        "result" => campi!(Operazione::Risultato, a, l; prestazione "benefit", campo "field";),
        "annualise" => campi!(Operazione::Annualizza, a, l; di "of", pagamenti "payments";),
        _ => return None,
    })
}

struct LineareScritta {
    of: Espressione,
    x1: Decimal,
    y1: Decimal,
    x2: Decimal,
    y2: Decimal,
    outside: Fuori,
}

const PROVE: &[&str] =
    &["all", "any", "not", "compare", "between", "in", "exists", "known", "fact", "external", "limited_funds"];

fn prova(nome: &str, a: &Albero<'_>, l: &mut Lettura) -> Option<Prova> {
    Some(match nome {
        "all" => Prova::Tutte(Leggi::leggi(a, l)),
        "any" => Prova::Una(Leggi::leggi(a, l)),
        "not" => Prova::Non(Leggi::leggi(a, l)),
        "compare" => campi!(Prova::Confronta, a, l; sinistra "left", op "op", destra "right";),
        "between" => campi!(Prova::Fra, a, l; di "of", da "from", a "to"; aperto "open"),
        "in" => campi!(Prova::In, a, l; di "of", valori "values";),
        "exists" => campi!(Prova::Esiste, a, l; elenco "of"; dove "where"),
        "known" => Prova::Nota(Leggi::leggi(a, l)),
        "fact" => Prova::Fatto(Leggi::leggi(a, l)),
        "external" => Prova::Esterna(Leggi::leggi(a, l)),
        "limited_funds" => Prova::FondiLimitati(Leggi::leggi(a, l)),
        _ => return None,
    })
}

oggetti! {
    Documento {
        serve:
            id "id", version "version", name "name", summary "summary", level "level", result "result", valid "valid",
            sources "sources", tests "tests";
        ammette:
            territory "territory", need "need", indicator "indicator", inputs "inputs", params "params",
            tables "tables", eligibility "eligibility", amount "amount", ranking "ranking", relations "relations",
            apply "apply", to_confirm "to_confirm";
        salta: "$schema"
    }
    Risultato {
        serve: kind "kind", unit "unit", per "per", certainty "certainty";
        ammette: dove "where";
    }
    Validita {
        serve: from "from", status "status";
        ammette: to "to", application "application";
    }
    Finestra {
        serve: ;
        ammette: from "from", to "to", deadline "deadline";
    }
    Scadenza {
        serve: event "event", days "days";
        ammette: ;
    }
    Indicatore {
        serve: kind "kind", missing "missing";
        ammette: subject "subject", accepts_corrente "accepts_corrente", adjust "adjust";
    }
    Importo {
        serve: use_amount "use_amount";
        ammette: ;
    }
    Domanda {
        serve: id "id", tipo "type", question "question";
        ammette: values "values", unit "unit";
    }
    Valore {
        serve: value "value";
        ammette: from "from";
    }
    TabellaScritta {
        serve: columns "columns", rows "rows";
        ammette: ;
    }
    Graduatoria {
        serve: keys "keys";
        ammette: classes "classes", scope "scope", places "places", budget "budget";
    }
    ChiaveScritta {
        serve: expr "expr", label "label";
        ammette: order "order", missing "missing";
    }
    Classe {
        serve: when "when", label "label";
        ammette: ;
    }
    Fondo {
        serve: total "total", each "each";
        ammette: ;
    }
    Relazioni {
        serve: ;
        ammette: excludes "excludes", requires "requires", reduces "reduces", computed_after "computed_after";
    }
    Richiesta {
        serve: where_ "where";
        ammette: automatic "automatic", how "how", url "url", documents "documents";
    }
    FonteDocumento {
        serve: act "act", seen "seen", confidence "confidence";
        ammette: url "url";
    }
    ProvaDocumento {
        serve: name "name", given "given", expect "expect";
        ammette: ;
    }
    Atteso {
        serve: outcome "outcome";
        ammette: amount "amount", questions "questions";
    }
    SituazioneScritta {
        serve: giorno "giorno";
        ammette:
            indicatori "indicatori", persone "persone", fatti "fatti", risposte "risposte", misure "misure";
    }
    Misura {
        serve: specie "specie", corrente "corrente", mancano "mancano";
        ammette: persona "persona", figure "figure";
    }
    Figure {
        serve: isee "isee", ise "ise", isr "isr", isp "isp", scala "scala", ispe "ispe", isre "isre";
        ammette: ;
    }
    Mancante { serve: path "path", testo "testo"; ammette: ; }
    ParametroUsato {
        serve: param "param";
        ammette: ;
    }
    Opzioni {
        serve: ;
        ammette: nascondi "hide", testi "texts";
    }
    Testi {
        serve: ;
        ammette: name "name", summary "summary";
    }
    RichiestaPrestazioni {
        serve: situazione "situazione";
        ammette: risposte "risposte", persone "persone", giorno "giorno", indicatori "indicatori";
    }
    RichiestaSituazione { serve: dsu "dsu"; ammette: giorno "giorno"; }
    Fascia {
        serve: fino "to", valore "value";
        ammette: chiusa "closed";
    }
    LineareScritta {
        serve: of "of", x1 "x1", y1 "y1", x2 "x2", y2 "y2";
        ammette: outside "outside";
    }
    Griglia {
        serve: riga "row", righe "rows", colonna "column", colonne "columns", valori "values";
        ammette: ;
    }
    Termine {
        serve: dove "where", peso "weight";
        ammette: massimo "max_count";
    }
}

parole! {
    Livello {
        Nazionale "nazionale", Regionale "regionale", Comunale "comunale", Ateneo "ateneo", Ente "ente"
    }
    Genere {
        Denaro "cash", Tariffa "tariff", Sconto "discount", Buono "voucher", Garanzia "guarantee", Accesso "access",
        Esenzione "exemption", Quantita "units"
    }
    Unita {
        Mese "month", Anno "year", UnaVolta "once", Pasto "meal", Giorno "day", Ora "hour", Chilometro "km",
        Percentuale "percent"
    }
    Certezza { Esatta "exact", Massimo "maximum", Stima "estimate", Graduatoria "ranking" }
    Stato { Aperta "open", Chiusa "closed", Annunciata "announced", DaConfermare "to_confirm" }
    Specie {
        Ordinario "ordinario", Famiglia "famiglia", Minorenni "minorenni", Universita "universita",
        Dottorato "dottorato", Sociosanitario "sociosanitario", Residenze "residenze", Icef "icef", Durp "durp"
    }
    Affidabilita { A "A", B "B", C "C" }
    Tipo { Numero "number", Logico "bool", Testo "text", Giorno "date" }
}

parole_lette! {
    Soggetto { Nucleo "household", Persona "person" }
    Risposta { Si "yes", No "no", Forse "perhaps" }
    Verso { Asc "asc", Desc "desc" }
    Posto { First "first", Last "last" }
    Chiusa { Destra "right", Sinistra "left" }
    Fuori { Estremo "clamp", Niente "null" }
    Cerca { Sopra "ceil", Sotto "floor", Vicina "nearest" }
    Arrotondamento { MetaInSu "half_up", InGiu "down", InSu "up" }
    Campo { Importo "amount", Mese "month", Anno "year" }
    Elenco { Componenti "componenti", Figli "figli" }
    Ordine { DalPiuGrande "oldest", DalPiuPiccolo "youngest", Elencati "listed" }
    Confronto {
        Minore "<", NonOltre "<=", Uguale "=", Diverso "!=", Almeno ">=", Maggiore ">"
    }
    Aperto { Nessuno "none", Sinistra "left", Destra "right", Entrambi "both" }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::error::Error;

    use serde_json::Value;

    use super::*;
    use crate::json::lettura::FORMA;

    type Nomi = BTreeSet<String>;

    fn nomi<S: AsRef<str>>(nomi: impl IntoIterator<Item = S>) -> Nomi {
        nomi.into_iter().map(|nome| nome.as_ref().to_owned()).collect()
    }

    /// What a reader admits and wants.
    fn forma(leggi: impl FnOnce(&Albero<'_>, &mut Lettura)) -> (Nomi, Nomi) {
        FORMA.set((&[], &[]));
        leggi(&Albero::Oggetto(Vec::new()), &mut Lettura::default());
        let (ammessi, serve) = FORMA.get();
        (nomi(ammessi), nomi(serve))
    }

    fn di<T: Leggi>() -> (Nomi, Nomi) {
        forma(|albero, lettura| drop(T::leggi(albero, lettura)))
    }

    /// The words that a reader admits, as its error lists them.
    fn parole<T: Leggi>() -> Result<Nomi, Box<dyn Error>> {
        let mut lettura = Lettura::default();
        let letto = T::leggi(&Albero::Testo("?".into()), &mut lettura);
        let issue = lettura.esito(letto).err().ok_or("`?` is admitted")?;
        Ok(issue.message.split('`').skip(1).step_by(2).filter(|parola| *parola != "?").map(str::to_owned).collect())
    }

    /// The fields and the words of the published schema are those that are read.
    #[test]
    fn the_schema_says_what_is_read() -> Result<(), Box<dyn Error>> {
        let schema: Value = serde_json::from_str(include_str!("../../www/schema/prestazione.schema.json"))?;
        let at = |path: &str| schema.pointer(path).ok_or_else(|| format!("no {path} in the schema"));
        let oggetto = |path: &str| -> Result<(Nomi, Nomi), Box<dyn Error>> {
            let voce = at(path)?;
            let ammessi = nomi(voce["properties"].as_object().ok_or("no properties")?.keys());
            let serve = nomi(voce["required"].as_array().into_iter().flatten().filter_map(Value::as_str));
            Ok((ammessi, serve))
        };
        let oggetti = [
            ("", di::<Documento>()),
            ("/$defs/risultato", di::<Risultato>()),
            ("/$defs/validita", di::<Validita>()),
            ("/$defs/validita/properties/application", di::<Finestra>()),
            ("/$defs/validita/properties/application/properties/deadline", di::<Scadenza>()),
            ("/$defs/indicatore", di::<Indicatore>()),
            ("/$defs/indicatore/properties/missing/anyOf/1", di::<Importo>()),
            ("/$defs/domanda", di::<Domanda>()),
            ("/$defs/parametro/anyOf/1/items", di::<Valore>()),
            ("/$defs/tabella", di::<TabellaScritta>()),
            ("/$defs/graduatoria", di::<Graduatoria>()),
            ("/$defs/graduatoria/properties/keys/items", di::<ChiaveScritta>()),
            ("/$defs/graduatoria/properties/classes/items", di::<Classe>()),
            ("/$defs/graduatoria/properties/budget", di::<Fondo>()),
            ("/$defs/relazioni", di::<Relazioni>()),
            ("/$defs/richiesta", di::<Richiesta>()),
            ("/$defs/fonte", di::<FonteDocumento>()),
            ("/$defs/prova", di::<ProvaDocumento>()),
            ("/$defs/prova/properties/expect", di::<Atteso>()),
            ("/$defs/situazione", di::<SituazioneScritta>()),
            ("/$defs/fascia", di::<Fascia>()),
            ("/$defs/operazione/properties/scale/properties/terms/items", di::<Termine>()),
        ];
        for (path, letto) in oggetti {
            assert_eq!(oggetto(path)?, letto, "{path}");
        }

        let accanto = |operazioni: &[&str], accanto: &[&str]| nomi(operazioni.iter().chain(accanto));
        assert_eq!(oggetto("/$defs/operazione")?.0, accanto(OPERAZIONI, &["label"]));
        assert_eq!(oggetto("/$defs/condizione")?.0, accanto(PROVE, &["message", "source"]));
        let (mut lette, mut con_campi) = (0, 0);
        for (def, tutte) in [("operazione", OPERAZIONI), ("condizione", PROVE)] {
            for nome in tutte {
                let path = format!("/$defs/{def}/properties/{}", nome.replace('/', "~1"));
                let letto = forma(|albero, lettura| match def {
                    "operazione" => lette += usize::from(operazione(nome, albero, lettura).is_some()),
                    _ => lette += usize::from(prova(nome, albero, lettura).is_some()),
                });
                if at(&path)?.get("properties").is_some() {
                    con_campi += 1;
                    assert_eq!(oggetto(&path)?, letto, "{path}");
                }
            }
        }
        assert_eq!(lette, OPERAZIONI.len() + PROVE.len());
        assert!(con_campi >= 15, "only {con_campi} operations with fields");

        let parole = [
            ("/properties/level", parole::<Livello>()?),
            ("/$defs/risultato/properties/kind", parole::<Genere>()?),
            ("/$defs/risultato/properties/unit", parole::<Unita>()?),
            ("/$defs/risultato/properties/per", parole::<Per>()?),
            ("/$defs/risultato/properties/certainty", parole::<Certezza>()?),
            ("/$defs/validita/properties/status", parole::<Stato>()?),
            ("/$defs/indicatore/properties/kind", parole::<Specie>()?),
            ("/$defs/indicatore/properties/subject", parole::<Soggetto>()?),
            ("/$defs/indicatore/properties/missing/anyOf/0", parole::<SenzaIsee>()?),
            ("/$defs/domanda/properties/type", parole::<Tipo>()?),
            ("/$defs/graduatoria/properties/keys/items/properties/order", parole::<Verso>()?),
            ("/$defs/graduatoria/properties/keys/items/properties/missing", parole::<Posto>()?),
            ("/$defs/fonte/properties/confidence", parole::<Affidabilita>()?),
            ("/$defs/prova/properties/expect/properties/outcome", parole::<Risposta>()?),
            ("/$defs/situazione/properties/indicatori/propertyNames", parole::<Specie>()?),
            ("/$defs/persona/properties/indicatori/propertyNames", parole::<Specie>()?),
            ("/$defs/fascia/properties/closed", parole::<Chiusa>()?),
            ("/$defs/operazione/properties/bands/properties/closed", parole::<Chiusa>()?),
            ("/$defs/operazione/properties/linear/properties/outside", parole::<Fuori>()?),
            ("/$defs/operazione/properties/piecewise/properties/outside", parole::<Fuori>()?),
            ("/$defs/operazione/properties/round/properties/mode", parole::<Arrotondamento>()?),
            ("/$defs/operazione/properties/table/properties/lookup", parole::<Cerca>()?),
            ("/$defs/operazione/properties/sum_over/properties/of", parole::<Elenco>()?),
            ("/$defs/operazione/properties/sum_over/properties/order_by", parole::<Ordine>()?),
            ("/$defs/operazione/properties/count/properties/of", parole::<Elenco>()?),
            ("/$defs/operazione/properties/result/properties/field", parole::<Campo>()?),
            ("/$defs/condizione/properties/compare/properties/op", parole::<Confronto>()?),
            ("/$defs/condizione/properties/between/properties/open", parole::<Aperto>()?),
            ("/$defs/condizione/properties/exists/properties/of", parole::<Elenco>()?),
        ];
        for (path, lette) in parole {
            let scritte = at(path)?["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
            assert_eq!(nomi(scritte), lette, "{path}");
        }
        Ok(())
    }
}
