//! JavaScript's own number parser and printer: see `crate::number`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Number)]
    fn to_number(text: &str) -> f64;

    #[wasm_bindgen(js_name = String)]
    fn to_text(number: f64) -> String;
}

pub(crate) fn parse(text: &str) -> f64 {
    to_number(text)
}

pub(crate) fn format(number: f64) -> String {
    to_text(number)
}
