//! Checks, over memory that JavaScript reads and writes in place.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::records::Records;
use crate::contract::check::{self, Checked, Options, UnknownKeys};
use crate::contract::tree::{Stop, Tree};
use crate::issue;
use crate::uuid;

/// The memory of the one check that is under way.
#[derive(Default)]
struct State {
    tree: Tree,
    checked: Checked,
    records: Records,
    /// The secrets in the body: start, end, and where the name is.
    secrets: Vec<u32>,
    /// The options of the next check that are texts: rules to relax, one a line, and a pointer.
    texts: Option<(String, Option<String>)>,
    found: Found,
}

/// What a check found: whether the payload may be sent and whether its body is the text itself (bits 0
/// and 1), then where its body, the records, their
/// texts and the secrets are, address and length each.
type Found = [u32; 9];

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Room for a payload's text; gives its address.
#[wasm_bindgen]
pub fn text_space(length: u32) -> u32 {
    STATE.with_borrow_mut(|state| state.tree.text_space(length as usize).as_ptr() as u32)
}

/// Room for the tape of an object; gives its address.
#[wasm_bindgen]
pub fn tape_space(nodes: u32) -> u32 {
    STATE.with_borrow_mut(|state| state.tree.word_space(nodes as usize).as_ptr() as u32)
}

/// Brings a contract's table: so many words in `tape_space`, and their text in `text_space`.
#[wasm_bindgen]
pub fn bring(contract: u32, words: u32, text: u32) {
    STATE.with_borrow_mut(|state| {
        let (words, text) = state.tree.raw(words as usize, text as usize);
        super::tables::bring(
            contract,
            words,
            core::str::from_utf8(text).unwrap_or_default(),
        );
    });
}

/// Sets the next check's options that are texts. Apart, because most checks have none and texts are
/// what crossing into wasm is slow with.
#[wasm_bindgen]
pub fn set_texts(relax: String, at: Option<String>) {
    STATE.with_borrow_mut(|state| state.texts = Some((relax, at)));
}

/// Checks the JSON text that was written into `text_space`; gives the address of [`Found`].
#[wasm_bindgen]
pub fn check_text(contract: u32, length: u32, flags: u32) -> u32 {
    STATE.with_borrow_mut(|state| {
        #[cfg(feature = "trap-test")]
        if length == 4 && state.tree.text_space(4).starts_with(b"trap") {
            core::arch::wasm32::unreachable();
        }
        state.check(contract, flags, Some(length as usize))
    })
}

/// Checks the tape that was written into `tape_space`; gives the address of [`Found`].
#[wasm_bindgen]
pub fn check_tape(contract: u32, nodes: u32, text: u32, stop: u32, flags: u32) -> u32 {
    STATE.with_borrow_mut(|state| {
        let stop = match stop {
            1 => Some(Stop::Depth),
            2 => Some(Stop::Values),
            3 => Some(Stop::Bytes),
            _ => None,
        };
        state.tree.adopt(nodes, text as usize, stop);
        state.check(contract, flags, None)
    })
}

impl State {
    /// Checks JSON text of this length, or the tape.
    fn check(&mut self, contract: u32, flags: u32, length: Option<usize>) -> u32 {
        let (relax, at) = self.texts.take().unwrap_or_default();
        let relax: Vec<&str> = relax.lines().collect();
        let options = Options {
            unknown_keys: match flags & 3 {
                1 => Some(UnknownKeys::Error),
                2 => Some(UnknownKeys::Warn),
                3 => Some(UnknownKeys::Strip),
                _ => None,
            },
            coerce_form: flags & 4 != 0,
            relax: &relax,
            at: at.as_deref(),
        };
        let (tree, checked) = (&mut self.tree, &mut self.checked);
        match (super::contract(contract), length) {
            (Some(contract), Some(length)) => {
                check::check_text(&contract.shape, tree, length, options, checked);
            }
            (Some(contract), None) => check::check(&contract.shape, tree, options, checked),
            (None, _) => *checked = Checked::default(),
        }
        self.report(contract)
    }

    /// Lays out what was found.
    fn report(&mut self, contract: u32) -> u32 {
        self.records.begin(super::text_of(contract));
        for issue in self.checked.issues.iter().chain(&self.checked.warnings) {
            self.records.issue(issue);
        }
        self.secrets.clear();
        for secret in &self.checked.secrets {
            self.secrets
                .extend([secret.start as u32, secret.end as u32]);
            self.secrets.extend(self.records.place(secret.name));
        }
        let body = &self.checked.body;
        self.found = [
            u32::from(self.checked.is_ok()) | u32::from(self.checked.is_text_itself) << 1,
            body.as_ptr() as u32,
            body.len() as u32,
            self.records.words.as_ptr() as u32,
            self.records.words.len() as u32,
            self.records.text.as_ptr() as u32,
            self.records.text.len() as u32,
            self.secrets.as_ptr() as u32,
            self.secrets.len() as u32,
        ];
        self.found.as_ptr() as u32
    }
}

/// Overwrites what the last check read and wrote.
#[wasm_bindgen]
pub fn wipe() {
    STATE.with_borrow_mut(|state| {
        state.tree.wipe();
        state.checked.body.fill(0);
        let Checked {
            issues, warnings, ..
        } = &mut state.checked;
        for issue in issues.iter_mut().chain(warnings) {
            issue::wipe(&mut issue.path);
        }
        state.records.text.fill(0);
    });
}

/// A UUID v4 from the runtime's own source of randomness.
#[wasm_bindgen]
pub fn new_uuid() -> String {
    let mut bytes = [0; 16];
    // Without randomness there is no id to give: JavaScript sees to the empty text.
    getrandom::fill(&mut bytes).map_or(String::new(), |()| uuid::v4(bytes))
}
