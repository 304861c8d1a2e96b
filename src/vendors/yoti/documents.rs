//! Which documents a session asks for: `required_documents`, and the filters on them.

use super::SDK_SOURCE;
use crate::contract::declare::{choice, object, union};
use crate::contract::shape::Shape;

union! {
    /// A document that a session asks for.
    pub enum Document, shape DOCUMENT, tag "type" {
        /// An identity document.
        Id(IdDocument) = "ID_DOCUMENT": ID_DOCUMENT,
        /// Another document.
        Supplementary(SupplementaryDocument) = "SUPPLEMENTARY_DOCUMENT": SUPPLEMENTARY_DOCUMENT,
    }
}

object! {
    /// An identity document.
    pub struct IdDocument, table ID_DOCUMENT, from SDK_SOURCE {
        /// Which ones.
        filter: Option<Filter> = "filter": FILTER,
    }
}

object! {
    /// Another document.
    pub struct SupplementaryDocument, table SUPPLEMENTARY_DOCUMENT, from SDK_SOURCE {
        /// What it is to prove.
        objective: Option<Objective> = "objective": Shape::Object(OBJECTIVE);
            .needed(),
        /// Which types.
        document_types: Option<Vec<String>> = "document_types": Shape::list(&Shape::TEXT),
        /// From which countries.
        country_codes: Option<Vec<String>> = "country_codes": Shape::list(&Shape::ALPHA_3),
    }
}

choice! {
    /// What a document is to prove.
    pub enum ObjectiveType, open shape OBJECTIVE_TYPE {
        /// An address.
        ProofOfAddress = "PROOF_OF_ADDRESS",
        /// For the UK's disclosure and barring service.
        UkDbs = "UK_DBS",
    }
}

object! {
    /// What a document is to prove.
    pub struct Objective, table OBJECTIVE, from SDK_SOURCE {
        /// The kind of proof.
        r#type: Option<ObjectiveType> = "type": OBJECTIVE_TYPE;
            .needed(),
    }
}

union! {
    /// Which identity documents.
    pub enum Filter, shape FILTER, tag "type" {
        /// By country and by type, apart from each other.
        Orthogonal(OrthogonalFilter) = "ORTHOGONAL_RESTRICTIONS": ORTHOGONAL_FILTER,
        /// By types in countries.
        Document(DocumentFilter) = "DOCUMENT_RESTRICTIONS": DOCUMENT_FILTER,
    }
}

choice! {
    /// Are the listed ones the only ones, or the ones left out?
    pub enum Inclusion, shape INCLUSION {
        /// The only ones.
        Whitelist = "WHITELIST",
        /// The ones left out.
        Blacklist = "BLACKLIST",
    }
}

object! {
    /// By country and by type, apart from each other.
    pub struct OrthogonalFilter, table ORTHOGONAL_FILTER, from SDK_SOURCE {
        /// By country.
        country_restriction: Option<CountryRestriction> = "country_restriction": Shape::Object(COUNTRY_RESTRICTION),
        /// By type.
        type_restriction: Option<TypeRestriction> = "type_restriction": Shape::Object(TYPE_RESTRICTION),
        /// Documents that have expired pass.
        allow_expired_documents: Option<bool> = "allow_expired_documents": Shape::Boolean,
        /// Documents in other scripts pass.
        allow_non_latin_documents: Option<bool> = "allow_non_latin_documents": Shape::Boolean,
    }
}

object! {
    /// Countries, the only ones or the ones left out.
    pub struct CountryRestriction, table COUNTRY_RESTRICTION, from SDK_SOURCE {
        /// The only ones, or the ones left out.
        inclusion: Option<Inclusion> = "inclusion": INCLUSION;
            .needed(),
        /// The countries.
        country_codes: Option<Vec<String>> = "country_codes": Shape::list(&Shape::ALPHA_3),
    }
}

object! {
    /// Types, the only ones or the ones left out.
    pub struct TypeRestriction, table TYPE_RESTRICTION, from SDK_SOURCE {
        /// The only ones, or the ones left out.
        inclusion: Option<Inclusion> = "inclusion": INCLUSION;
            .needed(),
        /// The types.
        document_types: Option<Vec<String>> = "document_types": Shape::list(&Shape::TEXT),
    }
}

object! {
    /// By types in countries.
    pub struct DocumentFilter, table DOCUMENT_FILTER, from SDK_SOURCE {
        /// The only ones, or the ones left out.
        inclusion: Option<Inclusion> = "inclusion": INCLUSION;
            .needed(),
        /// The documents.
        documents: Option<Vec<DocumentRestriction>> = "documents": Shape::list(&Shape::Object(DOCUMENT_RESTRICTION)),
        /// Documents that have expired pass.
        allow_expired_documents: Option<bool> = "allow_expired_documents": Shape::Boolean,
        /// Documents in other scripts pass.
        allow_non_latin_documents: Option<bool> = "allow_non_latin_documents": Shape::Boolean,
    }
}

object! {
    /// Types in countries.
    pub struct DocumentRestriction, table DOCUMENT_RESTRICTION, from SDK_SOURCE {
        /// The types.
        document_types: Option<Vec<String>> = "document_types": Shape::list(&Shape::TEXT),
        /// The countries.
        country_codes: Option<Vec<String>> = "country_codes": Shape::list(&Shape::ALPHA_3),
    }
}
