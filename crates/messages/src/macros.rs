//! The one way to declare a text.

/// `key => "vi", "en";` makes `fn key(Lang) -> &'static str`; `key(arg: Type) => …` makes `fn key(Lang, Type) -> String`
/// with `{arg}` in both texts. The Vietnamese text becomes the documentation.
macro_rules! messages {
    ($($key:ident $(($($arg:ident: $type:ty),+))? => $vi:literal, $en:literal;)+) => {
        $(messages!(@one $key $(($($arg: $type),+))? => $vi, $en);)+
    };
    (@one $key:ident => $vi:literal, $en:literal) => {
        #[doc = $vi]
        pub const fn $key(lang: $crate::Lang) -> &'static str {
            match lang { $crate::Lang::Vi => $vi, $crate::Lang::En => $en }
        }
    };
    (@one $key:ident($($arg:ident: $type:ty),+) => $vi:literal, $en:literal) => {
        #[doc = $vi]
        pub fn $key(lang: $crate::Lang, $($arg: $type),+) -> String {
            match lang { $crate::Lang::Vi => format!($vi), $crate::Lang::En => format!($en) }
        }
    };
}
