//! L-36 tracks for their people.
//!
//! Where a bank has tracks, every audience has one, each holds only scenarios for its audiences, and every draw has a feed.
//! Why: people meet their own track only, and without a feed nobody knows whether they tell apart. Source: DESIGN §6
//! (tracks).

use curriculum::vocabulary::{Activity, Audience};
use curriculum::written::WrittenPool;

use super::PACK;
use crate::finding::{Findings, Level, Lint};
use crate::study::Study;

pub(crate) const LINT: Lint = Lint {
    code: "L-36",
    name: "tracks",
    level: Level::Fail,
    banks_only: true,
    run,
};

fn run(study: &Study<'_>, findings: &mut Findings) {
    let tracks = &study.pack.tracks;
    if tracks.is_empty() {
        return;
    }
    for audience in Audience::ALL {
        if !tracks
            .iter()
            .any(|track| track.audiences.contains(audience))
        {
            let args = vec![("audience", audience.to_string())];
            findings.add("no-track", PACK, "tracks", args);
        }
    }
    for (number, track) in (1..).zip(tracks) {
        for (pool_number, pool) in (1..).zip(&track.pools) {
            let drawn = pool.from.iter().filter_map(|place| study.items.get(*place));
            for item in drawn {
                let stranger = |audience: &&Audience| !item.scenario.audiences.contains(audience);
                if let Some(audience) = track.audiences.iter().find(stranger) {
                    let args = vec![
                        ("scenario", item.scenario.id.clone()),
                        ("audience", audience.to_string()),
                    ];
                    let path = format!("tracks[{number}].pools[{pool_number}]");
                    findings.add("not-for", PACK, path, args);
                }
            }
        }
        // A pool gives a feed for certain when fewer of its scenarios are none than are drawn.
        let gives = |pool: &WrittenPool| {
            let items = pool.from.iter().filter_map(|place| study.items.get(*place));
            pool.take > items.filter(|item| item.activity != Activity::Feed).count()
        };
        if !track.pools.iter().any(gives) {
            let args = vec![("track", track.id.clone())];
            findings.add("no-feed", PACK, format!("tracks[{number}]"), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check};
    use curriculum::vocabulary::{Activity, Audience};
    use curriculum::written::{WrittenPool, WrittenTrack};

    #[test]
    fn tracks_that_leave_somebody_out_are_named() {
        let mut pack = bank();
        for scenario in &mut pack.scenarios {
            scenario.audiences = Audience::ALL.to_vec();
        }
        let is_feed = |place: &usize| pack.scenarios[*place].task.activity() == Activity::Feed;
        let places = 0..pack.scenarios.len();
        let feeds: Vec<usize> = places.clone().filter(is_feed).collect();
        let others: Vec<usize> = places.filter(|place| !is_feed(place)).collect();
        pack.tracks = vec![WrittenTrack {
            id: "t".to_owned(),
            audiences: Audience::ALL.to_vec(),
            pools: vec![
                WrittenPool {
                    take: 8,
                    from: others[..12].to_vec(),
                },
                WrittenPool {
                    take: 1,
                    from: feeds.clone(),
                },
            ],
        }];
        check("L-36", &pack, &[]);
        pack.tracks[0].audiences.pop();
        pack.scenarios[others[0]].audiences = vec![Audience::Tt];
        // One of a feed and something else need not be the feed.
        pack.tracks[0].pools[1].from.push(others[12]);
        check(
            "L-36",
            &pack,
            &[
                "no-track pack.toml tracks",
                "not-for pack.toml tracks[1].pools[1]",
                "no-feed pack.toml tracks[1]",
            ],
        );
    }
}
