//! What INPS answers, as text: the verbs of [`attestazione`](crate::attestazione) and their JSON.
