//! What a session extracts: `requested_tasks`.

use super::{MANUAL_CHECK, MANUAL_CHECK_OF_SDK, ManualCheck, SDK_SOURCE, SOURCE};
use crate::contract::declare::{Json, choice, object, union};
use crate::contract::shape::{Relation, Rule, Shape, When};

union! {
    /// A task of a session.
    pub enum Task, shape TASK, tag "type" {
        /// Reads the fields of an identity document.
        TextExtraction(TextExtraction) = "ID_DOCUMENT_TEXT_DATA_EXTRACTION": in "config" expected Shape::Object(TEXT_EXTRACTION),
        /// Reads the fields of another document.
        SupplementaryTextExtraction(SupplementaryTextExtraction) = "SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION": in "config" expected Shape::Object(SUPPLEMENTARY_TEXT_EXTRACTION),
        /// Verifies a share code; its configuration is passed through.
        VerifyShareCode(Json) = "VERIFY_SHARE_CODE_TASK": in "config" expected Shape::FreeObject,
    }
}

choice! {
    /// Is the document's chip read?
    pub enum ChipData, open shape CHIP_DATA {
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
            .expected()
            .stated_by(&[("required", SDK_SOURCE)])
            .rules(&[Rule::warning(
                Relation::Advised {
                    when: When::OtherText("FALLBACK"),
                    beside: &[],
                    says: "is not FALLBACK, which Yoti strongly recommends",
                },
                SOURCE,
            )]),
        /// Whether the document's chip is read.
        chip_data: Option<ChipData> = "chip_data": CHIP_DATA;
            .source(SDK_SOURCE),
        /// More fields than the usual ones.
        create_expanded_document_fields: Option<bool> = "create_expanded_document_fields": Shape::Boolean;
            .source(SDK_SOURCE),
    }
}

object! {
    /// How `SUPPLEMENTARY_DOCUMENT_TEXT_DATA_EXTRACTION` works.
    pub struct SupplementaryTextExtraction, table SUPPLEMENTARY_TEXT_EXTRACTION, from SDK_SOURCE {
        /// When a person reads it.
        manual_check: Option<ManualCheck> = "manual_check": MANUAL_CHECK_OF_SDK;
            .expected()
            .stated_by(&[("required", SDK_SOURCE)]),
    }
}
