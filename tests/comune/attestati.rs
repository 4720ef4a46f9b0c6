//! Attestations made of the engine's figures, without its writer: every person invented, fiscal codes of `Z999`.

use isee_simulatore::attestazione::{
    Attestazione, ComponenteAttestata, ComponenteNucleo, IndicatoreAttestato, Righe, StatoAttestato, TipoAttestato,
    Valori,
};
use isee_simulatore::codici::{codice_fiscale::Sesso, fittizio};
use isee_simulatore::dsu::{Componente, Dsu};
use isee_simulatore::indicatori::{Indicatore, Indicatori, Risultato, Specifico, Stato, Tipo};
use isee_simulatore::{Data, calculate};

/// The person as INPS writes it.
pub fn persona(c: &Componente) -> ComponenteNucleo {
    ComponenteNucleo {
        relazione: Some(format!("{:?}", c.relazione)),
        cognome: Some("FITTIZIO".to_owned()),
        nome: Some("PROVA".to_owned()),
        codice_fiscale: Some(codice(c)),
    }
}

/// The fiscal code of an invented person.
pub fn codice(c: &Componente) -> String {
    fittizio("FITTIZIO", &c.id, c.data_nascita, Sesso::F)
}

/// The lines of an indicator.
pub fn indicatore(nome: &str, tipo: TipoAttestato, i: &Indicatore) -> IndicatoreAttestato {
    let p = i.prospetto;
    let righe = Righe {
        somma_redditi_componenti: Some(p.somma_redditi_componenti),
        somma_redditi_componenti_corrente: None,
        reddito_figurativo_patrimonio_mobiliare: Some(p.reddito_figurativo_patrimonio_mobiliare),
        detrazioni: Some(p.detrazioni),
        isr: Some(p.isr),
        patrimonio_mobiliare: Some(p.patrimonio_mobiliare),
        detrazione_patrimonio_mobiliare: Some(p.detrazione_patrimonio_mobiliare),
        patrimonio_immobiliare: Some(p.patrimonio_immobiliare),
        detrazione_patrimonio_immobiliare: Some(p.detrazione_patrimonio_immobiliare),
        isp: Some(p.isp),
        ise: Some(p.ise),
        parametro_nucleo: Some(p.parametro_nucleo),
        maggiorazioni: Some(p.maggiorazioni),
        scala_equivalenza: Some(p.scala_equivalenza),
    };
    let valori = Valori {
        ise: Some(p.ise),
        scala_equivalenza: Some(p.scala_equivalenza),
        isee: Some(i.isee),
        isr: Some(p.isr),
        isp: Some(p.isp),
    };
    let aggiuntive = i
        .componenti_aggiuntive
        .iter()
        .map(|c| ComponenteAttestata { importo: Some(c.importo.cent().into()), ..ComponenteAttestata::default() });
    IndicatoreAttestato {
        nome: nome.to_owned(),
        tipo,
        elemento: match tipo {
            TipoAttestato::Famiglia => "ISEEFamiglia",
            _ => "ISEEOrdinario",
        }
        .to_owned(),
        isee: Some(i.isee),
        valori: Some(valori),
        righe: Some(righe),
        componenti_aggiuntive: aggiuntive.collect(),
        ..IndicatoreAttestato::default()
    }
}

/// The attestation of a declaration, or nothing when it is refused. With `corrente`, that of the changes of art. 9.
pub fn attestazione(dsu: &Dsu, corrente: bool) -> Option<Attestazione> {
    let risultato = calculate(dsu).ok()?;
    let Risultato { data_presentazione, valido_fino, indicatori, specifici, corrente: nuovo, .. } = risultato;
    let mut a = Attestazione {
        numero_protocollo_dsu: Some(format!("INPS-ISEE-{}-00000001X-00", data_presentazione.anno())),
        data_presentazione: Some(data_presentazione),
        data_validita: Some(valido_fino),
        nucleo: dsu.nucleo.componenti.iter().map(persona).collect(),
        ..Attestazione::default()
    };
    let Indicatori { ordinario, famiglia } = &indicatori;
    if !corrente {
        a.indicatori = del_nucleo(&indicatori);
        for s in &specifici {
            aggiungi(&mut a, dsu, s);
        }
        return Some(a);
    }
    let nuovo = nuovo.filter(|c| c.ammesso)?;
    let nuovi = nuovo.indicatori?;
    a.data_presentazione = Some(nuovo.data_presentazione);
    a.data_validita = nuovo.valido_fino;
    a.indicatori = del_nucleo(&nuovi);
    let prima = [Some(ordinario), famiglia.as_ref()].into_iter().flatten();
    for (i, prima) in a.indicatori.iter_mut().zip(prima) {
        i.corrente = true;
        if let Some(righe) = &mut i.righe {
            righe.somma_redditi_componenti_corrente = righe.somma_redditi_componenti;
            righe.somma_redditi_componenti = Some(prima.prospetto.somma_redditi_componenti);
        }
    }
    Some(a)
}

fn del_nucleo(indicatori: &Indicatori<Indicatore>) -> Vec<IndicatoreAttestato> {
    let famiglia = indicatori.famiglia.as_ref();
    let famiglia = famiglia.map(|f| indicatore("famiglia", TipoAttestato::Famiglia, f));
    [indicatore("ordinario", TipoAttestato::Ordinario, &indicatori.ordinario)].into_iter().chain(famiglia).collect()
}

fn aggiungi(a: &mut Attestazione, dsu: &Dsu, s: &Specifico) {
    let tutti = || dsu.nucleo.componenti.iter().chain(&dsu.esterni);
    let Some(chi) = tutti().find(|c| c.id == s.componente).filter(|_| s.usato) else { return };
    let forma = serde_json::to_value(s.forma).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    let (tipo, nome) = match s.tipo {
        Tipo::Minorenni => (TipoAttestato::Minorenni, "minorenni"),
        Tipo::Universita => (TipoAttestato::Universita, "universita"),
        Tipo::Dottorato | Tipo::Sociosanitario => (TipoAttestato::Ristretto, "ristretto"),
        Tipo::Residenze => (TipoAttestato::Residenze, "residenze"),
    };
    // A beneficiary with both kinds on the nucleo ristretto would have the same name twice.
    let nome = format!("{nome}:{}", codice(chi));
    if a.indicatori.iter().any(|i| i.nome == nome) {
        return;
    }
    let elemento = match forma.as_str() {
        f if f.ends_with("con-componente-attratta") && f.starts_with("minorenne") => "ISEEMinAttr",
        f if f.ends_with("con-componente-aggiuntiva") && f.starts_with("minorenne") => "ISEEMinAgg",
        "universitario-con-componente-attratta" => "ISEEUniAttr",
        "universitario-con-componente-aggiuntiva" => "ISEEUniAgg",
        "universitario-con-studente-attratto" => "ISEEUniStudAttratto",
        "universitario-con-studente-attratto-e-componente-attratta" => "ISEEUniStudAttrattoCompAttratta",
        "universitario-con-studente-attratto-e-componente-aggiuntiva" => "ISEEUniStudAttrattoCompAggiuntiva",
        f if f.contains("ridotto") => "ISEERistretto",
        f if f.starts_with("residenziale") => "ISEESocioSanRes",
        _ => "ISEEOrd",
    };
    let mut nuovo = match (&s.stato, &s.indicatori) {
        (Stato::Calcolato, Some(i)) => indicatore(&nome, tipo, &i.ordinario),
        (Stato::UgualeAOrdinario, _) if elemento == "ISEEOrd" => IndicatoreAttestato {
            nome: nome.clone(),
            tipo,
            stato: StatoAttestato::UgualeAOrdinario,
            isee: s.isee,
            ..IndicatoreAttestato::default()
        },
        _ => return,
    };
    nuovo.elemento = elemento.to_owned();
    nuovo.persona = Some(persona(chi));
    a.indicatori.push(nuovo);
}

/// A day.
pub fn giorno(testo: &str) -> Option<Data> {
    Data::parse(testo)
}
