//! Every text that a citizen reads, Italian first. The engine gives stable keys (`regola`, `codice`) beside each text,
//! so that a page can say the same in another language.

pub(crate) mod documenti;
pub(crate) mod guida;
pub(crate) mod it;
pub(crate) mod regole;
pub(crate) mod specifici;
