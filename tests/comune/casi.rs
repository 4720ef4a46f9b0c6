//! Reads `tests/casi`: the format is in `tests/casi/LEGGIMI.md`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Number, Value, json};

use super::modifica;

/// One declaration and the values expected of it: a case, or one of its variants.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Prova {
    /// File and variant, to find it again.
    pub nome: String,
    /// The declaration.
    pub dsu: Value,
    /// When present, each expected value is the difference between the result of `dsu` and that of `base`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Value>,
    /// What to look for, and where in the result.
    pub attesi: Vec<Atteso>,
    /// How far a number may be, in euro.
    pub tolleranza: Number,
}

/// One expected value: walk `percorso` in the result. A step is a name, an index, `length` of a list, or an object: the
/// first entry of a list that has those fields. `valore` null: there must be nothing at that place.
#[derive(Serialize)]
pub struct Atteso {
    pub percorso: Vec<Value>,
    pub valore: Value,
}

/// A helper and the number expected of it.
#[derive(Serialize)]
pub struct ProvaAiuto {
    pub nome: String,
    pub funzione: String,
    pub ingresso: Value,
    pub atteso: Number,
}

/// All the files, unfolded.
#[derive(Default, Serialize)]
pub struct Prove {
    pub casi: Vec<Prova>,
    pub aiuti: Vec<ProvaAiuto>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Caso {
    titolo: String,
    grado: String,
    fonte: String,
    consultata: Option<String>,
    #[serde(default)]
    nota: String,
    conto: String,
    tolleranza: Option<Number>,
    dsu: Option<Value>,
    atteso: Option<Map<String, Value>>,
    #[serde(default)]
    variante: Vec<Variante>,
    #[serde(default)]
    aiuto: Vec<Aiuto>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Variante {
    nome: String,
    #[serde(default)]
    togli: Vec<String>,
    #[serde(default)]
    cambia: Map<String, Value>,
    atteso: Option<Map<String, Value>>,
    differenza: Option<Map<String, Value>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Aiuto {
    funzione: String,
    ingresso: Value,
    atteso: Number,
}

const GRADI: [&str; 4] = ["A", "B", "norma", "mano"];
/// Written where nothing is expected, since TOML has no null.
const ASSENTE: &str = "assente";
const TIPI: [&str; 5] = ["minorenni", "universita", "dottorato", "sociosanitario", "residenze"];
const RIGHE: [&str; 5] = ["isee", "ise", "isr", "isp", "scalaEquivalenza"];
const RIGHE_PROSPETTO: [&str; 9] = [
    "sommaRedditiComponenti",
    "redditoFigurativoPatrimonioMobiliare",
    "detrazioni",
    "patrimonioMobiliare",
    "detrazionePatrimonioMobiliare",
    "patrimonioImmobiliare",
    "detrazionePatrimonioImmobiliare",
    "parametroNucleo",
    "maggiorazioni",
];

/// Every case under `tests/casi`. A folder with no case, a misspelt field, a case that proves nothing: an error.
pub fn read_all() -> Result<Prove, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/casi");
    let mut prove = Prove::default();
    let mut files = Vec::new();
    for folder in entries(&root)?.into_iter().filter(|path| path.is_dir()) {
        collect(&folder, &mut files)?;
    }
    for file in files {
        let name = file.strip_prefix(&root)?.display().to_string();
        let caso: Caso = toml::from_str(&fs::read_to_string(&file)?).map_err(|e| format!("{name}: {e}"))?;
        unfold(&name, caso, &mut prove).map_err(|e| format!("{name}: {e}"))?;
    }
    Ok(prove)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    Ok(paths)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    let before = files.len();
    for path in entries(folder)? {
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ext| ext == "toml") {
            files.push(path);
        }
    }
    if files.len() == before { Err(format!("{}: no case here", folder.display()).into()) } else { Ok(()) }
}

fn unfold(file: &str, caso: Caso, prove: &mut Prove) -> Result<(), String> {
    let Caso { titolo, grado, fonte, consultata, nota, conto, tolleranza, dsu, atteso, variante, aiuto } = caso;
    if titolo.is_empty() || fonte.is_empty() || conto.trim().is_empty() || !GRADI.contains(&grado.as_str()) {
        return Err(format!("titolo, fonte and conto must be there, grado one of {GRADI:?} {nota}"));
    }
    if fonte.starts_with("http") && consultata.is_none() {
        return Err("the day on which the page was read is missing".to_owned());
    }
    let tolleranza = tolleranza.unwrap_or_else(|| Number::from(0));
    let before = prove.casi.len() + prove.aiuti.len();
    for (n, Aiuto { funzione, ingresso, atteso }) in aiuto.into_iter().enumerate() {
        prove.aiuti.push(ProvaAiuto { nome: format!("{file} [{n}]"), funzione, ingresso, atteso });
    }
    if let Some(dsu) = dsu {
        if let Some(atteso) = atteso {
            let attesi = expected(&atteso)?;
            prove.casi.push(Prova {
                nome: file.to_owned(),
                dsu: dsu.clone(),
                base: None,
                attesi,
                tolleranza: tolleranza.clone(),
            });
        }
        for Variante { nome, togli, cambia, atteso, differenza } in variante {
            let nome = format!("{file} ({nome})");
            let mut changed = dsu.clone();
            for (path, value) in cambia {
                modifica::set(&mut changed, &path, value)?;
            }
            for path in togli {
                modifica::remove(&mut changed, &path)?;
            }
            let tolleranza = tolleranza.clone();
            if let Some(atteso) = atteso {
                let (nome, dsu, tolleranza) = (nome.clone(), changed.clone(), tolleranza.clone());
                prove.casi.push(Prova { nome, dsu, base: None, attesi: expected(&atteso)?, tolleranza });
            }
            if let Some(differenza) = differenza {
                let attesi = expected(&differenza)?;
                prove.casi.push(Prova { nome, dsu: changed, base: Some(dsu.clone()), attesi, tolleranza });
            }
        }
    }
    if prove.casi.len() + prove.aiuti.len() == before { Err("it proves nothing".to_owned()) } else { Ok(()) }
}

fn expected(table: &Map<String, Value>) -> Result<Vec<Atteso>, String> {
    let mut attesi = Vec::new();
    below(&[], table, &mut attesi)?;
    if attesi.is_empty() { Err("an expectation is empty".to_owned()) } else { Ok(attesi) }
}

/// What is expected of a result, or of what `corrente` gives: both have indicators and `specifici`.
fn below(here: &[Value], table: &Map<String, Value>, attesi: &mut Vec<Atteso>) -> Result<(), String> {
    let in_corrente = !here.is_empty();
    for (name, value) in table {
        let at = |steps: &[Value]| [here, steps].concat();
        let word = Value::from(name.as_str());
        match (name.as_str(), value) {
            ("annoRedditi" | "dataPatrimonio", _) if !in_corrente => push(attesi, at(&[word]), value),
            ("ammesso" | "redditi" | "patrimonio" | "dataPresentazione" | "aggiornareEntroMesi", _) if in_corrente => {
                push(attesi, at(&[word]), value);
            }
            ("validoFino", _) => push(attesi, at(&[word]), value),
            ("ordinario" | "famiglia", Value::Object(lines)) => {
                indicator(&at(&[Value::from("indicatori"), word]), lines, attesi)?;
            }
            ("specifici", Value::Object(kinds)) => {
                for (kind, value) in kinds {
                    specifico(&at(std::slice::from_ref(&word)), kind, value, attesi)?;
                }
            }
            ("avvisi", Value::Array(codes)) => {
                for code in codes {
                    push(attesi, at(&[word.clone(), json!({ "codice": code }), Value::from("codice")]), code);
                }
            }
            ("avvisiAssenti", Value::Array(codes)) => {
                for code in codes {
                    push(attesi, at(&[Value::from("avvisi"), json!({ "codice": code })]), &Value::from(ASSENTE));
                }
            }
            ("corrente", Value::Object(table)) if !in_corrente => below(&[word], table, attesi)?,
            ("corrente", Value::String(_)) if !in_corrente => push(attesi, vec![word], value),
            ("prove", Value::Object(prove)) if in_corrente => {
                for (prova, value) in prove {
                    let which = match prova.split_once(':') {
                        Some((codice, componente)) => json!({ "codice": codice, "componente": componente }),
                        None => json!({ "codice": prova }),
                    };
                    push(attesi, at(&[word.clone(), which]), value);
                }
            }
            _ => return Err(format!("unknown expectation `{name}`")),
        }
    }
    Ok(())
}

fn indicator(here: &[Value], lines: &Map<String, Value>, attesi: &mut Vec<Atteso>) -> Result<(), String> {
    for (line, value) in lines {
        let mut path = here.to_vec();
        if RIGHE_PROSPETTO.contains(&line.as_str()) {
            path.push(Value::from("prospetto"));
        } else if !["letture", "componentiAggiuntive"].contains(&line.as_str()) && !RIGHE.contains(&line.as_str()) {
            return Err(format!("unknown line `{line}`"));
        }
        path.push(Value::from(line.as_str()));
        push(attesi, path, value);
    }
    Ok(())
}

/// `"minorenni:luca"` is the kind and the person; `"dottorato:luca:alternativa"` the household that is shown beside.
fn specifico(here: &[Value], kind: &str, value: &Value, attesi: &mut Vec<Atteso>) -> Result<(), String> {
    let at = |steps: &[Value]| [here, steps].concat();
    if kind == "quanti" {
        push(attesi, at(&[Value::from("length")]), value);
        return Ok(());
    }
    let mut words = kind.split(':');
    let (Some(tipo), Some(componente), alternative, None) = (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(format!("`{kind}`: write `tipo:persona`"));
    };
    if !TIPI.contains(&tipo) || alternative.is_some_and(|word| word != "alternativa") {
        return Err(format!("`{kind}`: write `tipo:persona` or `tipo:persona:alternativa`, tipo one of {TIPI:?}"));
    }
    let which = json!({ "tipo": tipo, "componente": componente, "usato": alternative.is_none() });
    let Value::Object(table) = value else {
        push(attesi, at(&[which]), value);
        return Ok(());
    };
    for (name, value) in table {
        let word = Value::from(name.as_str());
        match (name.as_str(), value) {
            ("forma" | "stato" | "isee" | "iseeFamiglia" | "ispe" | "isre" | "indicatori", _) => {
                push(attesi, at(&[which.clone(), word]), value);
            }
            ("ordinario" | "famiglia", Value::Object(lines)) => {
                indicator(&at(&[which.clone(), Value::from("indicatori"), word]), lines, attesi)?;
            }
            ("famiglia", Value::String(_)) => {
                push(attesi, at(&[which.clone(), Value::from("indicatori"), word]), value);
            }
            ("mancano", Value::Array(paths)) => {
                let paths = paths.iter().map(|path| json!({ "path": path })).collect();
                push(attesi, at(&[which.clone(), word]), &paths);
            }
            _ => return Err(format!("`{kind}`: unknown expectation `{name}`")),
        }
    }
    Ok(())
}

fn push(attesi: &mut Vec<Atteso>, percorso: Vec<Value>, value: &Value) {
    let under = |step: Value| [percorso.as_slice(), &[step]].concat();
    match value {
        Value::Array(list) => {
            attesi.push(Atteso { percorso: under(Value::from("length")), valore: Value::from(list.len()) });
            for (n, value) in list.iter().enumerate() {
                push(attesi, under(Value::from(n)), value);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                push(attesi, under(Value::from(key.as_str())), value);
            }
        }
        Value::String(text) if text == ASSENTE => attesi.push(Atteso { percorso, valore: Value::Null }),
        _ => attesi.push(Atteso { percorso, valore: value.clone() }),
    }
}
