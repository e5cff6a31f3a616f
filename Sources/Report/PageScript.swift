/// The page's behaviour, filters and a table as CSV; without it the page is whole.
enum PageScript {
    static let javaScript: StaticString = """
        "use strict";
        (() => {
          const words = document.getElementById("filter-words");
          const tier = document.getElementById("filter-tier");
          const home = document.getElementById("filter-home");
          const status = document.getElementById("filter-status");
          const cards = Array.from(document.querySelectorAll(".person"));
          const texts = cards.map((card) => card.textContent.toLowerCase());
          const apply = () => {
            const wanted = words.value.toLowerCase().split(" ").filter((word) => word !== "");
            let shown = 0;
            cards.forEach((card, index) => {
              const fits = wanted.every((word) => texts[index].includes(word))
                && (tier.value === "" || card.dataset.tier === tier.value)
                && (home.value === "" || card.dataset.home === home.value);
              card.hidden = !fits;
              if (fits) { shown += 1; }
            });
            status.textContent = shown + " of " + cards.length + " shown";
          };
          [words, tier, home].forEach((control) => control.addEventListener("input", apply));
          apply();
          const button = document.getElementById("shortlist-csv");
          if (button) {
            button.addEventListener("click", () => {
              const rows = Array.from(document.querySelectorAll("#shortlist-table tr"));
              const cell = (element) => {
                const value = element.textContent.trim();
                const safe = "=+-@".includes(value.charAt(0)) ? "'" + value : value;
                return '"' + safe.replaceAll('"', '""') + '"';
              };
              const lines = rows.map((row) => Array.from(row.children).map(cell).join(","));
              const file = new Blob(["\\ufeff" + lines.join("\\r\\n")], { type: "text/csv" });
              const link = document.createElement("a");
              link.href = URL.createObjectURL(file);
              link.download = "putokaz-shortlist.csv";
              link.click();
              URL.revokeObjectURL(link.href);
            });
          }
        })();

        """
}
