//! The tables of the contracts that JavaScript has brought.

use std::cell::RefCell;

use crate::contract::{Contract, packed};

/// A contract with its table, and the text that holds all of that table's words.
struct Brought {
    index: u32,
    contract: &'static Contract,
    text: &'static str,
}

thread_local! {
    static BROUGHT: RefCell<Vec<Brought>> = RefCell::default();
}

/// Brings the table of the contract at a place of the list that JavaScript was built with.
pub(super) fn bring(index: u32, words: &[u32], text: &str) {
    let text: &'static str = String::from(text).leak();
    if let Some(contract) = crate::CONTRACTS.get(index as usize) {
        let contract = Box::leak(Box::new(contract.with_table(packed::read(words, text))));
        let brought = Brought {
            index,
            contract,
            text,
        };
        BROUGHT.with_borrow_mut(|all| all.push(brought));
    }
}

fn find<T>(index: u32, give: fn(&Brought) -> T) -> Option<T> {
    BROUGHT.with_borrow(|all| all.iter().find(|brought| brought.index == index).map(give))
}

/// The contract at a place of the list, once its table was brought.
pub(super) fn contract(index: u32) -> Option<&'static Contract> {
    find(index, |brought| brought.contract)
}

/// The text that holds its words.
pub(super) fn text_of(index: u32) -> &'static str {
    find(index, |brought| brought.text).unwrap_or_default()
}
