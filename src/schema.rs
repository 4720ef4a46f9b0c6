//! The JSON Schema of the values that have no struct of their own.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{Data, Euro, IMPORTO_MASSIMO, Percentuale};

macro_rules! schema {
    ($($tipo:ident => $schema:tt;)*) => {$(
        impl JsonSchema for $tipo {
            fn schema_name() -> Cow<'static, str> {
                stringify!($tipo).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

schema! {
    Euro => { "description": "An amount in euro, at most two decimals (multipleOf is left out: validators compute it with floats).", "type": "number", "minimum": 0, "maximum": IMPORTO_MASSIMO };
    Percentuale => { "description": "A percentage, at most two decimals.", "type": "number", "exclusiveMinimum": 0, "maximum": 100 };
    Data => { "description": "A day, AAAA-MM-GG.", "type": "string", "format": "date" };
}
