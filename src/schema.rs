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
    Euro => { "description": "An amount in euro, at most two decimals.", "type": "number", "minimum": 0, "maximum": IMPORTO_MASSIMO, "multipleOf": 0.01 };
    Percentuale => { "description": "A percentage, at most two decimals.", "type": "number", "exclusiveMinimum": 0, "maximum": 100, "multipleOf": 0.01 };
    Data => { "description": "A day, AAAA-MM-GG.", "type": "string", "format": "date" };
}
