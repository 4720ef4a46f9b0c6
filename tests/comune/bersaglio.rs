//! What must hold for any bytes that reach the reader of attestations: the target of the fuzzer (`fuzz/`) and of its bounded
//! run (`tests/attestazione_fuzz.rs`).

use isee_simulatore::attestazione::{Letto, check, read_bytes, write, write_answer};

/// The rules by which a text may be refused.
const REGOLE: [&str; 5] = ["xml-non-valido", "xml-con-dtd", "xml-troppo-lungo", "xml-troppo-profondo", "xml-estraneo"];

/// How many indicators of one document are checked: enough to meet them all in what a fuzzer writes.
const INDICATORI: usize = 20;

/// Reads some bytes and says whether they were read. A text is refused with one rule of ours; what is read is bounded, its
/// indicators have names of their own, it can be checked, and once written it is read back the same.
///
/// # Errors
/// What does not hold.
pub fn prova(byte: &[u8]) -> Result<bool, String> {
    let letto = match read_bytes(byte) {
        Ok(letto) => letto,
        Err(errore) => {
            let una = matches!(errore.issues.as_slice(), [i] if REGOLE.contains(&i.regola) && i.message.len() < 2_000);
            return if una { Ok(false) } else { Err(format!("refused with {errore:?}")) };
        }
    };
    let avvisi = &letto.avvisi;
    if avvisi.len() > 201 || avvisi.iter().any(|a| a.percorso.len() > 64 * 400 || a.testo.is_empty()) {
        return Err(format!("{} warnings, or one too long", avvisi.len()));
    }
    if let Some(a) = &letto.attestazione {
        let mut nomi: Vec<_> = a.indicatori.iter().map(|i| i.nome.as_str()).collect();
        nomi.sort_unstable();
        if nomi.windows(2).any(|due| due.first() == due.last()) {
            return Err(format!("two indicators with one name: {nomi:?}"));
        }
        for nome in nomi.iter().take(INDICATORI) {
            check(a, nome).map_err(|e| format!("`{nome}` is there and cannot be checked: {e}"))?;
        }
        if check(a, "nessuno").is_ok() {
            return Err("an indicator that is not there was checked".to_owned());
        }
    }
    // Writing gives every value the form of the schema; from then on nothing changes.
    let scritto = rilegge(&letto)?;
    let riscritto = rilegge(&scritto)?;
    if riscritto != scritto {
        return Err(format!("read back as something else:\n{scritto:?}\n{riscritto:?}"));
    }
    if letto.attestazione.as_ref().map(|a| a.indicatori.len())
        < scritto.attestazione.as_ref().map(|a| a.indicatori.len())
    {
        return Err("an indicator came from nowhere".to_owned());
    }
    Ok(true)
}

/// The same after being written and read, without the warnings.
fn rilegge(letto: &Letto) -> Result<Letto, String> {
    // The writer and the envelope: both ways hold the same attestation. Base64 takes a third more room, so that what barely
    // fits may not fit in an envelope.
    let risposta = write_answer(letto);
    if risposta.len() > 2_000_000 {
        return Ok(Letto::default());
    }
    let di_busta = read_bytes(risposta.as_bytes()).map_err(|e| format!("its answer is refused: {e}"))?;
    if let (Some(a), None) = (&letto.attestazione, &letto.guasto) {
        let solo = read_bytes(write(a).as_bytes()).map_err(|e| format!("what was written is refused: {e}"))?;
        if solo.attestazione != di_busta.attestazione {
            return Err("in the envelope it is something else".to_owned());
        }
    }
    Ok(Letto { avvisi: Vec::new(), ..di_busta })
}
