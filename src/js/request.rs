//! The parts of a request that need no secret.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::request::{self, ConfigFault};

/// `[url, name, value, name, value, …]` with placeholders where the secrets go, or `[null, fault]`.
#[wasm_bindgen]
pub fn outline(
    contract: u32,
    sandbox: bool,
    base_url: Option<String>,
    path: Option<String>,
) -> Array {
    let found = super::contract(contract).map(|contract| {
        let url = request::url(contract, sandbox, base_url.as_deref(), path.as_deref())?;
        let auth = request::auth_headers(contract, |credential| {
            Ok(["$", &request::placeholder(contract, credential)].concat())
        })?;
        let out = Array::of1(&url.into());
        for (name, value) in request::HEADERS {
            push(&out, name, value);
        }
        for (name, value) in auth {
            push(&out, name, &value);
        }
        Ok(out)
    });
    match found {
        Some(Ok(out)) => out,
        Some(Err(fault)) => refusal(&fault),
        None => Array::of1(&JsValue::NULL),
    }
}

fn refusal(fault: &ConfigFault) -> Array {
    Array::of2(&JsValue::NULL, &fault.message.as_str().into())
}

fn push(out: &Array, name: &str, value: &str) {
    out.push(&name.into());
    out.push(&value.into());
}
