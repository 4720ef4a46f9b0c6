//! Reads `tests/casi`: the format is in `tests/casi/LEGGIMI.md`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Number, Value};

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

/// One expected value: walk `percorso` in the result (`length` is that of a list).
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
    for (name, value) in table {
        match (name.as_str(), value) {
            ("annoRedditi" | "dataPatrimonio" | "validoFino", _) => {
                push(&mut attesi, vec![Value::from(name.as_str())], value)
            }
            ("ordinario" | "famiglia", Value::Object(lines)) => {
                let indicator = [Value::from("indicatori"), Value::from(name.as_str())];
                for (line, value) in lines {
                    let mut path = indicator.to_vec();
                    if RIGHE_PROSPETTO.contains(&line.as_str()) {
                        path.push(Value::from("prospetto"));
                    } else if line != "letture" && !RIGHE.contains(&line.as_str()) {
                        return Err(format!("unknown line `{line}`"));
                    }
                    path.push(Value::from(line.as_str()));
                    push(&mut attesi, path, value);
                }
            }
            _ => return Err(format!("unknown expectation `{name}`")),
        }
    }
    if attesi.is_empty() { Err("an expectation is empty".to_owned()) } else { Ok(attesi) }
}

fn push(attesi: &mut Vec<Atteso>, percorso: Vec<Value>, value: &Value) {
    let below = |step: Value| [percorso.as_slice(), &[step]].concat();
    match value {
        Value::Array(list) => {
            attesi.push(Atteso { percorso: below(Value::from("length")), valore: Value::from(list.len()) });
            for (n, value) in list.iter().enumerate() {
                push(attesi, below(Value::from(n)), value);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                push(attesi, below(Value::from(key.as_str())), value);
            }
        }
        _ => attesi.push(Atteso { percorso, valore: value.clone() }),
    }
}
