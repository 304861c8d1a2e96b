//! ISO 3166-1 country codes, as officially assigned.

use zeroize::Zeroizing;

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
    /// No code; perhaps this one was meant.
    Not(Option<&'static str>),
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
    let upper = Zeroizing::new(text.to_ascii_uppercase());
    Known::Not(code(alpha, &upper).or_else(|| other(alpha, &upper)))
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
    fn suggests_the_code_that_was_meant() {
        for (alpha, text, known) in [
            (Alpha::Two, "us", Known::Not(Some("US"))),
            (Alpha::Two, "USA", Known::Not(Some("US"))),
            (Alpha::Three, "Gb", Known::Not(Some("GBR"))),
            (Alpha::Three, "usa", Known::Not(Some("USA"))),
            (Alpha::Two, "UK", Known::Not(None)),
            (Alpha::Two, "", Known::Not(None)),
            (Alpha::Two, "XK", Known::InUse),
            (Alpha::Three, "XKX", Known::InUse),
            (Alpha::Three, "XK", Known::Not(None)),
        ] {
            assert_eq!(find(alpha, text.as_bytes()), known, "{text}");
        }
    }
}
