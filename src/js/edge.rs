//! Creating a session: prepare, send, read, and again where that is safe.
//!
//! What can hang or throw stays in JavaScript, in one object that owns it (`Call`, in
//! `pkg-template/lib/edge/call.js`): `fetch`, timers, the caller's signal. gloo-net builds headers
//! from values that were checked before; its requests keep a copy of their URL that nobody overwrites,
//! and its `send` would stay pending for ever when a `fetch` rejects with what is no Error.

use gloo_net::http::Headers;
use js_sys::{Promise, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Request;
use zeroize::Zeroizing;

use crate::contract::Contract;
use crate::error::{Kind, Outcome, SessionError};
use crate::reply::{self, Answer, Sent};
use crate::request::{self, Auth, ConfigFault};
use crate::retry::{self, Policy};
use crate::uuid;
use crate::yoti::{key, signature};

#[wasm_bindgen]
extern "C" {
    /// One call of `createSession`, `prepare` or `readResponse`, with its options read.
    pub type Call;

    #[wasm_bindgen(method, getter)]
    fn contract(this: &Call) -> u32;
    #[wasm_bindgen(method, getter)]
    fn body(this: &Call) -> Uint8Array;
    #[wasm_bindgen(method, getter)]
    fn sandbox(this: &Call) -> bool;
    #[wasm_bindgen(method, getter, js_name = baseUrl)]
    fn base_url(this: &Call) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn path(this: &Call) -> Option<String>;
    /// The caller's own headers: name, value, name, value.
    #[wasm_bindgen(method, getter)]
    fn headers(this: &Call) -> Vec<String>;
    #[wasm_bindgen(method, getter, js_name = maxAttempts)]
    fn max_attempts(this: &Call) -> u32;
    #[wasm_bindgen(method, getter, js_name = baseMs)]
    fn base_ms(this: &Call) -> f64;
    #[wasm_bindgen(method, getter, js_name = capMs)]
    fn cap_ms(this: &Call) -> f64;

    /// A credential, when it is a text.
    #[wasm_bindgen(method)]
    fn credential(this: &Call, name: &str) -> Option<String>;
    /// Is the key a `CryptoKey` already?
    #[wasm_bindgen(method, getter, js_name = hasCryptoKey)]
    fn has_crypto_key(this: &Call) -> bool;
    /// What is wrong with the `CryptoKey`, if anything.
    #[wasm_bindgen(method, getter, js_name = cryptoKeyFault)]
    fn crypto_key_fault(this: &Call) -> Option<String>;
    /// Signs `text`: with the `CryptoKey`, else with the PKCS#8 key. Rejects when WebCrypto refuses
    /// the key.
    #[wasm_bindgen(method, catch)]
    fn sign(this: &Call, pkcs8: Uint8Array, text: &str) -> Result<Promise, JsValue>;
    /// Milliseconds since the epoch, by the caller's clock.
    #[wasm_bindgen(method, catch)]
    fn now(this: &Call) -> Result<f64, JsValue>;
    /// Random bytes from the caller's own source, where there is one.
    #[wasm_bindgen(method, catch)]
    fn random(this: &Call, bytes: u32) -> Result<Option<Vec<u8>>, JsValue>;
    /// Milliseconds until the call's time is up.
    #[wasm_bindgen(method, catch)]
    fn remaining(this: &Call) -> Result<f64, JsValue>;
    /// Sends one request. Resolves to an [`Arrived`]; rejects with a [`Failed`], nothing else.
    #[wasm_bindgen(method, catch)]
    fn send(this: &Call, url: &str, headers: web_sys::Headers) -> Result<Promise, JsValue>;
    /// The request that would be sent.
    #[wasm_bindgen(method, catch)]
    fn request(this: &Call, url: &str, headers: web_sys::Headers) -> Result<Request, JsValue>;
    /// Waits before a repeat. Rejects with a [`Failed`].
    #[wasm_bindgen(method, catch)]
    fn wait(this: &Call, ms: f64) -> Result<Promise, JsValue>;

    /// An answer that arrived whole.
    pub type Arrived;

    #[wasm_bindgen(method, getter)]
    fn status(this: &Arrived) -> u16;
    #[wasm_bindgen(method, getter, js_name = retryAfter)]
    fn retry_after(this: &Arrived) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = requestId)]
    fn request_id(this: &Arrived) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn body(this: &Arrived) -> Vec<u8>;

    /// Why no answer arrived.
    pub type Failed;

    #[wasm_bindgen(method, getter)]
    fn kind(this: &Failed) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = notSent)]
    fn not_sent(this: &Failed) -> bool;
    #[wasm_bindgen(method, getter)]
    fn status(this: &Failed) -> Option<u16>;
}

/// What a timer can wait, in milliseconds: beyond it, it fires at once.
const LONGEST_TIMER: f64 = 2_147_483_647.0;

type Outcomes<T> = Result<T, Box<SessionError>>;

/// A request with its secrets, ready to send but for a signature.
struct Ready {
    /// Names the caller, where the vendor wants that in the query.
    url: Zeroizing<String>,
    headers: Headers,
    signing: Option<Signing>,
}

/// What is still to be signed.
struct Signing {
    header: &'static str,
    pkcs8: Zeroizing<Vec<u8>>,
    text: Zeroizing<String>,
}

/// Creates a session. Resolves to it, without `raw`; rejects with the data of a `SessionError`.
#[wasm_bindgen]
pub async fn create(call: Call) -> Result<JsValue, JsValue> {
    let Some(contract) = super::contract(call.contract()) else {
        return Err(JsValue::UNDEFINED);
    };
    match attempts(contract, &call).await {
        Ok(session) => to_js(&session),
        Err(error) => Err(to_js(&error)?),
    }
}

/// Builds the real request, as a `Request`.
#[wasm_bindgen]
pub async fn prepare(call: Call) -> Result<JsValue, JsValue> {
    let Some(contract) = super::contract(call.contract()) else {
        return Err(JsValue::UNDEFINED);
    };
    let ready = match signed(contract, &call).await {
        Ok(ready) => ready,
        Err(error) => return Err(to_js(&error)?),
    };
    match call.request(&ready.url, ready.headers.into_raw()) {
        Ok(request) => Ok(request.into()),
        Err(_) => Err(JsValue::UNDEFINED),
    }
}

/// What a `SessionError` says of options and credentials that cannot be used. Asks for no randomness and
/// no time, which some runtimes have only inside a request.
#[wasm_bindgen]
pub fn config_fault(call: &Call) -> Option<JsValue> {
    let contract = super::contract(call.contract())?;
    let fault = configured(contract, call).err()?;
    to_js(&SessionError::config(contract, &fault, Outcome::NotSent)).ok()
}

/// Reads an answer that somebody else received into `{ session }` or `{ error }`.
#[wasm_bindgen]
pub fn read_answer(call: &Call, arrived: &Arrived) -> Result<JsValue, JsValue> {
    #[derive(Serialize)]
    #[serde(rename_all = "lowercase")]
    enum Read {
        Session(crate::session::Session),
        Error(Box<SessionError>),
    }
    let Some(contract) = super::contract(call.contract()) else {
        return Err(JsValue::UNDEFINED);
    };
    to_js(&match read(contract, call, arrived) {
        Ok(session) => Read::Session(session),
        Err(error) => Read::Error(error),
    })
}

async fn attempts(contract: &'static Contract, call: &Call) -> Outcomes<crate::session::Session> {
    let policy = Policy {
        max_attempts: call.max_attempts(),
        base_ms: call.base_ms(),
        cap_ms: call.cap_ms(),
    };
    let is_idempotent = is_idempotent(contract, call);
    let mut sent = 0;
    // What the attempts so far may have done.
    let mut before = None;
    loop {
        // Anew for each attempt: a signature is good for one request.
        let ready = match signed(contract, call).await {
            Ok(ready) => ready,
            Err(error) => return Err(error.after(contract, before)),
        };
        let error = match send(contract, call, ready).await {
            Ok(session) => return Ok(session),
            Err(error) => error.after(contract, before),
        };
        before = Some(error.outcome);
        sent += 1;
        if !retry::is_repeated(&error, is_idempotent) || sent >= policy.max_attempts {
            return Err(error);
        }
        let wait = policy.wait_ms(sent, error.retry_after_ms, unit_random(call));
        if wait >= call.remaining().unwrap_or_default() || wait > LONGEST_TIMER {
            return Err(error);
        }
        if let Err(failed) = settled(call.wait(wait)).await {
            let failed = failure(contract, &failed);
            // Timers and the clock differ: when the time is up after all, the last answer stands.
            return Err(match failed.kind {
                Kind::Timeout => error,
                _ => Box::new(failed).after(contract, before),
            });
        }
    }
}

async fn send(
    contract: &'static Contract,
    call: &Call,
    ready: Ready,
) -> Outcomes<crate::session::Session> {
    match settled(call.send(&ready.url, ready.headers.into_raw())).await {
        Ok(arrived) => read(contract, call, arrived.unchecked_ref()),
        Err(failed) => {
            let mut error = failure(contract, &failed);
            error.retryable = retry::is_retryable(&error, is_idempotent(contract, call));
            Err(Box::new(error))
        }
    }
}

/// Does the same request, sent again, find the same session?
fn is_idempotent(contract: &Contract, call: &Call) -> bool {
    let request = body(call);
    (contract.replies.idempotent)(&Sent {
        body: &request,
        ..Sent::default()
    })
}

/// Awaits a promise that may not even have been given.
async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    match promise {
        Ok(promise) => JsFuture::from(promise).await,
        Err(thrown) => Err(thrown),
    }
}

fn read(
    contract: &'static Contract,
    call: &Call,
    arrived: &Arrived,
) -> Outcomes<crate::session::Session> {
    let answer_body = Zeroizing::new(arrived.body());
    let retry_after = arrived.retry_after();
    // A vendor may repeat what it was sent, also there.
    let request_id = Zeroizing::new(arrived.request_id());
    let answer = Answer {
        status: arrived.status(),
        retry_after: retry_after.as_deref(),
        request_id: request_id.as_deref(),
        body: &answer_body,
    };
    let base_url = call.base_url();
    // What was sent was sent to a URL that was checked: it is wrong only beside somebody else's answer.
    let base = request::base(contract, call.sandbox(), base_url.as_deref())
        .map_err(|fault| SessionError::config(contract, &fault, Outcome::Unknown))?;
    let request = body(call);
    let sent = Sent {
        base,
        body: &request,
        now_ms: call.now().unwrap_or(f64::NAN),
    };
    reply::read(contract, &answer, &sent)
}

/// What was configured, found to be usable.
struct Configured {
    url: String,
    path: Option<String>,
    own: Vec<(&'static str, String)>,
    extra: Zeroizing<Vec<String>>,
    /// Of a vendor that wants requests signed.
    signer: Option<Signer>,
}

/// Who signs, with which key, and in which header.
struct Signer {
    sdk_id: Zeroizing<String>,
    pkcs8: Zeroizing<Vec<u8>>,
    header: &'static str,
}

/// Overwritten when nobody wants it any more.
impl Drop for Configured {
    fn drop(&mut self) {
        for (_, value) in self.own.drain(..) {
            request::wipe(value);
        }
    }
}

fn configured(contract: &'static Contract, call: &Call) -> Result<Configured, ConfigFault> {
    let (base_url, path) = (call.base_url(), call.path());
    let url = request::url(
        contract,
        call.sandbox(),
        base_url.as_deref(),
        path.as_deref(),
    )?;
    let extra = Zeroizing::new(call.headers());
    let mut pairs = extra.iter();
    while let (Some(name), Some(value)) = (pairs.next(), pairs.next()) {
        request::extra_header(contract, name, value)?;
    }
    let signer = match contract.endpoint.auth {
        Auth::Signed { id, key, header } => {
            let sdk_id = request::identifier(id, call.credential(id))?;
            let pkcs8 = private_key(call, key)?;
            Some(Signer {
                sdk_id,
                pkcs8,
                header,
            })
        }
        _ => None,
    };
    Ok(Configured {
        url,
        path,
        own: request::auth_headers(contract, |name| secret(call, name))?,
        extra,
        signer,
    })
}

fn ready(contract: &'static Contract, call: &Call) -> Result<Ready, ConfigFault> {
    let mut configured = configured(contract, call)?;
    let mut url = Zeroizing::new(core::mem::take(&mut configured.url));
    let signing = match configured.signer.take() {
        Some(Signer {
            sdk_id,
            pkcs8,
            header,
        }) => {
            let nonce = uuid::v4(random(call)?);
            let query = signature::query(&sdk_id, &nonce, now(call)?);
            let path = configured.path.as_deref();
            let path = path.unwrap_or(contract.endpoint.path);
            let text = signature::signed_text(path, &query, &body(call));
            // Not pushed: a text that grows leaves what it was behind.
            url = Zeroizing::new([url.as_str(), &query].concat());
            Some(Signing {
                header,
                pkcs8,
                text,
            })
        }
        None => None,
    };
    let headers = Headers::new();
    let mut extra = configured.extra.iter();
    while let (Some(name), Some(value)) = (extra.next(), extra.next()) {
        headers.append(name, value);
    }
    for (name, value) in request::HEADERS {
        headers.set(name, value);
    }
    for (name, value) in &configured.own {
        headers.set(name, value);
    }
    Ok(Ready {
        url,
        headers,
        signing,
    })
}

/// The request with its signature, where the vendor wants one.
async fn signed(contract: &'static Contract, call: &Call) -> Outcomes<Ready> {
    let config =
        |fault: ConfigFault| Box::new(SessionError::config(contract, &fault, Outcome::NotSent));
    let mut ready = ready(contract, call).map_err(config)?;
    if let Some(signing) = ready.signing.take() {
        let pkcs8 = Uint8Array::from(signing.pkcs8.as_slice());
        let signature = settled(call.sign(pkcs8, &signing.text)).await;
        let signature = signature.map_err(|failed| {
            if failed.unchecked_ref::<Failed>().kind().as_deref() == Some("key") {
                let says = "is refused by this runtime's WebCrypto; check that it is whole";
                return config(ConfigFault::new("credentials.key", says));
            }
            Box::new(failure(contract, &failed))
        })?;
        let signature = signature.unchecked_into::<Uint8Array>().to_vec();
        ready
            .headers
            .set(signing.header, &request::base64(&signature));
    }
    Ok(ready)
}

/// The key in PKCS#8; empty when the caller gave a `CryptoKey`.
fn private_key(call: &Call, name: &str) -> Result<Zeroizing<Vec<u8>>, ConfigFault> {
    let field = ["credentials.", name].concat();
    if call.has_crypto_key() {
        return match call.crypto_key_fault() {
            None => Ok(Zeroizing::default()),
            Some(says) => Err(ConfigFault::new(&field, &says)),
        };
    }
    let Some(pem) = call.credential(name) else {
        let says = "is missing: give the PEM text, or what importYotiKey makes of it";
        return Err(ConfigFault::new(&field, says));
    };
    let der = key::to_pkcs8(&pem).map_err(|says| ConfigFault::new(&field, says));
    request::wipe(pem);
    der
}

/// A Yoti key in PKCS#8, or as a text what is wrong with it.
#[wasm_bindgen]
pub fn yoti_key(pem: String) -> JsValue {
    let der = key::to_pkcs8(&pem);
    request::wipe(pem);
    match der {
        Ok(der) => Uint8Array::from(der.as_slice()).into(),
        Err(says) => says.into(),
    }
}

/// A credential that may stand in a header.
fn secret(call: &Call, name: &'static str) -> Result<String, ConfigFault> {
    let Some(value) = call.credential(name) else {
        let field = ["credentials.", name].concat();
        return Err(ConfigFault::new(&field, "is missing or is not a text"));
    };
    #[cfg(feature = "trap-test")]
    if value == "trap" {
        core::arch::wasm32::unreachable();
    }
    match request::header_secret(name, &value) {
        Ok(()) => Ok(value),
        Err(fault) => {
            request::wipe(value);
            Err(fault)
        }
    }
}

fn failure(contract: &Contract, failed: &JsValue) -> SessionError {
    let failed: &Failed = failed.unchecked_ref();
    let kind = match failed.kind().as_deref() {
        Some("aborted") => Kind::Aborted,
        Some("timeout") => Kind::Timeout,
        Some("network") => Kind::Network,
        Some("protocol") => Kind::Protocol,
        _ => Kind::Internal,
    };
    let outcome = if failed.not_sent() {
        Outcome::NotSent
    } else {
        Outcome::Unknown
    };
    match failed.status() {
        Some(status) => SessionError::answered(contract, kind, outcome, status),
        None => SessionError::new(contract, kind, outcome),
    }
}

/// The body that was or will be sent.
fn body(call: &Call) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(call.body().to_vec())
}

/// The caller's clock.
fn now(call: &Call) -> Result<f64, ConfigFault> {
    let now = call.now().unwrap_or(f64::NAN);
    if now.is_finite() {
        Ok(now)
    } else {
        Err(ConfigFault::new(
            "now",
            "must give milliseconds since the epoch",
        ))
    }
}

/// Random bytes: the caller's own, else the runtime's.
fn random<const N: usize>(call: &Call) -> Result<[u8; N], ConfigFault> {
    let mut bytes = [0; N];
    let filled = match call.random(N as u32) {
        Ok(Some(own)) => {
            let pairs = own.iter().zip(&mut bytes);
            pairs.for_each(|(from, to)| *to = *from);
            own.len() >= N
        }
        Ok(None) => getrandom::fill(&mut bytes).is_ok(),
        Err(_) => false,
    };
    match filled {
        true => Ok(bytes),
        false => Err(ConfigFault::new(
            "random",
            "did not give as many bytes as were asked for",
        )),
    }
}

/// A random number from 0 to 1: 32 bits are plenty for a pause.
fn unit_random(call: &Call) -> f64 {
    let bytes = random(call).unwrap_or_default();
    f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX)
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value
        .serialize(&Serializer::json_compatible())
        .map_err(|_| JsValue::UNDEFINED)
}
