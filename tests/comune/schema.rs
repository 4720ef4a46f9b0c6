//! As much of JSON Schema as the schema of a benefit uses; a keyword that is not here is a problem, never skipped.

use serde_json::Value;

/// Says where `valore` does not fit `schema`.
pub fn valida(radice: &Value, schema: &Value, valore: &Value, dove: &str, problemi: &mut Vec<String>) {
    let mut qui = Vec::new();
    let mut no = |perche: String| qui.push(format!("{dove}: {perche}"));
    let Some(parole) = schema.as_object() else {
        match schema {
            Value::Bool(true) => {}
            _ => problemi.push(format!("{dove}: not admitted")),
        }
        return;
    };
    for (parola, atteso) in parole {
        let limite = atteso.as_u64().map(|n| n as usize);
        let misura = match valore {
            Value::Array(voci) => Some(voci.len()),
            Value::Object(campi) => Some(campi.len()),
            Value::String(testo) => Some(testo.chars().count()),
            _ => None,
        };
        match parola.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" | "format" => {}
            // With `properties`, `prefixItems`.
            "required" | "properties" | "propertyNames" | "additionalProperties" | "items" | "prefixItems" => {}
            "type" => {
                let tipi = atteso.as_array().map_or(std::slice::from_ref(atteso), Vec::as_slice);
                if !tipi.iter().filter_map(Value::as_str).any(|tipo| di_tipo(tipo, valore)) {
                    no(format!("{atteso} expected"));
                }
            }
            "enum" => {
                if !atteso.as_array().is_some_and(|valori| valori.contains(valore)) {
                    no(format!("{valore} is not one of {atteso}"));
                }
            }
            "minLength" | "minItems" | "minProperties" => {
                if misura < limite && misura.is_some() {
                    no(format!("{parola} {atteso}"));
                }
            }
            "maxItems" => {
                if misura > limite {
                    no(format!("{parola} {atteso}"));
                }
            }
            "minimum" | "maximum" | "exclusiveMinimum" => {
                if let (Some(n), Some(limite)) = (valore.as_f64(), atteso.as_f64())
                    && !(match parola.as_str() {
                        "minimum" => n >= limite,
                        "maximum" => n <= limite,
                        _ => n > limite,
                    })
                {
                    no(format!("{parola} {atteso}"));
                }
            }
            "pattern" => {
                let testo = valore.as_str().unwrap_or_default();
                let va = match atteso.as_str() {
                    Some("^https://") => testo.starts_with("https://"),
                    Some("^[a-z0-9._-]{1,64}$") => {
                        let ammesso = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "._-".contains(c);
                        (1..=64).contains(&testo.len()) && testo.chars().all(ammesso)
                    }
                    _ => false,
                };
                if !va {
                    no(format!("{testo} does not match {atteso}"));
                }
            }
            "$ref" => {
                let path = atteso.as_str().and_then(|path| path.strip_prefix('#')).unwrap_or_default();
                match radice.pointer(path) {
                    Some(altro) => valida(radice, altro, valore, dove, problemi),
                    None => no(format!("no {path} in the schema")),
                }
            }
            "anyOf" | "oneOf" => {
                let mut tutti = Vec::new();
                let mut vanno = 0;
                for altro in atteso.as_array().into_iter().flatten() {
                    let quanti = tutti.len();
                    valida(radice, altro, valore, dove, &mut tutti);
                    vanno += usize::from(tutti.len() == quanti);
                }
                if vanno == 0 || (parola == "oneOf" && vanno > 1) {
                    no(format!("{vanno} of {parola}: {}", tutti.join(" | ")));
                }
            }
            altra => no(format!("the test does not know the keyword {altra}")),
        }
    }
    problemi.append(&mut qui);
    dentro(radice, schema, valore, dove, problemi);
}

fn di_tipo(tipo: &str, valore: &Value) -> bool {
    match tipo {
        "null" => valore.is_null(),
        "boolean" => valore.is_boolean(),
        "number" => valore.is_number(),
        "integer" => valore.is_i64() || valore.is_u64(),
        "string" => valore.is_string(),
        "array" => valore.is_array(),
        "object" => valore.is_object(),
        _ => false,
    }
}

/// The fields of an object, the values of a list.
fn dentro(radice: &Value, schema: &Value, valore: &Value, dove: &str, problemi: &mut Vec<String>) {
    if let Value::Object(campi) = valore {
        for serve in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !campi.contains_key(serve) {
                problemi.push(format!("{dove}: `{serve}` is missing"));
            }
        }
        for (nome, campo) in campi {
            let qui = format!("{dove}.{nome}");
            if let Some(nomi) = schema.get("propertyNames") {
                valida(radice, nomi, &Value::from(nome.as_str()), &qui, problemi);
            }
            if let Some(altro) = schema["properties"].get(nome).or_else(|| schema.get("additionalProperties")) {
                valida(radice, altro, campo, &qui, problemi);
            }
        }
    }
    if let Value::Array(voci) = valore {
        let prime = schema["prefixItems"].as_array().map_or(&[][..], Vec::as_slice);
        for (n, voce) in voci.iter().enumerate() {
            if let Some(altro) = prime.get(n).or_else(|| schema.get("items")) {
                valida(radice, altro, voce, &format!("{dove}[{n}]"), problemi);
            }
        }
    }
}
