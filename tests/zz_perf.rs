use krug::format;
use krug::model::document::Document;
use krug::model::*;
use krug::store::matching::*;
use krug::store::plan::*;
use std::time::Instant;
#[test]
fn perf() {
    let dir = std::env::var("DIRX").unwrap();
    let mut files: Vec<_> = std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    let t = Instant::now();
    let mut inc = vec![];
    let mut longest = 0f64;
    for f in &files {
        let text = std::fs::read_to_string(f).unwrap();
        let t = Instant::now();
        let r = format::read(&text).unwrap();
        longest = longest.max(t.elapsed().as_secs_f64());
        assert!(r.problems.is_empty(), "{:?}", &r.problems[..3.min(r.problems.len())]);
        inc.push(Incoming {
            document: r.document,
            has_seen: true,
            stamped: true,
            full: false,
            today_ms: 1795435200000,
            source: Source::default(),
        })
    }
    println!("read {:.0} ms longest {:.1}", t.elapsed().as_secs_f64() * 1e3, longest * 1e3);
    let mine = Document::default();
    let t = Instant::now();
    let p = plan(&mine, &inc);
    println!("plan {:.0} ms {:?}", t.elapsed().as_secs_f64() * 1e3, p.counts());
    let t = Instant::now();
    let after = p.after(&mine);
    println!("after {:.1}", t.elapsed().as_secs_f64() * 1e3);
    let t = Instant::now();
    let c: Vec<_> = after
        .partners
        .values()
        .map(|p| Candidate::of_partner(p))
        .chain(after.schools.values().map(|p| Candidate::of_school(p)))
        .chain(after.events.values().map(|p| Candidate::of_event(p)))
        .collect();
    println!("cands {:.1}", t.elapsed().as_secs_f64() * 1e3);
    let all = Instant::now();
    let mut f = doubles(c.into_iter(), Known::default());
    let mut long = vec![];
    loop {
        let t = Instant::now();
        let p = f.step(64);
        long.push((t.elapsed().as_secs_f64() * 1e3, p.done, p.total));
        if p.finished {
            break;
        }
    }
    println!("doubles {:.0} ms steps {} found {}", all.elapsed().as_secs_f64() * 1e3, long.len(), f.found().len());
    long.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("{:?}", &long[..8]);
}
