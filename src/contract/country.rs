//! ISO 3166-1 country codes, as officially assigned.

use zeroize::Zeroizing;

use super::suggest;

/// Alpha-2 and alpha-3 of each country, in one text: a table of pointers would weigh more than the
/// codes.
const CODES: &[u8] = b"\
     ADANDAEAREAFAFGAGATGAIAIAALALBAMARMAOAGOAQATAARARGASASMATAUTAUAUSAWABWAXALAAZAZE\
     BABIHBBBRBBDBGDBEBELBFBFABGBGRBHBHRBIBDIBJBENBLBLMBMBMUBNBRNBOBOLBQBESBRBRABSBHS\
     BTBTNBVBVTBWBWABYBLRBZBLZCACANCCCCKCDCODCFCAFCGCOGCHCHECICIVCKCOKCLCHLCMCMRCNCHN\
     COCOLCRCRICUCUBCVCPVCWCUWCXCXRCYCYPCZCZEDEDEUDJDJIDKDNKDMDMADODOMDZDZAECECUEEEST\
     EGEGYEHESHERERIESESPETETHFIFINFJFJIFKFLKFMFSMFOFROFRFRAGAGABGBGBRGDGRDGEGEOGFGUF\
     GGGGYGHGHAGIGIBGLGRLGMGMBGNGINGPGLPGQGNQGRGRCGSSGSGTGTMGUGUMGWGNBGYGUYHKHKGHMHMD\
     HNHNDHRHRVHTHTIHUHUNIDIDNIEIRLILISRIMIMNININDIOIOTIQIRQIRIRNISISLITITAJEJEYJMJAM\
     JOJORJPJPNKEKENKGKGZKHKHMKIKIRKMCOMKNKNAKPPRKKRKORKWKWTKYCYMKZKAZLALAOLBLBNLCLCA\
     LILIELKLKALRLBRLSLSOLTLTULULUXLVLVALYLBYMAMARMCMCOMDMDAMEMNEMFMAFMGMDGMHMHLMKMKD\
     MLMLIMMMMRMNMNGMOMACMPMNPMQMTQMRMRTMSMSRMTMLTMUMUSMVMDVMWMWIMXMEXMYMYSMZMOZNANAM\
     NCNCLNENERNFNFKNGNGANINICNLNLDNONORNPNPLNRNRUNUNIUNZNZLOMOMNPAPANPEPERPFPYFPGPNG\
     PHPHLPKPAKPLPOLPMSPMPNPCNPRPRIPSPSEPTPRTPWPLWPYPRYQAQATREREUROROURSSRBRURUSRWRWA\
     SASAUSBSLBSCSYCSDSDNSESWESGSGPSHSHNSISVNSJSJMSKSVKSLSLESMSMRSNSENSOSOMSRSURSSSSD\
     STSTPSVSLVSXSXMSYSYRSZSWZTCTCATDTCDTFATFTGTGOTHTHATJTJKTKTKLTLTLSTMTKMTNTUNTOTON\
     TRTURTTTTOTVTUVTWTWNTZTZAUAUKRUGUGAUMUMIUSUSAUYURYUZUZBVAVATVCVCTVEVENVGVGBVIVIR\
     VNVNMVUVUTWFWLFWSWSMYEYEMYTMYTZAZAFZMZMBZWZWE";

/// Their names in English, in the same order.
const NAMES: &str = "\
     Andorra|United Arab Emirates|Afghanistan|Antigua and Barbuda|Anguilla|Albania|Armenia|\
     Angola|Antarctica|Argentina|American Samoa|Austria|Australia|Aruba|Aland Islands|\
     Azerbaijan|Bosnia and Herzegovina|Barbados|Bangladesh|Belgium|Burkina Faso|Bulgaria|\
     Bahrain|Burundi|Benin|Saint Barthelemy|Bermuda|Brunei|Bolivia|Caribbean Netherlands|\
     Brazil|Bahamas|Bhutan|Bouvet Island|Botswana|Belarus|Belize|Canada|Cocos Islands|DR Congo|\
     Central African Republic|Congo|Switzerland|Ivory Coast|Cook Islands|Chile|Cameroon|China|\
     Colombia|Costa Rica|Cuba|Cape Verde|Curacao|Christmas Island|Cyprus|Czech Republic|\
     Germany|Djibouti|Denmark|Dominica|Dominican Republic|Algeria|Ecuador|Estonia|Egypt|\
     Western Sahara|Eritrea|Spain|Ethiopia|Finland|Fiji|Falkland Islands|Micronesia|\
     Faroe Islands|France|Gabon|United Kingdom|Grenada|Georgia|French Guiana|Guernsey|Ghana|\
     Gibraltar|Greenland|Gambia|Guinea|Guadeloupe|Equatorial Guinea|Greece|South Georgia|\
     Guatemala|Guam|Guinea-Bissau|Guyana|Hong Kong|Heard and McDonald Islands|Honduras|Croatia|\
     Haiti|Hungary|Indonesia|Ireland|Israel|Isle of Man|India|British Indian Ocean Territory|\
     Iraq|Iran|Iceland|Italy|Jersey|Jamaica|Jordan|Japan|Kenya|Kyrgyzstan|Cambodia|Kiribati|\
     Comoros|Saint Kitts and Nevis|North Korea|South Korea|Kuwait|Cayman Islands|Kazakhstan|\
     Laos|Lebanon|Saint Lucia|Liechtenstein|Sri Lanka|Liberia|Lesotho|Lithuania|Luxembourg|\
     Latvia|Libya|Morocco|Monaco|Moldova|Montenegro|Saint Martin|Madagascar|Marshall Islands|\
     North Macedonia|Mali|Myanmar|Mongolia|Macao|Northern Mariana Islands|Martinique|\
     Mauritania|Montserrat|Malta|Mauritius|Maldives|Malawi|Mexico|Malaysia|Mozambique|Namibia|\
     New Caledonia|Niger|Norfolk Island|Nigeria|Nicaragua|Netherlands|Norway|Nepal|Nauru|Niue|\
     New Zealand|Oman|Panama|Peru|French Polynesia|Papua New Guinea|Philippines|Pakistan|\
     Poland|Saint Pierre and Miquelon|Pitcairn Islands|Puerto Rico|Palestine|Portugal|Palau|\
     Paraguay|Qatar|Reunion|Romania|Serbia|Russia|Rwanda|Saudi Arabia|Solomon Islands|\
     Seychelles|Sudan|Sweden|Singapore|Saint Helena|Slovenia|Svalbard and Jan Mayen|Slovakia|\
     Sierra Leone|San Marino|Senegal|Somalia|Suriname|South Sudan|Sao Tome and Principe|\
     El Salvador|Sint Maarten|Syria|Eswatini|Turks and Caicos Islands|Chad|\
     French Southern Territories|Togo|Thailand|Tajikistan|Tokelau|East Timor|Turkmenistan|\
     Tunisia|Tonga|Turkey|Trinidad and Tobago|Tuvalu|Taiwan|Tanzania|Ukraine|Uganda|\
     US Outlying Islands|United States|Uruguay|Uzbekistan|Vatican City|\
     Saint Vincent and the Grenadines|Venezuela|British Virgin Islands|US Virgin Islands|\
     Vietnam|Vanuatu|Wallis and Futuna|Samoa|Yemen|Mayotte|South Africa|Zambia|Zimbabwe";

/// Other names that are written for them.
const ALIASES: [(&str, &str); 14] = [
    ("UK", "GB"),
    ("Great Britain", "GB"),
    ("England", "GB"),
    ("United States of America", "US"),
    ("Czechia", "CZ"),
    ("Holland", "NL"),
    ("The Netherlands", "NL"),
    ("Turkiye", "TR"),
    ("Burma", "MM"),
    ("Cote d'Ivoire", "CI"),
    ("Timor-Leste", "TL"),
    ("Russian Federation", "RU"),
    ("Republic of Korea", "KR"),
    ("Democratic Republic of the Congo", "CD"),
];

/// Kosovo: not assigned by ISO, but used by everybody, with 2 and with 3 letters.
const KOSOVO: [&[u8]; 2] = [b"XK", b"XKX"];

/// Which code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alpha {
    /// Two letters.
    Two,
    /// Three letters.
    Three,
}

/// What a text is among the codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// Officially assigned.
    Assigned,
    /// Not assigned, but in use.
    InUse,
    /// No code.
    Not,
}

/// Is it officially assigned?
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
pub(crate) fn is_assigned(alpha: Alpha, text: &[u8]) -> bool {
    code(alpha, text).is_some()
}

/// Looks a code up.
pub(crate) fn find(alpha: Alpha, text: &[u8]) -> Known {
    if code(alpha, text).is_some() {
        return Known::Assigned;
    }
    if KOSOVO.contains(&text) && text.len() == length(alpha) {
        return Known::InUse;
    }
    Known::Not
}

/// The code that was probably meant: by case, by the code of the other length, by a country's name, or one of
/// the words that may stand `beside` codes.
pub(crate) fn meant(
    alpha: Alpha,
    beside: &'static [&'static str],
    text: &[u8],
) -> Option<&'static str> {
    let upper = Zeroizing::new(text.to_ascii_uppercase());
    code(alpha, &upper)
        .or_else(|| other(alpha, &upper))
        .or_else(|| named(alpha, beside, text))
}

fn named(alpha: Alpha, beside: &'static [&'static str], text: &[u8]) -> Option<&'static str> {
    let mut names: Vec<&'static str> = NAMES.split('|').collect();
    let countries = names.len();
    names.extend(ALIASES.map(|(name, _)| name));
    names.extend(beside);
    let name = suggest::nearest(text, &mut names.iter().copied())?;
    let at = names.iter().position(|known| *known == name)?;
    match ALIASES.get(at.wrapping_sub(countries)) {
        Some((_, two)) => other(alpha, two.as_bytes()),
        None if at < countries => pick(alpha, CODES.as_chunks().0.get(at)?),
        None => Some(name),
    }
}

const fn length(alpha: Alpha) -> usize {
    match alpha {
        Alpha::Two => 2,
        Alpha::Three => 3,
    }
}

fn pairs() -> impl Iterator<Item = &'static [u8; 5]> {
    CODES.as_chunks().0.iter()
}

fn code(alpha: Alpha, text: &[u8]) -> Option<&'static str> {
    if text.len() != length(alpha) {
        return None;
    }
    let first = text.first()?;
    // By two letters they are in order, and by three most begin with the same letter.
    let (codes, _) = CODES.as_chunks::<5>();
    let (before, rest) = codes.split_at(codes.partition_point(|[letter, ..]| letter < first));
    let mut pairs = rest.iter().chain(before);
    // Comparing letters is faster here than comparing slices.
    let pair = match (alpha, text) {
        (Alpha::Two, [a, b]) => pairs.find(|[c, d, ..]| (a, b) == (c, d)),
        (Alpha::Three, [a, b, c]) => pairs.find(|[_, _, d, e, f]| (a, b, c) == (d, e, f)),
        _ => None,
    };
    pick(alpha, pair?)
}

/// The same country by its code of the other length.
fn other(alpha: Alpha, text: &[u8]) -> Option<&'static str> {
    let is_it = |pair: &&[u8; 5]| {
        let (two, three) = pair.split_at(2);
        two == text || three == text
    };
    pick(alpha, pairs().find(is_it)?)
}

fn pick(alpha: Alpha, pair: &'static [u8; 5]) -> Option<&'static str> {
    let (two, three) = pair.split_at(2);
    core::str::from_utf8(match alpha {
        Alpha::Two => two,
        Alpha::Three => three,
    })
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_every_country_by_both_codes() {
        assert_eq!(pairs().count(), 249);
        for pair in pairs() {
            let (two, three) = pair.split_at(2);
            assert_eq!(find(Alpha::Two, two), Known::Assigned);
            assert_eq!(find(Alpha::Three, three), Known::Assigned);
            assert!(two.iter().chain(three).all(u8::is_ascii_uppercase));
        }
    }

    #[test]
    fn tells_codes_from_what_is_none() {
        for (alpha, text, known) in [
            (Alpha::Two, "us", Known::Not),
            (Alpha::Two, "USA", Known::Not),
            (Alpha::Two, "", Known::Not),
            (Alpha::Two, "XK", Known::InUse),
            (Alpha::Three, "XKX", Known::InUse),
            (Alpha::Three, "XK", Known::Not),
        ] {
            assert_eq!(find(alpha, text.as_bytes()), known, "{text}");
        }
    }

    #[test]
    fn each_country_has_a_name() {
        assert_eq!(NAMES.split('|').count(), 249);
        for (name, two) in [
            ("Andorra", "AD"),
            ("Dominica", "DM"),
            ("Dominican Republic", "DO"),
            ("Lithuania", "LT"),
            ("Niger", "NE"),
            ("Nigeria", "NG"),
            ("Zimbabwe", "ZW"),
        ] {
            assert_eq!(meant(Alpha::Two, &[], name.as_bytes()), Some(two));
        }
        for (alias, two) in ALIASES {
            assert_eq!(meant(Alpha::Two, &[], alias.as_bytes()), Some(two));
        }
    }

    #[test]
    fn suggests_the_code_that_was_meant() {
        for (alpha, text, code) in [
            (Alpha::Two, "us", Some("US")),
            (Alpha::Two, "USA", Some("US")),
            (Alpha::Three, "Gb", Some("GBR")),
            (Alpha::Three, "usa", Some("USA")),
            (Alpha::Three, "UK", Some("GBR")),
            (Alpha::Two, "lithuania", Some("LT")),
            (Alpha::Three, "Lithunia", Some("LTU")),
            (Alpha::Two, "T\u{fc}rkiye", Some("TR")),
            (Alpha::Two, "Cura\u{e7}ao", Some("CW")),
            (Alpha::Two, "all", Some("ALL")),
            (Alpha::Two, "ZZ", None),
            (Alpha::Three, "ZZZ", None),
            (Alpha::Two, "Atlantis", None),
        ] {
            assert_eq!(meant(alpha, &["ALL"], text.as_bytes()), code, "{text}");
        }
    }
}
