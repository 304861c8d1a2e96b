//! The parts of a request that need no secret.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::request::{self, Auth, ConfigFault};

/// `[url, kind, …]`, where the kind says how the caller proves who they are, and the rest names the
/// header and the placeholders of the secrets; or `[null, fault]`.
#[wasm_bindgen]
pub fn outline(
    contract: u32,
    sandbox: bool,
    base_url: Option<String>,
    path: Option<String>,
) -> Array {
    let Some(contract) = super::contract(contract) else {
        return Array::of1(&JsValue::NULL);
    };
    let out = match request::url(contract, sandbox, base_url.as_deref(), path.as_deref()) {
        Ok(url) => Array::of1(&url.into()),
        Err(fault) => return refusal(&fault),
    };
    let placeholder = |credential| request::placeholder(contract, credential);
    let parts = match contract.endpoint.auth {
        Auth::Header { name, credential } => {
            vec!["header".into(), name.into(), placeholder(credential)]
        }
        Auth::Basic { user, password } => {
            vec!["basic".into(), placeholder(user), placeholder(password)]
        }
        Auth::Signed { id, header, .. } => vec!["signed".into(), header.into(), placeholder(id)],
    };
    for part in parts {
        out.push(&part.into());
    }
    out
}

fn refusal(fault: &ConfigFault) -> Array {
    Array::of2(&JsValue::NULL, &fault.message.as_str().into())
}
