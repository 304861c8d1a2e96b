//! The parts of a request that need no secret.

use wasm_bindgen::prelude::*;

use crate::request::{self, Auth};

/// Lines: the URL, how the caller proves who they are, and for that the name of the header and the
/// placeholders of the secrets; or an empty line and what is wrong with the options.
#[wasm_bindgen]
pub fn outline(
    contract: u32,
    sandbox: bool,
    base_url: Option<String>,
    path: Option<String>,
) -> String {
    let Some(contract) = super::contract(contract) else {
        return String::new();
    };
    let url = match request::url(contract, sandbox, base_url.as_deref(), path.as_deref()) {
        Ok(url) => url,
        Err(fault) => return ["\n", &fault.message].concat(),
    };
    let placeholder = |credential| request::placeholder(contract, credential);
    match contract.endpoint.auth {
        Auth::Header { name, credential } => {
            [&url, "header", name, &placeholder(credential)].join("\n")
        }
        Auth::Basic { user, password } => {
            [&url, "basic", &placeholder(user), &placeholder(password)].join("\n")
        }
        Auth::Signed { id, header, .. } => [&url, "signed", header, &placeholder(id)].join("\n"),
    }
}
