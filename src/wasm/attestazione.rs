//! The module of what INPS answers: reading, checking and comparing attestations, the services of PDND, the validators. The
//! calculation is in it, to compare with; what explains it is not.
