//! Edits a JSON value at a path written as the errors write it: `nucleo.componenti[0].redditi.pensione`.

use serde_json::Value;

/// Writes `value` at `path`; the index after the last appends. Objects on the way are made when missing.
pub fn set(root: &mut Value, path: &str, value: Value) -> Result<(), String> {
    let mut here = root;
    for step in steps(path) {
        here = match step {
            Step::Key(key) => {
                if here.is_null() {
                    *here = Value::Object(serde_json::Map::new());
                }
                let object = here.as_object_mut().ok_or_else(|| format!("{path}: `{key}` is not in an object"))?;
                object.entry(key).or_insert(Value::Null)
            }
            Step::Index(n) => {
                if here.is_null() {
                    *here = Value::Array(Vec::new());
                }
                let list = here.as_array_mut().ok_or_else(|| format!("{path}: [{n}] is not in a list"))?;
                if n == list.len() {
                    list.push(Value::Null);
                }
                list.get_mut(n).ok_or_else(|| format!("{path}: no [{n}]"))?
            }
        };
    }
    *here = value;
    Ok(())
}

/// Takes away the field or the element at `path`, which must be there.
pub fn remove(root: &mut Value, path: &str) -> Result<(), String> {
    let missing = || format!("{path}: nothing to remove");
    let mut steps = steps(path);
    let last = steps.pop().ok_or_else(missing)?;
    let mut here = root;
    for step in steps {
        here = match step {
            Step::Key(key) => here.get_mut(key),
            Step::Index(n) => here.get_mut(n),
        }
        .ok_or_else(missing)?;
    }
    match (last, here) {
        (Step::Key(key), Value::Object(object)) => object.remove(&key).map(drop).ok_or_else(missing),
        (Step::Index(n), Value::Array(list)) if n < list.len() => {
            list.remove(n);
            Ok(())
        }
        _ => Err(missing()),
    }
}

enum Step {
    Key(String),
    Index(usize),
}

fn steps(path: &str) -> Vec<Step> {
    path.split(['.', '['])
        .filter(|piece| !piece.is_empty())
        .map(|piece| match piece.strip_suffix(']').and_then(|n| n.parse().ok()) {
            Some(n) => Step::Index(n),
            None => Step::Key(piece.to_owned()),
        })
        .collect()
}
