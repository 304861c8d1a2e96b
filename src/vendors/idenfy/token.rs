//! `idenfy.token`: the nested shape of iDenfy's OpenAPI page.

use super::{
    CLEARED, CLIENT_ID, DATE, DOCUMENT, ENDPOINT, GUIDE, ISSUED_BEFORE_EXPIRY, LOCALE, NAME,
    NUMBER, OUTLIVES, REFERENCE, SESSION_LENGTH, SEX, Sex, TOKEN_LIFE, TOKEN_TYPE, TokenType, UUID,
};
use crate::contract::country::Alpha;
use crate::contract::declare::object;
use crate::contract::format::Format;
use crate::contract::shape::{Relation, Rule, Shape, When};
use crate::contract::source::Source;
use crate::contract::{Contract, Input};
use crate::issue::Severity;

/// What the same vendor's guide says of a field that this page has too.
const OF_GUIDE: &[(&str, Source)] = &[("format", GUIDE.of_vendor()), ("enum", GUIDE.of_vendor())];

/// The page says an absolute URI: any scheme passes, `http:` with a warning.
const URI: Shape = Shape::text(Format::AppUrl, Severity::Error);

/// Where the page has a plain string, an empty one is sent, with a warning.
const fn country(or: &'static [&'static str]) -> Shape {
    Shape::Country {
        alpha: Alpha::Two,
        or,
        empty: Severity::Warning,
    }
}

const COUNTRY: Shape = country(&[]);

object! {
    /// What is known of the person. What differs makes the result `SUSPECTED`.
    pub struct Client, table CLIENT, from REFERENCE {
        /// First name.
        name: Option<Option<String>> = "name": NAME;
            .stated_by(OF_GUIDE)
            .nullable(),
        /// Last name.
        surname: Option<Option<String>> = "surname": NAME;
            .stated_by(OF_GUIDE)
            .nullable(),
        /// Date of birth.
        date_of_birth: Option<Option<String>> = "dateOfBirth": DATE;
            .nullable(),
        /// Nationality; `ALL` clears it.
        nationality: Option<Option<String>> = "nationality": country(CLEARED);
            .stated_by(OF_GUIDE)
            .nullable(),
        /// The document's number, to be compared.
        document_number: Option<Option<String>> = "documentNumber": NUMBER;
            .nullable(),
        /// The personal number, to be compared.
        personal_number: Option<Option<String>> = "personalNumber": NUMBER;
            .nullable(),
        /// Sex.
        sex: Option<Option<Sex>> = "sex": SEX;
            .nullable(),
        /// When the document expires.
        date_of_expiry: Option<Option<String>> = "dateOfExpiry": DATE;
            .nullable(),
        /// When the document was issued. The page names no format.
        date_of_issue: Option<Option<String>> = "dateOfIssue": Shape::text(Format::Date, Severity::Warning);
            .nullable()
            .rules(ISSUED_BEFORE_EXPIRY),
    }
}

object! {
    /// Where to go, for this session.
    pub struct Urls, table URLS, from REFERENCE {
        /// Where the person goes after approval.
        success_url: Option<Option<String>> = "successUrl": URI;
            .nullable(),
        /// Where the person goes after denial.
        fail_url: Option<Option<String>> = "failUrl": URI;
            .nullable(),
        /// Where the person goes after giving up.
        unverified_url: Option<Option<String>> = "unverifiedUrl": URI;
            .nullable(),
        /// The webhook of this session.
        webhook_url: Option<Option<String>> = "webhookUrl": URI;
            .nullable(),
    }
}

object! {
    /// What to do, for this session.
    pub struct Settings, table SETTINGS, from REFERENCE {
        /// The e-mail address is verified.
        verify_email: Option<bool> = "verifyEmail": Shape::Boolean,
        /// The phone number is verified.
        verify_phone: Option<bool> = "verifyPhone": Shape::Boolean,
        /// The bank account is verified.
        verify_bank: Option<bool> = "verifyBank": Shape::Boolean,
        /// The bank accounts are verified.
        verify_bank_accounts: Option<bool> = "verifyBankAccounts": Shape::Boolean,
        /// The bank balances are verified.
        verify_bank_balances: Option<bool> = "verifyBankBalances": Shape::Boolean,
        /// The bank transactions are verified.
        verify_bank_transactions: Option<bool> = "verifyBankTransactions": Shape::Boolean,
        /// The address is verified.
        verify_poa_address: Option<bool> = "verifyPoaAddress": Shape::Boolean,
        /// Instructions are shown before capture.
        show_instructions: Option<bool> = "showInstructions": Shape::Boolean,
        /// Failed sessions are reviewed by a person.
        review_failed_verifications: Option<bool> = "reviewFailedVerifications": Shape::Boolean,
        /// Successful sessions are reviewed by a person.
        review_successful_verifications: Option<bool> = "reviewSuccessfulVerifications": Shape::Boolean,
    }
}

object! {
    /// What `idenfy.token` takes. `client_id` and `token_type` are required.
    pub struct Token, table FIELDS, from REFERENCE {
        /// Your own id of the person.
        client_id: Option<String> = "clientId": CLIENT_ID;
            .stated_by(OF_GUIDE)
            .required(),
        /// Document and selfie, or document only.
        token_type: Option<TokenType> = "tokenType": TOKEN_TYPE;
            .required(),
        /// Your own reference, given back in webhooks.
        external_ref: Option<Option<String>> = "externalRef": Shape::short(40);
            .nullable(),
        /// A code of 8 digits for the mobile app is made.
        generate_digit_string: Option<bool> = "generateDigitString": Shape::Boolean;
            .default("false"),
        /// How long the token is valid, in seconds.
        lifetime: Option<i64> = "lifetime": TOKEN_LIFE,
        /// The language.
        locale: Option<Option<String>> = "locale": LOCALE;
            .nullable(),
        /// How long the person has once begun, in seconds.
        session_length: Option<i64> = "sessionLength": SESSION_LENGTH;
            .rules(&[Rule::warning(
                Relation::Advised {
                    when: When::OverOther("lifetime"),
                    beside: &["lifetime"],
                    says: OUTLIVES,
                },
                REFERENCE.reading(),
            )]),
        /// The countries that documents may come from.
        allowed_countries: Option<Option<Vec<String>>> = "allowedCountries": Shape::list(&COUNTRY);
            .nullable(),
        /// Which types of documents are accepted.
        allowed_documents: Option<Option<Vec<String>>> = "allowedDocuments": Shape::list(&DOCUMENT);
            .nullable(),
        /// What is known of the person.
        client: Option<Option<Client>> = "client": Shape::Object(CLIENT);
            .nullable(),
        /// Where to go, for this session.
        urls: Option<Option<Urls>> = "urls": Shape::Object(URLS);
            .nullable(),
        /// What to do, for this session.
        settings: Option<Option<Settings>> = "settings": Shape::Object(SETTINGS);
            .nullable(),
        /// The questionnaire's key; `null` disables it.
        questionnaire: Option<Option<String>> = "questionnaire": Shape::TEXT;
            .nullable(),
        /// The questionnaire must be answered.
        questionnaire_required: Option<bool> = "questionnaireRequired": Shape::Boolean;
            .default("true"),
        /// The risk assessment profile.
        risk_assessment_profile: Option<Option<String>> = "riskAssessmentProfile": UUID;
            .nullable(),
        /// Address, for proof of address.
        address: Option<Option<String>> = "address": Shape::TEXT;
            .nullable(),
    }
}

/// Generate an iDenfy token, in the nested shape. Each session costs a credit.
pub const TOKEN: Contract = Contract {
    id: "idenfy.token",
    vendor: "iDenfy",
    type_name: "IdenfyToken",
    shape: crate::contract::table(Shape::Object(FIELDS)),
    endpoint: ENDPOINT,
    #[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
    replies: super::reply::session("lifetime"),
};

impl Input for Token {
    const CONTRACT: &'static Contract = &TOKEN;
}
