//! The bounded run of the fuzz target of `fuzz/`, with the stable Rust: the fixtures, changed in every way that a hostile or
//! a broken sender may think of. The same changes at every run; `FUZZ_GIRI=5000000` in the environment makes more of them.

use std::error::Error;
use std::fs;
use std::path::Path;

use isee_simulatore::attestazione::{Letto, RispostaServizio, read, write_answer};

#[path = "comune/bersaglio.rs"]
mod bersaglio;

/// A few seconds without optimisation.
const GIRI: usize = 4_000;

/// What is put inside: marks of XML, names of the schema, values at the edges.
const PAROLE: [&str; 44] = [
    "<",
    ">",
    "/>",
    "</",
    "&amp;",
    "&#x10FFFF;",
    "&x;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<!DOCTYPE a>",
    "<?xml version='1.0' encoding='iso-8859-1'?>",
    " xmlns='urn:x'",
    " xmlns:p='http://inps.it/ISEERiforma'",
    "<p:",
    "\"",
    "'",
    "=",
    "\0",
    "\u{feff}",
    "\u{fffe}",
    "\r\n",
    " ISEE=\"-0.005\"",
    " ISE='100000000000.00'",
    " ISP='-100000000000'",
    " ScalaEquivalenza='0.00'",
    " ScalaEquivalenza='0.0000000001'",
    " Maggiorazioni='-2.04'",
    "1.234",
    "1,5",
    "99999999999999999999999999999999",
    "2026-02-30",
    "2200-12-31T23:59:60",
    " Corrente='SI'",
    "<ISEEOrd/>",
    "<ISEENonCalcolabile/>",
    "<ISEEFamiglia><Valori/></ISEEFamiglia>",
    "<ISEERistretto/>",
    "<Valori ISEE='1'/>",
    "<ModalitaCalcoloX ISEE='2'/>",
    "<ComponenteAgguntiva/>",
    "<Ridotto/>",
    "<Esito>OK</Esito>",
];

/// Numbers that look random and are the same at every run.
struct Dadi(u64);

impl Dadi {
    fn tira(&mut self, facce: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or_default() % facce.max(1)
    }
}

/// Another text, made of this one and of a second one.
fn cambia(byte: &[u8], altro: &[u8], dadi: &mut Dadi) -> Vec<u8> {
    let mut nuovo = byte.to_vec();
    for _ in 0..=dadi.tira(4) {
        let ordine = dadi.tira(10);
        let (da, lungo) = (dadi.tira(nuovo.len() + 1), dadi.tira(1 << ordine));
        let a = (da + lungo).min(nuovo.len());
        let pezzo: Vec<u8> = match dadi.tira(7) {
            0 => vec![u8::try_from(dadi.tira(256)).unwrap_or_default()],
            1 => Vec::new(),
            2 => nuovo.get(da..a).unwrap_or_default().repeat(1 + dadi.tira(4)),
            3 => {
                let inizio = dadi.tira(altro.len() + 1);
                altro.get(inizio..(inizio + lungo).min(altro.len())).unwrap_or_default().to_vec()
            }
            4 => nuovo.get(da..a).unwrap_or_default().iter().rev().copied().collect(),
            _ => PAROLE.get(dadi.tira(PAROLE.len())).map(|p| p.as_bytes().to_vec()).unwrap_or_default(),
        };
        // In the place of what was there, or beside it.
        let fine = if dadi.tira(2) == 0 { a } else { da };
        nuovo.splice(da..fine, pezzo);
    }
    nuovo
}

/// At a whole element or value instead of anywhere: what is changed so is still well formed more often.
fn cambia_segno(byte: &[u8], dadi: &mut Dadi) -> Vec<u8> {
    let testo = String::from_utf8_lossy(byte);
    let (segno, quanti) = match dadi.tira(3) {
        0 => ('"', 2),
        _ => ('<', 1),
    };
    let pezzi: Vec<&str> = testo.split(segno).collect();
    let (uno, due) = (dadi.tira(pezzi.len()), dadi.tira(pezzi.len()));
    let mut scambiati = pezzi.clone();
    if quanti == 2 {
        // The value of an attribute in the place of another, or a word of ours.
        let valore = pezzi.get(due | 1).copied().unwrap_or_default();
        let parola = PAROLE.get(29 + dadi.tira(5)).copied().unwrap_or_default();
        if let Some(posto) = scambiati.get_mut(uno | 1) {
            *posto = if dadi.tira(2) == 0 { valore } else { parola };
        }
    } else if dadi.tira(2) == 0 {
        scambiati.swap(uno, due);
    } else if let Some(posto) = scambiati.get_mut(uno) {
        *posto = pezzi.get(due).copied().unwrap_or_default();
    }
    scambiati.join(&segno.to_string()).into_bytes()
}

#[test]
fn changed_answers_never_stop_the_reader() -> Result<(), Box<dyn Error>> {
    let cartella = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attestazioni");
    let mut file: Vec<_> = fs::read_dir(cartella)?.filter_map(|voce| Some(voce.ok()?.path())).collect();
    file.retain(|path| path.extension().is_some_and(|e| e == "xml"));
    file.sort();
    let mut testi: Vec<Vec<u8>> = file.iter().map(fs::read).collect::<Result<_, _>>()?;
    for testo in &testi {
        assert_eq!(bersaglio::prova(testo), Ok(true));
    }
    // Attestations changed inside their base64 too.
    let attestazioni: Vec<_> =
        testi.iter().filter_map(|t| read(&String::from_utf8_lossy(t)).ok()?.attestazione).collect();
    testi.extend(attestazioni.into_iter().map(|attestazione| {
        let risposta = RispostaServizio { esito: Some("OK".to_owned()), ..RispostaServizio::default() };
        let letto = Letto { risposta: Some(risposta), attestazione: Some(attestazione), ..Letto::default() };
        write_answer(&letto).into_bytes()
    }));
    let giri = match std::env::var("FUZZ_GIRI") {
        Ok(giri) => giri.parse()?,
        Err(_) => GIRI,
    };
    let mut dadi = Dadi(0x2026_1122);
    let (mut letti, mut rifiutati) = (0usize, 0usize);
    for giro in 0..giri {
        let [uno, altro] = [0, 1].map(|_| testi.get(dadi.tira(testi.len())).cloned().unwrap_or_default());
        let nuovo = if dadi.tira(2) == 0 { cambia(&uno, &altro, &mut dadi) } else { cambia_segno(&uno, &mut dadi) };
        match bersaglio::prova(&nuovo) {
            Ok(true) => letti += 1,
            Ok(false) => rifiutati += 1,
            Err(male) => return Err(format!("round {giro}: {male}\n{}", String::from_utf8_lossy(&nuovo)).into()),
        }
    }
    println!("{letti} read, {rifiutati} refused");
    // Changes that were all refused, or all read, would prove little.
    assert!(letti > giri / 10 && rifiutati > giri / 10, "{letti} read, {rifiutati} refused");
    Ok(())
}
