//! What a session extracts: `requested_tasks`.

use super::{MANUAL_CHECK, ManualCheck, SDK_SOURCE, SOURCE};
use crate::contract::declare::{Json, choice, object, union};
use crate::contract::shape::{Rule, Shape};

union! {
    /// A task of a session.
    pub enum Task, shape TASK, tag "type" {
        /// Reads the fields of an identity document.
        TextExtraction(TextExtraction) = "ID_DOCUMENT_TEXT_DATA_EXTRACTION": in "config" Shape::Object(TEXT_EXTRACTION),
        /// Reads the fields of another document.
        SupplementaryTextExtraction(SupplementaryTextExtraction) = "SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION": in "config" Shape::Object(SUPPLEMENTARY_TEXT_EXTRACTION),
        /// Verifies a share code; its configuration is passed through.
        VerifyShareCode(Json) = "VERIFY_SHARE_CODE_TASK": in "config" Shape::FreeObject,
    }
}

choice! {
    /// Is the document's chip read?
    pub enum ChipData, shape CHIP_DATA {
        /// Where there is one.
        Desired = "DESIRED",
        /// No.
        Ignore = "IGNORE",
    }
}

object! {
    /// How `ID_DOCUMENT_TEXT_DATA_EXTRACTION` works.
    pub struct TextExtraction, table TEXT_EXTRACTION, from SOURCE {
        /// When a person reads it. Yoti strongly recommends `FALLBACK`.
        manual_check: Option<ManualCheck> = "manual_check": MANUAL_CHECK;
            .required()
            .rules(&[Rule::Advise {
                test: |near| near.own_text().is_some() && !near.is_text("FALLBACK"),
                related: &[],
                says: "is not FALLBACK, which Yoti strongly recommends",
            }]),
        /// Whether the document's chip is read.
        chip_data: Option<ChipData> = "chip_data": CHIP_DATA,
        /// More fields than the usual ones.
        create_expanded_document_fields: Option<bool> = "create_expanded_document_fields": Shape::Boolean,
    }
}

object! {
    /// How `SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION` works.
    pub struct SupplementaryTextExtraction, table SUPPLEMENTARY_TEXT_EXTRACTION, from SDK_SOURCE {
        /// When a person reads it.
        manual_check: Option<ManualCheck> = "manual_check": MANUAL_CHECK;
            .required(),
    }
}
