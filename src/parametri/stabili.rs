//! What only a new act changes. A table may inherit these from the one before: the golden file of the tests lists
//! what each one inherits, so that inheriting is a reviewed act.

use rust_decimal::Decimal;

use super::{InRiga, Valore, centesimi, intero, voce, voci};
use crate::euro::Euro;
use crate::fonte;

/// An amount that grows with the figli beyond a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PerFiglio {
    /// For each figlio.
    pub importo: Euro,
    /// Beyond this number of figli.
    pub oltre: u16,
}

impl PerFiglio {
    /// The increase for so many figli.
    pub fn per(&self, figli: u16) -> Euro {
        self.importo * Decimal::from(self.figli(figli))
    }

    /// The figli that bring the increase.
    pub fn figli(&self, figli: u16) -> u16 {
        figli.saturating_sub(self.oltre)
    }
}

/// The allowance on the home: one figure, and another for the metropolitan capitals where the law has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Franchigia {
    /// Everywhere else.
    pub base: Euro,
    /// In the capitals of the città metropolitane.
    pub metropolitana: Euro,
}

/// The IMU multipliers and revaluations of L. 160/2019, art. 1, c. 745-746.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoltiplicatoriImu {
    /// Revaluation of the rendita.
    pub rivalutazione_rendita: Decimal,
    /// Revaluation of the reddito dominicale.
    pub rivalutazione_dominicale: Decimal,
    /// A (not A/10), C/2, C/6, C/7.
    pub abitazioni: Decimal,
    /// B, C/3, C/4, C/5.
    pub collettivi: Decimal,
    /// A/10 and D/5.
    pub uffici: Decimal,
    /// D (not D/5).
    pub produttivi: Decimal,
    /// C/1.
    pub negozi: Decimal,
    /// Farm land.
    pub terreni: Decimal,
}

/// The revaluations of the redditi fondiari of art. 4, c. 2, lett. g.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RivalutazioniFondiarie {
    /// Rendita of a building.
    pub rendita: Decimal,
    /// Reddito dominicale.
    pub dominicale: Decimal,
    /// Reddito agrario.
    pub agrario: Decimal,
}

impl InRiga for PerFiglio {
    fn valore(&self) -> Valore {
        [self.importo.decimal(), Decimal::from(self.oltre)].valore()
    }
}

impl InRiga for Franchigia {
    fn valore(&self) -> Valore {
        [self.base.decimal(), self.metropolitana.decimal()].valore()
    }
}

impl InRiga for MoltiplicatoriImu {
    fn valore(&self) -> Valore {
        let Self {
            rivalutazione_rendita,
            rivalutazione_dominicale,
            abitazioni,
            collettivi,
            uffici,
            produttivi,
            negozi,
            terreni,
        } = *self;
        [rivalutazione_rendita, rivalutazione_dominicale, abitazioni, collettivi, uffici, produttivi, negozi, terreni]
            .valore()
    }
}

impl InRiga for RivalutazioniFondiarie {
    fn valore(&self) -> Valore {
        [self.rendita, self.dominicale, self.agrario].valore()
    }
}

voci! {
    /// The figures that last until an act changes them.
    Stabili, annuale: false {
        /// The weight of the ISP in the ISE.
        peso_isp: Decimal, Aliquota, "peso del patrimonio (ISP) nell'ISE";

        /// The scale for 1 to 5 members.
        scala: [Decimal; 5], Scala, "scala di equivalenza da 1 a 5 componenti";
        /// For each member beyond the fifth.
        scala_oltre: Decimal, Scala, "aumento della scala per ogni componente oltre il quinto";
        /// Lett. a: with exactly 2, 3, 4 figli and with 5 or more.
        maggiorazione_figli: [Decimal; 4], Scala, "maggiorazione con 2, 3, 4, 5 o più figli";
        /// Lett. b: with minor figli and parents who work.
        maggiorazione_minori: Decimal, Scala, "maggiorazione con figli minorenni";
        /// Lett. b: with a figlio under the age below.
        maggiorazione_piccoli: Decimal, Scala, "maggiorazione con un figlio sotto i tre anni";
        /// The age of the line above.
        eta_piccoli: u16, Numero, "età sotto la quale la maggiorazione è più alta";
        /// The age from which a person is an adult.
        eta_maggiore: u16, Numero, "maggiore età";
        /// Lett. c-bis: for each person with a disability.
        maggiorazione_disabilita: Decimal, Scala, "maggiorazione per ogni persona con disabilità";
        /// Lett. d: for each person in residential care or convivenza.
        parametro_in_struttura: Decimal, Scala, "parametro per chi è in struttura o in convivenza anagrafica";

        /// Art. 4, c. 3, lett. e: rate.
        aliquota_lavoro: Decimal, Aliquota, "quota di lavoro dipendente sottratta";
        /// Art. 4, c. 3, lett. e: cap.
        massimale_lavoro: Euro, Euro, "massimo sottratto per lavoro dipendente";
        /// Art. 4, c. 3, lett. f: rate.
        aliquota_pensione: Decimal, Aliquota, "quota di pensione e trattamenti sottratta";
        /// Art. 4, c. 3, lett. f: cap.
        massimale_pensione: Euro, Euro, "massimo sottratto per pensione e trattamenti";
        /// Art. 4, c. 3, lett. c: cap.
        massimale_spese_disabilita: Euro, Euro, "massimo di spese sanitarie per disabilità";
        /// Art. 4, c. 4, lett. a: cap of the rent.
        massimale_canone: Euro, Euro, "massimo di canone di locazione sottratto";
        /// Art. 4, c. 4, lett. a: increase of the cap for the cohabiting figli.
        massimale_canone_figli: PerFiglio, Euro, "aumento del massimo di canone per figlio convivente, e oltre quanti";

        /// Art. 5, c. 2: allowance on the home.
        franchigia_casa: Franchigia, Euro, "franchigia sulla casa di abitazione, e nei capoluoghi metropolitani";
        /// Where the higher allowance applies, by Belfiore code; empty where the law makes no difference.
        comuni_metropolitani: &'static [&'static str], Testo, "comuni con la franchigia dei capoluoghi metropolitani (codici catastali)";
        /// Art. 5, c. 2: increase for the cohabiting figli.
        franchigia_casa_figli: PerFiglio, Euro, "aumento della franchigia casa per figlio convivente, e oltre quanti";
        /// Art. 5, c. 2: what counts of the part above the allowance, numerator and denominator.
        quota_eccedenza_casa: [Decimal; 2], Numero, "parte che conta oltre la franchigia casa (numeratore, denominatore)";
        /// Art. 5, c. 6: allowance on the financial assets for one member.
        franchigia_mobiliare: Euro, Euro, "franchigia sul patrimonio mobiliare";
        /// Art. 5, c. 6: for each further member.
        franchigia_mobiliare_componente: Euro, Euro, "aumento della franchigia mobiliare per componente oltre il primo";
        /// Art. 5, c. 6: cap, before the increase for the figli.
        franchigia_mobiliare_massima: Euro, Euro, "massimo della franchigia mobiliare prima dell'aumento per i figli";
        /// Art. 5, c. 6: increase for the figli.
        franchigia_mobiliare_figli: PerFiglio, Euro, "aumento della franchigia mobiliare per figlio, e oltre quanti";
        /// Art. 5, c. 4-bis: government bonds and postal savings left out, per household.
        esclusione_titoli: Option<Euro>, Euro, "titoli di Stato, buoni e libretti postali esclusi, per nucleo";
        /// L. 160/2019: revaluations of rendita and dominicale, then the multipliers.
        moltiplicatori_imu: MoltiplicatoriImu, Numero, "rivalutazioni (rendita, dominicale) e moltiplicatori IMU: abitazioni; B e C/3-C/5; A/10 e D/5; D; C/1; terreni";
        /// Art. 4, c. 2, lett. g: revaluations of rendita, dominicale, agrario.
        rivalutazioni_fondiarie: RivalutazioniFondiarie, Numero, "rivalutazioni dei redditi fondiari: rendita, dominicale, agrario";

        /// Age from which an adult figlio who lives elsewhere is out of the parents' household.
        eta_figlio_non_convivente: Option<u16>, Numero, "età dalla quale il figlio non convivente esce dal nucleo";
        /// The least age of marriage, with the judge's authorisation.
        eta_matrimonio: u16, Numero, "età minima del matrimonio, con l'autorizzazione del giudice";
        /// The first income year with the assegno unico.
        primo_anno_assegno_unico: u16, Numero, "primo anno di redditi con l'assegno unico";
        /// TUIR art. 12: income under which a figlio is a carico.
        limite_carico: Euro, Euro, "reddito massimo del figlio a carico";
        /// The same, for the young.
        limite_carico_giovani: Euro, Euro, "reddito massimo del figlio a carico più giovane";
        /// The age of the line above, the year of the birthday included.
        eta_carico_giovani: u16, Numero, "età fino alla quale il limite di reddito è più alto";

        /// Allegato 2, c. 1: what is taken from the equivalent ISE of a figlio.
        residenze_franchigia: Euro, Euro, "residenze: parte dell'ISE equivalente del figlio che non conta";
        /// Allegato 2, c. 1: the share of the rest.
        residenze_quota: Decimal, Aliquota, "residenze: quota dell'ISE equivalente del figlio";
        /// Art. 6, c. 3, lett. c: how long before the request a donation counts.
        donazioni_anni: u16, Numero, "residenze: anni prima della richiesta in cui una donazione conta";
        /// Allegato 2, c. 2: the share of the equivalent ISE of the other parent.
        genitore_quota: Decimal, Aliquota, "quota dell'ISE equivalente dell'altro genitore";
        /// Allegato 2, c. 2: the increase for each figlio after the first.
        genitore_aumento: Decimal, Numero, "aumento per ogni figlio dopo il primo";
        /// Art. 8, c. 2, lett. b: the income of the autonomous student.
        studente_reddito: Euro, Euro, "reddito annuo dello studente autonomo";
        /// Art. 8, c. 2, lett. a: the years of residence of the autonomous student.
        studente_anni: u16, Numero, "anni di residenza fuori casa dello studente autonomo";

        /// Art. 9: the fall of the ISR that admits the corrente.
        corrente_variazione_isr: Decimal, Aliquota, "calo dell'ISR oltre il quale si può chiedere l'ISEE corrente";
        /// Art. 9: the change of the ISP that admits it.
        corrente_variazione_isp: Decimal, Aliquota, "variazione dell'ISP oltre la quale si può chiedere l'ISEE corrente";
        /// Art. 9: the first month in which the assets can be updated.
        corrente_mese_patrimonio: u16, Numero, "primo mese in cui si aggiorna il patrimonio";
        /// Art. 9: what multiplies the last two months.
        corrente_moltiplicatore: Decimal, Numero, "moltiplicatore degli ultimi due mesi";
        /// Art. 9: the months of continuous activity of a self-employed person.
        corrente_mesi_autonomo: u16, Numero, "mesi continuativi di attività autonoma";
        /// Art. 9, former text: the days of work of who had a fixed-term job.
        corrente_giorni_lavorati: Option<u16>, Numero, "giorni lavorati nei dodici mesi prima della fine dell'ultimo contratto";
        /// Art. 9: how many months the corrente for incomes is valid.
        corrente_mesi_validita: u16, Numero, "mesi di validità dell'ISEE corrente per il reddito";
        /// Art. 9: within how many months a further change is to be declared.
        corrente_mesi_aggiornamento: u16, Numero, "mesi entro cui aggiornare l'ISEE corrente se la situazione cambia ancora";
    }
}

/// The ordinary figures in force on 1 January 2023.
pub(super) const ORDINARI_2023: Stabili = Stabili {
    peso_isp: voce(centesimi(20), fonte::art2("art. 2, c. 3")),

    scala: voce(
        [centesimi(100), centesimi(157), centesimi(204), centesimi(246), centesimi(285)],
        fonte::allegato1("Allegato 1, tabella"),
    ),
    scala_oltre: voce(centesimi(35), fonte::allegato1("Allegato 1, tabella")),
    maggiorazione_figli: voce(
        [centesimi(0), centesimi(20), centesimi(35), centesimi(50)],
        fonte::allegato1("Allegato 1, lett. a"),
    ),
    maggiorazione_minori: voce(centesimi(20), fonte::allegato1("Allegato 1, lett. b")),
    maggiorazione_piccoli: voce(centesimi(30), fonte::allegato1("Allegato 1, lett. b")),
    eta_piccoli: voce(3, fonte::allegato1("Allegato 1, lett. b")),
    eta_maggiore: voce(18, fonte::cc2("art. 2")),
    maggiorazione_disabilita: voce(centesimi(50), fonte::dl42_2016("art. 2-sexies, c. 1, lett. b")),
    parametro_in_struttura: voce(centesimi(100), fonte::allegato1("Allegato 1, lett. d")),

    aliquota_lavoro: voce(centesimi(20), fonte::art4("art. 4, c. 3, lett. e")),
    massimale_lavoro: voce(Euro::new(3_000), fonte::art4("art. 4, c. 3, lett. e")),
    aliquota_pensione: voce(centesimi(20), fonte::art4("art. 4, c. 3, lett. f")),
    massimale_pensione: voce(Euro::new(1_000), fonte::art4("art. 4, c. 3, lett. f")),
    massimale_spese_disabilita: voce(Euro::new(5_000), fonte::art4("art. 4, c. 3, lett. c")),
    massimale_canone: voce(Euro::new(7_000), fonte::art4("art. 4, c. 4, lett. a")),
    massimale_canone_figli: voce(PerFiglio { importo: Euro::new(500), oltre: 2 }, fonte::art4("art. 4, c. 4, lett. a")),

    franchigia_casa: voce(
        Franchigia { base: Euro::new(52_500), metropolitana: Euro::new(52_500) },
        fonte::art5("art. 5, c. 2"),
    ),
    comuni_metropolitani: voce(&[], fonte::art5("art. 5, c. 2 (nessuna differenza fra comuni)")),
    franchigia_casa_figli: voce(PerFiglio { importo: Euro::new(2_500), oltre: 2 }, fonte::art5("art. 5, c. 2")),
    quota_eccedenza_casa: voce([intero(2), intero(3)], fonte::art5("art. 5, c. 2")),
    franchigia_mobiliare: voce(Euro::new(6_000), fonte::art5("art. 5, c. 6")),
    franchigia_mobiliare_componente: voce(Euro::new(2_000), fonte::art5("art. 5, c. 6")),
    franchigia_mobiliare_massima: voce(Euro::new(10_000), fonte::art5("art. 5, c. 6")),
    franchigia_mobiliare_figli: voce(PerFiglio { importo: Euro::new(1_000), oltre: 2 }, fonte::art5("art. 5, c. 6")),
    esclusione_titoli: voce(None, fonte::circolare_inps_73_2025("esclusione dal 3 aprile 2025")),
    moltiplicatori_imu: voce(
        MoltiplicatoriImu {
            rivalutazione_rendita: centesimi(105),
            rivalutazione_dominicale: centesimi(125),
            abitazioni: intero(160),
            collettivi: intero(140),
            uffici: intero(80),
            produttivi: intero(65),
            negozi: intero(55),
            terreni: intero(135),
        },
        fonte::l160_2019("art. 1, c. 745-746"),
    ),
    rivalutazioni_fondiarie: voce(
        RivalutazioniFondiarie { rendita: centesimi(105), dominicale: centesimi(180), agrario: centesimi(170) },
        fonte::l662_1996("art. 3, c. 48 e 50"),
    ),

    eta_figlio_non_convivente: voce(Some(26), fonte::dl4_2019("art. 2, c. 5, lett. b (fino al 31 dicembre 2023)")),
    eta_matrimonio: voce(16, fonte::cc84("art. 84")),
    primo_anno_assegno_unico: voce(2022, fonte::dlgs230_2021("art. 1 (dal 1° marzo 2022)")),
    limite_carico: voce(Euro::from_cents(284_051), fonte::tuir12("art. 12, c. 2")),
    limite_carico_giovani: voce(Euro::new(4_000), fonte::tuir12("art. 12, c. 2")),
    eta_carico_giovani: voce(24, fonte::tuir12("art. 12, c. 2")),

    residenze_franchigia: voce(Euro::new(9_000), fonte::allegato2("Allegato 2, c. 1")),
    residenze_quota: voce(centesimi(20), fonte::allegato2("Allegato 2, c. 1")),
    donazioni_anni: voce(3, fonte::art6("art. 6, c. 3, lett. c")),
    genitore_quota: voce(centesimi(30), fonte::allegato2("Allegato 2, c. 2")),
    genitore_aumento: voce(centesimi(50), fonte::allegato2("Allegato 2, c. 2")),
    studente_reddito: voce(Euro::new(9_000), fonte::dm1320_2021("art. 3 (dall'anno accademico 2022/23)")),
    studente_anni: voce(2, fonte::l178_2020("art. 1, c. 338 (DPCM 159/2013, art. 8, c. 2, lett. a)")),

    corrente_variazione_isr: voce(centesimi(25), fonte::art9("art. 9, c. 1")),
    corrente_variazione_isp: voce(centesimi(20), fonte::messaggio_inps_3155_2021("variazione del patrimonio")),
    corrente_mese_patrimonio: voce(4, fonte::messaggio_inps_3155_2021("dal 1° aprile")),
    corrente_moltiplicatore: voce(intero(6), fonte::art9("art. 9, c. 3")),
    corrente_mesi_autonomo: voce(12, fonte::art9("art. 9, c. 1")),
    corrente_giorni_lavorati: voce(Some(120), fonte::art9("art. 9, c. 1 (testo fino al 4 marzo 2025)")),
    corrente_mesi_validita: voce(6, fonte::dl34_2019("art. 28-bis")),
    corrente_mesi_aggiornamento: voce(2, fonte::dl34_2019("art. 28-bis")),
};

/// Since 1 January 2024: no age limit for the figlio non convivente (L. 197/2022, art. 1, c. 318).
pub(super) const ORDINARI_2024: Stabili = Stabili {
    eta_figlio_non_convivente: voce(None, fonte::art3("art. 3, c. 5 (nessun limite di età dal 1° gennaio 2024)")),
    ..ORDINARI_2023
};

/// Since 5 March 2025: DPCM 13/2025 replaces art. 9, without the 120 days of work.
pub(super) const ORDINARI_MARZO_2025: Stabili =
    Stabili { corrente_giorni_lavorati: voce(None, fonte::dpcm13_2025("art. 1, c. 1, lett. f")), ..ORDINARI_2024 };

/// Since 3 April 2025: government bonds and postal savings out, up to 50.000 euro per household.
pub(super) const ORDINARI_APRILE_2025: Stabili = Stabili {
    esclusione_titoli: voce(
        Some(Euro::new(50_000)),
        fonte::l213_2023("art. 1, c. 183-185 (DPCM 159/2013, art. 5, c. 4-bis)"),
    ),
    ..ORDINARI_MARZO_2025
};

/// The family indicator, since 1 January 2026: L. 199/2025, art. 1, c. 208.
pub(super) const FAMIGLIA_2026: Stabili = Stabili {
    franchigia_casa: voce(
        Franchigia { base: Euro::new(91_500), metropolitana: Euro::new(120_000) },
        fonte::l199_2025("art. 1, c. 208"),
    ),
    // Bari, Bologna, Cagliari, Catania, Firenze, Genova, Messina, Milano, Napoli, Palermo, Reggio di Calabria, Roma,
    // Sassari, Torino, Venezia.
    comuni_metropolitani: voce(
        &[
            "A662", "A944", "B354", "C351", "D612", "D969", "F158", "F205", "F839", "G273", "H224", "H501", "I452",
            "L219", "L736",
        ],
        fonte::messaggio_inps_102_2026("elenco dei capoluoghi"),
    ),
    franchigia_casa_figli: voce(PerFiglio { importo: Euro::new(2_500), oltre: 1 }, fonte::l199_2025("art. 1, c. 208")),
    maggiorazione_figli: voce(
        [centesimi(10), centesimi(25), centesimi(40), centesimi(55)],
        fonte::l199_2025("art. 1, c. 208"),
    ),
    ..ORDINARI_APRILE_2025
};
