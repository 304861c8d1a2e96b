//! JavaScript's own `URL`: see `crate::contract::url`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type URL;

    #[wasm_bindgen(constructor, catch)]
    fn new(url: &str) -> Result<URL, JsValue>;
}

/// Does this runtime take it as an absolute URL? One whose own does not follow the standard, as workerd's
/// before the compatibility date 2022-10-31, is not asked: it would refuse links to apps.
pub(crate) fn is_url(text: &str) -> bool {
    URL::new(text).is_ok() || URL::new("app:x").is_err()
}
