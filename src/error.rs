//! The one error of the crate.

use core::fmt;

use serde::Serialize;

use crate::fonte::Fonte;

/// Who has to act, and why. Stable: a portal may branch on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Codice {
    /// Not the expected shape: unknown or missing field, wrong type, text that is not JSON. The developer acts.
    MalformedInput,
    /// The right shape, an impossible value: a negative amount, a third decimal, 30 February. The person acts.
    InvalidValue,
    /// An answer that these data make necessary is not there. The person acts.
    MissingValue,
    /// Two answers contradict each other; `fonte` is the rule. The person acts.
    InconsistentInput,
    /// A day of presentation outside the tables. The portal sends to INPS or to a CAF.
    UnsupportedDate,
    /// The law has a rule for it, the engine does not. The portal sends to INPS or to a CAF.
    UnsupportedCase,
    /// A bug of ours: only the facade gives it, when the module stops.
    Internal,
}

/// One problem of the input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Issue {
    /// Who has to act.
    pub code: Codice,
    /// The rule that was broken, stable: `quota-fuori-limite`. It is the key of the message.
    pub regola: &'static str,
    /// The field: `nucleo.componenti[0].redditi.pensione`; empty for the whole input.
    pub path: String,
    /// What is wrong and how to mend it, in Italian.
    pub message: String,
    /// The rule of law, when there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fonte: Option<Fonte>,
}

/// Why an input was refused: all the problems that could be seen at once, never an empty list.
///
/// ```
/// let error = isee_simulatore::json::calculate(r#"{ "dataPresentazione": "2026-02-30" }"#).unwrap_err();
/// let issue = &error.issues[0];
/// assert_eq!(issue.path, "dataPresentazione");
/// assert_eq!(issue.regola, "data-inesistente");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct IseeError {
    /// The code of the first problem.
    pub code: Codice,
    /// The problems, in the order of the checks: the people, their incomes and savings, the home.
    pub issues: Vec<Issue>,
}

impl IseeError {
    /// The error of one problem.
    pub(crate) fn one(issue: Issue) -> IseeError {
        IseeError { code: issue.code, issues: vec![issue] }
    }

    /// The same, seen from inside what the prefix names: `dsu.nucleo` becomes `nucleo`.
    #[cold]
    pub(crate) fn dentro(mut self, prefisso: &str) -> IseeError {
        for issue in &mut self.issues {
            if let Some(path) = issue.path.strip_prefix(prefisso) {
                issue.path = path.to_owned();
            }
        }
        self
    }

    /// `Ok` when there is no problem.
    pub(crate) fn check(issues: Vec<Issue>) -> Result<(), IseeError> {
        match issues.first() {
            Some(first) => Err(IseeError { code: first.code, issues }),
            None => Ok(()),
        }
    }
}

impl fmt::Display for IseeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, issue) in self.issues.iter().enumerate() {
            if n > 0 {
                out.write_str("; ")?;
            }
            if !issue.path.is_empty() {
                write!(out, "{}: ", issue.path)?;
            }
            out.write_str(&issue.message)?;
        }
        Ok(())
    }
}

impl core::error::Error for IseeError {}
