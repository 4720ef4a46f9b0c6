//! Art. 4 line by line.

use rust_decimal::Decimal;

use super::{Operazione, Ramo, Riga};
use crate::dsu::{Redditi, Trattamento, Variazione};
use crate::euro::Euro;
use crate::fonte;
use crate::isr::{Canone, Isr, Quota, RedditoPersona, Sottratto};
use crate::messaggi::it;
use crate::mobiliare::Mobiliare;
use crate::nucleo::{Membro, Nucleo};
use crate::parametri::{Parametri, Unita};
use crate::trattamenti::conta;

pub(super) fn isr(n: &Nucleo<'_>, isr: &Isr, mobiliare: &Mobiliare, p: Parametri) -> Ramo {
    let Isr { persone, somma, figurativo, canone, detrazioni, valore } = isr;
    let persone = n.persone().zip(persone).filter_map(|((_, m), r)| persona(n, m, r, p).se_c_e()).collect();
    let mut figli = vec![Riga::somma("somma-redditi", *somma, fonte::art4("art. 4, c. 2-3"), persone)];
    figli.extend(figurativo_(n, *figurativo, mobiliare, p));
    figli.extend(canone.map(|canone| self::canone(n, &canone, *detrazioni, p).meno()));
    let art4 = fonte::art4("art. 4, c. 1");
    figli.extend(Riga::limite(*detrazioni - *somma - *figurativo, art4));
    Riga::somma("isr", *valore, art4, figli)
}

/// Art. 4, c. 2, letter by letter, and c. 3.
fn persona(n: &Nucleo<'_>, m: &Membro<'_>, reddito: &RedditoPersona, p: Parametri) -> Ramo {
    let RedditoPersona {
        redditi_irpef,
        imposta_sostitutiva,
        esenti,
        lavoro_estero,
        proventi_agrari,
        assegni_figli,
        trattamenti,
        trattamenti_esclusi,
        fondiari,
        aire,
        lordo,
        sottratto,
        netto,
    } = reddito;
    let lettera = |codice, importo: &Euro, articolo, campo: &str| {
        let path = m.posto.path(&format!("redditi.{campo}"));
        Riga::dato(codice, *importo, fonte::art4(articolo)).riferita(path)
    };
    let corrente = n.variazione(m).map(|(posto, v)| Corrente { posto, v, prima: &m.dati.redditi, p });
    let (irpef, sostitutiva) = match &corrente {
        Some(corrente) => (corrente.irpef(*redditi_irpef), corrente.sostitutiva(*imposta_sostitutiva)),
        None => (
            lettera("reddito-complessivo", redditi_irpef, "art. 4, c. 2, lett. a", "redditoComplessivo"),
            lettera("imposta-sostitutiva", imposta_sostitutiva, "art. 4, c. 2, lett. b", "impostaSostitutiva"),
        ),
    };
    let righe = [
        irpef,
        sostitutiva,
        lettera("redditi-esenti", esenti, "art. 4, c. 2, lett. c", "esenti"),
        lettera("lavoro-estero", lavoro_estero, "art. 4, c. 2, lett. c", "lavoroEstero"),
        lettera("proventi-agrari", proventi_agrari, "art. 4, c. 2, lett. d", "proventiAgrari"),
        lettera("assegni-figli", assegni_figli, "art. 4, c. 2, lett. e", "assegniFigli"),
        self::trattamenti(m, corrente.as_ref(), *trattamenti, true),
        self::trattamenti(m, corrente.as_ref(), *trattamenti_esclusi, false),
        lettera("redditi-fondiari", fondiari, "art. 4, c. 2, lett. g", "fondiari"),
        lettera("redditi-aire", aire, "art. 4, c. 2, lett. i", "aire"),
    ];
    let mut figli: Vec<_> = righe.into_iter().filter_map(Riga::se_c_e).collect();
    let art4 = fonte::art4("art. 4, c. 3");
    figli.extend(self::sottratto(sottratto, p).into_iter().map(Riga::meno));
    figli.extend(Riga::limite(sottratto.somma - *lordo, art4));
    Riga::somma("reddito-componente", *netto, fonte::art4("art. 4, c. 2-3"), figli).di_componente(&m.dati.id)
}

/// Art. 9: new amounts in place of those of the declaration.
struct Corrente<'c> {
    posto: usize,
    v: &'c Variazione,
    prima: &'c Redditi,
    p: Parametri,
}

impl Corrente<'_> {
    /// An amount of the request, times six when it is of two months.
    fn nuovo(&self, codice: &'static str, importo: Euro, campo: &str) -> Ramo {
        let voce = self.p.stabili.corrente_moltiplicatore;
        let path = format!("corrente.redditi[{}].{campo}", self.posto);
        if !self.v.due_mesi {
            return Riga::dato(codice, importo, fonte::art9("art. 9, c. 3")).riferita(path);
        }
        let figli = vec![
            Riga::dato("importo-due-mesi", importo, voce.fonte).riferita(path),
            Riga::voce("moltiplicatore", voce, Unita::Numero),
        ];
        Riga::di(codice, importo * voce.valore, voce.fonte, Operazione::Prodotto, figli)
    }

    /// Lett. a: what stays, and the new work, pension and business.
    fn irpef(&self, importo: Euro) -> Ramo {
        let Redditi { reddito_complessivo, lavoro_dipendente, pensione, autonomo, .. } = self.prima;
        let invariato = *reddito_complessivo - *lavoro_dipendente - *pensione - *autonomo;
        let art9 = fonte::art9("art. 9, c. 3");
        let figli = [
            Riga::dato("reddito-invariato", invariato, art9),
            self.nuovo("lavoro-corrente", self.v.lavoro_dipendente, "lavoroDipendente"),
            self.nuovo("pensione-corrente", self.v.pensione, "pensione"),
            self.nuovo("autonomo-corrente", self.v.autonomo, "autonomo"),
        ];
        let figli = figli.into_iter().filter(|riga| !riga.importo.decimal().is_zero()).collect();
        Riga::somma("reddito-complessivo", importo, fonte::art4("art. 4, c. 2, lett. a"), figli)
    }

    /// Lett. b: without the regime forfetario, which the new amounts replace.
    fn sostitutiva(&self, importo: Euro) -> Ramo {
        let Redditi { imposta_sostitutiva, forfetario, .. } = self.prima;
        let lett_b = fonte::art4("art. 4, c. 2, lett. b");
        let art9 = fonte::art9("art. 9, c. 3");
        let mut figli = vec![Riga::dato("imposta-sostitutiva-prima", *imposta_sostitutiva, lett_b)];
        figli.extend(Riga::dato("forfetario-sostituito", *forfetario, art9).meno().se_c_e());
        figli.retain(|riga| !riga.importo.decimal().is_zero());
        Riga::somma("imposta-sostitutiva", importo, lett_b, figli)
    }
}

/// Lett. f: what counts, and what is left out with its reason (an amount that counts zero).
fn trattamenti(m: &Membro<'_>, corrente: Option<&Corrente<'_>>, somma: Euro, inclusi: bool) -> Ramo {
    let elenco = &m.redditi.trattamenti;
    let voce = |(t, trattamento): (usize, &Trattamento)| {
        let riga = match corrente.and_then(|c| c.v.trattamenti.get(t).map(|prima| (c, prima))) {
            Some((c, prima)) => c.nuovo("trattamento", prima.importo, &format!("trattamenti[{t}]")),
            None => {
                let path = m.posto.path(&format!("redditi.trattamenti[{t}]"));
                Riga::dato("trattamento", trattamento.importo, conta(trattamento.tipo).fonte).riferita(path)
            }
        };
        riga.chiamata(it::tipo_trattamento(trattamento.tipo))
    };
    let voci = elenco.iter().enumerate().filter(|(_, t)| conta(t.tipo).incluso == inclusi);
    let figli: Vec<_> = voci.map(voce).collect();
    let art4 = fonte::art4("art. 4, c. 2, lett. f");
    if inclusi {
        return Riga::somma("trattamenti", somma, art4, figli);
    }
    if figli.is_empty() {
        return Riga::dato("trattamenti-esclusi", Euro::ZERO, art4);
    }
    let non_conta = Riga::norma("non-conta", Decimal::ZERO, Unita::Numero, art4);
    let elenco = Riga::somma("trattamenti-ricevuti", somma, art4, figli);
    Riga::di("trattamenti-esclusi", Euro::ZERO, art4, Operazione::Prodotto, vec![elenco, non_conta])
}

/// Art. 4, c. 3.
fn sottratto(sottratto: &Sottratto, p: Parametri) -> Vec<Ramo> {
    let Sottratto {
        assegni_coniuge,
        assegni_figli,
        spese_disabilita,
        spese_ammesse,
        redditi_agrari,
        lavoro,
        pensione,
        lavoro_o_pensione,
        somma: _, // the lines of the person re-add to it
    } = sottratto;
    let s = p.stabili;
    let spese = [
        Riga::dato("spese-sostenute", *spese_disabilita, fonte::art4("art. 4, c. 3, lett. c")),
        Riga::voce("massimale-spese", s.massimale_spese_disabilita, Unita::Euro),
    ];
    let lavoro = quota(
        ["quota-lavoro", "lavoro-venti", "lavoro-base"],
        lavoro,
        Riga::voce("aliquota-lavoro", s.aliquota_lavoro, Unita::Aliquota),
        Riga::voce("massimale-lavoro", s.massimale_lavoro, Unita::Euro),
    );
    let pensione = quota(
        ["quota-pensione", "pensione-venti", "pensione-base"],
        pensione,
        Riga::voce("aliquota-pensione", s.aliquota_pensione, Unita::Aliquota),
        Riga::voce("massimale-pensione", s.massimale_pensione, Unita::Euro),
    );
    let righe = [
        Riga::dato("assegni-coniuge-pagati", *assegni_coniuge, fonte::art4("art. 4, c. 3, lett. a")),
        Riga::dato("assegni-figli-pagati", *assegni_figli, fonte::art4("art. 4, c. 3, lett. b")),
        Riga::di(
            "spese-disabilita",
            *spese_ammesse,
            fonte::art4("art. 4, c. 3, lett. c"),
            Operazione::Minimo,
            spese.into(),
        ),
        Riga::dato("redditi-agrari", *redditi_agrari, fonte::art4("art. 4, c. 3, lett. d")),
        Riga::di(
            "lavoro-o-pensione",
            *lavoro_o_pensione,
            fonte::art4("art. 4, c. 3, lett. e-f"),
            Operazione::Massimo,
            [lavoro, pensione].into_iter().filter(|riga| !riga.importo.decimal().is_zero()).collect(),
        ),
    ];
    righe.into_iter().filter(|riga| !riga.importo.decimal().is_zero()).collect()
}

fn quota(
    [codice, codice_quota, codice_base]: [&'static str; 3],
    quota: &Quota,
    aliquota: Ramo,
    massimale: Ramo,
) -> Ramo {
    let Quota { base, quota, importo } = quota;
    let fonte = aliquota.fonte;
    let base = Riga::dato(codice_base, *base, fonte);
    let quota = Riga::di(codice_quota, *quota, fonte, Operazione::Prodotto, vec![base, aliquota]);
    Riga::di(codice, *importo, fonte, Operazione::Minimo, vec![quota, massimale])
}

/// Art. 4, c. 2, lett. h.
fn figurativo_(n: &Nucleo<'_>, figurativo: Euro, mobiliare: &Mobiliare, p: Parametri) -> Option<Ramo> {
    if mobiliare.base_figurativo.is_zero() {
        return None;
    }
    let art4 = fonte::art4("art. 4, c. 2, lett. h");
    let prima = n.prima();
    let persone =
        prima.as_ref().unwrap_or(n).persone().zip(&mobiliare.persone).filter(|(_, m)| !m.base_figurativo.is_zero());
    let persone = persone.map(|((_, m), p)| {
        Riga::di("base-figurativo-componente", p.base_figurativo, art4, Operazione::Rinvio, Vec::new())
            .di_componente(&m.dati.id)
    });
    let base = Riga::somma("base-figurativo", mobiliare.base_figurativo, art4, persone.collect());
    let tasso = Riga::voce("tasso-figurativo", p.annuali.tasso_figurativo, Unita::Aliquota);
    Some(Riga::di("reddito-figurativo", figurativo, art4, Operazione::Prodotto, vec![base, tasso]))
}

/// Art. 4, c. 4.
fn canone(n: &Nucleo<'_>, canone: &Canone, detrazioni: Euro, p: Parametri) -> Ramo {
    // What the rent takes off is `detrazioni`.
    let Canone { intero, conduttori, del_nucleo, massimale_base, massimale_figli, importo: _ } = canone;
    let art4 = fonte::art4("art. 4, c. 4, lett. a");
    let path = match n.casa_di.and_then(|id| n.posto(id)).and_then(|k| n.membri.get(k)) {
        Some(m) => m.posto.path("nucleoProprio.abitazione.locazione"),
        None => "nucleo.abitazione.locazione".to_owned(),
    };
    let del_nucleo = match conduttori {
        Some(conduttori) => {
            let faq = fonte::faq_inps_locazione("quota dei conduttori");
            let parti = conduttori.map(Decimal::from);
            let figli = vec![
                Riga::dato("canone-contratto", *intero, art4),
                Riga::frazione("quota-conduttori", parti, Operazione::Dato, faq),
            ];
            Riga::di("canone-del-nucleo", *del_nucleo, faq, Operazione::Prodotto, figli)
        }
        None => Riga::dato("canone-del-nucleo", *del_nucleo, art4),
    };
    let mut massimale =
        vec![Riga::norma("massimale-canone-base", *massimale_base, Unita::Euro, p.stabili.massimale_canone.fonte)];
    let figli = p.stabili.massimale_canone_figli;
    massimale.extend(per_figlio("massimale-canone-figli", *massimale_figli, figli, n.figli().conviventi));
    let massimale = Riga::somma("massimale-canone", *massimale_base + *massimale_figli, art4, massimale);
    Riga::di("canone", detrazioni, art4, Operazione::Minimo, vec![del_nucleo.riferita(path), massimale])
}

/// An increase for the figli beyond a number: so many figli, so much each.
pub(super) fn per_figlio(
    codice: &'static str,
    importo: Euro,
    voce: crate::parametri::Voce<crate::parametri::PerFiglio>,
    figli: u16,
) -> Option<Ramo> {
    let oltre = voce.valore.figli(figli);
    if oltre == 0 {
        return None;
    }
    let figli = vec![
        Riga::numero("figli-oltre", oltre.into(), Unita::Numero, voce.fonte),
        Riga::norma("per-ogni-figlio", voce.valore.importo, Unita::Euro, voce.fonte),
    ];
    Some(Riga::di(codice, importo, voce.fonte, Operazione::Prodotto, figli))
}
