//! The acts that the engine cites, one constant each, with the official address.

#[cfg(not(target_arch = "wasm32"))]
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// Where a rule or a figure comes from: an act, the place inside it, an address to read it. Small, because every line of
/// a result carries one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fonte {
    atto: &'static Atto,
    articolo: &'static str,
}

#[derive(Debug, PartialEq, Eq)]
struct Atto {
    nome: &'static str,
    url: &'static str,
}

impl Fonte {
    /// The act, for example `DPCM 159/2013`.
    pub const fn atto(self) -> &'static str {
        self.atto.nome
    }

    /// The place inside the act, for example `art. 4, c. 2, lett. a`.
    pub const fn articolo(self) -> &'static str {
        self.articolo
    }

    /// A page where the text can be read.
    pub const fn url(self) -> &'static str {
        self.atto.url
    }
}

/// In the module for the browser a source is the key of its act and the place: the facade makes the object.
#[cfg(target_arch = "wasm32")]
impl Serialize for Fonte {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut testo = String::with_capacity(48);
        testo.push('\u{e002}');
        testo.push_str(self.atto.nome);
        testo.push('\u{e001}');
        testo.push_str(self.articolo);
        out.serialize_str(&testo)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Serialize for Fonte {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut fonte = out.serialize_struct("Fonte", 3)?;
        fonte.serialize_field("atto", self.atto())?;
        fonte.serialize_field("articolo", self.articolo())?;
        fonte.serialize_field("url", self.url())?;
        fonte.end()
    }
}

macro_rules! atti {
    ($tutti:ident; $($(#[$doc:meta])* $name:ident = $atto:literal, $url:literal;)*) => {
        $($(#[$doc])*
        pub(crate) const fn $name(articolo: &'static str) -> Fonte {
            static ATTO: Atto = if cfg!(target_arch = "wasm32") {
                Atto { nome: stringify!($name), url: "" }
            } else {
                Atto { nome: $atto, url: $url }
            };
            Fonte { atto: &ATTO, articolo }
        })*

        /// The acts: for each its key, its name, its address.
        #[cfg(not(target_arch = "wasm32"))]
        pub(crate) const $tutti: &[[&str; 3]] = &[$([stringify!($name), $atto, $url]),*];
    };
}

atti! {
    ATTI;
    /// Regolamento, art. 2: the indicator.
    art2 = "DPCM 159/2013", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159~art2";
    /// Regolamento, art. 3: the household.
    art3 = "DPCM 159/2013", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159~art3";
    /// Regolamento, art. 4: incomes.
    art4 = "DPCM 159/2013", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159~art4";
    /// Regolamento, art. 5: assets.
    art5 = "DPCM 159/2013", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159~art5";
    /// Regolamento, art. 6: socio-sanitario and residential care.
    art6 = "DPCM 159/2013", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159~art6";
    /// Regolamento, art. 7: minors.
    art7 = "DPCM 159/2013", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159~art7";
    /// Regolamento, art. 8: university.
    art8 = "DPCM 159/2013", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159~art8";
    /// Regolamento, art. 9: the ISEE corrente.
    art9 = "DPCM 159/2013", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159~art9";
    /// Regolamento, art. 10: the declaration.
    art10 = "DPCM 159/2013", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159~art10";
    /// Regolamento, art. 11: the attestation, omissions and differences.
    art11 = "DPCM 159/2013", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2013-12-05;159~art11";
    /// Regolamento, annex 1: the scale.
    allegato1 = "DPCM 159/2013", "https://www.gazzettaufficiale.it/atto/serie_generale/caricaArticolo?art.versione=1&art.idGruppo=0&art.flagTipoArticolo=1&art.codiceRedazionale=14G00009&art.idArticolo=1&art.idSottoArticolo=1&art.idSottoArticolo1=10&art.dataPubblicazioneGazzetta=2014-01-24&art.progressivo=0";
    /// Regolamento, annex 2: the componente aggiuntiva.
    allegato2 = "DPCM 159/2013", "https://www.gazzettaufficiale.it/atto/serie_generale/caricaArticolo?art.versione=1&art.idGruppo=0&art.flagTipoArticolo=2&art.codiceRedazionale=14G00009&art.idArticolo=1&art.idSottoArticolo=1&art.idSottoArticolo1=10&art.dataPubblicazioneGazzetta=2014-01-24&art.progressivo=0";
    /// DM 1320/2021: the income of the autonomous student.
    dm1320_2021 = "DM 1320/2021", "https://indebitati.it/risposta/420289/";
    /// L. 178/2020: the two years of residence of the student.
    l178_2020 = "L. 178/2020", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2020-12-30;178~art1";
    /// DL 34/2019, art. 28-bis: the ISEE corrente.
    dl34_2019 = "DL 34/2019", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legge:2019-04-30;34~art28bis";
    /// DPCM 13/2025: art. 9 as replaced.
    dpcm13_2025 = "DPCM 13/2025", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.consiglio:decreto:2025-01-14;13";
    /// INPS message 3155/2021: the ISEE corrente for the assets.
    messaggio_inps_3155_2021 = "DM 5 luglio 2021 e messaggio INPS 3155/2021", "https://pensionioggi.it/notizie/fisco/isee-corrente-patrimonio-aggiornabile-anche-disgiuntamente-dal-reddito/amp";
    /// INPS message 3835/2019: the change is a fall.
    messaggio_inps_3835_2019 = "Messaggio INPS 3835/2019", "https://www.ilpostscriptum.it/post/isee/";
    /// INPS FAQ on separated and divorced parents.
    faq_inps_separati = "FAQ INPS (DSU)", "https://directio.it/News/Details/3452";
    /// INPS FAQ on the married student.
    faq_inps_studenti = "FAQ INPS (DSU)", "https://indebitati.it/risposta/340366/";
    /// DSU instructions, Quadro D.
    quadro_d = "Istruzioni DSU", "https://fisco7.it/?p=31626";
    /// DSU instructions, Quadro C.
    quadro_c = "Istruzioni DSU", "https://www.fisco7.it/2018/09/isee-universita-come-compilare-il-quadro-c/";
    /// DSU instructions, Quadro E.
    quadro_e = "Istruzioni DSU", "https://fisco7.it/?p=31809";
    /// DSU instructions: the modules, what is declared where.
    istruzioni_dsu = "Istruzioni DSU", "https://123dok.org/document/z1dr3mp3-istruzioni-per-la-compilazione.html";
    /// Where the declaration may be presented.
    presentazione_dsu = "Guida alla presentazione della DSU", "https://www.investireoggi.it/fisco/isee-precompilato-strada-quasi-obbligata-2023/";
    /// Note of the Ministry of labour: the three ways out of omissions and differences.
    nota_mlps_2020 = "Nota MLPS 26 ottobre 2020", "https://www.investireoggi.it/fisco/isee-sbagliato-ecco-cosa-fare-per-non-perdere-le-agevolazioni/";
    /// The form FC9.
    quadro_fc9 = "Modulo DSU", "https://doczz.it/doc/2546253/quadro-fc9-calcolo-componente-aggiuntiva";
    /// DL 42/2016: disability treatments are not income, +0,50 for each person with a disability.
    dl42_2016 = "DL 42/2016", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legge:2016-03-29;42~art2sexies";
    /// D.Lgs. 147/2017, art. 10: reference years, validity.
    dlgs147_2017 = "D.Lgs. 147/2017", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2017-09-15;147~art10";
    /// D.Lgs. 230/2021: the assegno unico.
    dlgs230_2021 = "D.Lgs. 230/2021", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2021-12-29;230~art1";
    /// L. 160/2019: the IMU value.
    l160_2019 = "L. 160/2019", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2019-12-27;160~art1";
    /// L. 213/2023: government bonds and postal savings out of the assets.
    l213_2023 = "L. 213/2023", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2023-12-30;213~art1";
    /// L. 207/2024: the assegno unico taken out for the bonus nuovi nati and the bonus asilo nido.
    l207_2024 = "L. 207/2024 e circolare INPS 60/2025", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2024-12-30;207~art1";
    /// L. 199/2025: the 2026 family indicator.
    l199_2025 = "L. 199/2025", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2025-12-30;199~art1";
    /// L. 145/2018: buildings destroyed by natural disasters.
    l145_2018 = "L. 145/2018", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2018-12-30;145~art1";
    /// DL 4/2019, art. 2: the under-26 rule, in force to 31 December 2023.
    dl4_2019 = "DL 4/2019", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legge:2019-01-28;4~art2";
    /// DL 48/2023, art. 2: the household of the ADI.
    dl48_2023 = "DL 48/2023", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legge:2023-05-04;48~art2";
    /// TUIR, art. 12: who is a carico.
    tuir12 = "TUIR (DPR 917/1986)", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:presidente.repubblica:decreto:1986-12-22;917~art12";
    /// D.Lgs. 504/1992 and TUIR revaluations used by the land and building incomes.
    l662_1996 = "L. 662/1996", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:1996-12-23;662~art3";
    /// Civil code, art. 1284: the legal interest rate and its yearly decree.
    cc1284 = "Codice civile", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:regio.decreto:1942-03-16;262~art1284";
    /// Civil code, art. 2: adulthood.
    cc2 = "Codice civile", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:regio.decreto:1942-03-16;262~art2";
    /// Civil code, art. 84: the age of marriage.
    cc84 = "Codice civile", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:regio.decreto:1942-03-16;262~art84";
    /// Civil code, art. 87: who may not marry.
    cc87 = "Codice civile", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:regio.decreto:1942-03-16;262~art87";
    /// INPS message 1895/2025: order of the 50.000 euro exclusion in the prefilled declaration.
    messaggio_inps_1895_2025 = "Messaggio INPS 1895/2025", "https://www.lavorofacile.it/news/isee--la-dsu-precompilata-senza-i-titoli-di-stato";
    /// INPS circular 73/2025: the 50.000 euro exclusion from 3 April 2025.
    circolare_inps_73_2025 = "Circolare INPS 73/2025 e D.D. 75/2025", "https://tiburzibardelli.it/?p=17278";
    /// INPS message 102/2026: the family indicator, with the list of the 15 capitals.
    messaggio_inps_102_2026 = "Messaggio INPS 102/2026", "https://www.eutekne.info/Sezioni/Articolo.aspx?ID=1086632";
    /// INPS FAQ on figli of different parents.
    faq_inps_figli = "FAQ INPS (DSU)", "https://directio.it/News/Details/2795";
    /// INPS FAQ on the household.
    faq_inps_nucleo = "FAQ INPS (DSU)", "https://lentepubblica.it/?p=251157";
    /// INPS FAQ on the rented home.
    faq_inps_locazione = "FAQ INPS (DSU)", "https://quotidianodelcondominio.it/?p=41683";
    /// INPS FAQ on the treatments to declare.
    faq_inps_trattamenti = "FAQ INPS (DSU)", "https://nuovogiornaledeimilitari.com/node/5613";
    /// A real attestation of two spouses in residential care.
    attestazione_rsa = "Attestazione pubblicata da ADUC", "https://salute.aduc.it/lettera/isee+prestazioni+socio+sanitarie+residenzial_282450.php";
    /// L. 199/2025 on crypto-assets, currency and remittances.
    l199_2025_cripto = "L. 199/2025", "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2025-12-30;199~art1";
    /// Observed rate on the attestations of 2023.
    attestazioni_2023 = "Attestazioni INPS 2023", "https://fiscoetasse.com/forum/threads/reddito-figurativo-del-patrimonio-mobiliare-del-nucleo-isee-2023.126715/post-439332";
}

// Cited by the attestation and by PDND only: their words are in a table of their own, which the citizen's page never
// fetches.
atti! {
    ATTI_ATTESTAZIONE;
}
