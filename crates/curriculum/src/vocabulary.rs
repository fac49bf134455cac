//! The closed lists of DESIGN §2, each with its one spelling in files.

/// Declares an enum whose variants each have exactly one spelling, the same in TOML, JSON and code lists.
#[macro_export]
macro_rules! spelled {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$vdoc])* $variant,)+
        }

        impl $name {
            /// Every value, in the order of the specification.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// The one spelling used in files.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }

            /// Reads the one spelling; `None` for anything else.
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some($name::$variant),)+ _ => None }
            }
        }

        impl $crate::vocabulary::Spelled for $name {
            const ALL: &'static [Self] = $name::ALL;

            fn as_str(self) -> &'static str {
                $name::as_str(self)
            }
        }

        impl $crate::json::Json for $name {
            fn from_json(value: $crate::json::Value, reading: &mut $crate::json::Reading) -> Self {
                $crate::json::word(value, reading)
            }

            fn to_json(&self) -> $crate::json::Value {
                $crate::json::Value::Text(self.as_str().to_owned())
            }
        }

        impl $crate::json::Name for $name {
            fn from_name(name: String) -> Option<Self> {
                $name::parse(&name)
            }

            fn as_name(&self) -> &str {
                self.as_str()
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

/// A closed list of words, each with one spelling in files.
pub trait Spelled: Copy + 'static {
    /// Every value, in the order of the specification.
    const ALL: &'static [Self];

    /// The one spelling used in files.
    fn as_str(self) -> &'static str;
}

spelled! {
    /// A language of content or interface (BCP 47).
    Lang {
        /// Vietnamese, the first language.
        Vi = "vi",
        /// English.
        En = "en",
    }
}

spelled! {
    /// Who a scenario is for (brief §1.6).
    Audience {
        /// Leaders and key cadres.
        Ld = "LD",
        /// Cadres, civil servants, public employees.
        Cc = "CC",
        /// Party members.
        Dv = "DV",
        /// Members of unions and associations.
        Hv = "HV",
        /// Communications and propaganda staff.
        Tt = "TT",
    }
}

spelled! {
    /// The kind of task a scenario sets. Activities are added here as their rules are written.
    Activity {
        /// One best action among graded ones (the brief's SBA).
        ChooseOne = "choose-one",
        /// Several actions among others.
        ChooseMany = "choose-many",
        /// The message to send.
        Reply = "reply",
        /// Steps put in order, some of them left out.
        Order = "order",
        /// A rating for each of several things.
        Rate = "rate",
        /// Things sorted into bins.
        Sort = "sort",
        /// Warning signs marked in what is shown.
        Spot = "spot",
        /// Decisions that lead to one another.
        Branch = "branch",
        /// Posts, each dealt with by one of a few actions.
        Feed = "feed",
        /// A decision about something that can be checked first, on other pages.
        Investigate = "investigate",
    }
}

spelled! {
    /// What a rate scenario's things are rated as, least first: the place is the number in Answers and keys.
    Rating {
        /// Không nên.
        ShouldNot = "should-not",
        /// Tùy lúc.
        Depends = "depends",
        /// Nên.
        Should = "should",
    }
}

impl Rating {
    /// The number in Answers and keys, 0–2.
    pub const fn number(self) -> u32 {
        self as u32
    }
}

spelled! {
    /// How a scenario hangs on its clause (brief §0.3).
    Anchor {
        /// The clause itself says it.
        Direct = "DIRECT",
        /// Through «đúng quy định của pháp luật» of clause 1.3, with a law card.
        Via13 = "VIA-1.3",
        /// Through a house reading of a delicate phrase (brief §1.4).
        ReadThrough = "READ-THROUGH",
    }
}

spelled! {
    /// The author's estimate of difficulty.
    Difficulty {
        /// Expected to be answered well by most.
        Easy = "easy",
        /// Expected to divide.
        Medium = "medium",
        /// Expected to tempt most people at least once.
        Hard = "hard",
    }
}

spelled! {
    /// What kind of move an option is; names the move, never its worth (DESIGN §6).
    Stance {
        /// Checks, by whatever means, wise or not.
        Verify = "verify",
        /// Passes the thing on to others.
        Share = "share",
        /// Reports to an authority or platform.
        Report = "report",
        /// Calls it false, denies.
        Deny = "deny",
        /// Does or says nothing, deletes.
        Silent = "silent",
        /// Waits for, repeats or posts what is official.
        Official = "official",
        /// Passes it to whoever can act.
        Route = "route",
        /// Corrects a claim.
        Correct = "correct",
        /// Repairs a harm: apologises, withdraws, mends.
        Repair = "repair",
        /// Speaks to the person privately.
        PrivateWord = "private-word",
        /// Threatens.
        Threaten = "threaten",
        /// Attacks, mocks, argues to win.
        Attack = "attack",
        /// Exposes a person or their data.
        Expose = "expose",
        /// Watches people.
        Monitor = "monitor",
        /// None of the above.
        Other = "other",
    }
}

spelled! {
    /// What a post of a feed is (DESIGN §6).
    Truth {
        /// True, and rightly told.
        Legit = "legit",
        /// A lawful opinion, a joke.
        Opinion = "opinion",
        /// A complaint, a question, a report to an office.
        Feedback = "feedback",
        /// Untrue, or torn from its time and place.
        False = "false",
        /// Meant to take money or data.
        Scam = "scam",
        /// An insult to a person.
        Insult = "insult",
        /// Unfeeling toward people in hardship.
        Insensitive = "insensitive",
        /// Shows what is private.
        Exposes = "exposes",
    }
}

impl Truth {
    /// Whether something is to be done about the post; all others are sound.
    pub const fn is_problem(self) -> bool {
        !matches!(self, Truth::Legit | Truth::Opinion | Truth::Feedback)
    }
}

spelled! {
    /// As what an action treats a post.
    Treats {
        /// As sound.
        Ok = "ok",
        /// As something not yet known.
        Unsure = "unsure",
        /// As a problem.
        Problem = "problem",
    }
}

spelled! {
    /// What opening a page does for whoever checks something (lateral reading; brief §3).
    PageRole {
        /// Shows who is behind it.
        Source = "source",
        /// Says independently what others know of it.
        Elsewhere = "elsewhere",
        /// Shows where it first was: the whole picture, the whole text, the day.
        Origin = "origin",
        /// Says the same again, from the same source: no second one.
        Copy = "copy",
        /// Does not help to check it.
        Aside = "aside",
    }
}

impl PageRole {
    /// Whether opening such a page is a move that counts.
    pub const fn is_move(self) -> bool {
        matches!(
            self,
            PageRole::Source | PageRole::Elsewhere | PageRole::Origin
        )
    }
}

spelled! {
    /// How a pack is judged (DESIGN §6a): coverage lints apply to banks only.
    PackKind {
        /// A bank: coverage rules apply.
        Bank = "bank",
        /// A small set.
        Set = "set",
    }
}

spelled! {
    /// The standing of a legal source on a law card.
    CardStatus {
        /// In force on the day it was checked.
        InForce = "in_force",
        /// Replaced by a later text; shown as history.
        Replaced = "replaced",
        /// A draft.
        Draft = "draft",
        /// Not known.
        Unknown = "unknown",
    }
}

spelled! {
    /// What an artefact is drawn as.
    ArtefactKind {
        /// A chat thread.
        Chat = "chat",
        /// A post in a feed.
        Post = "post",
        /// A telephone call.
        Call = "call",
        /// A notice, letter or proposal on paper.
        Notice = "notice",
        /// Who somebody is, as their own page tells it.
        Profile = "profile",
        /// A page of a site.
        Page = "page",
    }
}

spelled! {
    /// How far people have read a pack's content.
    ReviewStatus {
        /// Written and checked by the authors; the people who should read it have not.
        AwaitingPeople = "awaiting-people",
        /// Read and signed off by named people.
        SignedOff = "signed-off",
    }
}

spelled! {
    /// How sure the author of a law card is of its statement.
    Confidence {
        /// An official page or the full text was seen.
        High = "high",
        /// Mainstream news or several pages that agree.
        Medium = "medium",
        /// One secondary source.
        Low = "low",
    }
}
