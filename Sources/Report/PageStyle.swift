/// The page's looks, light and dark, wide and narrow, on paper.
enum PageStyle {
    static let css: StaticString = """
        :root {
          --paper: #fbfaf7; --card: #ffffff; --ink: #1c2526; --quiet: #566163; --line: #d9d8d2; --mark: #0b6e75;
          --p0: #0b6e75; --p1: #b4521a; --p2: #5a4fa2; --p3: #8a6d00; --p4: #a1336b; --p5: #3c7a2e; --p6: #51616b;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14191a; --card: #1d2425; --ink: #e9ebe8; --quiet: #a9b4b4; --line: #364142; --mark: #6cc9cf;
            --p0: #58b8bf; --p1: #e2915c; --p2: #a59be8; --p3: #d3b84a; --p4: #e08ab5; --p5: #86c377; --p6: #a5b4bd;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
          font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
        }
        header, main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.7rem; line-height: 1.2; margin: .5rem 0; }
        h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; }
        h3 { font-size: 1.05rem; margin: 0; display: inline; }
        a { color: var(--mark); }
        p { margin: .4rem 0; }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .3rem .6rem; }
        .quiet { color: var(--quiet); }
        .figures { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }
        .figures li {
          background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .9rem;
        }
        .figures b { display: block; font-size: 1.3rem; }
        .filters {
          display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; position: sticky; top: 0; z-index: 1;
          background: var(--paper); border-bottom: 1px solid var(--line); padding: .6rem 0;
        }
        .filters label { display: grid; font-size: .85rem; color: var(--quiet); flex: 1 1 12rem; }
        input, select, button {
          font: inherit; color: inherit; background: var(--card); border: 1px solid var(--quiet);
          border-radius: .35rem; padding: .4rem .6rem; min-width: 0; max-width: 100%;
        }
        :focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
        .people { list-style: none; padding: 0; display: grid; gap: .75rem; }
        .person {
          background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1rem;
        }
        .person .score { float: right; font-size: 1.3rem; font-weight: 700; margin-left: 1rem; }
        .facts { display: flex; flex-wrap: wrap; gap: .15rem .9rem; font-size: .9rem; color: var(--quiet); }
        .parts { width: 100%; height: .7rem; display: block; margin: .4rem 0; border-radius: .2rem; }
        .parts .ground { fill: var(--line); }
        .c0 { fill: var(--p0); } .c1 { fill: var(--p1); } .c2 { fill: var(--p2); } .c3 { fill: var(--p3); }
        .c4 { fill: var(--p4); } .c5 { fill: var(--p5); } .c6 { fill: var(--p6); }
        .legend { display: flex; flex-wrap: wrap; gap: .1rem .9rem; font-size: .85rem; padding: 0; list-style: none; }
        .legend svg { width: .75em; height: .75em; margin-right: .3em; }
        summary { cursor: pointer; color: var(--mark); }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .95rem; }
        caption { text-align: left; color: var(--quiet); padding: .3rem 0; }
        th, td { text-align: left; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
        td.n, th.n { text-align: right; white-space: nowrap; }
        .spark { width: 7rem; height: 1.5rem; } .spark path { fill: none; stroke: var(--mark); stroke-width: 1.5; }
        @media print {
          .filters, .skip, button { display: none; }
          .person, tr { break-inside: avoid; }
          body { background: #fff; color: #000; }
        }

        """
}
