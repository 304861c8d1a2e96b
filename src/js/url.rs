//! JavaScript's own `URL`: see `crate::contract::url`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type URL;

    #[wasm_bindgen(constructor, catch)]
    fn new(url: &str) -> Result<URL, JsValue>;
}

/// Is an international name in its ASCII form valid?
pub(crate) fn is_name(host: &str) -> bool {
    URL::new(&["http://", host].concat()).is_ok()
}
